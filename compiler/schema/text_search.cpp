#include "schema/text_search.h"

#include <algorithm>
#include <map>
#include <set>

#include "source/utf8.h"

namespace seamark::schema {

namespace {

constexpr std::size_t most_states = 3000;
constexpr std::size_t most_moves = 60'000;
constexpr std::int64_t longest_text = 1'000'000;
constexpr std::string_view preferred_characters = "a0A-_.:/@ ";

// For each language the states that its automaton may be in.
using State = std::vector<std::set<std::uint32_t>>;

struct Move {
    char32_t character = 0;
    std::size_t to = 0;
};

struct Automata {
    std::vector<const Automaton*> automata;
    std::vector<bool> holds;
};

// The characters apart that some edge tells apart from each other; none of the edges' sets cuts through one.
std::vector<CharacterSet> apart(const std::vector<const CharacterSet*>& sets) {
    std::vector<CharacterSet> classes = {CharacterSet::all()};
    for (const CharacterSet* set : sets) {
        std::vector<CharacterSet> finer;
        for (const CharacterSet& each : classes) {
            for (CharacterSet part : {intersect(each, *set), intersect(each, set->complement())}) {
                if (!part.empty()) {
                    finer.push_back(std::move(part));
                }
            }
        }
        classes = std::move(finer);
    }
    return classes;
}

// The product of the automata, made deterministic as far as it is walked.
class Product {
  public:
    explicit Product(const Automata& automata) : automata_(automata) {
        number_of(State(automata.automata.size(), {0}));
    }

    bool is_exhausted() const { return states_.size() > most_states || moves_made_ > most_moves; }
    std::size_t count() const { return states_.size(); }

    bool accepts(std::size_t state) const {
        for (std::size_t i = 0; i < automata_.automata.size(); ++i) {
            const auto& within = states_[state][i];
            const bool is_in = std::any_of(within.begin(), within.end(), [&](std::uint32_t each) {
                return automata_.automata[i]->states[each].accepts;
            });
            if (is_in != automata_.holds[i]) {
                return false;
            }
        }
        return true;
    }

    const std::vector<Move>& moves(std::size_t state) {
        const auto [known, is_new] = moves_.emplace(state, std::vector<Move>{});
        if (is_new) {
            known->second = make_moves(state);
        }
        return known->second;
    }

  private:
    std::size_t number_of(const State& state) {
        const auto [known, is_new] = numbers_.emplace(state, states_.size());
        if (is_new) {
            states_.push_back(state);
        }
        return known->second;
    }

    std::vector<Move> make_moves(std::size_t from) {
        const State state = states_[from];
        std::vector<const CharacterSet*> sets;
        for (std::size_t i = 0; i < state.size(); ++i) {
            for (const std::uint32_t each : state[i]) {
                for (const Automaton::Edge& edge : automata_.automata[i]->states[each].edges) {
                    sets.push_back(&edge.characters);
                }
            }
        }
        std::vector<Move> moves;
        for (const CharacterSet& characters : apart(sets)) {
            const char32_t character = *characters.pick(preferred_characters);
            if (const auto next = step(state, character)) {
                moves.push_back({character, number_of(*next)});
            }
            ++moves_made_;
        }
        std::stable_sort(moves.begin(), moves.end(),
                         [](const Move& a, const Move& b) { return rank(a.character) < rank(b.character); });
        return moves;
    }

    static std::size_t rank(char32_t character) {
        const std::size_t place = character < 0x80 ? preferred_characters.find(static_cast<char>(character))
                                                   : std::string_view::npos;
        return std::min(place, preferred_characters.size());
    }

    // Nothing where no text goes on from there.
    std::optional<State> step(const State& state, char32_t character) const {
        State next(state.size());
        for (std::size_t i = 0; i < state.size(); ++i) {
            for (const std::uint32_t each : state[i]) {
                for (const Automaton::Edge& edge : automata_.automata[i]->states[each].edges) {
                    if (edge.characters.contains(character)) {
                        next[i].insert(edge.to);
                    }
                }
            }
            if (automata_.holds[i] && next[i].empty()) {
                return std::nullopt;
            }
        }
        return next;
    }

    const Automata& automata_;
    std::vector<State> states_;
    std::map<State, std::size_t> numbers_;
    std::map<std::size_t, std::vector<Move>> moves_;
    std::size_t moves_made_ = 0;
};

enum class Answer { Found, Empty, TooMuchWork };

struct Walk {
    Answer answer = Answer::TooMuchWork;
    std::string text;
};

// A state that some text of the layer's length leads to, and the way to it.
struct Visit {
    std::size_t state = 0;
    std::size_t previous = 0;  // in the layer before
    char32_t character = 0;
};
using Layer = std::vector<Visit>;

std::string read_back(const std::vector<Layer>& layers, std::size_t place) {
    std::u32string reversed;
    for (std::size_t length = layers.size() - 1; length > 0; --length) {
        const Visit& visit = layers[length][place];
        reversed += visit.character;
        place = visit.previous;
    }
    std::string text;
    std::for_each(reversed.rbegin(), reversed.rend(),
                  [&](char32_t each) { source::append_utf8(text, each); });
    return text;
}

Layer next_layer(Product& product, const Layer& layer) {
    Layer next;
    std::set<std::size_t> seen;
    for (std::size_t i = 0; i < layer.size(); ++i) {
        for (const Move& move : product.moves(layer[i].state)) {
            if (seen.insert(move.to).second) {
                next.push_back({move.to, i, move.character});
            }
        }
    }
    return next;
}

std::vector<std::size_t> states_of(const Layer& layer) {
    std::vector<std::size_t> states;
    for (const Visit& visit : layer) {
        states.push_back(visit.state);
    }
    std::sort(states.begin(), states.end());
    return states;
}

// Length by length. A set of states that comes again brings nothing new.
Walk walk(const Automata& automata, const TextQuery& query) {
    Product product(automata);
    std::vector<Layer> layers = {{Visit{}}};
    std::set<std::vector<std::size_t>> met;
    std::size_t visits = 0;
    for (std::int64_t length = 0; !query.most || length <= *query.most; ++length) {
        const Layer& layer = layers.back();
        visits += layer.size();
        if (layer.empty() || (length >= query.least && !met.insert(states_of(layer)).second)) {
            return {Answer::Empty, {}};
        }
        if (product.is_exhausted() || visits > most_moves) {
            return {};
        }
        for (std::size_t i = 0; length >= query.least && i < layer.size(); ++i) {
            if (product.accepts(layer[i].state)) {
                return {Answer::Found, read_back(layers, i)};
            }
        }
        layers.push_back(next_layer(product, layer));
    }
    return {Answer::Empty, {}};
}

// What surely meets the query stays inside of what must hold and outside of all that some take for what must
// not; nothing where a bound is not known.
std::optional<Automata> automata_of(const TextQuery& query, bool surely) {
    Automata result;
    for (const LanguageUse& use : query.languages) {
        const std::optional<Automaton>& bound =
            use.holds == surely ? use.language->inner() : use.language->outer();
        if (bound) {
            result.automata.push_back(&*bound);
            result.holds.push_back(use.holds);
        } else if (surely) {
            return std::nullopt;
        }
    }
    return result;
}

bool contradicts_by_name(const TextQuery& query) {
    return std::any_of(query.languages.begin(), query.languages.end(), [&](const LanguageUse& a) {
        return a.holds &&
               std::any_of(query.languages.begin(), query.languages.end(), [&](const LanguageUse& b) {
                   return !b.holds && a.language->is_named_within(*b.language);
               });
    });
}

bool has_text(const TextQuery& query, const std::string& text) {
    return std::all_of(query.languages.begin(), query.languages.end(), [&](const LanguageUse& use) {
        return use.language->contains(text) == (use.holds ? Membership::In : Membership::Out);
    });
}

}  // namespace

std::optional<std::string> find_text(const TextQuery& query) {
    if (query.least > longest_text || (query.most && *query.most < query.least)) {
        return std::nullopt;
    }
    if (query.languages.empty()) {
        return std::string(static_cast<std::size_t>(query.least), 'a');
    }
    const std::optional<Automata> automata = automata_of(query, true);
    const Walk found = automata ? walk(*automata, query) : Walk{};
    const bool is_found = found.answer == Answer::Found && has_text(query, found.text);
    return is_found ? std::optional(found.text) : std::nullopt;
}

bool is_surely_empty(const TextQuery& query) {
    if ((query.most && *query.most < query.least) || contradicts_by_name(query)) {
        return true;
    }
    if (query.languages.empty()) {
        return false;
    }
    return walk(*automata_of(query, false), query).answer == Answer::Empty;
}

}  // namespace seamark::schema
