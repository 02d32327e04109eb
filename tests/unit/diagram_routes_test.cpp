// The ways that arrows take, against all ways that they could take.
#include <algorithm>
#include <catch2/catch.hpp>
#include <optional>

#include "diagram/route_draft.h"
#include "diagram/tracks.h"
#include "diagram/untangle.h"
#include "support/drawing.h"
#include "support/shaped_blueprints.h"

using namespace seamark;
using namespace seamark::diagram;
using testing::Drawing;
using testing::Shape;

namespace {

// The arrows of a chart on the tracks that it is written on.
class Board {
  public:
    explicit Board(const Chart& chart)
        : chart_(chart), time_(place_in_time(chart)), grid_(place(chart, time_)), ways_(chart, grid_) {
        for (std::uint32_t i = 0; i < chart.arrows.size(); ++i) {
            arrows_.push_back(i);
        }
    }

    // What the search for ways comes to, from the first way of each arrow on.
    int untangled() const {
        RouteDraft draft = empty_draft();
        for (const std::uint32_t arrow : arrows_) {
            draft.lay(arrow, all_ways(arrow).front());
            draft.settle(arrow);
        }
        untangle(chart_, arrows_, draft);
        untangle_pairs(chart_, arrows_, draft);
        int crossings = 0;
        for (const std::uint32_t arrow : arrows_) {
            draft.unsettle(arrow);
            crossings += draft.count_crossings(arrow);
        }
        return crossings;
    }

    // The least that any choice of ways comes to, by branch and bound; `bound` where none is below it.
    // Nothing where there are too many to try.
    std::optional<int> fewest(int bound) const {
        RouteDraft draft = empty_draft();
        int tries = 20000;
        search(draft, 0, 0, tries, bound);
        return tries > 0 ? std::optional(bound) : std::nullopt;
    }

  private:
    static constexpr std::size_t no_limit = std::size_t{1} << 60U;

    static Grid place(const Chart& chart, const Timeline& time) {
        const TrackFinder finder(chart, time);
        return place_on_grid(chart, time, finder.chains(), finder.as_written());
    }

    RouteDraft empty_draft() const { return {chart_, grid_, ways_, {}, no_limit}; }

    std::vector<Way> all_ways(std::uint32_t arrow) const {
        std::vector<Way> all = ways_.direct_ways(arrow);
        const bool is_fixed = !all.empty() && all.front().kind == RouteKind::Straight &&
                              chart_.arrows[arrow].style == ArrowStyle::Happy;
        for (const std::uint32_t corridor : ways_.corridors(arrow)) {
            if (!is_fixed) {
                all.push_back({RouteKind::Corridor, corridor});
            }
        }
        return all;
    }

    void search(RouteDraft& draft, std::size_t index, int crossings, int& tries, int& best) const {
        if (crossings >= best || index == arrows_.size() || --tries <= 0) {
            best = index == arrows_.size() ? std::min(best, crossings) : best;
            return;
        }
        const std::uint32_t arrow = arrows_[index];
        for (const Way& way : all_ways(arrow)) {
            draft.lay(arrow, way);
            const int here = draft.count_crossings(arrow);
            draft.settle(arrow);
            search(draft, index + 1, crossings + here, tries, best);
            draft.unsettle(arrow);
            draft.take_up(arrow);
        }
    }

    const Chart& chart_;
    Timeline time_;
    Grid grid_;
    WayFinder ways_;
    std::vector<std::uint32_t> arrows_;
};

}  // namespace

TEST_CASE("no other choice of ways crosses less", "[diagram]") {
    int judged = 0;
    int tangled = 0;
    for (std::uint32_t seed = 0; seed < 140; ++seed) {
        INFO("seed " << seed);
        const auto shape = static_cast<Shape>(seed % testing::shape_count);
        const Drawing drawing(testing::shaped_blueprint(shape, 7, seed));
        const Board board(drawing.chart);
        const int crossings = board.untangled();
        if (const auto fewest = board.fewest(crossings)) {
            CHECK(crossings == *fewest);
            ++judged;
            tangled += crossings > 0 ? 1 : 0;
        }
    }
    CHECK(judged > 100);
    CHECK(tangled > 5);  // else the test says little
}
