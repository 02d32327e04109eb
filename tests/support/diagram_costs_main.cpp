// Prints for every generated diagram how often arrows cross, how often they turn, how long they are and how
// large the picture is, and the sums: two versions of the layout are compared by their outputs. usage:
// diagram_costs [FILE.blueprint …]
#include <cmath>
#include <cstdio>
#include <string>

#include "diagram/edge_crossings.h"
#include "support/compile.h"
#include "support/diagram_cases.h"
#include "support/drawing.h"
#include "support/shaped_blueprints.h"

using namespace seamark;

namespace {

struct Costs {
    std::size_t crossings = 0;
    std::size_t turns = 0;
    double length = 0;  // of all arrows, in points
    double area = 0;    // in square points

    void add(const Costs& other) {
        crossings += other.crossings;
        turns += other.turns;
        length += other.length;
        area += other.area;
    }
};

Costs costs_of(const diagram::Geometry& geometry) {
    Costs costs;
    costs.crossings = diagram::count_edge_crossings(geometry);
    costs.area = geometry.width * geometry.height;
    for (const diagram::Edge& edge : geometry.edges) {
        costs.turns += edge.corners.size() - 2;
        for (std::size_t i = 1; i < edge.corners.size(); ++i) {
            costs.length += std::abs(edge.corners[i].x - edge.corners[i - 1].x) +
                            std::abs(edge.corners[i].y - edge.corners[i - 1].y);
        }
    }
    return costs;
}

void print(const std::string& name, const Costs& costs) {
    std::printf("%s: crossings %zu, turns %zu, length %.0f, area %.0f\n", name.c_str(), costs.crossings,
                costs.turns, costs.length, costs.area);
}

class Group {
  public:
    explicit Group(std::string name) : name_(std::move(name)) {}

    void add(const std::string& member, const Costs& costs) {
        print(name_ + " " + member, costs);
        sum_.add(costs);
    }
    void finish() const { print("all " + name_, sum_); }

  private:
    std::string name_;
    Costs sum_;
};

void print_generated() {
    Group mixtures("mixture");
    Group folded("folded mixture");
    for (std::uint32_t seed = 0; seed < 500; ++seed) {
        const testing::ModelBuilder builder = testing::generated_blueprint(seed, 30);
        mixtures.add(std::to_string(seed), costs_of(testing::Drawing(builder).geometry));
        folded.add(std::to_string(seed), costs_of(testing::Drawing(builder, {1 + seed % 7, {}}).geometry));
    }
    mixtures.finish();
    folded.finish();
    Group shaped("shape");
    for (std::uint32_t seed = 0; seed < 500; ++seed) {
        const auto shape = static_cast<testing::Shape>(seed % testing::shape_count);
        const std::uint32_t steps = testing::steps_of_seed(seed);
        const testing::ModelBuilder builder = testing::shaped_blueprint(shape, steps, seed);
        shaped.add(std::string(testing::to_string(shape)) + " " + std::to_string(seed),
                   costs_of(testing::Drawing(builder).geometry));
    }
    shaped.finish();
    Group hard("hard");
    for (const testing::DiagramCase& each : testing::hard_cases()) {
        hard.add(each.name, costs_of(testing::Drawing(each.builder).geometry));
    }
    hard.finish();
}

void print_files(int count, char** paths) {
    Group files("file");
    for (int i = 0; i < count; ++i) {
        const test::Compiled compiled = test::compile_file(paths[i]);
        const emit::View view = compiled.workspace->view(compiled.compilation);
        files.add(paths[i], costs_of(diagram::lay_out(view, diagram::build_chart(view))));
    }
    files.finish();
}

}  // namespace

int main(int count, char** words) {
    if (count > 1) {
        print_files(count - 1, words + 1);
    } else {
        print_generated();
    }
    return 0;
}
