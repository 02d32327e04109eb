// Which row is which of several things that may be alike.
#pragma once

#include <cstddef>
#include <optional>
#include <vector>

namespace seamark::ingest {

using Indexes = std::vector<std::size_t>;

// Pairs rows and failures by how alike they are: those first that are nearest to each other alone.
class Pairing {
  public:
    Pairing(std::size_t rows, std::size_t failures);

    // Nothing where the two cannot be a pair.
    void set(std::size_t row, std::size_t failure, std::optional<int> likeness);
    void pair();

    // Of a row, once paired; ambiguous where several failures are left that are equally like it.
    std::optional<std::size_t> failure_of(std::size_t row) const { return failure_of_[row]; }
    bool is_ambiguous(std::size_t row) const { return is_ambiguous_[row]; }
    bool is_taken(std::size_t failure) const { return is_taken_[failure]; }

  private:
    void take(std::size_t row, std::size_t failure);
    Indexes best_failures(std::size_t row) const;
    Indexes best_rows(std::size_t failure) const;
    bool pair_nearest();
    bool pair_in_order();

    std::vector<std::vector<std::optional<int>>> likeness_;
    std::vector<std::optional<std::size_t>> failure_of_;
    std::vector<bool> is_ambiguous_;
    std::vector<bool> is_taken_;
};

}  // namespace seamark::ingest
