#include "ingest/pairing.h"

#include <algorithm>

namespace seamark::ingest {

Pairing::Pairing(std::size_t rows, std::size_t failures)
    : likeness_(rows, std::vector<std::optional<int>>(failures)),
      failure_of_(rows),
      is_ambiguous_(rows, false),
      is_taken_(failures, false) {}

void Pairing::set(std::size_t row, std::size_t failure, std::optional<int> likeness) {
    likeness_[row][failure] = likeness;
}

void Pairing::pair() {
    while (pair_nearest() || pair_in_order()) {
    }
    for (std::size_t row = 0; row < failure_of_.size(); ++row) {
        is_ambiguous_[row] = !failure_of_[row] && !best_failures(row).empty();
    }
}

void Pairing::take(std::size_t row, std::size_t failure) {
    failure_of_[row] = failure;
    is_taken_[failure] = true;
}

Indexes Pairing::best_failures(std::size_t row) const {
    Indexes best;
    for (std::size_t failure = 0; failure < is_taken_.size(); ++failure) {
        const auto likeness = likeness_[row][failure];
        if (is_taken_[failure] || !likeness || (!best.empty() && likeness < likeness_[row][best.front()])) {
            continue;
        }
        if (!best.empty() && likeness > likeness_[row][best.front()]) {
            best.clear();
        }
        best.push_back(failure);
    }
    return best;
}

Indexes Pairing::best_rows(std::size_t failure) const {
    Indexes best;
    for (std::size_t row = 0; row < failure_of_.size(); ++row) {
        const auto likeness = likeness_[row][failure];
        if (failure_of_[row] || !likeness || (!best.empty() && likeness < likeness_[best.front()][failure])) {
            continue;
        }
        if (!best.empty() && likeness > likeness_[best.front()][failure]) {
            best.clear();
        }
        best.push_back(row);
    }
    return best;
}

bool Pairing::pair_nearest() {
    for (std::size_t row = 0; row < failure_of_.size(); ++row) {
        const Indexes failures = failure_of_[row] ? Indexes{} : best_failures(row);
        if (failures.size() == 1 && best_rows(failures.front()) == Indexes{row}) {
            take(row, failures.front());
            return true;
        }
    }
    return false;
}

// Rows that are alike and as many failures: none of them can be the wrong one.
bool Pairing::pair_in_order() {
    for (std::size_t row = 0; row < failure_of_.size(); ++row) {
        const Indexes failures = failure_of_[row] ? Indexes{} : best_failures(row);
        const Indexes rows = failures.empty() ? Indexes{} : best_rows(failures.front());
        const bool is_block =
            !rows.empty() && rows.size() == failures.size() &&
            std::find(rows.begin(), rows.end(), row) != rows.end() &&
            std::all_of(rows.begin(), rows.end(),
                        [&](std::size_t other) { return best_failures(other) == failures; }) &&
            std::all_of(failures.begin(), failures.end(),
                        [&](std::size_t other) { return best_rows(other) == rows; });
        if (is_block) {
            for (std::size_t i = 0; i < rows.size(); ++i) {
                take(rows[i], failures[i]);
            }
            return true;
        }
    }
    return false;
}

}  // namespace seamark::ingest
