// What may stand in the properties that a carrier takes.
#include <algorithm>
#include <fmt/format.h>

#include "checks/carrier_limits.h"
#include "schema/constraints.h"

namespace seamark::checks {

using namespace seamark::model;

namespace {

// A state, and what it is that the carrier does not take.
struct Misfit {
    const Entry* entry;
    std::string what;
};

std::string words(const std::vector<Misfit>& misfits) {
    std::vector<std::string> each;
    for (const Misfit& misfit : misfits) {
        each.push_back(fmt::format("`{}`, {},", misfit.entry->state->name.text, misfit.what));
    }
    return listed(each);
}

void add_type_notes(const CarrierLoad& load, const std::vector<Misfit>& misfits, diag::Finding& finding) {
    for (const Misfit& misfit : misfits) {
        const State& state = *misfit.entry->state;
        finding.notes.push_back(
            {fmt::format("the type of `{}`", state.name.text), load.model.types[state.type].span});
    }
}

// "a list"; empty where the type is flat.
std::string_view shape_words(const Type& type) {
    if (std::holds_alternative<ListOf>(type.kind)) {
        return "a list";
    }
    if (std::holds_alternative<RecordId>(type.kind)) {
        return "a record";
    }
    const auto* scalar = std::get_if<Scalar>(&type.kind);
    return scalar != nullptr && *scalar == Scalar::Json ? "a `json`" : "";
}

bool takes(const std::vector<Scalar>& values, Scalar scalar) {
    const auto has = [&values](Scalar word) {
        return std::find(values.begin(), values.end(), word) != values.end();
    };
    return has(scalar) || (schema::constraints_of(scalar).is_string() && has(Scalar::Text)) ||
           (scalar == Scalar::Int && has(Scalar::Number));
}

// Looks for a scalar that is not among the values, through lists and records.
class ForeignScalar {
  public:
    ForeignScalar(const Model& model, const std::vector<Scalar>& values)
        : model_(model), values_(values), seen_(model.records.size(), false) {}

    // "a `number`", "with the `bool` in `seen`"; empty where there is none.
    std::string in_state(const State& state) { return in(state.type, {}); }

  private:
    std::string in(TypeId id, std::string_view field) {
        const Type& type = model_.types[id];
        if (const auto* list = std::get_if<ListOf>(&type.kind)) {
            return in(list->element, field.empty() ? "its items" : field);
        }
        if (const auto* record = std::get_if<RecordId>(&type.kind)) {
            return in_record(*record);
        }
        const auto* scalar = std::get_if<Scalar>(&type.kind);
        if (takes(values_, scalar == nullptr ? Scalar::Text : *scalar)) {
            return {};
        }
        const std::string word =
            scalar == nullptr ? "an enum" : fmt::format("a `{}`", model::to_string(*scalar));
        return field.empty() ? word : fmt::format("{} in {}", word, field);
    }

    std::string in_record(RecordId id) {
        if (seen_[id.index]) {
            return {};
        }
        seen_[id.index] = true;
        for (const Record::Field& field : model_.records[id].fields) {
            std::string found = in(field.type, fmt::format("`{}`", field.name.text));
            if (!found.empty()) {
                return found;
            }
        }
        return {};
    }

    const Model& model_;
    const std::vector<Scalar>& values_;
    std::vector<bool> seen_;  // by record
};

std::string foreign_scalar(const CarrierLoad& load, const Entry& entry) {
    return load.carrier.values ? ForeignScalar(load.model, *load.carrier.values).in_state(*entry.state) : "";
}

std::string value_words(const std::vector<Scalar>& values) {
    std::vector<std::string> each;
    for (const Scalar value : values) {
        each.push_back(fmt::format("`{}`", model::to_string(value)));
    }
    return listed(each);
}

}  // namespace

bool has_shape_for(const CarrierLoad& load, const Entry& entry) {
    return !load.carrier.flat || shape_words(load.model.types[entry.state->type]).empty();
}

std::optional<diag::Finding> judge_shapes(const CarrierLoad& load) {
    std::vector<Misfit> misfits;
    for (const Entry& entry : load.entries) {
        if (!has_shape_for(load, entry)) {
            misfits.push_back({&entry, std::string(shape_words(load.model.types[entry.state->type]))});
        }
    }
    if (misfits.empty()) {
        return std::nullopt;
    }
    diag::Finding finding = carrier_finding(
        load, misfits.front().entry->cargo->name.span, "flat",
        fmt::format(
            "{} carries {} over {}, which is flat and takes no list, record or `json`; carry scalars, "
            "or put it into a store and carry where it stands",
            seam_words(load), words(misfits), carrier_words(load)));
    add_type_notes(load, misfits, finding);
    finding.notes.push_back({fmt::format("{} is flat", carrier_words(load)), load.carrier.name.span});
    return finding;
}

bool has_values_for(const CarrierLoad& load, const Entry& entry) {
    return foreign_scalar(load, entry).empty();
}

std::optional<diag::Finding> judge_values(const CarrierLoad& load) {
    std::vector<Misfit> misfits;
    for (const Entry& entry : load.entries) {
        if (std::string what = foreign_scalar(load, entry); !what.empty()) {
            misfits.push_back({&entry, std::move(what)});
        }
    }
    if (misfits.empty()) {
        return std::nullopt;
    }
    const std::string values = value_words(*load.carrier.values);
    diag::Finding finding = carrier_finding(
        load, misfits.front().entry->cargo->name.span, "values",
        fmt::format("{} carries {} over {}, which takes {} only; carry it as one of these, or leave it out",
                    seam_words(load), words(misfits), carrier_words(load), values));
    add_type_notes(load, misfits, finding);
    finding.notes.push_back(
        {fmt::format("{} takes {} only", carrier_words(load), values), load.carrier.name.span});
    return finding;
}

}  // namespace seamark::checks
