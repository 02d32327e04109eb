#include "ingest/match_failures.h"

#include <algorithm>
#include <numeric>
#include <optional>
#include <set>

#include "ingest/likeness.h"
#include "ingest/pairing.h"
#include "worksheet/plain_words.h"

namespace seamark::ingest {

namespace {

using model::CellField;

const std::vector<model::Failure>& failures_of(const emit::View& view, const SeamTarget& target) {
    static const std::vector<model::Failure> none;
    return target.seam ? view.model.seams[*target.seam].failures : none;
}

// ---- rows ----

class Rows {
  public:
    Rows(const FilledSheet& sheet, const Answers& answers) {
        const std::string& seam = answers.front()->address.seam;
        for (const Answer* answer : answers) {
            row_of(answer->address).answers.push_back(answer);
        }
        for (const worksheet::SheetCell& cell : sheet.read.cells) {
            if (cell.address && cell.address->seam == seam && cell.address->failure) {
                row_of(*cell.address);
            }
        }
    }

    // In the order in which they were printed.
    std::vector<Row> take() {
        std::stable_sort(rows_.begin(), rows_.end(),
                         [](const Row& a, const Row& b) { return ordinal_of(a) < ordinal_of(b); });
        return std::move(rows_);
    }

  private:
    static std::uint32_t ordinal_of(const Row& row) {
        return row.address.failure ? row.address.failure->ordinal : 0;
    }

    Row& row_of(model::CellAddress address) {
        address.field = CellField::Mode;
        const auto [known, is_new] = index_.try_emplace(failure_name(address), rows_.size());
        if (is_new) {
            rows_.push_back({std::move(address), {}});
        }
        return rows_[known->second];
    }

    std::vector<Row> rows_;
    std::map<std::string, std::size_t> index_;
};

// As many rows in a row that nothing is known of are behind the last one of the sheet.
constexpr std::uint32_t most_unknown = 64;

// A row that people took off the sheet, if one of the failures looks as it would have been printed there.
// What was printed is known by the sheet's own mark alone: a failure that this sheet added looks printed,
// too.
void add_lost_rows(const emit::View& view, const FilledSheet& sheet, const SeamTarget& target,
                   std::vector<Row>& rows) {
    if (!sheet.has_mark) {
        return;  // nobody knows what was printed
    }
    const std::size_t count = failures_of(view, target).size();
    std::set<std::string> there;
    std::transform(rows.begin(), rows.end(), std::inserter(there, there.end()),
                   [](const Row& row) { return failure_name(row.address); });
    const std::string seam = rows.front().address.seam;
    std::uint32_t unknown = 0;
    for (std::uint32_t ordinal = 1; ordinal <= count + 1 && unknown < most_unknown; ++ordinal) {
        const Row row{{seam, model::FailureKey{{}, ordinal, false}, CellField::Mode}, {}};
        bool is_known = there.count(failure_name(row.address)) > 0;
        for (std::uint32_t i = 0; i < count && !is_known; ++i) {
            is_known = is_lost_row(view, sheet, target, row, i);
            if (is_known) {
                rows.push_back(row);
            }
        }
        unknown = is_known ? 0 : unknown + 1;
    }
}

// ---- whose row is whose failure ----

FailureTarget written(std::size_t index) {
    return {FailureTarget::Kind::Written, static_cast<std::uint32_t>(index)};
}

// What becomes of a row that was printed and has no failure.
FailureTarget without_failure(const FilledSheet& sheet, const Row& row) {
    worksheet::SheetCell blank;
    blank.address = row.address;
    const bool was_blank = sheet.mark.cells.count(worksheet::mark_of(blank, {})) > 0;
    const bool may_be_new = !row.address.failure->kind.empty() && was_blank;
    return {may_be_new ? FailureTarget::Kind::New : FailureTarget::Kind::Gone, 0};
}

// Most rows are known by their mode alone: the others need not be looked at then.
class FailuresByMode {
  public:
    explicit FailuresByMode(const std::vector<model::Failure>& failures) : all_(failures.size()) {
        std::iota(all_.begin(), all_.end(), std::size_t{0});
        for (std::size_t i = 0; i < failures.size(); ++i) {
            if (!failures[i].kind_name && !failures[i].mode.is_unanswered) {
                by_words_[worksheet::normal_words(failures[i].mode.text.value)].push_back(i);
            }
        }
    }

    Indexes candidates_of(const Row& row) const {
        const Answer* mode = find_answer(row.answers, CellField::Mode);
        const auto found =
            mode == nullptr ? by_words_.end() : by_words_.find(worksheet::normal_words(mode->text));
        return found == by_words_.end() ? all_ : found->second;
    }

  private:
    Indexes all_;
    std::map<std::vector<std::string>, Indexes> by_words_;
};

// Rows of failures that were to be written, each with another failure: the most alike first.
void match_added(const std::vector<model::Failure>& failures, const std::vector<Row>& rows,
                 const Pairing& printed, FailureTargets& targets) {
    struct Pair {
        int likeness;
        const Row* row;
        std::size_t failure;
    };
    std::vector<Pair> pairs;
    const FailuresByMode by_mode(failures);
    for (const Row& row : rows) {
        targets[failure_name(row.address)] = {FailureTarget::Kind::New, 0};
        for (const std::size_t i : row.answers.empty() ? Indexes{} : by_mode.candidates_of(row)) {
            if (const int likeness = added_likeness(failures[i], row, printed.is_taken(i)); likeness > 0) {
                pairs.push_back({likeness, &row, i});
            }
        }
    }
    std::stable_sort(pairs.begin(), pairs.end(),
                     [](const Pair& a, const Pair& b) { return a.likeness > b.likeness; });
    std::set<std::size_t> taken;
    for (const Pair& pair : pairs) {
        FailureTarget& target = targets[failure_name(pair.row->address)];
        if (target.kind == FailureTarget::Kind::New && taken.insert(pair.failure).second) {
            target = written(pair.failure);
        }
    }
}

}  // namespace

std::string failure_name(const model::CellAddress& address) {
    model::CellAddress mode = address;
    mode.field = CellField::Mode;
    return model::to_string(mode);
}

FailureTargets match_failures(const emit::View& view, const FilledSheet& sheet, const SeamTarget& target,
                              const Answers& answers) {
    std::vector<Row> rows = Rows(sheet, answers).take();
    const auto middle = std::stable_partition(rows.begin(), rows.end(),
                                              [](const Row& row) { return !row.address.failure->is_new; });
    const std::vector<Row> added(middle, rows.end());
    const std::vector<model::Failure>& failures = failures_of(view, target);
    if (sheet.has_mark) {
        add_lost_rows(view, sheet, target, rows);
    }
    rows.erase(
        std::remove_if(rows.begin(), rows.end(), [](const Row& row) { return row.address.failure->is_new; }),
        rows.end());
    Pairing pairing(rows.size(), failures.size());
    for (std::size_t row = 0; row < rows.size(); ++row) {
        for (std::uint32_t i = 0; i < failures.size(); ++i) {
            pairing.set(row, i, printed_likeness(view, sheet, target, rows[row], i));
        }
    }
    pairing.pair();
    FailureTargets targets;
    for (std::size_t row = 0; row < rows.size(); ++row) {
        const auto failure = pairing.failure_of(row);
        targets[failure_name(rows[row].address)] =
            failure ? written(*failure)
                    : (pairing.is_ambiguous(row) ? FailureTarget{FailureTarget::Kind::Ambiguous, 0}
                                                 : without_failure(sheet, rows[row]));
    }
    match_added(failures, added, pairing, targets);
    return targets;
}

}  // namespace seamark::ingest
