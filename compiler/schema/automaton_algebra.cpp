#include <algorithm>
#include <utility>

#include "schema/automaton.h"
#include "schema/worklist.h"

namespace seamark::schema {

namespace {

using StateSet = std::vector<std::uint32_t>;  // ascending, each once

CharacterSet without(const CharacterSet& characters, const CharacterSet& taken) {
    return intersect(characters, taken.complement());
}

// The set cut into parts of which each edge takes all or nothing.
std::vector<CharacterSet> cut(CharacterSet characters, const std::vector<const Automaton::Edge*>& edges) {
    std::vector<CharacterSet> parts = {std::move(characters)};
    for (const Automaton::Edge* edge : edges) {
        std::vector<CharacterSet> finer;
        for (const CharacterSet& part : parts) {
            for (CharacterSet piece : {intersect(part, edge->characters), without(part, edge->characters)}) {
                if (!piece.empty()) {
                    finer.push_back(std::move(piece));
                }
            }
        }
        parts = std::move(finer);
    }
    return parts;
}

StateSet targets_of(const std::vector<const Automaton::Edge*>& edges, const CharacterSet& part) {
    StateSet targets;
    for (const Automaton::Edge* edge : edges) {
        if (!intersect(edge->characters, part).empty()) {
            targets.push_back(edge->to);
        }
    }
    std::sort(targets.begin(), targets.end());
    targets.erase(std::unique(targets.begin(), targets.end()), targets.end());
    return targets;
}

std::vector<const Automaton::Edge*> edges_of(const Automaton& automaton, const StateSet& states) {
    std::vector<const Automaton::Edge*> edges;
    for (const std::uint32_t state : states) {
        for (const Automaton::Edge& edge : automaton.states[state].edges) {
            edges.push_back(&edge);
        }
    }
    return edges;
}

bool accepts_any(const Automaton& automaton, const StateSet& states) {
    return std::any_of(states.begin(), states.end(),
                       [&](std::uint32_t state) { return automaton.states[state].accepts; });
}

}  // namespace

std::optional<Automaton> intersect(const Automaton& a, const Automaton& b) {
    Worklist<std::pair<std::uint32_t, std::uint32_t>> pairs;
    pairs.number_of({0, 0});
    Automaton both;
    std::size_t edges = 0;
    for (std::size_t i = 0; pairs.has(i); ++i) {
        const auto [in_a, in_b] = pairs[i];
        Automaton::State state;
        state.accepts = a.states[in_a].accepts && b.states[in_b].accepts;
        for (const Automaton::Edge& x : a.states[in_a].edges) {
            for (const Automaton::Edge& y : b.states[in_b].edges) {
                CharacterSet common = intersect(x.characters, y.characters);
                if (!common.empty()) {
                    state.edges.push_back({std::move(common), pairs.number_of({x.to, y.to})});
                }
            }
        }
        edges += state.edges.size();
        both.states.push_back(std::move(state));
        if (edges > most_automaton_edges) {
            return std::nullopt;
        }
    }
    return both;
}

// Where `b` may be is a set of its states (the subset construction), so what it does not accept is known too.
std::optional<Automaton> subtract(const Automaton& a, const Automaton& b) {
    Worklist<std::pair<std::uint32_t, StateSet>> places;
    places.number_of({0, {0}});
    Automaton rest;
    std::size_t work = 0;
    for (std::size_t i = 0; places.has(i); ++i) {
        const auto [in_a, in_b] = places[i];
        const std::vector<const Automaton::Edge*> edges = edges_of(b, in_b);
        Automaton::State state;
        state.accepts = a.states[in_a].accepts && !accepts_any(b, in_b);
        for (const Automaton::Edge& edge : a.states[in_a].edges) {
            for (CharacterSet& part : cut(edge.characters, edges)) {
                const std::uint32_t target = places.number_of({edge.to, targets_of(edges, part)});
                state.edges.push_back({std::move(part), target});
            }
        }
        work += state.edges.size() + edges.size();
        rest.states.push_back(std::move(state));
        if (work > most_automaton_edges) {
            return std::nullopt;
        }
    }
    return rest;
}

}  // namespace seamark::schema
