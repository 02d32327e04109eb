// The DOT text as another program reads it: `neato -n2` leaves everything where it is.
#include <catch2/catch.hpp>
#include <cmath>
#include <cstdlib>
#include <filesystem>
#include <map>
#include <optional>
#include <sstream>

#include "diagram/dot.h"
#include "diagram/edge_style.h"
#include "diagram/theme.h"
#include "support/compile.h"
#include "support/diagram_cases.h"
#include "support/drawing.h"
#include "support/drawn_edges.h"
#include "support/files.h"
#include "support/shaped_blueprints.h"
#include "support/temporary_folder.h"

using namespace seamark;

namespace {

// Whole points: neato writes five digits.
using Position = std::pair<long, long>;
using Positions = std::map<std::string, std::vector<Position>>;

// "node x y …" and "edge tail head n x1 y1 …" of -Tplain, in inches, y upwards; names may stand in quotes.
std::vector<std::string> words_of(const std::string& line) {
    std::vector<std::string> words(1);
    bool is_quoted = false;
    for (std::size_t i = 0; i < line.size(); ++i) {
        if (line[i] == '"') {
            is_quoted = !is_quoted;
        } else if (line[i] == ' ' && !is_quoted) {
            words.emplace_back();
        } else {
            i += line[i] == '\\' && i + 1 < line.size() ? 1 : 0;
            words.back() += line[i];
        }
    }
    return words;
}

Position position(const std::string& x, const std::string& y) {
    return {std::lround(72 * std::stod(x)), std::lround(72 * std::stod(y))};
}

// Arrows with the same ends are counted in their order.
class EdgeNames {
  public:
    std::string next(const std::string& from, const std::string& to) {
        const std::string ends = from + " -> " + to;
        return ends + " " + std::to_string(++count_[ends]);
    }

  private:
    std::map<std::string, int> count_;
};

Positions read_plain(const std::string& plain) {
    Positions positions;
    EdgeNames names;
    std::istringstream lines(plain);
    for (std::string line; std::getline(lines, line);) {
        const std::vector<std::string> words = words_of(line);
        if (words[0] == "node") {
            positions[words[1]] = {position(words[2], words[3]), position(words[4], words[5])};
        } else if (words[0] == "edge") {
            auto& points = positions[names.next(words[1], words[2])];
            const auto count = static_cast<std::size_t>(std::stoi(words[3]));
            for (std::size_t i = 0; i < count; ++i) {
                points.push_back(position(words[4 + 2 * i], words[5 + 2 * i]));
            }
        }
    }
    return positions;
}

// What the geometry says: of nodes middle and size, of edges the first and the last point but for the head.
void check(const diagram::Geometry& geometry) {
    const diagram::Graph graph = diagram::build_dot(geometry, diagram::light_theme);
    const test::TemporaryFolder folder;
    const std::string in = folder / "in.dot";
    const std::string out = folder / "out.plain";
    test::write_file(in, diagram::write_dot(*graph));
    REQUIRE(std::system(("neato -n2 -Tplain -o " + out + " " + in + " 2>/dev/null").c_str()) == 0);
    const Positions positions = read_plain(test::read_file(out));
    // neato moves the whole picture to its own origin.
    const diagram::Item& first = geometry.items.front();
    const auto at_first = positions.find(first.name);
    REQUIRE(at_first != positions.end());
    const double dx = static_cast<double>(at_first->second[0].first) - first.box.middle().x;
    const double dy =
        static_cast<double>(at_first->second[0].second) - (geometry.height - first.box.middle().y);
    const auto near = [&](const Position& found, diagram::Point expected) {
        return std::abs(static_cast<double>(found.first) - dx - expected.x) <= 1.5 &&
               std::abs(static_cast<double>(found.second) - dy - (geometry.height - expected.y)) <= 1.5;
    };
    for (const diagram::Item& item : geometry.items) {
        INFO(item.name);
        const auto found = positions.find(item.name);
        REQUIRE(found != positions.end());
        CHECK(near(found->second[0], item.box.middle()));
        CHECK(std::abs(static_cast<double>(found->second[1].first) - item.box.width()) <= 1.5);
        CHECK(std::abs(static_cast<double>(found->second[1].second) - item.box.height()) <= 1.5);
    }
    EdgeNames names;
    for (const diagram::Edge& edge : geometry.edges) {
        const std::string name = names.next(edge.from, edge.to);
        INFO(name);
        const auto found = positions.find(name);
        REQUIRE(found != positions.end());
        const double tail = diagram::tail_length(diagram::edge_style(edge.kind, edge.flow).tail);
        CHECK(near(found->second.front(), {edge.corners.front().x + tail, edge.corners.front().y}));
        const bool has_head = edge.kind != diagram::EdgeKind::Evidence;
        CHECK(
            near(found->second.back(), {edge.corners.back().x - (has_head ? 8 : 0), edge.corners.back().y}));
        // The curve turns close to each corner.
        for (const diagram::Point& corner : edge.corners) {
            double nearest = 1e9;
            for (const Position& point : found->second) {
                nearest = std::min(nearest, std::hypot(static_cast<double>(point.first) - dx - corner.x,
                                                       static_cast<double>(point.second) - dy -
                                                           (geometry.height - corner.y)));
            }
            CHECK(nearest <= 9);
        }
    }
}

bool has_neato() {
    return std::system("neato -V >/dev/null 2>&1") == 0;
}

}  // namespace

TEST_CASE("neato leaves every node and every arrow where it is", "[diagram]") {
    if (!has_neato()) {
        WARN("neato is not installed");
        return;
    }
    for (const testing::DiagramCase& hard : testing::hard_cases()) {
        INFO(hard.name);
        check(testing::Drawing(hard.builder).geometry);
    }
    for (std::uint32_t seed = 0; seed < 42; ++seed) {
        const auto shape = static_cast<testing::Shape>(seed % testing::shape_count);
        INFO(testing::to_string(shape) << ", seed " << seed);
        const testing::ModelBuilder builder = testing::shaped_blueprint(shape, seed % 3 == 0 ? 40 : 12, seed);
        check(testing::Drawing(builder, {seed % 4 == 0 ? 5U : 0U, {}}).geometry);
    }
    for (const auto& path : test::files_below(test::examples_folder(), ".blueprint")) {
        INFO(path.string());
        const test::Compiled compiled = test::compile_file(path);
        if (!compiled.compilation.model.is_library) {
            const emit::View view = compiled.workspace->view(compiled.compilation);
            check(diagram::lay_out(view, diagram::build_chart(view)));
        }
    }
}
