#include <catch2/catch.hpp>

#include "diagram/order.h"
#include "diagram/slots.h"
#include "diagram/wires.h"

using namespace seamark::diagram;

namespace {

Wire wire(std::uint32_t arrow, WireEnd first, WireEnd second) {
    return {arrow, {first, second}, false};
}

std::vector<std::uint32_t> arrows_of(const std::vector<Wire>& wires) {
    std::vector<std::uint32_t> arrows;
    for (const Wire& each : wires) {
        arrows.push_back(each.arrow);
    }
    return arrows;
}

using Arrows = std::vector<std::uint32_t>;

// Steps 0, 1, 2, … of one row, and arrows between them.
Chart chart_of(std::uint32_t steps, const std::vector<ChartArrow>& arrows) {
    Chart chart;
    chart.steps.resize(steps);
    chart.arrows = arrows;
    return chart;
}

ChartArrow arrow(std::uint32_t from, std::uint32_t to, ArrowStyle style) {
    return {from, to, style, {}, {}};
}

}  // namespace

TEST_CASE("wires cross where one's side arm meets the other", "[diagram]") {
    const Wire deep = wire(0, {0, Side::Left}, {100, Side::Right});
    const Wire shallow = wire(1, {10, Side::Left}, {50, Side::Right});
    CHECK(count_crossings(deep, shallow) == 1);  // the shallow one's arm from the left meets the deep one
    CHECK(count_crossings(shallow, deep) == 1);  // its arm to the right does
    const Wire apart = wire(2, {200, Side::Left}, {300, Side::Right});
    CHECK(count_crossings(deep, apart) == 0);
}

TEST_CASE("wires from one step fan out without crossing", "[diagram]") {
    // Lower ports lead farther down: the farthest has to stand leftmost.
    std::vector<Wire> wires{wire(0, {0, Side::Left}, {100, Side::Right}),
                            wire(1, {10, Side::Left}, {200, Side::Right}),
                            wire(2, {20, Side::Left}, {300, Side::Right})};
    order_wires(wires);
    CHECK(arrows_of(wires) == Arrows{2, 1, 0});
    CHECK(count_crossings(wires[0], wires[1]) + count_crossings(wires[1], wires[2]) == 0);
}

TEST_CASE("wires that do not touch share a slot", "[diagram]") {
    const std::vector<Wire> wires{wire(0, {0, Side::Left}, {50, Side::Right}),
                                  wire(1, {40, Side::Left}, {90, Side::Right}),
                                  wire(2, {100, Side::Left}, {150, Side::Right})};
    CHECK(pack_wires(wires, 5) == std::vector<int>{0, 1, 0});
    CHECK(pack_wires(wires, 20) == std::vector<int>{0, 1, 2});
}

TEST_CASE("slots keep intervals apart", "[diagram]") {
    Slots slots(2);
    slots.claim(-1, {10, 20});
    CHECK(slots.is_free(0, {10, 20}));
    CHECK(slots.is_free(-1, {23, 30}));
    CHECK_FALSE(slots.is_free(-1, {21, 30}));
    CHECK_FALSE(slots.is_free(-1, {0, 9}));
    CHECK_FALSE(slots.is_free(-1, {0, 100}));
    CHECK_FALSE(slots.is_free(-1, {14, 15}));
    CHECK(slots.lowest() == -1);
    CHECK(slots.highest() == -1);
}

TEST_CASE("an arrow that closes a circle leads back, and the happy flow's does so last", "[diagram]") {
    const Chart chart = chart_of(3, {arrow(2, 0, ArrowStyle::Flow), arrow(0, 1, ArrowStyle::Happy),
                                     arrow(1, 2, ArrowStyle::Happy), arrow(1, 1, ArrowStyle::Flow)});
    const TimeOrder order = order_in_time(chart);
    CHECK(order.is_back == std::vector<bool>{true, false, false, true});
    CHECK(order.steps == std::vector<std::uint32_t>{0, 1, 2});
}

TEST_CASE("steps written against their order are put in it", "[diagram]") {
    const Chart chart = chart_of(4, {arrow(2, 3, ArrowStyle::Flow), arrow(1, 2, ArrowStyle::Flow),
                                     arrow(0, 1, ArrowStyle::Flow), arrow(3, 0, ArrowStyle::Flow)});
    const TimeOrder order = order_in_time(chart);
    CHECK(order.is_back == std::vector<bool>{false, false, false, true});
    CHECK(order.steps == std::vector<std::uint32_t>{0, 1, 2, 3});
}
