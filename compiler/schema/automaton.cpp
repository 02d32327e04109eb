#include "schema/automaton.h"

#include <utility>

#include "schema/worklist.h"

namespace seamark::schema {

namespace {

constexpr std::size_t most_nodes = 10'000;

using NodeId = std::uint32_t;

// Of an automaton that still has empty moves.
struct Node {
    enum class Kind { Fork, Characters, AtStart, AtEnd, Accept };

    Kind kind = Kind::Fork;
    const CharacterSet* characters = nullptr;
    std::vector<NodeId> next;  // one, but for a Fork, which has any number, and Accept, which has none
};

// Builds from the end: each part is given the node that follows it.
class NodeBuilder {
  public:
    NodeBuilder() : any_(no_control_characters()) {}

    // The start; searching means that anything may stand before and behind.
    NodeId build(const PatternNode& pattern) {
        const NodeId accept = add({Node::Kind::Accept, nullptr, {}});
        const NodeId suffix = add_fill(accept);
        return add_fill(append(pattern, suffix));
    }

    const std::vector<Node>& nodes() const { return nodes_; }
    bool is_too_large() const { return nodes_.size() >= most_nodes; }

  private:
    static CharacterSet no_control_characters() {
        return CharacterSet({{0, 0x1f}, {0x7f, 0xa0}}).complement();
    }

    NodeId add(Node node) {
        nodes_.push_back(std::move(node));
        return static_cast<NodeId>(nodes_.size() - 1);
    }

    // Any number of any characters, and then `next`.
    NodeId add_fill(NodeId next) {
        const NodeId fork = add({Node::Kind::Fork, nullptr, {next}});
        const NodeId fill = add({Node::Kind::Characters, &any_, {fork}});
        nodes_[fork].next.push_back(fill);
        return fork;
    }

    NodeId append(const PatternNode& pattern, NodeId next) {
        if (is_too_large()) {
            return next;
        }
        switch (pattern.kind) {
            case PatternNode::Kind::Characters:
                return add({Node::Kind::Characters, &pattern.characters, {next}});
            case PatternNode::Kind::Sequence:
                return append_sequence(pattern, next);
            case PatternNode::Kind::Choice:
                return append_choice(pattern, next);
            case PatternNode::Kind::Repeat:
                return append_repeat(pattern, next);
            case PatternNode::Kind::AtStart:
                return add({Node::Kind::AtStart, nullptr, {next}});
            case PatternNode::Kind::AtEnd:
                return add({Node::Kind::AtEnd, nullptr, {next}});
            case PatternNode::Kind::Boundary:
                return next;
        }
        return next;
    }

    NodeId append_sequence(const PatternNode& sequence, NodeId next) {
        for (std::size_t i = sequence.parts.size(); i-- > 0;) {
            next = append(sequence.parts[i], next);
        }
        return next;
    }

    NodeId append_choice(const PatternNode& choice, NodeId next) {
        std::vector<NodeId> ways;
        ways.reserve(choice.parts.size());
        for (const PatternNode& part : choice.parts) {
            ways.push_back(append(part, next));
        }
        return add({Node::Kind::Fork, nullptr, std::move(ways)});
    }

    NodeId append_repeat(const PatternNode& repeat, NodeId next) {
        const PatternNode& part = repeat.parts.front();
        if (repeat.most) {
            const NodeId enough = next;
            for (std::uint32_t i = repeat.least; i < *repeat.most && !is_too_large(); ++i) {
                next = add({Node::Kind::Fork, nullptr, {append(part, next), enough}});
            }
        } else {
            const NodeId fork = add({Node::Kind::Fork, nullptr, {}});
            const NodeId once_more = append(part, fork);
            nodes_[fork].next = {once_more, next};
            next = fork;
        }
        for (std::uint32_t i = 0; i < repeat.least && !is_too_large(); ++i) {
            next = append(part, next);
        }
        return next;
    }

    CharacterSet any_;
    std::vector<Node> nodes_;
};

// What a node reaches by empty moves.
struct Reach {
    std::vector<NodeId> characters;  // nodes, in the order of preference
    bool accepts = false;
};

class Closure {
  public:
    Closure(const std::vector<Node>& nodes, bool at_start, bool at_end)
        : nodes_(nodes), at_start_(at_start), at_end_(at_end), seen_(nodes.size(), false) {}

    Reach from(NodeId start) {
        std::vector<NodeId> pending = {start};
        while (!pending.empty()) {
            const NodeId id = pending.back();
            pending.pop_back();
            if (!seen_[id]) {
                seen_[id] = true;
                visit(id, pending);
            }
        }
        return std::move(reach_);
    }

  private:
    void visit(NodeId id, std::vector<NodeId>& pending) {
        const Node& node = nodes_[id];
        const bool is_blocked =
            (node.kind == Node::Kind::AtStart && !at_start_) || (node.kind == Node::Kind::AtEnd && !at_end_);
        if (node.kind == Node::Kind::Characters) {
            reach_.characters.push_back(id);
        } else if (node.kind == Node::Kind::Accept) {
            reach_.accepts = true;
        } else if (!is_blocked) {
            pending.insert(pending.end(), node.next.rbegin(), node.next.rend());
        }
    }

    const std::vector<Node>& nodes_;
    bool at_start_;
    bool at_end_;
    std::vector<bool> seen_;
    Reach reach_;
};

// The start is entered once, before the first character, and nothing leads back to it.
struct Entry {
    bool is_start = false;
    NodeId node = 0;
    friend bool operator<(const Entry& a, const Entry& b) {
        return std::pair(a.is_start, a.node) < std::pair(b.is_start, b.node);
    }
};

}  // namespace

std::size_t Automaton::count_edges() const {
    std::size_t count = 0;
    for (const State& state : states) {
        count += state.edges.size();
    }
    return count;
}

std::optional<Automaton> build_search_automaton(const PatternNode& pattern) {
    NodeBuilder builder;
    const NodeId start = builder.build(pattern);
    const std::vector<Node>& nodes = builder.nodes();
    Worklist<Entry> entries;
    entries.number_of({true, start});
    Automaton automaton;
    std::size_t edges = 0;
    for (std::size_t i = 0; entries.has(i); ++i) {
        const Entry entry = entries[i];
        Automaton::State state;
        for (const NodeId id : Closure(nodes, entry.is_start, false).from(entry.node).characters) {
            if (!nodes[id].characters->empty()) {
                state.edges.push_back(
                    {*nodes[id].characters, entries.number_of({false, nodes[id].next.front()})});
            }
        }
        state.accepts = Closure(nodes, entry.is_start, true).from(entry.node).accepts;
        edges += state.edges.size();
        automaton.states.push_back(std::move(state));
        if (builder.is_too_large() || edges > most_automaton_edges) {
            return std::nullopt;
        }
    }
    return automaton;
}

}  // namespace seamark::schema
