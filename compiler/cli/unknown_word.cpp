#include "cli/unknown_word.h"

#include <CLI/CLI.hpp>
#include <fmt/format.h>
#include <vector>

#include "base/closest.h"

namespace seamark::cli {

namespace {

bool is_option(std::string_view word) {
    return word.size() > 1 && word.front() == '-';
}

std::string suggestion(std::string_view word, const std::vector<std::string>& names) {
    const std::vector<std::string_view> known(names.begin(), names.end());
    const auto closest = base::find_closest(word, known);
    return closest ? fmt::format("; did you mean `{}`?", *closest) : "";
}

const CLI::App* find_command(const CLI::App& app, std::string_view name) {
    for (const CLI::App* command : app.get_subcommands({})) {
        if (command->get_name() == name) {
            return command;
        }
    }
    return nullptr;
}

std::vector<std::string> command_names(const CLI::App& app) {
    std::vector<std::string> names;
    for (const CLI::App* command : app.get_subcommands({})) {
        names.push_back(command->get_name());
    }
    return names;
}

std::vector<std::string> option_names(const CLI::App& command) {
    std::vector<std::string> names;
    for (const CLI::Option* option : command.get_options()) {
        for (const std::string& name : option->get_lnames()) {
            names.push_back("--" + name);
        }
    }
    return names;
}

// `-opicture.svg` is `-o picture.svg`.
const CLI::Option* find_option(const CLI::App& command, std::string_view word) {
    const bool is_long = word.substr(0, 2) == "--";
    const std::string_view name = is_long ? word.substr(0, word.find('=')) : word.substr(0, 2);
    return command.get_option_no_throw(std::string(name));
}

bool has_value_inside(std::string_view word) {
    return word.substr(0, 2) == "--" ? word.find('=') != std::string_view::npos : word.size() > 2;
}

std::optional<UnknownWord> find_unknown_option(const CLI::App& command, const std::string& shown_as,
                                               const std::vector<std::string_view>& words) {
    for (std::size_t i = 0; i < words.size() && words[i] != "--"; ++i) {
        if (!is_option(words[i])) {
            continue;
        }
        const CLI::Option* option = find_option(command, words[i]);
        if (option == nullptr) {
            const std::string name(words[i].substr(0, words[i].find('=')));
            return UnknownWord{fmt::format("`{}` has no option `{}`{}", shown_as, name,
                                           suggestion(name, option_names(command))),
                               shown_as};
        }
        const bool takes_next = option->get_expected_max() > 0 && !has_value_inside(words[i]);
        i += takes_next && i + 1 < words.size() && words[i + 1].substr(0, 2) != "--" ? 1 : 0;
    }
    return std::nullopt;
}

}  // namespace

std::optional<UnknownWord> find_unknown_word(const CLI::App& app, int count, const char* const* words) {
    const std::vector<std::string_view> all(words + 1, words + count);
    if (all.empty()) {
        return UnknownWord{fmt::format("which command? There is {}", fmt::join(command_names(app), ", ")),
                           "seamark"};
    }
    if (is_option(all.front())) {
        return find_unknown_option(app, "seamark", {all.front()});
    }
    const std::string name(all.front());
    const CLI::App* command = find_command(app, name);
    if (command == nullptr) {
        return UnknownWord{
            fmt::format("there is no command `{}`{}", name, suggestion(name, command_names(app))), "seamark"};
    }
    return find_unknown_option(*command, "seamark " + name, {all.begin() + 1, all.end()});
}

}  // namespace seamark::cli
