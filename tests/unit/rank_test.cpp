#include "model/rank.h"

#include <catch2/catch.hpp>

using namespace seamark::model;

namespace {

// One seam of a made-up graph: a sheet of open cells, one of them of a failure with this severity.
struct SeamFacts {
    std::size_t open = 0;
    std::optional<int> open_severity;
    std::optional<int> answered_severity;
    bool in_happy = false;
};

class RankFixture {
  public:
    void add(const SeamFacts& facts) {
        Seam seam;
        CellSheet sheet;
        sheet.crossing = static_cast<std::uint32_t>(graph.crossings.size());
        sheet.cells.resize(facts.open);
        for (Cell& cell : sheet.cells) {
            cell.state = CellState::Missing;
        }
        add_failure(seam, sheet, facts.open_severity, CellState::Unanswered);
        add_failure(seam, sheet, facts.answered_severity, CellState::Answered);
        Crossing crossing;
        crossing.arrow = static_cast<std::uint32_t>(graph.arrows.size());
        crossing.seam = model.seams.add(seam);
        crossing.number = static_cast<std::uint32_t>(graph.crossings.size()) + 1;
        Arrow arrow;
        arrow.in_happy = facts.in_happy;
        graph.arrows.push_back(arrow);
        graph.crossings.push_back(crossing);
        sheets.push_back(sheet);
    }

    std::vector<std::uint32_t> numbers() const {
        std::vector<std::uint32_t> numbers;
        for (const RankedSeam& seam : rank_seams(model, graph, sheets)) {
            numbers.push_back(seam.number);
        }
        return numbers;
    }

    Model model;
    Graph graph;
    std::vector<CellSheet> sheets;

  private:
    static void add_failure(Seam& seam, CellSheet& sheet, std::optional<int> severity, CellState recovery) {
        if (!severity) {
            return;
        }
        Failure failure;
        failure.severity = severity;
        const auto index = static_cast<std::uint32_t>(seam.failures.size());
        seam.failures.push_back(failure);
        sheet.cells.push_back({CellKind::Mode, CellState::Answered, index, std::nullopt});
        sheet.cells.push_back({CellKind::Recovery, recovery, index, std::nullopt});
    }
};

}  // namespace

TEST_CASE_METHOD(RankFixture, "More open cells come first", "[rank]") {
    add({1, {}, {}, true});
    add({3, {}, {}, false});
    add({2, {}, 10, true});
    CHECK(numbers() == std::vector<std::uint32_t>{2, 3, 1});
}

TEST_CASE_METHOD(RankFixture, "Of as many open cells the worst severity without an answer comes first",
                 "[rank]") {
    add({2, {}, {}, true});
    add({1, 4, {}, false});
    add({1, 9, {}, false});
    add({1, 4, 10, true});
    CHECK(numbers() == std::vector<std::uint32_t>{3, 4, 2, 1});
}

TEST_CASE_METHOD(RankFixture, "The severity of an answered failure does not count", "[rank]") {
    add({2, {}, 10, false});
    add({2, {}, {}, true});
    CHECK(numbers() == std::vector<std::uint32_t>{2, 1});
}

TEST_CASE_METHOD(RankFixture, "What is alike stands in the diagram's order", "[rank]") {
    add({2, {}, {}, false});
    add({2, {}, {}, false});
    add({2, {}, {}, true});
    CHECK(numbers() == std::vector<std::uint32_t>{3, 1, 2});
}

TEST_CASE_METHOD(RankFixture, "A crossing without a seam is ranked by its cells", "[rank]") {
    add({4, {}, {}, false});
    add({5, {}, {}, false});
    graph.crossings[1].seam.reset();
    const auto ranked = rank_seams(model, graph, sheets);
    REQUIRE(ranked.size() == 2);
    CHECK(ranked[0].number == 2);
    CHECK(ranked[0].open == 5);
    CHECK_FALSE(ranked[0].worst_severity);
}
