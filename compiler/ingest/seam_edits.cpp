#include "ingest/seam_edits.h"

#include <algorithm>
#include <fmt/format.h>

#include "ingest/block.h"
#include "ingest/fields.h"
#include "ingest/write_value.h"

namespace seamark::ingest {

namespace {

using model::CellField;
using rewrite::Edit;
using source::Span;

void sort_by_place(std::vector<Member>& members) {
    std::sort(members.begin(), members.end(),
              [](const Member& a, const Member& b) { return a.span.begin < b.span.begin; });
}

template <class Clauses>
void add_members(std::vector<Member>& members, int rank, const Clauses& clauses) {
    for (const auto& clause : clauses) {
        members.push_back({rank, clause.span});
    }
}

void add_spans(std::vector<Member>& members, int rank, base::ArrayView<Span> spans) {
    for (const Span span : spans) {
        members.push_back({rank, span});
    }
}

std::vector<Member> members_of(const syntax::Seam& seam) {
    std::vector<Member> members;
    add_members(members, rank_carries, seam.carries_clauses);
    add_spans(members, rank_answers, seam.answers_clauses);
    add_members(members, rank_over, seam.over);
    add_members(members, rank_channel, seam.channel);
    add_members(members, rank_owner, seam.owners);
    add_members(members, rank_accepts, seam.accepts);
    add_members(members, rank_landed, seam.landed);
    add_members(members, rank_attempts, seam.attempts);
    add_members(members, rank_failure, seam.failures);
    add_members(members, rank_waive, seam.waivers);
    sort_by_place(members);
    return members;
}

std::vector<Member> members_of(const syntax::Failure& failure) {
    std::vector<Member> members;
    add_members(members, rank_recovery, failure.recoveries);
    add_members(members, rank_signal, failure.signals);
    add_members(members, rank_failure_owner, failure.owners);
    add_members(members, rank_ratings, failure.severity);
    add_members(members, rank_ratings, failure.occurrence);
    add_members(members, rank_ratings, failure.detection);
    add_members(members, rank_basis, failure.basis);
    sort_by_place(members);
    return members;
}

// The place of a text or its `?`; nothing where the clause is missing.
std::optional<Span> find_answer(const syntax::Seam& seam, CellField field) {
    if (field == CellField::Owner && !seam.owners.empty()) {
        return seam.owners.front().answer.text.span;
    }
    if (field == CellField::Landed && !seam.landed.empty()) {
        return seam.landed.front().value.answer.text.span;
    }
    if (field == CellField::Carries && !seam.carries_clauses.empty()) {
        return seam.carries_clauses.front().span;
    }
    return std::nullopt;
}

std::optional<Span> find_answer(const syntax::Failure& failure, CellField field) {
    if (field == CellField::Mode) {
        return failure.mode.text.span;
    }
    if (field == CellField::Recovery && !failure.recoveries.empty()) {
        return failure.recoveries.front().value.answer.text.span;
    }
    if (field == CellField::Signal && !failure.signals.empty()) {
        return failure.signals.front().value.text.span;
    }
    if (field == CellField::FailureOwner && !failure.owners.empty()) {
        return failure.owners.front().answer.text.span;
    }
    if (field == CellField::Basis && !failure.basis.empty()) {
        return failure.basis.front().span;
    }
    return std::nullopt;
}

// `carries` and `basis` are replaced with their word, since what stands behind it is no text.
std::string replacement(CellField field, const Value& value, std::size_t indent) {
    switch (field) {
        case CellField::Carries:
            return write_carries(value, indent);
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

std::size_t columns_of(const std::string& margin) {
    return margin.size();
}

// Where a failure's body starts; nothing where it has none. Comments may stand before it.
std::optional<std::uint32_t> find_body(const source::SourceFile& file, const syntax::Failure& failure) {
    for (std::uint32_t i = failure.header.end; i < failure.span.end; ++i) {
        if (file.bytes[i] == '{') {
            return i;
        }
        if (file.bytes[i] == '/') {
            i = static_cast<std::uint32_t>(std::min<std::size_t>(file.bytes.find('\n', i), failure.span.end));
        }
    }
    return std::nullopt;
}

// A clause without the comments in it.
std::string code_of(std::string_view clause) {
    std::string code;
    bool is_in_string = false;
    for (std::size_t i = 0; i < clause.size(); ++i) {
        if (!is_in_string && clause.substr(i, 2) == "//") {
            i = std::min(clause.find('\n', i), clause.size() - 1);
            continue;
        }
        is_in_string = is_in_string != (clause[i] == '"');
        code += clause[i];
        if (is_in_string && clause[i] == '\\' && i + 1 < clause.size()) {
            code += clause[++i];
        }
    }
    return code;
}

// `carries ?`, whatever stands between.
bool is_bare_question(std::string_view clause) {
    std::string code = code_of(clause);
    code.erase(std::remove_if(code.begin(), code.end(),
                              [](char c) { return c == ' ' || c == '\t' || c == '\r' || c == '\n'; }),
               code.end());
    return code == "carries?";
}

class SeamEditor {
  public:
    SeamEditor(const source::SourceFile& file, const syntax::Seam& seam, const SeamChange& change)
        : file_(file), seam_(seam), change_(change) {
        block_ = {&file, seam.body, members_of(seam), margin_at(file, seam.span.begin)};
        margin_ = inner_margin(block_);
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
            clauses.push_back({rank_failure, write_new_failure(failure, columns_of(margin_))});
        }
        if (!clauses.empty()) {
            add(put_in(block_, std::move(clauses)));
        } else if (is_broken_up_) {
            add(break_up(block_));
        }
        return std::move(edits_);
    }

  private:
    void add(const std::vector<Edit>& edits) { edits_.insert(edits_.end(), edits.begin(), edits.end()); }

    // With comments before the `?` only that is replaced.
    bool edit_commented_carries(Span clause, const Value& value) {
        const std::string_view code = file_.text(clause);
        if (!is_bare_question(code) || code_of(code).size() == code.size()) {
            return false;
        }
        constexpr std::string_view word = "carries ";
        edits_.push_back({{file_.id, clause.end - 1, clause.end},
                          write_carries(value, columns_of(margin_)).substr(word.size())});
        return true;
    }

    void edit_own(const FieldClause& clause, const Value& value, std::vector<NewClause>& clauses) {
        const auto there = find_answer(seam_, clause.field);
        if (there && clause.field == CellField::Carries && edit_commented_carries(*there, value)) {
            return;
        }
        if (there) {
            edits_.push_back({*there, replacement(clause.field, value, columns_of(margin_))});
        } else {
            const std::string code = replacement(clause.field, value, columns_of(margin_));
            clauses.push_back({clause.rank, clause.field == CellField::Carries
                                                ? code
                                                : fmt::format("{} {}", clause.word, code)});
        }
    }

    // The margin of the failure's line, also where that is only made by breaking up its seam.
    std::string margin_of(const syntax::Failure& failure) const {
        return starts_line(file_, failure.span.begin) ? margin_at(file_, failure.span.begin) : margin_;
    }

    void edit_failure(const syntax::Failure& failure, const Fields& fields) {
        const std::optional<std::uint32_t> body = find_body(file_, failure);
        const std::string margin = margin_of(failure);
        const Block block{&file_,
                          {file_.id, body.value_or(failure.span.end), failure.span.end},
                          members_of(failure),
                          margin};
        std::vector<NewClause> clauses;
        if (const auto mode = fields.find(CellField::Mode); mode != fields.end()) {
            edits_.push_back({failure.mode.text.span, write_value(mode->second, columns_of(margin))});
        }
        const std::size_t indent = columns_of(margin) + rewrite::indent_width;
        for (const FieldClause& clause : failure_clauses) {
            const auto value = fields.find(clause.field);
            if (value == fields.end()) {
                continue;
            }
            if (const auto there = find_answer(failure, clause.field)) {
                edits_.push_back({*there, replacement(clause.field, value->second, indent)});
            } else {
                clauses.push_back({clause.rank, rewrite::write_failure_clause(
                                                    clause.word, write_value(value->second, indent))});
            }
        }
        if (clauses.empty()) {
            return;
        }
        is_broken_up_ = is_broken_up_ || is_on_one_line(block_);
        if (body) {
            add(put_in(block, std::move(clauses)));
        } else {
            add_body(failure, margin, clauses);
        }
    }

    void add_body(const syntax::Failure& failure, const std::string& margin,
                  const std::vector<NewClause>& clauses) {
        std::string code = " {\n";
        for (const NewClause& clause : clauses) {
            code += margin + std::string(rewrite::indent_width, ' ') + clause.code + "\n";
        }
        edits_.push_back({{file_.id, failure.span.end, failure.span.end}, code + margin + "}"});
    }

    const source::SourceFile& file_;
    const syntax::Seam& seam_;
    const SeamChange& change_;
    Block block_;
    std::string margin_;
    bool is_broken_up_ = false;
    std::vector<Edit> edits_;
};

// The line's end where nothing but a comment stands between.
std::uint32_t behind_comment(const source::SourceFile& file, std::uint32_t offset) {
    const std::uint32_t line = file.position(offset).line;
    const std::uint32_t start = file.line_starts[line - 1];
    const std::string_view text = file.line_text(line);
    const std::string_view rest = text.substr(offset - start);
    const std::size_t first = rest.find_first_not_of(" \t");
    const bool is_free = first == std::string_view::npos || rest.substr(first, 2) == "//";
    return is_free ? start + static_cast<std::uint32_t>(text.size()) : offset;
}

}  // namespace

std::vector<Edit> edit_seam(const source::SourceFile& file, const syntax::Seam& seam,
                            const SeamChange& change) {
    return SeamEditor(file, seam, change).edit();
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

bool can_replace_carries(const source::SourceFile& file, const syntax::Seam& seam) {
    if (seam.carries_clauses.size() != 1) {
        return seam.carries_clauses.empty();
    }
    const std::string_view clause = file.text(seam.carries_clauses.front().span);
    return code_of(clause).size() == clause.size() || is_bare_question(clause);
}

}  // namespace seamark::ingest
