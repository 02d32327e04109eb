#include "rewrite/spacing.h"

namespace seamark::rewrite {

using syntax::ConcreteNode;
using syntax::Rule;

namespace {

constexpr std::uint32_t between_clauses = 2;

bool is_number(std::string_view text) {
    return text.front() == '-' ? text != "->" : text.front() >= '0' && text.front() <= '9';
}

// By the two tokens alone.
std::uint32_t space_between(std::string_view left, std::string_view right) {
    const bool is_joined = right == "," || right == "." || left == "." || left == "[" || right == "]" ||
                           (right == ".." && is_number(left)) || (left == ".." && is_number(right)) ||
                           (left == "{" && right == "}");
    return is_joined ? 0 : 1;
}

bool is_body(Rule rule) {
    return rule == Rule::LaneBody || rule == Rule::ActorBody || rule == Rule::StateBody ||
           rule == Rule::StepBody || rule == Rule::FailureBody;
}

void set_space(const Words& words, const ConcreteNode& node, std::vector<Placement>& plan) {
    const Token second = node.begin + 1;
    const bool is_marked = second < node.end && words.text(second) == "?";
    if (is_marked && (node.rule == Rule::Use || node.rule == Rule::Cargo || node.rule == Rule::Field)) {
        plan[second].space = 0;
    }
    if (node.rule == Rule::Member) {
        plan[second].space = 0;
    }
    if (is_body(node.rule)) {
        const auto clauses = words.children(node);
        for (std::size_t i = 1; i < clauses.size(); ++i) {
            plan[clauses[i]->begin].space = between_clauses;
        }
    }
}

}  // namespace

void set_spaces(const Words& words, std::vector<Placement>& plan) {
    for (Token token = 1; token < words.size(); ++token) {
        plan[token].space = space_between(words.text(token - 1), words.text(token));
    }
    for (const ConcreteNode& node : words.nodes()) {
        set_space(words, node, plan);
    }
}

}  // namespace seamark::rewrite
