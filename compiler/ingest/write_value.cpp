#include "ingest/write_value.h"

#include <algorithm>
#include <array>
#include <fmt/format.h>

#include "ingest/fields.h"

namespace seamark::ingest {

namespace {

using model::CellField;

std::string write_item(const CargoItem& item) {
    return fmt::format("{}{}{}", item.name, item.optional ? "?" : "",
                       item.as.empty() ? "" : " as " + rewrite::quote(item.as));
}

struct Writer {
    std::size_t indent;

    std::string operator()(Unknown) const { return "?"; }
    std::string operator()(const std::string& text) const { return rewrite::write_text(text, indent); }
    std::string operator()(const BasisValue& basis) const {
        return basis.observed ? "observed " + rewrite::write_text(basis.source, indent) : "assumed";
    }
    std::string operator()(const std::vector<CargoItem>& items) const {
        std::string list;
        for (const CargoItem& item : items) {
            list.append(list.empty() ? "" : ", ").append(write_item(item));
        }
        return list;
    }
};

const Value& value_or_unknown(const Fields& fields, CellField field) {
    static const Value unknown = Unknown{};
    const auto found = fields.find(field);
    return found == fields.end() ? unknown : found->second;
}

constexpr std::array<CellField, 2> always_asked = {CellField::Recovery, CellField::Signal};

}  // namespace

std::string write_value(const Value& value, std::size_t indent) {
    return std::visit(Writer{indent}, value);
}

std::string write_carries(const Value& value, std::size_t indent) {
    const auto* items = std::get_if<std::vector<CargoItem>>(&value);
    if (items == nullptr) {
        return "carries " + write_value(value, indent);
    }
    std::vector<std::string> list;
    std::transform(items->begin(), items->end(), std::back_inserter(list), write_item);
    return rewrite::write_list("carries", list, indent);
}

std::string write_new_failure(const NewFailure& failure, std::size_t indent) {
    std::vector<rewrite::Clause> clauses;
    for (const FieldClause& clause : failure_clauses) {
        const bool is_asked =
            std::find(always_asked.begin(), always_asked.end(), clause.field) != always_asked.end();
        if (is_asked || failure.fields.count(clause.field) > 0) {
            clauses.push_back(
                {std::string(clause.word), write_value(value_or_unknown(failure.fields, clause.field),
                                                       indent + rewrite::indent_width)});
        }
    }
    const std::string mode = write_value(value_or_unknown(failure.fields, CellField::Mode), indent);
    return rewrite::write_failure(failure.kind, mode, clauses, indent);
}

std::string write_new_seam(const std::string& from, const std::string& to,
                           const std::vector<CellField>& asked, const SeamChange& change) {
    constexpr std::size_t indent = rewrite::indent_width;
    const std::string margin(indent, ' ');
    std::string code = fmt::format("seam {} -> {} {{\n", from, to);
    for (const FieldClause& clause : seam_clauses) {
        if (std::find(asked.begin(), asked.end(), clause.field) == asked.end() &&
            change.own.count(clause.field) == 0) {
            continue;
        }
        const Value& value = value_or_unknown(change.own, clause.field);
        code += margin +
                (clause.field == CellField::Carries
                     ? write_carries(value, indent)
                     : fmt::format("{} {}", clause.word, write_value(value, indent))) +
                "\n";
    }
    for (const NewFailure& failure : change.fresh) {
        code += margin + write_new_failure(failure, indent) + "\n";
    }
    return code + "}";
}

}  // namespace seamark::ingest
