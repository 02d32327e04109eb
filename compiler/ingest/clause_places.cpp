#include "ingest/clause_places.h"

#include <algorithm>
#include <variant>

#include "base/check.h"
#include "ingest/fields.h"

namespace seamark::ingest {

namespace {

using model::CellField;
using source::Span;

Span span_of(Span span) {
    return span;
}

template <class Clause>
Span span_of(const Clause& clause) {
    return clause.span;
}

class Members {
  public:
    template <class Clauses>
    Members& add(int rank, const Clauses& clauses) {
        for (const auto& clause : clauses) {
            members_.push_back({rank, span_of(clause)});
        }
        return *this;
    }

    std::vector<Member> in_order() {
        std::sort(members_.begin(), members_.end(),
                  [](const Member& a, const Member& b) { return a.span.begin < b.span.begin; });
        return std::move(members_);
    }

  private:
    std::vector<Member> members_;
};

}  // namespace

std::vector<Member> members_of(const syntax::Seam& seam) {
    return Members()
        .add(rank_carries, seam.carries_clauses)
        .add(rank_answers, seam.answers_clauses)
        .add(rank_over, seam.over)
        .add(rank_channel, seam.channel)
        .add(rank_owner, seam.owners)
        .add(rank_accepts, seam.accepts)
        .add(rank_landed, seam.landed)
        .add(rank_attempts, seam.attempts)
        .add(rank_failure, seam.failures)
        .add(rank_waive, seam.waivers)
        .in_order();
}

std::vector<Member> members_of(const syntax::Failure& failure) {
    return Members()
        .add(rank_recovery, failure.recoveries)
        .add(rank_signal, failure.signals)
        .add(rank_failure_owner, failure.owners)
        .add(rank_ratings, failure.severity)
        .add(rank_ratings, failure.occurrence)
        .add(rank_ratings, failure.detection)
        .add(rank_basis, failure.basis)
        .in_order();
}

std::optional<Span> find_answer(const syntax::Seam& seam, CellField field) {
    if (field == CellField::Owner && !seam.owners.empty()) {
        return seam.owners.front().answer.text.span;
    }
    if (field == CellField::Landed && !seam.landed.empty()) {
        return seam.landed.front().value.answer.text.span;
    }
    if (field == CellField::Carries && !seam.carries_clauses.empty()) {
        const auto& clause = seam.carries_clauses.front();
        return clause.value.value_or(clause.span);
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

const syntax::Seam& written_seam(const syntax::File& file, const model::Seam& seam) {
    for (const syntax::Item& item : file.items) {
        const auto* declared = std::get_if<const syntax::Seam*>(&item);
        if (declared != nullptr && (*declared)->span == seam.span) {
            return **declared;
        }
    }
    SEAMARK_CHECK(false && "the seam was resolved from this file");
    return *std::get<const syntax::Seam*>(file.items.front());
}

bool holds_comment(const syntax::File& file, Span span) {
    return std::any_of(file.comments.begin(), file.comments.end(), [span](Span comment) {
        return comment.begin >= span.begin && comment.begin < span.end;
    });
}

}  // namespace seamark::ingest
