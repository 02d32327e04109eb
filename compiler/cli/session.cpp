#include "cli/session.h"

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstdio>
#include <cstdlib>
#include <ctime>
#include <fmt/format.h>
#include <system_error>
#include <unistd.h>
#include <utility>

#include "base/check.h"
#include "cli/pages.h"
#include "diag/terminal_text.h"
#include "driver/confinement.h"
#include "driver/discover.h"
#include "driver/paths.h"
#include "driver/write.h"
#include "stdlib/stdlib.h"

namespace seamark::cli {

namespace {

std::map<std::string, std::string_view> standard_library() {
    std::map<std::string, std::string_view> library;
    for (const EmbeddedFile& file : stdlib_files()) {
        library.emplace(file.name, file.bytes);
    }
    return library;
}

bool write_stream(std::FILE* stream, std::string_view bytes) {
    return std::fwrite(bytes.data(), 1, bytes.size(), stream) == bytes.size() && std::fflush(stream) == 0;
}

bool has_variable(const char* name) {
    const char* value = std::getenv(name);
    return value != nullptr && *value != '\0';
}

// "2027-01-31" by the machine's clock.
std::string utc_today() {
    const std::time_t now = std::time(nullptr);
    std::tm day{};
    ::gmtime_r(&now, &day);
    return fmt::format("{:04}-{:02}-{:02}", day.tm_year + 1900, day.tm_mon + 1, day.tm_mday);
}

using RenderDocument = std::string (*)(const diag::Report& report, const diag::Summary& summary);

// The formats that are one document.
constexpr std::array<std::pair<FindingFormat, RenderDocument>, 5> documents{{
    {FindingFormat::Json,
     [](const diag::Report& report, const diag::Summary& summary) {
         return diag::render_json(report.findings, report.sources, summary);
     }},
    {FindingFormat::Sarif,
     [](const diag::Report& report, const diag::Summary&) { return diag::render_sarif(report); }},
    {FindingFormat::Github,
     [](const diag::Report& report, const diag::Summary&) { return diag::render_github(report); }},
    {FindingFormat::Gitlab,
     [](const diag::Report& report, const diag::Summary&) { return diag::render_gitlab(report); }},
    {FindingFormat::Junit,
     [](const diag::Report& report, const diag::Summary&) { return diag::render_junit(report); }},
}};

RenderDocument renderer_of(FindingFormat format) {
    const auto* found = std::find_if(documents.begin(), documents.end(),
                                     [&](const auto& entry) { return entry.first == format; });
    SEAMARK_CHECK(found != documents.end());
    return found->second;
}

std::vector<std::string> paths_of(const std::vector<driver::Compilation>& compilations) {
    std::vector<std::string> paths;
    for (const driver::Compilation& compilation : compilations) {
        paths.push_back(compilation.path);
    }
    return paths;
}

// Before they are judged: a file full of drafts' findings must not crowd out the one that stops it.
void keep_what_stops(std::vector<driver::Compilation>& compilations) {
    if (std::all_of(compilations.begin(), compilations.end(), can_be_shown)) {
        return;
    }
    const auto is_of_a_draft = [](const diag::Finding& finding) {
        return finding.code > diag::Code::which_actor;
    };
    for (driver::Compilation& compilation : compilations) {
        auto& findings = compilation.findings;
        findings.erase(std::remove_if(findings.begin(), findings.end(), is_of_a_draft), findings.end());
    }
}

const diag::Settings& settings_or_none(const driver::Project* project) {
    static const diag::Settings none;
    return project == nullptr ? none : project->settings;
}

const driver::FileSystem& disk() {
    static const driver::DiskFileSystem files;
    return files;
}

}  // namespace

int cannot(std::string_view message) {
    write_stream(stderr, fmt::format("seamark: {}\n", diag::terminal_text(message).bytes));
    return status_impossible;
}

bool write_stdout(std::string_view bytes) {
    return write_stream(stdout, bytes);
}

bool write_stderr(std::string_view bytes) {
    return write_stream(stderr, bytes);
}

int write_product(const std::string& path, const std::string& bytes) {
    if (path.empty() || path == "-") {
        return write_stdout(bytes) ? status_fine : cannot("stdout does not take the output");
    }
    if (const auto error = driver::write_file(path, bytes)) {
        return cannot(fmt::format("cannot write `{}`: {}", error->path, error->reason));
    }
    return status_fine;
}

bool wants_color(Color color, Stream stream) {
    if (color != Color::Auto) {
        return color == Color::Always;
    }
    const char* terminal = std::getenv("TERM");
    const bool is_dumb = terminal != nullptr && std::string_view(terminal) == "dumb";
    const int descriptor = stream == Stream::Stdout ? STDOUT_FILENO : STDERR_FILENO;
    return ::isatty(descriptor) != 0 && !is_dumb && !has_variable("NO_COLOR");
}

std::optional<std::string> read_stdin() {
    std::string text;
    std::vector<char> chunk(64 * 1024);
    std::size_t got = 0;
    while (text.size() <= parse::max_file_bytes &&
           (got = std::fread(chunk.data(), 1, chunk.size(), stdin)) > 0) {
        text.append(chunk.data(), got);
    }
    if (std::ferror(stdin) != 0) {
        cannot(fmt::format("cannot read stdin: {}", driver::reason_of(errno)));
        return std::nullopt;
    }
    return text;
}

bool can_be_shown(const driver::Compilation& compilation) {
    return compilation.is_resolved && compilation.names_resolved;
}

Session::Session(const Arguments& arguments) : Session(arguments, disk()) {}

Session::Session(const Arguments& arguments, const driver::FileSystem& files)
    : arguments_(arguments),
      files_(files),
      workspace_(files_, standard_library(), arguments.today.value_or(utc_today())) {}

// None means the project's root: its `sources`, or all of it.
std::optional<std::vector<std::string>> Session::blueprint_paths() {
    std::vector<std::string> paths = arguments_.paths;
    if (paths.empty()) {
        const std::string root = driver::find_project_root(files_, ".").value_or(".");
        paths = {root};
        if (files_.is_file(driver::join_path(root, driver::project_file_name))) {
            const auto project = driver::read_project(files_, root);
            if (project && !project.value().sources.empty()) {
                paths.clear();
                for (const std::string& source : project.value().sources) {
                    paths.push_back(driver::join_path(root, source));
                    const driver::Boundary& boundary = workspace_.boundary(root);
                    if (!path_within(files_, boundary, paths.back())) {
                        cannot(fmt::format("cannot read `{}`, which `sources` names: {}", paths.back(),
                                           outside_reason(boundary)));
                        return std::nullopt;
                    }
                }
            }
        }
    }
    if (std::find(paths.begin(), paths.end(), "-") != paths.end()) {
        return paths;
    }
    auto found = driver::discover(files_, paths,
                                  [&](const std::string& folder) { return workspace_.boundary(folder); });
    if (!found) {
        cannot(fmt::format("cannot read `{}`: {}", found.error().path, found.error().reason));
        return std::nullopt;
    }
    if (found.value().empty()) {
        cannot(fmt::format("no blueprint (`*.blueprint`) was found below `{}`", fmt::join(paths, "`, `")));
        return std::nullopt;
    }
    return std::move(found.value());
}

std::optional<source::FileId> Session::load(const std::string& path) {
    if (path == "-") {
        auto text = read_stdin();
        return text ? std::optional(workspace_.add_text("<stdin>", std::move(*text), ".")) : std::nullopt;
    }
    auto loaded = workspace_.load(path);
    if (!loaded) {
        cannot(fmt::format("cannot read `{}`: {}", loaded.error().path, loaded.error().reason));
        return std::nullopt;
    }
    return loaded.value();
}

std::optional<std::vector<source::FileId>> Session::load_all() {
    const auto paths = blueprint_paths();
    if (!paths) {
        return std::nullopt;
    }
    std::vector<source::FileId> files;
    for (const std::string& path : *paths) {
        const auto file = load(path);
        if (!file) {
            return std::nullopt;
        }
        files.push_back(*file);
        static_cast<void>(workspace_.project_of(*file));
        if (const auto& error = workspace_.project_error()) {
            cannot(error->line == 0 ? fmt::format("cannot read `{}`: {}", error->path, error->message)
                                    : fmt::format("{}:{}:{}: {}", error->path, error->line, error->column,
                                                  error->message));
            return std::nullopt;
        }
    }
    return files;
}

std::optional<Checked> Session::check(Kept kept) {
    const auto roots = load_all();
    if (!roots) {
        return std::nullopt;
    }
    std::vector<driver::Compilation> compilations = workspace_.compile_all(*roots, arguments_.jobs);
    if (kept == Kept::WhatStops) {
        keep_what_stops(compilations);
    }
    return judge(std::move(compilations));
}

Checked Session::judge(std::vector<driver::Compilation> compilations, std::vector<diag::Finding> more) {
    Checked checked;
    checked.compilations = std::move(compilations);
    std::vector<diag::Finding> findings = std::move(more);
    for (driver::Compilation& compilation : checked.compilations) {
        auto& own = compilation.findings;
        findings.insert(findings.end(), std::make_move_iterator(own.begin()),
                        std::make_move_iterator(own.end()));
        own.clear();
    }
    diag::JudgeOptions options;
    options.deny_warnings = arguments_.deny_warnings;
    options.settings_of = [&](source::FileId file) -> const diag::Settings& {
        return settings_or_none(workspace_.project_of(file));
    };
    checked.findings = diag::judge(std::move(findings), workspace_.sources(), options);
    checked.summary = diag::summarise(checked.findings, checked.compilations.size());
    return checked;
}

void Session::tell(std::string_view line) const {
    if (!arguments_.quiet) {
        write_stream(stderr, fmt::format("{}\n", diag::terminal_text(line).bytes));
    }
}

bool Session::show(const Checked& checked, bool product_on_stdout) const {
    const bool taken = show_findings(checked, product_on_stdout);
    if (!arguments_.quiet) {
        write_stream(stderr, diag::render_summary(checked.summary));
    }
    return taken;
}

bool Session::show_findings(const Checked& checked, bool product_on_stdout) const {
    if (arguments_.format == FindingFormat::Text) {
        std::vector<diag::Judged> shown = checked.findings;
        const auto left_out = [&](const diag::Judged& finding) {
            return finding.severity != diag::Severity::Error;
        };
        if (arguments_.quiet) {
            shown.erase(std::remove_if(shown.begin(), shown.end(), left_out), shown.end());
        }
        return write_stream(stderr,
                            diag::render_text(shown, workspace_.sources(), {wants_color(arguments_.color)}));
    }
    const std::vector<std::string> paths = paths_of(checked.compilations);
    const std::string document = renderer_of(arguments_.format)(
        {checked.findings, workspace_.sources(), paths, page_of}, checked.summary);
    return write_stream(product_on_stdout ? stderr : stdout, document);
}

}  // namespace seamark::cli
