#include <algorithm>
#include <fmt/format.h>

#include "cli/commands.h"
#include "cli/session.h"
#include "driver/build.h"
#include "driver/paths.h"
#include "driver/write.h"

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
    const auto outputs = driver::build_outputs(session.workspace(), checked->compilations);
    if (!outputs) {
        return cannot(outputs.error().message);
    }
    if (const auto error = driver::write_outputs(folder, outputs.value())) {
        return cannot(fmt::format("cannot write `{}`: {}", error->path, error->reason));
    }
    return status_fine;
}

}  // namespace seamark::cli
