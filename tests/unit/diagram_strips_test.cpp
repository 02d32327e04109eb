#include <algorithm>
#include <catch2/catch.hpp>
#include <map>
#include <set>

#include "diagram/columns.h"
#include "diagram/strips.h"
#include "support/diagram_cases.h"
#include "support/drawing.h"

using namespace seamark;
using diagram::Chart;
using diagram::fold;
using diagram::Strip;
using testing::Drawing;
using testing::ModelBuilder;

namespace {

std::vector<Strip> fold_blueprint(const ModelBuilder& builder, std::uint32_t most) {
    const Drawing drawing(builder);
    return fold(drawing.chart, diagram::place_in_time(drawing.chart), most);
}

// a -> b -> c -> d -> e -> f, all of one agent.
ModelBuilder six_in_a_row() {
    ModelBuilder builder = testing::four_lanes();
    for (const char* step : {"a", "b", "c", "d", "e", "f"}) {
        builder.step(step, "agent");
    }
    builder.flow("happy", {"a -> b -> c -> d -> e -> f"});
    return builder;
}

std::size_t columns_of_steps(const Strip& strip) {
    std::set<std::uint32_t> columns;
    for (std::size_t i = 0; i < strip.chart.steps.size(); ++i) {
        if (!strip.chart.steps[i].connector) {
            columns.insert(strip.time.columns[i]);
        }
    }
    return columns.size();
}

using Marks = std::map<std::string, std::pair<std::size_t, std::size_t>>;

// By mark: the strip that it leads out of and the one that it leads into.
Marks marks_of(const std::vector<Strip>& strips) {
    Marks marks;
    for (std::size_t i = 0; i < strips.size(); ++i) {
        for (const diagram::ChartStep& step : strips[i].chart.steps) {
            if (step.connector) {
                auto& ends = marks[step.connector->mark];
                (step.connector->leads_out ? ends.first : ends.second) = i;
            }
        }
    }
    return marks;
}

}  // namespace

TEST_CASE("without a limit time is not folded", "[diagram]") {
    CHECK(fold_blueprint(six_in_a_row(), 0).size() == 1);
    CHECK(fold_blueprint(six_in_a_row(), 6).size() == 1);
}

TEST_CASE("strips are few, of about one length, and none is longer than asked for", "[diagram]") {
    for (const std::uint32_t most : {1U, 2U, 3U, 4U, 5U}) {
        const std::vector<Strip> strips = fold_blueprint(six_in_a_row(), most);
        CHECK(strips.size() == (6 + most - 1) / most);
        for (const Strip& strip : strips) {
            CHECK(columns_of_steps(strip) <= most);
        }
    }
    const std::vector<Strip> strips = fold_blueprint(six_in_a_row(), 4);
    CHECK(columns_of_steps(strips[0]) == 3);
    CHECK(columns_of_steps(strips[1]) == 3);
}

TEST_CASE("time is cut where few arrows are cut", "[diagram]") {
    ModelBuilder builder = six_in_a_row();
    builder.flow("other", {"b -> d", "c -> e", "d -> b", "a -> d"});
    // Between c and d five arrows pass, between d and e two.
    const std::vector<Strip> strips = fold_blueprint(builder, 4);
    REQUIRE(strips.size() == 2);
    CHECK(columns_of_steps(strips[0]) == 4);
    CHECK(marks_of(strips).size() == 2);
}

TEST_CASE("an arrow into another strip has one mark at both ends", "[diagram]") {
    ModelBuilder builder = six_in_a_row();
    builder.flow("other", {"a -> f", "f -> a"});
    const std::vector<Strip> strips = fold_blueprint(builder, 2);
    CHECK(marks_of(strips) == Marks{{"A", {0, 1}}, {"B", {1, 2}}, {"C", {0, 2}}, {"D", {2, 0}}});
    std::size_t arrows = 0;
    for (const Strip& strip : strips) {
        arrows += strip.chart.arrows.size();
    }
    CHECK(arrows == 7 + 4);
}

TEST_CASE("a mark that is not beside its other end says in which row that is", "[diagram]") {
    ModelBuilder builder = six_in_a_row();
    builder.flow("other", {"a -> f"});
    const Drawing drawing(builder, {2, {}});
    std::set<std::string> texts;
    for (const diagram::Item& item : drawing.geometry.items) {
        if (item.kind == diagram::ItemKind::Connector) {
            texts.insert(item.lines.front());
        }
    }
    CHECK(texts == std::set<std::string>{"A", "B", "C · row 1", "C · row 3"});
}

TEST_CASE("every strip repeats lanes, lines and their names", "[diagram]") {
    const Drawing drawing(six_in_a_row(), {2, {}});
    std::map<std::string, int> texts;
    for (const diagram::Item& item : drawing.geometry.items) {
        for (const std::string& line : item.lines) {
            ++texts[line];
        }
    }
    for (const char* text : {"customer", "agent", "human", "system"}) {
        CHECK(texts[text] == 2 * 3);  // the name and the role
    }
    for (const char* text : {"line of interaction", "line of visibility", "line of internal interaction"}) {
        CHECK(texts[text] == 3);
    }
    CHECK(texts["Row 2 of 3"] == 1);
    CHECK(drawing.geometry.bands.size() == 4 * 3);
    CHECK(drawing.geometry.rules.size() == 3 * 3);
}

TEST_CASE("a very long flow folds into rows of any length", "[diagram]") {
    const ModelBuilder builder = testing::long_blueprint(600);
    const Drawing drawing(builder);
    const diagram::Timeline time = diagram::place_in_time(drawing.chart);
    for (const std::uint32_t most : {1U, 7U, time.count / 2 + 1, time.count - 1}) {
        const std::vector<Strip> strips = fold(drawing.chart, time, most);
        CHECK(strips.size() == (time.count + most - 1) / most);
        std::size_t steps = 0;
        for (const Strip& strip : strips) {
            CHECK(columns_of_steps(strip) <= most);
            steps += static_cast<std::size_t>(
                std::count_if(strip.chart.steps.begin(), strip.chart.steps.end(),
                              [](const diagram::ChartStep& step) { return !step.connector; }));
        }
        CHECK(steps == 600);
    }
}
