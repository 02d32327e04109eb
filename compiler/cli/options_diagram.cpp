#include "cli/options_diagram.h"

#include <CLI/CLI.hpp>
#include <algorithm>
#include <array>
#include <cstring>
#include <fmt/format.h>
#include <vector>

#include "cli/check_date.h"
#include "model/visible.h"
#include "source/utf8.h"

namespace seamark::cli {

namespace {

using diagram::Format;
using diagram::Options;

const std::map<std::string, diagram::Paper> papers{{"a4", diagram::Paper::A4},
                                                   {"a3", diagram::Paper::A3},
                                                   {"a0", diagram::Paper::A0},
                                                   {"letter", diagram::Paper::Letter}};
const std::map<std::string, diagram::ThemeName> themes{{"light", diagram::ThemeName::Light},
                                                       {"dark", diagram::ThemeName::Dark},
                                                       {"print", diagram::ThemeName::Print}};

// Options that only some formats know.
struct Limited {
    const char* option;
    bool (*is_given)(const Arguments&);
    std::vector<Format> formats;
    const char* names;  // of these formats
};

const std::array<Limited, 4>& limited_options() {
    static const std::array<Limited, 4> table{{
        {"--dpi", [](const Arguments& given) { return given.diagram.dpi.has_value(); }, {Format::Png}, "png"},
        {"--paper",
         [](const Arguments& given) { return given.diagram.paper.has_value(); },
         {Format::Pdf},
         "pdf"},
        {"--link-base",
         [](const Arguments& given) { return !given.link_base.empty(); },
         {Format::Svg, Format::Pdf, Format::Dot},
         "svg, pdf and dot"},
        {"--wrap",
         [](const Arguments& given) { return given.diagram.wrap != 0; },
         {Format::Svg, Format::Png, Format::Pdf, Format::Dot},
         "svg, png, pdf and dot"},
    }};
    return table;
}

// `words` must be one of the table's; the table's value goes to `target`.
template <class Value>
CLI::Option* add_choice(CLI::App& app, const char* name, const std::map<std::string, Value>& table,
                        std::optional<Value>& target, const char* help) {
    return app
        .add_option_function<std::string>(
            name,
            [&table, &target](const std::string& word) { target = table.at(CLI::detail::to_lower(word)); },
            help)
        ->check(CLI::IsMember(table, CLI::ignore_case).description(""));
}

std::string check_dpi(const std::string& text) {
    const bool is_short =
        !text.empty() && text.size() <= 4 && text.find_first_not_of("0123456789") == std::string::npos;
    const int dpi = is_short ? std::stoi(text) : 0;
    return dpi >= diagram::smallest_dpi && dpi <= diagram::largest_dpi
               ? ""
               : fmt::format("`{}` is no resolution; a whole number from {} to {} is", text,
                             diagram::smallest_dpi, diagram::largest_dpi);
}

// One line of text that every format can show.
std::string check_revision(const std::string& text) {
    std::string_view rest = text;
    while (!rest.empty()) {
        const auto scalar = source::decode_scalar(rest);
        if (!scalar || scalar->value < 0x20 || scalar->value == 0x7F || scalar->value == 0xFFFE ||
            scalar->value == 0xFFFF) {
            return "a revision is one line of UTF-8 text";
        }
        rest.remove_prefix(scalar->length);
    }
    return text.empty() || model::is_visible(text) ? "" : "a revision has something to see";
}

std::string check_output(const std::string& text) {
    return text.empty() ? "it has to name a file; without `-o` the picture goes to stdout" : "";
}

// RFC 3986: what stands before the first ':' is a scheme, unless a '/' stands before that.
std::string check_link_base(const std::string& text) {
    const std::string scheme = text.substr(0, text.find_first_of(":/"));
    const bool has_scheme = text.size() > scheme.size() && text[scheme.size()] == ':';
    const std::string lower = CLI::detail::to_lower(scheme);
    const bool is_web = (lower == "http" || lower == "https") && text.substr(scheme.size(), 3) == "://" &&
                        text.size() > scheme.size() + 3;
    const bool is_other_host = text.substr(0, 2) == "//";
    if (text.empty() || is_other_host || (has_scheme && !is_web)) {
        return fmt::format("`{}` is neither an http or https address nor a relative one", text);
    }
    const auto is_unsafe = [](unsigned char c) {
        return c <= 0x20 || c >= 0x7F || std::strchr("\"<>\\^`{|}?#", c) != nullptr;
    };
    const auto unsafe = std::find_if(text.begin(), text.end(), is_unsafe);
    if (unsafe != text.end()) {
        return fmt::format(
            "`{}`: the blueprint's path is put behind it, so it has no `?`, `#`, space or sign that an "
            "address has to encode",
            text);
    }
    return "";
}

}  // namespace

void add_diagram_options(CLI::App& app, Arguments& arguments) {
    Options& options = arguments.diagram;
    app.add_option("-o,--output", arguments.output, "The file to write; its ending gives the format")
        ->check(CLI::Validator(check_output, ""))
        ->type_name("FILE");
    app.add_option("-T,--type", arguments.type, "svg, png, pdf, dot or mermaid; svg where nothing tells")
        ->check(CLI::IsMember({"svg", "png", "pdf", "dot", "mermaid"}).description(""))
        ->type_name("TYPE");
    app.add_option_function<std::string>(
           "--dpi", [&options](const std::string& text) { options.dpi = std::stoi(text); },
           "png: pixels an inch, 24 to 1200; 96 where nothing is said")
        ->check(CLI::Validator(check_dpi, ""))
        ->type_name("N");
    add_choice(app, "--paper", papers, options.paper,
               "pdf: one page of this size, the drawing scaled to fit: a4, a3, a0 or letter")
        ->type_name("SIZE");
    add_choice(app, "--theme", themes, options.theme,
               "light, dark or print (black and white); else light, and an svg is dark where its reader "
               "prefers that")
        ->type_name("THEME");
    app.add_option("--date", options.date,
                   "A day to print below the title, such as 2027-01-31; none without it")
        ->check(CLI::Validator(check_date, ""))
        ->type_name("DATE");
    app.add_option("--revision", options.revision, "A version to print below the title; none without it")
        ->check(CLI::Validator(check_revision, ""))
        ->type_name("TEXT");
    app.add_option(
           "--link-base", arguments.link_base,
           "svg, pdf, dot: steps and seams link to their lines, at URL/PATH#L12; http, https or relative")
        ->check(CLI::Validator(check_link_base, ""))
        ->type_name("URL");
    app.add_flag("--detail", options.detail,
                 "Beside each seam its channel or carrier and the states that cross");
    app.add_flag("--findings", arguments.mark_findings, "Mark what `seamark check` finds where it is");
    app.add_option("--flow", arguments.diagram.flows,
                   "Draw the steps and arrows of this flow only; may be repeated")
        ->type_name("NAME")
        ->expected(1)
        ->take_all();
    app.add_option("--lanes", arguments.diagram.lanes,
                   "Draw these lanes and actors only; an arrow that leaves them says where it leads")
        ->type_name("NAME,…")
        ->expected(1)
        ->take_all()
        ->delimiter(',');
    app.add_option(
           "--wrap", arguments.diagram.wrap,
           "Fold the flow into rows of at most N columns, 1 to 1000000; arrows go on at the same letter")
        ->type_name("N")
        ->check(CLI::Range(1, 1000000).description(""));
    app.add_flag("--stats", arguments.stats,
                 "Say on stderr how many steps, seams, arrows, lanes, columns, rows and crossings of arrows");
}

std::optional<std::string> refuse_diagram_options(const Arguments& arguments, Format format) {
    for (const Limited& limited : limited_options()) {
        const bool applies =
            std::find(limited.formats.begin(), limited.formats.end(), format) != limited.formats.end();
        if (!applies && limited.is_given(arguments)) {
            return fmt::format("`{}` is for {} only; `-T` or the ending of `-o` gives the format",
                               limited.option, limited.names);
        }
    }
    if (arguments.deny_warnings && !arguments.mark_findings) {
        return "`--deny warnings` is for the marks of `--findings`; without them a picture shows no warning";
    }
    return std::nullopt;
}

}  // namespace seamark::cli
