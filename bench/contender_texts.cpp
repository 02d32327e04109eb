#include "bench/contender_texts.h"

#include <array>
#include <fmt/format.h>
#include <string_view>
#include <vector>

namespace seamark::bench {

namespace {

struct Step {
    std::string name;
    std::string title;
    std::string_view lane;
    std::string_view payload;  // of the seam that leads on from it
};

struct Lane {
    std::string_view name;
    std::string_view title;
};

constexpr std::array<Lane, 3> lanes = {{{"customer", "Customer"}, {"agent", "Agent"}, {"store", "Store"}}};

// In the order of the happy flow, which passes each once.
std::vector<Step> steps_of(std::size_t calls) {
    std::vector<Step> steps = {{"ask", "Asks", "customer", "request"}};
    for (std::size_t i = 0; i < calls; ++i) {
        steps.push_back(
            {fmt::format("work_{}", i), fmt::format("Works on passage {}", i), "agent", "request, answer"});
        steps.push_back({fmt::format("keep_{}", i), fmt::format("Keeps passage {}", i), "store", "answer"});
    }
    steps.push_back({fmt::format("work_{}", calls), "Sums up", "agent", "answer"});
    steps.push_back({"told", "Reads the answer", "customer", ""});
    return steps;
}

std::string seam_title(const Step& from, const Step& to) {
    return fmt::format("From {} to {}", from.name, to.name);
}

std::string path_of(const Step& step) {
    return fmt::format("{}.{}", step.lane, step.name);
}

constexpr std::string_view typespec_beginning = R"(import "@typespec/json-schema";
using JsonSchema;

@jsonSchema
namespace Seams;

enum Urgency { low, high }

@doc("What is bought")
model Item {
  @doc("Its number in the shop") @minLength(1) @maxLength(64) sku: string;
  @doc("How many") @minValue(1) @maxValue(99) amount: integer;
  @doc("How soon it is needed") urgency: Urgency;
}
)";

constexpr std::string_view typespec_request = "  @doc(\"What is asked for\") request: Item[];\n";
constexpr std::string_view typespec_answer =
    "  @doc(\"What comes of it\") @minLength(1) @maxLength(200) answer: string;\n";

}  // namespace

std::string make_typespec(std::size_t calls) {
    const std::vector<Step> steps = steps_of(calls);
    std::string text(typespec_beginning);
    for (std::size_t i = 0; i + 1 < steps.size(); ++i) {
        const bool has_request = steps[i].payload.find("request") != std::string_view::npos;
        const bool has_answer = steps[i].payload.find("answer") != std::string_view::npos;
        text += fmt::format("\n@doc(\"{}\")\nmodel {}_to_{} {{\n{}{}}}\n", seam_title(steps[i], steps[i + 1]),
                            steps[i].name, steps[i + 1].name, has_request ? typespec_request : "",
                            has_answer ? typespec_answer : "");
    }
    return text;
}

std::string make_likec4(std::size_t calls) {
    const std::vector<Step> steps = steps_of(calls);
    std::string text = "specification {\n  element lane\n  element step\n}\n\nmodel {\n";
    for (const Lane& lane : lanes) {
        text += fmt::format("  {} = lane '{}' {{\n", lane.name, lane.title);
        for (const Step& step : steps) {
            text += step.lane == lane.name ? fmt::format("    {} = step '{}'\n", step.name, step.title) : "";
        }
        text += "  }\n";
    }
    for (std::size_t i = 0; i + 1 < steps.size(); ++i) {
        text += fmt::format("  {} -> {} '{}'\n", path_of(steps[i]), path_of(steps[i + 1]),
                            seam_title(steps[i], steps[i + 1]));
    }
    return text + "}\n\nviews {\n  view index {\n    include customer.*, agent.*, store.*\n  }\n}\n";
}

std::string make_plantuml(std::size_t calls) {
    const std::vector<Step> steps = steps_of(calls);
    std::string text = "@startuml\n";
    for (const Lane& lane : lanes) {
        text += fmt::format("|{}|\n", lane.title);
    }
    for (std::size_t i = 0; i < steps.size(); ++i) {
        for (const Lane& lane : lanes) {
            text += steps[i].lane == lane.name ? fmt::format("|{}|\n", lane.title) : "";
        }
        text +=
            fmt::format("{}:{};\n", i == 0 ? "" : fmt::format("-> {};\n", seam_title(steps[i - 1], steps[i])),
                        steps[i].title);
    }
    return text + "@enduml\n";
}

std::string make_graphviz(std::size_t calls) {
    const std::vector<Step> steps = steps_of(calls);
    std::string text = "digraph journey {\n  rankdir=LR\n  node [shape=box]\n";
    for (const Lane& lane : lanes) {
        text += fmt::format("  subgraph cluster_{} {{\n    label=\"{}\"\n", lane.name, lane.title);
        for (const Step& step : steps) {
            text +=
                step.lane == lane.name ? fmt::format("    {} [label=\"{}\"]\n", step.name, step.title) : "";
        }
        text += "  }\n";
    }
    for (std::size_t i = 0; i + 1 < steps.size(); ++i) {
        text += fmt::format("  {} -> {} [label=\"{}\"]\n", steps[i].name, steps[i + 1].name,
                            seam_title(steps[i], steps[i + 1]));
    }
    return text + "}\n";
}

}  // namespace seamark::bench
