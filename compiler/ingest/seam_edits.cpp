#include "ingest/seam_edits.h"

#include <algorithm>
#include <fmt/format.h>

#include "ingest/block.h"
#include "ingest/canonical_body.h"
#include "ingest/clause_places.h"
#include "ingest/fields.h"
#include "ingest/write_value.h"

namespace seamark::ingest {

namespace {

using model::CellField;
using rewrite::Edit;
using source::Span;

// Of a clause that is there: `basis` and a list of states are replaced with their word.
std::string replacement(CellField field, const Value& value, std::size_t indent, bool is_question) {
    constexpr std::string_view carries = "carries ";
    switch (field) {
        case CellField::Carries:
            return write_carries(value, indent).substr(is_question ? carries.size() : 0);
        case CellField::Basis:
            return "basis " + write_value(value, indent);
        case CellField::Landed:
        case CellField::Owner:
        case CellField::Mode:
        case CellField::Recovery:
        case CellField::Signal:
        case CellField::FailureOwner:
        case CellField::JourneyOwner:
            break;
    }
    return write_value(value, indent);
}

// What the edits, which all lie in it, make of the span's text. Those of one place follow each other.
std::string text_with(const source::SourceFile& file, Span span, std::vector<Edit> edits) {
    std::stable_sort(edits.begin(), edits.end(),
                     [](const Edit& a, const Edit& b) { return a.span.begin < b.span.begin; });
    std::string text;
    std::uint32_t done = span.begin;
    for (const Edit& edit : edits) {
        text.append(file.text({span.file, done, edit.span.begin})).append(edit.text);
        done = edit.span.end;
    }
    return text.append(file.text({span.file, done, span.end}));
}

bool has_line_end(const std::vector<Edit>& edits) {
    return std::any_of(edits.begin(), edits.end(),
                       [](const Edit& edit) { return edit.text.find('\n') != std::string::npos; });
}

class SeamEditor {
  public:
    SeamEditor(const source::SourceFile& file, const syntax::File& written, const syntax::Seam& seam,
               const SeamChange& change)
        : file_(file), written_(written), seam_(seam), change_(change), step_(indentation_of(file)) {
        block_ = {&file, seam.body, members_of(seam), margin_at(file, seam.span.begin), step_};
        margin_ = inner_margin(block_);
        is_folded_ = is_on_one_line(block_);
    }

    std::vector<Edit> edit() {
        for (const auto& [index, fields] : change_.written) {
            edit_failure(seam_.failures[index], fields);
        }
        std::vector<NewClause> clauses;
        for (const FieldClause& clause : seam_clauses) {
            const auto value = change_.own.find(clause.field);
            if (value != change_.own.end()) {
                edit_own(clause, value->second, clauses);
            }
        }
        for (const NewFailure& failure : change_.fresh) {
            clauses.push_back({rank_failure, fit(write_new_failure(failure, columns_of(margin_)), margin_)});
        }
        if (!is_folded_) {
            add(put_in(block_, std::move(clauses), apart_));
            return std::move(edits_);
        }
        const bool unfolds = unfolds_ || !clauses.empty() || has_line_end(edits_);
        add(put_in_line(block_, std::move(clauses)));
        return unfolds ? seam_laid_out() : std::move(edits_);
    }

  private:
    void add(const std::vector<Edit>& edits) { edits_.insert(edits_.end(), edits.begin(), edits.end()); }

    std::string fit(const std::string& code, const std::string& margin) const {
        return fit_in(code, columns_of(margin), margin, step_);
    }

    // All that was edited in the span as the one edit that lays it out.
    template <class Canonical>
    std::vector<Edit> laid_out(Span span, const Canonical& canonical) {
        const auto is_outside = [span](const Edit& edit) {
            return edit.span.begin < span.begin || edit.span.end > span.end;
        };
        const auto inside = std::stable_partition(edits_.begin(), edits_.end(), is_outside);
        const std::string text = text_with(file_, span, {inside, edits_.end()});
        edits_.erase(inside, edits_.end());
        edits_.push_back({span, canonical(text)});
        return std::move(edits_);
    }

    // The body with the white space before it; the header may be aligned with others'.
    std::vector<Edit> failure_laid_out(const syntax::Failure& failure, const Block& block) {
        Span span = block.span;
        const bool has_comment = holds_comment(written_, {file_.id, failure.header.end, span.begin});
        while (!has_comment &&
               std::string_view(" \t\r\n").find(file_.bytes[span.begin - 1]) != std::string_view::npos) {
            --span.begin;
        }
        return laid_out(span, [&](const std::string& text) {
            const std::string body = text.substr(block.span.begin - span.begin);
            const std::string code = canonical_failure_body(body, block.margin, step_);
            return has_comment ? code.substr(1) : code;
        });
    }

    // With its header, unless there is a comment in that.
    std::vector<Edit> seam_laid_out() {
        constexpr std::string_view header = "seam a -> b ";
        const bool has_comment = holds_comment(written_, seam_.span);
        return laid_out(has_comment ? seam_.body : seam_.span, [&](const std::string& text) {
            return has_comment ? canonical_seam(std::string(header) + text, block_.margin, step_)
                                     .substr(header.size())
                               : canonical_seam(text, block_.margin, step_);
        });
    }

    void edit_own(const FieldClause& clause, const Value& value, std::vector<NewClause>& clauses) {
        const std::size_t indent = columns_of(margin_);
        if (const auto there = find_answer(seam_, clause.field)) {
            const bool is_question = file_.text(*there) == "?";
            edits_.push_back({*there, fit(replacement(clause.field, value, indent, is_question), margin_)});
            return;
        }
        const std::string code = replacement(clause.field, value, indent, false);
        const bool has_word = clause.field == CellField::Carries;
        clauses.push_back(
            {clause.rank, fit(has_word ? code : fmt::format("{} {}", clause.word, code), margin_)});
    }

    // The margin of the failure's line, also where that is only made by laying out its seam.
    std::string margin_of(const syntax::Failure& failure) const {
        return starts_line(file_, failure.span.begin) ? margin_at(file_, failure.span.begin) : margin_;
    }

    void edit_failure(const syntax::Failure& failure, const Fields& fields) {
        const std::string margin = margin_of(failure);
        if (const auto mode = fields.find(CellField::Mode); mode != fields.end()) {
            edits_.push_back(
                {failure.mode.text.span, fit(write_value(mode->second, columns_of(margin)), margin)});
        }
        const std::optional<std::uint32_t> body = find_body(file_, failure);
        const Block block{&file_,
                          {file_.id, body.value_or(failure.span.end), failure.span.end},
                          members_of(failure),
                          margin,
                          step_};
        const std::size_t first = edits_.size();
        std::vector<NewClause> clauses = edit_clauses(failure, fields, margin + step_);
        const std::vector<Edit> inside(edits_.begin() + static_cast<std::ptrdiff_t>(first), edits_.end());
        if (clauses.empty() && !has_line_end(inside)) {
            return;
        }
        unfolds_ = true;
        if (!body) {
            add_body(failure, clauses, margin);
        } else if (is_folded_) {
            add(put_in_line(block, std::move(clauses)));
        } else if (is_on_one_line(block) && !holds_comment(written_, block.span)) {
            add(put_in_line(block, std::move(clauses)));
            edits_ = failure_laid_out(failure, block);
        } else {
            add(put_in(block, std::move(clauses), {}));
        }
        apart_.push_back(failure.span);
    }

    // Answers that are there are replaced; the others are given back.
    std::vector<NewClause> edit_clauses(const syntax::Failure& failure, const Fields& fields,
                                        const std::string& margin) {
        const std::size_t indent = columns_of(margin);
        std::vector<NewClause> clauses;
        for (const FieldClause& clause : failure_clauses) {
            const auto value = fields.find(clause.field);
            if (value == fields.end()) {
                continue;
            }
            if (const auto there = find_answer(failure, clause.field)) {
                edits_.push_back(
                    {*there, fit(replacement(clause.field, value->second, indent, false), margin)});
            } else {
                clauses.push_back({clause.rank, fit(rewrite::write_failure_clause(
                                                        clause.word, write_value(value->second, indent)),
                                                    margin)});
            }
        }
        return clauses;
    }

    void add_body(const syntax::Failure& failure, const std::vector<NewClause>& clauses,
                  const std::string& margin) {
        std::string code = " {\n";
        for (const NewClause& clause : clauses) {
            code.append(margin).append(step_).append(clause.code).append("\n");
        }
        edits_.push_back({{file_.id, failure.span.end, failure.span.end}, code + margin + "}"});
    }

    const source::SourceFile& file_;
    const syntax::File& written_;
    const syntax::Seam& seam_;
    const SeamChange& change_;
    std::string step_;
    Block block_;
    std::string margin_;
    bool is_folded_ = false;   // the seam's body is on one line
    bool unfolds_ = false;     // and will be on several
    std::vector<Span> apart_;  // failures that become several lines
    std::vector<Edit> edits_;
};

}  // namespace

std::vector<Edit> edit_seam(const source::SourceFile& file, const syntax::File& written,
                            const syntax::Seam& seam, const SeamChange& change) {
    return SeamEditor(file, written, seam, change).edit();
}

std::uint32_t behind_comment(const source::SourceFile& file, std::uint32_t offset) {
    const std::uint32_t line = file.position(offset).line;
    const std::uint32_t start = file.line_starts[line - 1];
    const std::string_view text = file.line_text(line);
    const std::string_view rest = text.substr(offset - start);
    const std::size_t first = rest.find_first_not_of(" \t");
    const bool is_free = first == std::string_view::npos || rest.substr(first, 2) == "//";
    return is_free ? start + static_cast<std::uint32_t>(text.size()) : offset;
}

Edit edit_journey_owner(const source::SourceFile& file, const syntax::File& blueprint, const Value& value) {
    for (const syntax::Item& item : blueprint.items) {
        if (const auto* owner = std::get_if<syntax::Owner>(&item)) {
            return {owner->answer.text.span, write_value(value, 0)};
        }
    }
    std::uint32_t behind = blueprint.title ? blueprint.title->span.end : blueprint.name.span.end;
    for (const syntax::Import& import : blueprint.imports) {
        behind = std::max(behind, import.span.end);
    }
    const std::uint32_t place = behind_comment(file, behind);
    return {{file.id, place, place}, "\n\nowner " + write_value(value, 0)};
}

bool can_replace_carries(const syntax::File& written, const syntax::Seam& seam) {
    if (seam.carries_clauses.size() != 1) {
        return seam.carries_clauses.empty();
    }
    const auto& clause = seam.carries_clauses.front();
    return clause.value.has_value() || !holds_comment(written, clause.span);
}

}  // namespace seamark::ingest
