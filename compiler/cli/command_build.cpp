#include <algorithm>
#include <fmt/format.h>

#include "cli/commands.h"
#include "cli/session.h"
#include "diag/terminal_text.h"
#include "driver/build.h"
#include "driver/output_folder.h"
#include "driver/paths.h"

namespace seamark::cli {

namespace {

// `-o`, or what the project's file says.
std::string output_folder(const Arguments& arguments, Session& session, const Checked& checked) {
    if (!arguments.output.empty() || checked.compilations.empty()) {
        return arguments.output;
    }
    const auto file = session.workspace().load(checked.compilations.front().path);
    const driver::Project* project = file ? session.workspace().project_of(file.value()) : nullptr;
    return project == nullptr || project->output.empty() ? ""
                                                         : driver::join_path(project->root, project->output);
}

// Whoever names a folder or nothing means all that is there.
driver::Coverage coverage_of(const Arguments& arguments, const Session& session) {
    const auto is_folder = [&](const std::string& path) { return session.files().is_folder(path); };
    return arguments.paths.empty() || std::any_of(arguments.paths.begin(), arguments.paths.end(), is_folder)
               ? driver::Coverage::All
               : driver::Coverage::OwnBlueprints;
}

void tell_leftovers(const Session& session, const std::string& folder, const driver::Leftovers& leftovers) {
    const auto shown = [&](const std::string& path) {
        return diag::terminal_text(driver::join_path(folder, path)).bytes;
    };
    for (const std::string& path : leftovers.removed) {
        session.tell(fmt::format("removed `{}`, which nothing gives any more", shown(path)));
    }
    for (const std::string& path : leftovers.kept) {
        session.tell(
            fmt::format("kept `{}`: nothing gives it any more, but it was changed since", shown(path)));
    }
}

}  // namespace

int run_build(const Arguments& arguments) {
    Session session(arguments);
    const auto checked = session.check();
    if (!checked) {
        return status_impossible;
    }
    const std::string folder = output_folder(arguments, session, *checked);
    if (folder.empty()) {
        return cannot("no folder to write to: give `-o DIR`, or `output` in `[project]` of seamark.toml");
    }
    if (!session.show(*checked)) {
        return cannot("stdout does not take the findings");
    }
    const bool all_shown =
        std::all_of(checked->compilations.begin(), checked->compilations.end(), can_be_shown);
    if (!all_shown || (checked->summary.errors > 0 && !arguments.drafts)) {
        return status_findings;
    }
    const auto outputs = driver::build_outputs(session.workspace(), checked->compilations, checked->findings);
    if (!outputs) {
        return cannot(outputs.error().message);
    }
    const auto change = driver::update_folder(folder, outputs.value(), coverage_of(arguments, session));
    if (!change) {
        return cannot(fmt::format("cannot write `{}`: {}", change.error().path, change.error().reason));
    }
    tell_leftovers(session, folder, change.value());
    return status_fine;
}

}  // namespace seamark::cli
