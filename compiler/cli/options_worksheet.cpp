#include "cli/options_worksheet.h"

#include <CLI/CLI.hpp>
#include <fmt/format.h>

namespace seamark::cli {

namespace {

std::string check_minutes(const std::string& text) {
    const bool is_short =
        !text.empty() && text.size() <= 4 && text.find_first_not_of("0123456789") == std::string::npos;
    const int minutes = is_short ? std::stoi(text) : 0;
    return minutes >= worksheet::least_minutes && minutes <= worksheet::most_minutes
               ? ""
               : fmt::format("`{}` is no length of a session; a whole number of minutes from {} to {} is",
                             text, worksheet::least_minutes, worksheet::most_minutes);
}

std::string known_languages() {
    std::string tags;
    for (const words::Language* language : words::all_languages()) {
        tags += (tags.empty() ? "" : ", ") + std::string(language->tag);
    }
    return tags;
}

std::string check_language(const std::string& text) {
    return words::find_language(text) != nullptr
               ? ""
               : fmt::format("the worksheet does not speak `{}`; there is {}", text, known_languages());
}

}  // namespace

void add_worksheet_options(CLI::App& app, Arguments& arguments) {
    WorksheetArguments& own = arguments.worksheet;
    app.add_option("-o,--output", arguments.output, "The file to write; its ending gives the format")
        ->type_name("FILE");
    app.add_option("-T,--type", arguments.type, "md or html; md where nothing tells")
        ->check(CLI::IsMember({"md", "html"}).description(""))
        ->type_name("TYPE");
    app.add_option("--minutes", own.minutes,
                   fmt::format("The length of the session, from {} to {}; 90 where nothing is said",
                               worksheet::least_minutes, worksheet::most_minutes))
        ->check(CLI::Validator(check_minutes, ""))
        ->type_name("N");
    app.add_option("--lang", own.language,
                   fmt::format("The language of the page and its diagram: {}", known_languages()))
        ->check(CLI::Validator(check_language, ""))
        ->type_name("LANG");
    app.add_option(
           "--diagram", own.diagram,
           "md: a picture that stands there already, shown instead of the diagram that the page draws")
        ->type_name("PATH");
    app.add_flag("--blank", own.blank,
                 "A facilitator's kit for a feature that has no blueprint yet; takes no FILE");
}

std::optional<std::string> refuse_worksheet_options(const Arguments& arguments, worksheet::Format format) {
    const WorksheetArguments& own = arguments.worksheet;
    if (own.blank && !arguments.paths.empty()) {
        return fmt::format("`--blank` is for a feature without a blueprint; it takes no FILE such as `{}`",
                           arguments.paths.front());
    }
    if (own.blank && !own.diagram.empty()) {
        return "`--blank` has lanes to draw in and no diagram; leave out `--diagram`";
    }
    if (!own.blank && arguments.paths.empty()) {
        return "FILE is required; `--blank` prints a kit for a feature that has no blueprint yet";
    }
    if (!own.diagram.empty() && format == worksheet::Format::Html) {
        return "`--diagram` is for md only; the html holds its diagram itself";
    }
    return std::nullopt;
}

}  // namespace seamark::cli
