#include <array>
#include <filesystem>
#include <system_error>
#include <utility>

#include "cli/commands.h"
#include "cli/one_file.h"
#include "cli/options_diagram.h"
#include "diag/uri.h"
#include "diagram/diagram.h"

namespace seamark::cli {

namespace {

constexpr std::array<std::pair<std::string_view, diagram::Format>, 6> formats{
    {{"svg", diagram::Format::Svg},
     {"png", diagram::Format::Png},
     {"pdf", diagram::Format::Pdf},
     {"dot", diagram::Format::Dot},
     {"mermaid", diagram::Format::Mermaid},
     {"mmd", diagram::Format::Mermaid}}};

// The path from the working folder of the file itself, whatever links lead to it.
std::string from_working_folder(const std::string& path) {
    namespace fs = std::filesystem;
    std::error_code error;
    const fs::path whole = path == "-" ? fs::path() : fs::weakly_canonical(path, error);
    const fs::path folder = whole.empty() || error ? fs::path() : fs::canonical(".", error);
    return folder.empty() || error ? path : whole.lexically_relative(folder).generic_string();
}

// Where the blueprint's text is on the web; nothing where its path leads out of the working folder.
std::optional<std::string> source_url(std::string base, std::string path) {
    while (path.substr(0, 2) == "./") {
        path.erase(0, 2);
    }
    const bool leads_out = path.empty() || path == "-" || path.front() == '/' ||
                           ("/" + path + "/").find("/../") != std::string::npos;
    if (leads_out) {
        return std::nullopt;
    }
    if (base.back() != '/') {
        base += '/';
    }
    return base + diag::uri_of(path);
}

}  // namespace

int run_diagram(const Arguments& arguments) {
    const auto format = choose_format(arguments, formats);
    if (!format) {
        return status_impossible;
    }
    if (const auto reason = refuse_diagram_options(arguments, *format)) {
        return cannot(*reason);
    }
    diagram::Options options = arguments.diagram;
    options.format = *format;
    if (!arguments.link_base.empty()) {
        const auto url = source_url(arguments.link_base, from_working_folder(arguments.paths.front()));
        if (!url) {
            return cannot(fmt::format(
                "`--link-base` is followed by the blueprint's path from the working folder, and `{}` is none",
                arguments.paths.front()));
        }
        options.source_url = *url;
    }
    return emit_one_with_findings(
        arguments, Drafts::Accepted, [&](const emit::View& view, const std::vector<diag::Judged>& findings) {
            if (arguments.mark_findings) {
                options.findings = findings;
            }
            auto picture = diagram::emit_diagram(view, options);
            if (picture && arguments.stats) {
                fmt::print(stderr, "seamark: {}\n", diagram::count_diagram(view, options).value());
            }
            return picture ? write_product(arguments.output, picture.value())
                           : cannot(picture.error().message);
        });
}

}  // namespace seamark::cli
