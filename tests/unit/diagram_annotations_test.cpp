#include <catch2/catch.hpp>
#include <random>

#include "diagram/annotations.h"
#include "diagram/layout.h"
#include "diagram/marks.h"
#include "diagram/type.h"
#include "support/compile.h"
#include "support/diagram_cases.h"
#include "support/diagram_rules.h"

using namespace seamark;
using namespace seamark::diagram;
using testing::ModelBuilder;

namespace {

constexpr const char* codes[] = {"SM302", "SM303", "SM304", "SM306", "SM307", "SM401"};
constexpr const char* channels[] = {"Refund queue, JSON message", "API",
                                    "客户要求退回商品，并说明退货原因和订单编号", "يطلب العميل إرجاع المنتج",
                                    "Donaudampfschifffahrtselektrizitätenhauptbetriebswerk"};
constexpr const char* states[] = {
    "order_id", "complaint?",     "a_state_with_a_very_long_name_that_somebody_thought_clear",
    "reason",   "refund_amount?", "x"};

// Notes and marks anywhere, as many as a bad draft has.
class Decorator {
  public:
    explicit Decorator(std::uint32_t seed) : engine_(seed) {}

    void decorate(Chart& chart) {
        add_to(chart.steps, 3);
        add_to(chart.arrows, 3);
        add_to(chart.lanes, 2);
        add_to(chart.rows, 2);
        chart.loose_marks = marks(4);
        for (ChartArrow& arrow : chart.arrows) {
            if (arrow.badge && below(5) > 0) {
                arrow.badge->channel = below(3) == 0 ? "" : channels[below(5)];
                arrow.badge->cargo = {{"carries"}, {"answers", "hits"}};
                for (std::uint32_t i = 0; i < below(9); ++i) {
                    arrow.badge->cargo[below(2)].emplace_back(states[below(6)]);
                }
            }
        }
    }

  private:
    std::uint32_t below(std::uint32_t limit) { return static_cast<std::uint32_t>(engine_() % limit); }

    ChartMarks marks(std::uint32_t most) {
        ChartMarks marks;
        for (std::uint32_t i = 0; i < below(most + 1); ++i) {
            marks.push_back({static_cast<diag::Severity>(below(3)), codes[below(6)],
                             "`x` needs `y`, which does not reach it"});
        }
        return marks;
    }

    template <class Parts>
    void add_to(Parts& parts, std::uint32_t one_in) {
        for (auto& part : parts) {
            if (below(one_in) == 0) {
                part.marks = marks(7);
            }
        }
    }

    std::mt19937 engine_;
};

std::vector<std::string> rules_broken_by(const ModelBuilder& builder, std::uint32_t seed) {
    const source::SourceMap sources;
    const model::Graph graph = model::build_graph(builder.model);
    const auto cells = model::build_cells(builder.model, graph);
    const emit::View view{builder.model, graph, cells, sources};
    Chart chart = build_chart(view);
    Decorator(seed).decorate(chart);
    return testing::broken_rules(chart, lay_out(view, chart));
}

}  // namespace

TEST_CASE("notes and marks keep every rule of the geometry", "[diagram]") {
    for (const testing::DiagramCase& hard : testing::hard_cases()) {
        INFO(hard.name);
        CHECK(rules_broken_by(hard.builder, 1) == std::vector<std::string>{});
    }
    for (std::uint32_t seed = 0; seed < 500; ++seed) {
        INFO("seed " << seed);
        CHECK(rules_broken_by(testing::generated_blueprint(seed, 30), seed) == std::vector<std::string>{});
    }
}

namespace {

// One finding of each sort of place; `say` crosses without a seam, `idle` has no step.
constexpr const char* draft = R"(blueprint marks "Marks"
owner "Team"
lane customer "Customer" is customer
line interaction
lane desk "Desk" is human
line visibility
line internal
lane systems "Systems" is system {
  actor store "Store"
  actor idle "Idle"
}
state order_id : text 1..9
state unused : text 1..9
step ask "Asks" in customer { gives order_id }
step look "Looks" in desk { needs order_id, missing }
state missing : text 1..9
step keep "Keeps" in store { needs order_id }
step say "Is told" in customer
step more "Reads on" in customer
flow happy { ask -> look -> keep -> say -> more }
seam ask -> look { carries order_id owner "Desk" failure "f" { recovery "r" signal "s" } }
seam look -> keep { carries order_id owner ? failure "f" { recovery "r" signal "s" } }
seam say -> more { carries order_id owner "Desk" failure "f" { recovery "r" signal "s" } }
)";

struct Marked {
    using Names = std::vector<std::string>;

    explicit Marked(const char* text, const Names& flows = {}, const Names& lanes = {})
        : compiled(test::compile_text(text)),
          findings(diag::judge(compiled.compilation.findings, compiled.workspace->sources(), {})),
          chart(build_chart(compiled.workspace->view(compiled.compilation),
                            find_part(compiled.compilation.model, flows, lanes).value())) {
        const emit::View view = compiled.workspace->view(compiled.compilation);
        add_findings(view, findings, chart);
        geometry = lay_out(view, chart);
    }

    // The texts of the marks whose owner is so called.
    std::string at(const std::string& owner) const {
        std::string texts;
        for (const Item& item : geometry.items) {
            const std::string start = "mark " + owner + " ";
            const bool is_owners = item.kind == ItemKind::Mark &&
                                   item.name.substr(0, start.size()) == start &&
                                   item.name.find(' ', start.size()) == std::string::npos;
            texts += is_owners ? (texts.empty() ? "" : ", ") + item.lines.front() : "";
        }
        return texts;
    }

    const Item& item(const std::string& name) const {
        for (const Item& each : geometry.items) {
            if (each.name == name) {
                return each;
            }
        }
        FAIL("no item " << name);
        return geometry.items.front();
    }

    test::Compiled compiled;
    std::vector<diag::Judged> findings;
    Chart chart;
    Geometry geometry;
};

}  // namespace

TEST_CASE("a finding is marked where it is", "[diagram]") {
    const Marked marked(draft);
    CHECK(marked.at("look") == "× SM401");         // at the step
    CHECK(marked.at("look keep") == "! SM306");    // at the seam's badge
    CHECK(marked.at("keep say") == "× SM301");     // at the badge of the crossing that has no seam
    CHECK(marked.at("say more") == "× SM309");     // at the arrow, which has no badge
    CHECK(marked.at("actor: idle") == "! SM106");  // at the actor's name
    CHECK(marked.at("loose 1") == "! SM107");      // in the list
    CHECK(marked.item("finding loose 1").lines.front().find("unused") != std::string::npos);
    CHECK(marked.findings.size() == 6);
}

TEST_CASE("a mark has its messages as words", "[diagram]") {
    const Marked marked(draft);
    const Item& mark = marked.item("mark look 1");
    CHECK(mark.title.substr(0, 15) == "SM401, error: `");
    CHECK(mark.severity == diag::Severity::Error);
    CHECK(mark.id == "finding.look.1");
}

namespace {

// What is found of the recovery `ask -> help` and of the actor `idle` is about things that no flow has.
constexpr const char* recovering = R"(blueprint marks "Marks"
owner "Team"
lane customer "Customer" is customer
line interaction
lane bot "Bot" is agent {
  actor first "First"
  actor idle "Idle"
}
line visibility
lane care "Care" is human
line internal
lane systems "Systems" is system
state item : text 1..9
step ask "Asks" in customer { gives item }
step work "Works" in first { needs item }
step help "Helps" in care
flow happy { ask -> work }
flow other { work -> help }
seam ask -> work { carries item owner "Team" failure "f" { recovery "r" -> help signal "s" } }
)";

}  // namespace

TEST_CASE("a finding about what a part leaves out stands in the list", "[diagram]") {
    const Marked whole(recovering);
    REQUIRE(whole.at("ask help") == "× SM301");
    REQUIRE(whole.at("actor: idle") == "! SM106");

    const Marked flow(recovering, {"happy"});
    CHECK(flow.at("ask work").find("SM301") == std::string::npos);
    CHECK(flow.at("lane: bot").empty());
    std::string listed;
    for (const ChartMark& mark : flow.chart.loose_marks) {
        listed += std::string(mark.code) + " ";
    }
    CHECK(listed.find("SM301") != std::string::npos);
    CHECK(listed.find("SM106") != std::string::npos);

    const Marked lanes(recovering, {}, {"first"});
    CHECK(lanes.at("ask work").find("SM301") == std::string::npos);
    CHECK(lanes.at("lane: bot").empty());
}

TEST_CASE("the slanted sides of a warning's hexagon leave room for its letters", "[diagram]") {
    for (const char* code : {"SM312", "SM306"}) {
        const MarkBlock block =
            pack_marks({{diag::Severity::Warning, code, "x"}, {diag::Severity::Warning, code, "y"}}, 400,
                       words::en.diagram);
        const Mark& mark = block.marks.front();
        const double letters = font_of(TextKind::Mark).size * 0.72;  // the height of a capital
        const double share = letters / mark.height;                  // of the way to the top edge
        const double room = mark.width * (1 - share / 2);  // a quarter of the width goes at each side
        CHECK(mark.text.width + 4 <= room);
    }
}
