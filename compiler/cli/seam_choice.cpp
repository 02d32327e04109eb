#include "cli/seam_choice.h"

#include <algorithm>
#include <fmt/format.h>

#include "base/closest.h"
#include "cli/arguments.h"
#include "diag/terminal_text.h"
#include "schema/payload.h"

namespace seamark::cli {

namespace {

using schema::Direction;
using Choice = base::Result<std::vector<payload::Way>, std::string>;

constexpr std::string_view answer_ending = ".answer";
constexpr std::size_t most_listed = 12;

// A way over a seam by its two names.
struct NamedWay {
    payload::Way way;
    std::string arrow;     // "approve->enqueue"
    std::string identity;  // "returns.approve.enqueue"
    bool has_payload = false;
};

std::vector<NamedWay> ways_of(const model::Model& model) {
    std::vector<NamedWay> ways;
    for (const model::SeamId id : model.seams.ids()) {
        const model::Seam& seam = model.seams[id];
        for (const Direction direction : {Direction::Carries, Direction::Answers}) {
            if (direction == Direction::Answers && seam.answers.empty()) {
                continue;
            }
            const std::string_view ending = direction == Direction::Answers ? answer_ending : "";
            ways.push_back(
                {{id, direction},
                 fmt::format("{}->{}{}", seam.from.name.text, seam.to.name.text, ending),
                 model::seam_identity(model, seam.from.name.text, seam.to.name.text).append(ending),
                 schema::payload_of(model, id, direction).has_value()});
        }
    }
    return ways;
}

bool ends_with(std::string_view text, std::string_view ending) {
    return text.size() >= ending.size() && text.substr(text.size() - ending.size()) == ending;
}

// "approve -> enqueue" is "approve->enqueue".
std::string without_spaces(std::string_view text) {
    std::string name;
    std::copy_if(text.begin(), text.end(), std::back_inserter(name), [](char c) { return c != ' '; });
    return name;
}

std::string unknown_words(std::string_view name, const std::vector<NamedWay>& ways) {
    std::vector<std::string_view> names;
    std::string list;
    for (const NamedWay& way : ways) {
        names.emplace_back(way.arrow);
        if (names.size() <= most_listed) {
            list += fmt::format("{}`{}`", list.empty() ? "" : ", ", way.arrow);
        }
    }
    list += names.size() > most_listed ? ", …" : "";
    for (const NamedWay& way : ways) {
        names.emplace_back(way.identity);
    }
    const auto closest = base::find_closest(name, names);
    const std::string shown = diag::terminal_text(name).bytes;
    if (closest) {
        return fmt::format("no seam is called `{}`; did you mean `{}`?", shown, *closest);
    }
    return ways.empty() ? "the blueprint has no seam"
                        : fmt::format("no seam is called `{}`; there is {}", shown, list);
}

std::string unknown_payload_words(const NamedWay& way, const model::Model& model,
                                  const source::SourceMap& sources) {
    const source::Span header = model.seams[way.way.seam].header;
    const source::SourceFile& file = sources[header.file];
    return fmt::format("{}:{}: the seam `{}` does not say which state crosses, so its payload is unknown",
                       diag::terminal_text(file.path).bytes, file.position(header.begin).line, way.arrow);
}

Choice choose_all(const std::vector<NamedWay>& ways) {
    std::vector<payload::Way> chosen;
    for (const NamedWay& way : ways) {
        if (way.has_payload) {
            chosen.push_back(way.way);
        }
    }
    if (chosen.empty()) {
        return std::string("no seam of the blueprint says which state crosses");
    }
    return chosen;
}

}  // namespace

std::vector<std::string> seams_without_payload(const model::Model& model) {
    std::vector<std::string> names;
    for (const NamedWay& way : ways_of(model)) {
        if (!way.has_payload) {
            names.insert(names.end(), {way.arrow, way.identity});
        }
    }
    return names;
}

Choice choose_ways(const model::Model& model, const source::SourceMap& sources,
                   const ValidateArguments& arguments) {
    const std::vector<NamedWay> ways = ways_of(model);
    if (arguments.seam == "auto") {
        return choose_all(ways);
    }
    const std::string spelled = without_spaces(arguments.seam);
    const bool lacks_ending = arguments.answer && !ends_with(spelled, answer_ending);
    const std::string name = lacks_ending ? spelled + std::string(answer_ending) : spelled;
    const auto found = std::find_if(ways.begin(), ways.end(), [&](const NamedWay& way) {
        return way.arrow == name || way.identity == name;
    });
    if (found == ways.end()) {
        const bool lacks_answer = std::any_of(ways.begin(), ways.end(), [&](const NamedWay& way) {
            return ends_with(name, answer_ending) &&
                   (name.substr(0, name.size() - answer_ending.size()) == way.arrow ||
                    name.substr(0, name.size() - answer_ending.size()) == way.identity);
        });
        return lacks_answer ? fmt::format("the seam `{}` has no answer: it says no `answers`", arguments.seam)
                            : unknown_words(name, ways);
    }
    if (!found->has_payload) {
        return unknown_payload_words(*found, model, sources);
    }
    return std::vector<payload::Way>{found->way};
}

}  // namespace seamark::cli
