// Which texts a pattern is found in, as a finite automaton over whole texts.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "schema/character_set.h"
#include "schema/pattern_syntax.h"

namespace seamark::schema {

// Larger ones are not built.
inline constexpr std::size_t most_automaton_edges = 100'000;

// Without empty moves. Word boundaries are taken as always there, so a text that it accepts is to be searched
// once more with the pattern itself.
struct Automaton {
    struct Edge {
        CharacterSet characters;  // not empty
        std::uint32_t to = 0;
    };
    struct State {
        std::vector<Edge> edges;  // those that go on in the pattern before those that fill
        bool accepts = false;
    };

    std::vector<State> states;  // the first one is the start

    std::size_t count_edges() const;
};

// Nothing where it would be too large to work with.
std::optional<Automaton> build_search_automaton(const PatternNode& pattern);

// The texts that both accept; nothing where it would be too large to work with.
std::optional<Automaton> intersect(const Automaton& a, const Automaton& b);

// The texts that `a` accepts and `b` does not; nothing where it would be too large to work with.
std::optional<Automaton> subtract(const Automaton& a, const Automaton& b);

}  // namespace seamark::schema
