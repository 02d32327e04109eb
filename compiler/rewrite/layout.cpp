#include "rewrite/layout.h"

#include <algorithm>

#include "rewrite/clauses.h"
#include "rewrite/columns.h"
#include "rewrite/spacing.h"

namespace seamark::rewrite {

using syntax::ConcreteNode;
using syntax::Rule;
using Nodes = std::vector<const ConcreteNode*>;

namespace {

bool is_rating(std::string_view word) {
    return word == "severity" || word == "occurrence" || word == "detection";
}

class Planner {
  public:
    Planner(const Words& words, std::vector<Placement>& plan) : words_(words), plan_(plan) {}

    void lay_out_file() { rows(words_.children(words_.nodes().front()), 0); }

  private:
    void start_row(Token token, std::uint32_t indent) {
        plan_[token].starts_row = true;
        plan_[token].indent = indent;
    }

    // Whether all from `first` to `last`, and `behind` columns more, go on one line that starts at `indent`.
    bool fits(Token first, Token last, std::size_t indent, std::size_t behind = 0) const {
        if (words_.has_comment(first, last) || words_.has_block(first, last)) {
            return false;
        }
        std::size_t width = indent + behind + words_.width(first);
        for (Token token = first + 1; token <= last && width <= line_width; ++token) {
            width += plan_[token].space + words_.width(token);
        }
        return width <= line_width;
    }

    void rows(const Nodes& nodes, std::uint32_t indent) {
        align_columns(words_, nodes, plan_);
        for (const ConcreteNode* node : nodes) {
            start_row(node->begin, indent);
            lay_out(*node, indent);
        }
    }

    // The body on rows of its own between `open` and `close`.
    void unfold(Token open, const Nodes& clauses, Token close, std::uint32_t indent) {
        if (!clauses.empty() || words_.has_comment(open, close)) {
            rows(clauses, indent + indent_width);
            start_row(close, indent);
        }
    }

    // Whether an empty line parts them.
    bool are_grouped(const Nodes& clauses) const {
        return std::any_of(clauses.begin(), clauses.end(), [&](const ConcreteNode* clause) {
            return clause != clauses.front() && words_.has_blank_line_before(clause->begin);
        });
    }

    // Only where it does not go on the header's line.
    void fold(const ConcreteNode& header, Token open, const Nodes& clauses, std::uint32_t indent) {
        if (are_grouped(clauses) || !fits(header.begin, header.end - 1, indent)) {
            unfold(open, clauses, header.end - 1, indent);
        }
    }

    // The list behind the first word of a clause.
    void wrap_list(Token first, Token end) {
        for (Token token = first + 1; token < end; ++token) {
            if (words_.text(token - 1) == ",") {
                plan_[token].may_wrap = true;
                plan_[token].hangs_from = first;
            }
        }
    }

    void wrap_chain(const ConcreteNode& chain) {
        for (Token token = chain.begin + 1; token < chain.end; ++token) {
            plan_[token].may_wrap = words_.text(token) == "->" || words_.text(token) == "when";
        }
    }

    void lay_out_value(const ConcreteNode& value, std::uint32_t indent) {
        const Nodes parts = words_.children(value);
        const Token open = value.begin;
        const Token close = value.end - 1;
        const bool is_flat = std::all_of(parts.begin(), parts.end(), [&](const ConcreteNode* part) {
            return part->rule == Rule::Value && words_.children(*part).empty();
        });
        if (parts.empty()) {
            return;
        }
        if (is_flat) {
            wrap_list(open + 1, value.end);
        } else if (parts.size() == 1 && parts.front()->rule == Rule::Value &&
                   !words_.has_comment(open, open + 1) && !words_.has_comment(close - 1, close)) {
            lay_out_value(*parts.front(), indent);  // `[{` is one opening
        } else {
            unfold(open, parts, close, indent);
        }
    }

    // An example, a member or an element: what is inside it unfolds where it does not go on the line.
    void lay_out_valued(const ConcreteNode& node, std::uint32_t indent) {
        constexpr std::size_t comma = 1;
        if (!fits(node.begin, node.end - 1, indent, comma)) {
            lay_out_value(node.rule == Rule::Value ? node : *words_.children(node).front(), indent);
        }
    }

    // Ratings that follow each other stand on one line.
    void join_ratings(const Nodes& clauses) {
        for (std::size_t i = 1; i < clauses.size(); ++i) {
            const Token last = clauses[i - 1]->end - 1;
            const Token next = clauses[i]->begin;
            const bool are_ratings =
                is_rating(words_.text(clauses[i - 1]->begin)) && is_rating(words_.text(next));
            if (are_ratings && !words_.has_comment(last, next) && !words_.has_blank_line_before(next)) {
                plan_[next].starts_row = false;
            }
        }
    }

    // The body of a construct whose rule ends with one.
    struct Body {
        const ConcreteNode* node = nullptr;  // null where there is none
        Nodes clauses;
    };
    Body body_of(const ConcreteNode& header) const {
        const Nodes children = words_.children(header);
        if (children.empty()) {
            return {};
        }
        return {children.back(), words_.children(*children.back())};
    }

    void lay_out_body(const ConcreteNode& header, std::uint32_t indent) {
        const Body body = body_of(header);
        if (body.node == nullptr) {
            return;
        }
        const bool has_actor =
            std::any_of(body.clauses.begin(), body.clauses.end(),
                        [](const ConcreteNode* clause) { return clause->rule == Rule::Actor; });
        if (has_actor) {
            unfold(body.node->begin, body.clauses, body.node->end - 1, indent);
        } else {
            fold(header, body.node->begin, body.clauses, indent);
        }
    }

    void unfold_body(const ConcreteNode& header, std::uint32_t indent) {
        const Body body = body_of(header);
        if (body.node == nullptr) {
            return;
        }
        unfold(body.node->begin, body.clauses, body.node->end - 1, indent);
        if (header.rule == Rule::Failure) {
            align_values(words_, body.clauses, failure_word_width, plan_);
            join_ratings(body.clauses);
        } else if (header.rule == Rule::Carrier || header.rule == Rule::Contract) {
            align_values(words_, body.clauses, longest_word(body.clauses), plan_);
        }
    }

    std::size_t longest_word(const Nodes& clauses) const {
        std::size_t longest = 0;
        for (const ConcreteNode* clause : clauses) {
            const bool has_value = clause->end - clause->begin > 1;
            longest = std::max(longest, has_value ? words_.width(clause->begin) : 0);
        }
        return longest;
    }

    void lay_out(const ConcreteNode& node, std::uint32_t indent) {
        switch (node.rule) {
            case Rule::Lane:
            case Rule::Actor:
            case Rule::State:
            case Rule::Step:
                lay_out_body(node, indent);
                break;
            case Rule::Flow:
            case Rule::Seam:
            case Rule::Failure:
            case Rule::Carrier:
            case Rule::Contract:
                unfold_body(node, indent);
                break;
            case Rule::Enum: {
                const Nodes enumerators = words_.children(node);
                fold(node, enumerators.front()->begin - 1, enumerators, indent);
                break;
            }
            case Rule::Record: {
                const Nodes fields = words_.children(node);
                unfold(fields.front()->begin - 1, fields, node.end - 1, indent);
                break;
            }
            case Rule::Example:
            case Rule::Member:
            case Rule::Value:
                lay_out_valued(node, indent);
                break;
            case Rule::StepClause:
            case Rule::SeamClause:
            case Rule::CarrierClause:
            case Rule::ContractClause:
                wrap_list(node.begin + 1, node.end);
                break;
            case Rule::Chain:
                wrap_chain(node);
                break;
            // Rows of one line.
            case Rule::Header:
            case Rule::Import:
            case Rule::Owner:
            case Rule::Accepts:
            case Rule::Line:
            case Rule::Enumerator:
            case Rule::Field:
            case Rule::Certified:
            case Rule::Use:
            case Rule::Cargo:
            case Rule::FailureClause:
            case Rule::FailureKind:
            case Rule::Waive:
            // Laid out with what they belong to.
            case Rule::File:
            case Rule::LaneBody:
            case Rule::ActorBody:
            case Rule::StateBody:
            case Rule::StepBody:
            case Rule::FlowBody:
            case Rule::SeamBody:
            case Rule::FailureBody:
            case Rule::CarrierBody:
            case Rule::ContractBody:
                break;
        }
    }

    const Words& words_;
    std::vector<Placement>& plan_;
};

}  // namespace

std::vector<Placement> plan_layout(const Words& words) {
    std::vector<Placement> plan(words.size());
    set_spaces(words, plan);
    Planner(words, plan).lay_out_file();
    return plan;
}

}  // namespace seamark::rewrite
