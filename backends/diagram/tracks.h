// Which track of its row each step stands on: the eye line for the happy flow, and above or below it what is
// not on it.
#pragma once

#include <cstdint>
#include <vector>

#include "diagram/chart.h"
#include "diagram/columns.h"

namespace seamark::diagram {

// Steps of one row off the happy flow that lead on from one to the next; they share a track.
struct Chain {
    std::uint32_t row = 0;
    std::uint32_t first = 0;  // columns
    std::uint32_t last = 0;
    std::vector<std::uint32_t> steps;
};

// By chain: 0 is the eye line, negative ones are above it. Two chains that share a column of a row have two
// tracks, and none is on the eye line where the happy flow is.
using Tracks = std::vector<int>;

class TrackFinder {
  public:
    TrackFinder(const Chart& chart, const Timeline& time);

    const std::vector<Chain>& chains() const { return chains_; }

    // In the order of time, each one on the uppermost free track from the eye line down.
    Tracks as_written() const;

    // Those with a negative pull above the eye line, the others below it, the strongest outside.
    Tracks by_pull(const std::vector<double>& pulls) const;

    // The same in one row; the others stay.
    Tracks by_pull(const std::vector<double>& pulls, std::uint32_t row, const Tracks& tracks) const;

    // Whether the chain may stand on this track beside all others.
    bool is_free(std::size_t chain, int track, const Tracks& tracks) const;

    // The chains of the same row that share a column with it.
    const std::vector<std::size_t>& neighbours(std::size_t chain) const { return neighbours_[chain]; }

  private:
    void find_chains(const Chart& chart, const Timeline& time);
    void find_eye_lines(const Chart& chart, const Timeline& time);
    void find_neighbours();
    // The nearest to the eye line on that side, or on it.
    int free_track(std::size_t chain, int away, const Tracks& tracks) const;
    void stack(const std::vector<std::size_t>& order, const std::vector<double>& pulls, Tracks& tracks) const;

    std::vector<Chain> chains_;
    std::vector<bool> may_take_eye_line_;               // by chain
    std::vector<std::vector<std::size_t>> neighbours_;  // by chain
};

}  // namespace seamark::diagram
