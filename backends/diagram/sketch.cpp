#include "diagram/sketch.h"

#include <algorithm>
#include <map>
#include <utility>

#include "diagram/route_lines.h"

namespace seamark::diagram {
namespace {

constexpr int sweeps = 4;
// Each change that is tried lays all arrows anew; the larger the chart, the fewer are tried.
constexpr std::size_t most_work = 9000;
constexpr std::size_t fewest_tries = 6;

struct Mean {
    double sum = 0;
    double count = 0;

    void add(double value) {
        sum += value;
        count += 1;
    }
    double value() const { return count > 0 ? sum / count : 0; }
};

std::size_t turns_of(RouteKind kind) {
    switch (kind) {
        case RouteKind::Straight:
            return 0;
        case RouteKind::SourceTrack:
        case RouteKind::TargetTrack:
            return 2;
        case RouteKind::Corridor:
            break;
    }
    return 4;
}

bool is_better(const Sketch& a, const Sketch& b) {
    return std::pair(a.crossings, a.turns) < std::pair(b.crossings, b.turns);
}

class Sketcher {
  public:
    Sketcher(const Chart& chart, const Timeline& time, const Contents& contents)
        : chart_(chart),
          time_(time),
          contents_(contents),
          finder_(chart, time),
          chain_of_(chart.steps.size()) {
        for (std::size_t chain = 0; chain < finder_.chains().size(); ++chain) {
            for (const std::uint32_t step : finder_.chains()[chain].steps) {
                chain_of_[step] = chain;
            }
        }
        tracks_ = finder_.as_written();
        best_ = sketch(tracks_, Choice::First);
        tries_ = std::max(fewest_tries, most_work / (chart.arrows.size() + 1));
    }

    void untangle() {
        if (is_done()) {
            return;
        }
        consider(tracks_);
        sweep();
        sweep_rows();
        transpose();
        if (!is_done()) {
            consider(Tracks(tracks_), Choice::Fewest);
        }
    }

    Sketch take() { return std::move(best_); }

  private:
    Sketch sketch(const Tracks& tracks, Choice choice) const {
        Sketch result{grid_of(tracks), {}, 0, 0};
        result.routes = find_routes(chart_, result.grid, contents_, choice);
        result.crossings = count_route_crossings(chart_, result.grid, contents_, result.routes);
        for (const Route& route : result.routes.arrows) {
            result.turns += turns_of(route.kind);
        }
        return result;
    }

    // The crossings that the tracks bring; the best so far is replaced where there are fewer.
    std::size_t consider(const Tracks& tracks, Choice choice = Choice::Few) {
        --tries_;
        Sketch found = sketch(tracks, choice);
        const std::size_t crossings = found.crossings;
        if (is_better(found, best_)) {
            best_ = std::move(found);
            tracks_ = tracks;
        }
        return crossings;
    }

    bool is_done() const { return best_.crossings == 0 || tries_ == 0; }

    Grid grid_of(const Tracks& tracks) const {
        return place_on_grid(chart_, time_, finder_.chains(), tracks);
    }

    // By chain: the middle of where its arrows lead, from its row's eye line on.
    std::vector<double> pulls(const Grid& grid) const {
        std::vector<Mean> means(finder_.chains().size());
        const auto pull = [&](std::uint32_t step, std::uint32_t other) {
            const bool is_inside = chain_of_[step] && chain_of_[step] == chain_of_[other];
            if (chain_of_[step] && !is_inside) {
                means[*chain_of_[step]].add(static_cast<double>(grid.cells[other].track) -
                                            static_cast<double>(grid.eye_line[chart_.steps[step].row]));
            }
        };
        for (const ChartArrow& arrow : chart_.arrows) {
            pull(arrow.from, arrow.to);
            pull(arrow.to, arrow.from);
        }
        std::vector<double> values;
        values.reserve(means.size());
        for (const Mean& mean : means) {
            values.push_back(mean.value());
        }
        return values;
    }

    // From the middle of where the arrows of the happy steps lead that stand beside it, where there are such.
    std::vector<double> relative_pulls(const Grid& grid) const {
        std::map<std::pair<std::uint32_t, std::uint32_t>, Mean> happy;  // by row and column
        for (const ChartArrow& arrow : chart_.arrows) {
            for (const auto& [step, other] :
                 {std::pair(arrow.from, arrow.to), std::pair(arrow.to, arrow.from)}) {
                if (chart_.steps[step].is_happy) {
                    happy[{chart_.steps[step].row, grid.cells[step].column}].add(
                        static_cast<double>(grid.cells[other].track) -
                        static_cast<double>(grid.eye_line[chart_.steps[step].row]));
                }
            }
        }
        std::vector<double> all = pulls(grid);
        for (std::size_t i = 0; i < all.size(); ++i) {
            const Chain& chain = finder_.chains()[i];
            Mean beside;
            for (auto at = happy.lower_bound({chain.row, chain.first});
                 at != happy.end() && at->first <= std::pair(chain.row, chain.last); ++at) {
                beside.add(at->second.value());
            }
            all[i] -= beside.value();
        }
        return all;
    }

    // All rows at once, from where their eye lines are.
    void sweep() {
        Tracks tracks = finder_.as_written();
        for (int i = 0; i < sweeps && !is_done(); ++i) {
            Tracks next = finder_.by_pull(pulls(grid_of(tracks)));
            if (next == tracks) {
                break;
            }
            consider(next);
            tracks = std::move(next);
        }
    }

    // Row by row, down and up again, against what pulls the happy steps in the same columns.
    void sweep_rows() {
        Tracks tracks = tracks_;
        std::size_t crossings = best_.crossings;
        const auto rows = static_cast<std::uint32_t>(chart_.rows.size());
        for (std::uint32_t i = 0; i < 2 * rows && !is_done(); ++i) {
            const std::uint32_t row = i < rows ? i : 2 * rows - 1 - i;
            const Grid grid = grid_of(tracks);
            const Tracks next = finder_.by_pull(relative_pulls(grid), row, tracks);
            if (next == tracks) {
                continue;
            }
            const std::size_t found = consider(next);
            if (found <= crossings) {
                crossings = found;
                tracks = next;
            }
        }
    }

    void transpose() {
        for (bool has_helped = true; has_helped && !is_done();) {
            has_helped = false;
            for (std::size_t chain = 0; chain < finder_.chains().size() && !is_done(); ++chain) {
                has_helped = transpose(chain) || has_helped;
            }
        }
    }

    bool transpose(std::size_t chain) {
        for (const Tracks& changed : changes(chain)) {
            const std::pair before(best_.crossings, best_.turns);
            if (!is_done()) {
                consider(changed);
            }
            if (is_done() || std::pair(best_.crossings, best_.turns) < before) {
                return std::pair(best_.crossings, best_.turns) < before;
            }
        }
        return false;
    }

    // The chain with each of its neighbours in its place, and on each track that is free.
    std::vector<Tracks> changes(std::size_t chain) const {
        std::vector<Tracks> all;
        for (const std::size_t other : finder_.neighbours(chain)) {
            Tracks swapped = tracks_;
            std::swap(swapped[chain], swapped[other]);
            if (other > chain && finder_.is_free(chain, swapped[chain], swapped) &&
                finder_.is_free(other, swapped[other], swapped)) {
                all.push_back(std::move(swapped));
            }
        }
        int lowest = std::min(0, tracks_[chain]);
        int highest = std::max(0, tracks_[chain]);
        for (const std::size_t other : finder_.neighbours(chain)) {
            lowest = std::min(lowest, tracks_[other]);
            highest = std::max(highest, tracks_[other]);
        }
        for (int track = lowest - 1; track <= highest + 1; ++track) {
            if (track != tracks_[chain] && finder_.is_free(chain, track, tracks_)) {
                all.push_back(tracks_);
                all.back()[chain] = track;
            }
        }
        return all;
    }

    const Chart& chart_;
    const Timeline& time_;
    const Contents& contents_;
    TrackFinder finder_;
    std::vector<std::optional<std::size_t>> chain_of_;  // by step
    Tracks tracks_;                                     // of the best
    Sketch best_;
    std::size_t tries_;
};

}  // namespace

Sketch find_sketch(const Chart& chart, const Timeline& time, const Contents& contents,
                   Untangling untangling) {
    Sketcher sketcher(chart, time, contents);
    if (untangling == Untangling::Full) {
        sketcher.untangle();
    }
    return sketcher.take();
}

}  // namespace seamark::diagram
