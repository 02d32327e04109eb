#include "ingest/read_value.h"

#include <algorithm>
#include <fmt/format.h>

#include "base/closest.h"
#include "model/wording.h"
#include "words/language.h"

namespace seamark::ingest {

namespace {

constexpr std::string_view white = " \t\n";

std::string_view trim(std::string_view text) {
    const std::size_t begin = std::min(text.find_first_not_of(white), text.size());
    text.remove_prefix(begin);
    const std::size_t last = text.find_last_not_of(white);
    return text.substr(0, last == std::string_view::npos ? 0 : last + 1);
}

bool take_last(std::string_view& text, std::string_view end) {
    const bool ends = text.size() >= end.size() && text.substr(text.size() - end.size()) == end;
    text = trim(ends ? text.substr(0, text.size() - end.size()) : text);
    return ends;
}

bool is_called(const model::State& state, std::string_view item) {
    const std::string bare = model::bare_words(item);
    return !bare.empty() && (bare == model::bare_words(state.name.text) ||
                             (state.title && bare == model::bare_words(state.title->value)));
}

// The state of exactly that name, else the only one that is called so.
const model::State* find_state(const model::Model& model, std::string_view item) {
    const model::State* called = nullptr;
    std::size_t count = 0;
    for (const model::State& state : model.states) {
        if (state.name.text == item) {
            return &state;
        }
        if (is_called(state, item)) {
            called = &state;
            ++count;
        }
    }
    return count == 1 ? called : nullptr;
}

std::string unknown_state(const model::Model& model, std::string_view item) {
    std::vector<std::string_view> names;
    for (const model::State& state : model.states) {
        names.push_back(state.name.text);
    }
    const auto closest = base::find_closest(item, names);
    return fmt::format("no state is called `{}`{}", item,
                       closest ? fmt::format("; did you mean `{}`?", *closest) : std::string());
}

CargoItem read_item(std::string_view& item) {
    CargoItem cargo;
    while (item.size() > 1 && item.front() == '`' && item.find('`', 1) == item.size() - 1) {
        item = trim(item.substr(1, item.size() - 2));
    }
    cargo.optional = take_last(item, "?") || take_last(item, "(optional)");
    return cargo;
}

// Where one item may end and the next one begin.
struct Joint {
    std::size_t end = 0;
    std::size_t next = 0;
};

// Commas, semicolons, line ends and “and”, and the end of the text.
std::vector<Joint> find_joints(std::string_view text) {
    constexpr std::string_view word = " and ";
    std::vector<Joint> joints;
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (std::string_view(",;\n").find(text[i]) != std::string_view::npos) {
            joints.push_back({i, i + 1});
        } else if (text.substr(i, word.size()) == word) {
            joints.push_back({i, i + word.size() - 1});
        }
    }
    joints.push_back({text.size(), text.size()});
    return joints;
}

bool names_state(const model::Model& model, std::string_view item) {
    read_item(item);
    return find_state(model, item) != nullptr;
}

// A title may have joints in it: an item reaches as far as it names a state.
std::vector<std::string_view> split_cargo(std::string_view text, const model::Model& model) {
    const std::vector<Joint> joints = find_joints(text);
    std::vector<std::string_view> items;
    std::size_t begin = 0;
    for (std::size_t first = 0; first < joints.size();) {
        std::size_t last = joints.size() - 1;
        const auto item_to = [&](std::size_t joint) {
            return trim(text.substr(begin, joints[joint].end - begin));
        };
        const auto is_one = [&](std::string_view item) {
            return !item.empty() && std::string_view(",;").find(item.back()) == std::string_view::npos &&
                   names_state(model, item);
        };
        while (last > first && !is_one(item_to(last))) {
            --last;
        }
        if (!item_to(last).empty()) {
            items.push_back(item_to(last));
        }
        begin = joints[last].next;
        first = last + 1;
    }
    return items;
}

std::string lower(std::string_view text) {
    std::string lowered(text);
    std::transform(lowered.begin(), lowered.end(), lowered.begin(),
                   [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; });
    return lowered;
}

// People tick the choice that they mean.
std::string_view behind_tick(std::string_view text) {
    return text.substr(0, 3) == "[x]" || text.substr(0, 3) == "[X]" ? trim(text.substr(3)) : text;
}

// What stands behind the word and what divides it from that; nothing where `text` does not start with the
// word.
std::optional<std::string_view> behind_word(std::string_view text, std::string_view word) {
    const auto is_letter = [](char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); };
    if (lower(text.substr(0, word.size())) != lower(word) ||
        (text.size() > word.size() && is_letter(text[word.size()]))) {
        return std::nullopt;
    }
    std::string_view rest = trim(text.substr(word.size()));
    for (const std::string_view mark : {":", "-", "\u2013", "\u2014", ",", "="}) {
        if (rest.substr(0, mark.size()) == mark) {
            return trim(rest.substr(mark.size()));
        }
    }
    return rest;
}

}  // namespace

bool is_question(std::string_view text) {
    const std::string_view mark = trim(text);
    return !mark.empty() && mark.find_first_not_of('?') == std::string_view::npos;
}

base::Result<std::vector<CargoItem>, std::string> read_cargo(std::string_view text,
                                                             const model::Model& model) {
    std::vector<CargoItem> cargo;
    for (std::string_view item : split_cargo(text, model)) {
        CargoItem read = read_item(item);
        const model::State* state = find_state(model, item);
        if (state == nullptr) {
            return unknown_state(model, item);
        }
        read.name = std::string(state->name.text);
        const auto same = [&](const CargoItem& earlier) { return earlier.name == read.name; };
        if (std::none_of(cargo.begin(), cargo.end(), same)) {
            cargo.push_back(std::move(read));
        }
    }
    if (cargo.empty()) {
        return std::string("no state is named");
    }
    return cargo;
}

base::Result<BasisValue, std::string> read_basis(std::string_view text) {
    const std::string_view answer = behind_tick(trim(text));
    for (const words::Language* language : words::all_languages()) {
        if (const auto source = behind_word(answer, language->sheet.observed)) {
            if (source->empty()) {
                return std::string(
                    "where was it observed? Write `observed: ` and the incident, ticket or log");
            }
            return BasisValue{true, std::string(*source)};
        }
        if (const auto rest = behind_word(answer, language->sheet.assumed);
            rest && rest->find_first_not_of(".!") == std::string_view::npos) {
            return BasisValue{};
        }
    }
    return std::string("it has two forms: `observed: ` and the incident, ticket or log, or `assumed` alone");
}

std::string text_of(const BasisValue& basis) {
    return basis.observed ? "observed: " + basis.source : "assumed";
}

}  // namespace seamark::ingest
