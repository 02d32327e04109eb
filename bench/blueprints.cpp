#include "bench/blueprints.h"

#include <fmt/format.h>

namespace seamark::bench {

namespace {

constexpr std::string_view lanes = R"(
owner "Measurements"

lane customer "Customer" is customer
line interaction
lane agent "Agent" is agent
line visibility
line internal
lane store "Store" is system
)";

constexpr std::string_view words = R"(
enum Urgency { low "Within the week", high "Today" }

record Item "What is bought" {
  sku     : text 1..64 "Its number in the shop",
  amount  : int 1..99 "How many",
  urgency : Urgency "How soon it is needed"
}

state request : list of Item "What is asked for"
state answer : text 1..200 "What comes of it"
)";

constexpr std::string_view rules = R"(
contract to_store for agent -> system "A store has a request to work on" { requires request }
)";

constexpr std::string_view ends = R"(
step ask "Asks" in customer { gives request }
step told "Reads the answer" in customer { needs answer }
)";

constexpr std::string_view call_steps =
    R"(step work_{0} "Works on passage {0}" in agent {{ needs request  gives answer  takes 1s..4s }}
step keep_{0} "Keeps passage {0}" in store {{ needs request, answer  takes 20ms..80ms }}
)";

std::string seam(std::string_view from, std::string_view to, std::string_view cargo, std::string_view more) {
    return fmt::format(R"(
seam {0} -> {1} "From {0} to {1}" {{
  carries {2}
  channel "A queue"
  owner "Measurements"
{3}  failure "What {0} sends is lost on the way to {1}" {{
    recovery "Send it again from the outbox of {0} until {1} acknowledges"
    signal "Rows in the outbox of {0} that are older than a minute"
    severity 5  occurrence 2  detection 3
  }}
}}
)",
                       from, to, cargo, more);
}

std::string journey(std::size_t calls) {
    std::string steps;
    std::string chain = "ask";
    std::string seams = seam("ask", "work_0", "request", "");
    for (std::size_t i = 0; i < calls; ++i) {
        const std::string work = fmt::format("work_{}", i);
        const std::string keep = fmt::format("keep_{}", i);
        const std::string next = fmt::format("work_{}", i + 1);
        steps += fmt::format(call_steps, i);
        chain += fmt::format("\n    -> {} -> {}", work, keep);
        seams += seam(work, keep, "request, answer", "  landed \"The store acknowledges\" within 5s\n");
        seams += seam(keep, next, "answer", "");
    }
    const std::string last = fmt::format("work_{}", calls);
    steps += fmt::format("step {} \"Sums up\" in agent {{ needs answer }}\n", last);
    seams += seam(last, "told", "answer", "");
    return fmt::format("{}{}\nflow happy {{\n  {}\n    -> {} -> told\n}}\n{}", ends, steps, chain, last,
                       seams);
}

}  // namespace

std::string make_blueprint(std::size_t calls) {
    return fmt::format("blueprint generated \"A journey made for measuring\"\n{}{}{}{}", lanes, words, rules,
                       journey(calls));
}

std::string make_member(std::string_view name, std::size_t calls) {
    return fmt::format(
        "blueprint {} \"A journey made for measuring\"\n\nimport shared.words\nimport shared.rules\n{}{}",
        name, lanes, journey(calls));
}

std::string make_words_library() {
    return fmt::format("library shared.words \"What all journeys speak of\"\n{}", words);
}

std::string make_rules_library() {
    return fmt::format("library shared.rules \"What all journeys keep to\"\n\nimport shared.words\n{}",
                       rules);
}

std::size_t calls_for_steps(std::size_t steps) {
    return steps > 5 ? (steps - 3) / 2 : 1;
}

}  // namespace seamark::bench
