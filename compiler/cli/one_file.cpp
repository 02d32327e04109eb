#include "cli/one_file.h"

#include <algorithm>

namespace seamark::cli {

std::string_view ending_of(std::string_view path) {
    const std::string_view name = path.substr(path.rfind('/') + 1);
    const std::size_t point = name.rfind('.');
    return point == std::string_view::npos || point == 0 ? std::string_view{} : name.substr(point + 1);
}

namespace {

bool goes_to_stdout(const Arguments& arguments) {
    const bool fills_a_folder = arguments.command == Command::Fixtures;
    return !fills_a_folder && (arguments.output.empty() || arguments.output == "-");
}

}  // namespace

std::optional<std::string> refuse_folder(const Arguments& arguments, const Session& session) {
    const std::string& path = arguments.paths.front();
    if (path == "-" || !session.files().is_folder(path)) {
        return std::nullopt;
    }
    return fmt::format("`{}` is a folder; this command takes one blueprint", path);
}

std::string lower_case(std::string_view text) {
    std::string lower(text);
    std::transform(lower.begin(), lower.end(), lower.begin(),
                   [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; });
    return lower;
}

int emit_one(const Arguments& arguments, Drafts drafts, const std::function<int(const emit::View&)>& emit) {
    return emit_one_with_findings(
        arguments, drafts,
        [&](const emit::View& view, const std::vector<diag::Judged>&) { return emit(view); });
}

int emit_one_with_findings(const Arguments& arguments, Drafts drafts, const EmitWithFindings& emit) {
    Session session(arguments);
    if (const auto refusal = refuse_folder(arguments, session)) {
        return cannot(*refusal);
    }
    const driver::FileSystem& files = session.files();
    if (!arguments.output.empty() &&
        files.canonical(arguments.output) == files.canonical(arguments.paths.front())) {
        return cannot(
            fmt::format("`{}` is the blueprint itself; the output needs another name", arguments.output));
    }
    const auto checked = session.check(drafts == Drafts::Accepted ? Kept::WhatStops : Kept::All);
    if (!checked) {
        return status_impossible;
    }
    const driver::Compilation& compilation = checked->compilations.front();
    const bool is_stopped =
        !can_be_shown(compilation) || (drafts == Drafts::Refused && checked->summary.errors > 0);
    if (is_stopped) {
        session.show(*checked, goes_to_stdout(arguments));
        return status_findings;
    }
    if (compilation.model.is_library) {
        return cannot(fmt::format("`{}` is a library; this command takes a blueprint", compilation.path));
    }
    return emit(session.workspace().view(compilation), checked->findings);
}

}  // namespace seamark::cli
