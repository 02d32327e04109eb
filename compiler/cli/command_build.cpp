#include <algorithm>
#include <fmt/format.h>
#include <set>

#include "cli/commands.h"
#include "cli/session.h"
#include "diag/terminal_text.h"
#include "driver/build.h"
#include "driver/ingest_sheet.h"
#include "driver/output_folder.h"
#include "driver/paths.h"
#include "driver/watched_files.h"

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

// Whether the blueprint says all that the worksheet does.
bool is_taken_in(Session& session, const driver::Compilation& compilation, const std::string& bytes) {
    const auto ingested = driver::ingest_sheet(session.workspace(), compilation, bytes, {});
    return ingested && ingested.value().ingestion.edits.empty() && ingested.value().ingestion.remarks.empty();
}

const driver::Compilation* blueprint_of(const Checked& checked, std::string_view path) {
    const std::string_view name = path.substr(0, path.find('/'));
    const auto found =
        std::find_if(checked.compilations.begin(), checked.compilations.end(),
                     [name](const driver::Compilation& compilation) {
                         return !compilation.model.is_library && compilation.model.name.text == name;
                     });
    return found == checked.compilations.end() ? nullptr : &*found;
}

bool is_markdown(const std::string& path) {
    constexpr std::string_view ending = ".md";
    return path.size() > ending.size() && path.substr(path.size() - ending.size()) == ending;
}

// A worksheet that people filled in gives way only when nothing of it can be lost.
driver::MayReplace may_replace(Session& session, const Checked& checked) {
    return [&session, &checked](const std::string& path, const std::string& bytes) {
        const driver::Compilation* blueprint = blueprint_of(checked, path);
        return is_markdown(path) && blueprint != nullptr && is_taken_in(session, *blueprint, bytes);
    };
}

void tell_filled(const Session& session, const Checked& checked, const std::string& folder,
                 const std::vector<std::string>& filled) {
    for (const std::string& path : filled) {
        const std::string full = diag::terminal_text(driver::join_path(folder, path)).bytes;
        const driver::Compilation* blueprint = blueprint_of(checked, path);
        const std::string how =
            is_markdown(path) && blueprint != nullptr
                ? fmt::format("`seamark ingest {} {}` puts the answers into the blueprint; ", full,
                              diag::terminal_text(blueprint->path).bytes)
                : std::string();
        session.tell(
            fmt::format("warning: kept `{}`, which somebody has changed since it was written: {}move it or "
                        "delete it for a new one",
                        full, how));
    }
}

void tell_leftovers(const Session& session, const std::string& folder,
                    const driver::FolderChange& leftovers) {
    const auto shown = [&](const std::string& path) {
        return diag::terminal_text(driver::join_path(folder, path)).bytes;
    };
    for (const std::string& path : leftovers.removed) {
        session.tell(fmt::format("removed `{}`, which nothing gives any more", shown(path)));
    }
    for (const std::string& path : leftovers.left) {
        session.tell(
            fmt::format("kept `{}`: nothing gives it any more, but it was changed since", shown(path)));
    }
}

// What one build leaves to the next.
struct Watching {
    driver::WatchedFiles& files;
    driver::OutputCache cache;
    std::set<std::string> folders;  // that outputs stand in, or stood in
};

// The folders of outputs, and those above them that this run may have made.
void add_folders(const std::string& folder, const emit::OutputSet& outputs, std::set<std::string>& folders) {
    for (const emit::OutputFile& output : outputs) {
        std::string at = driver::folder_of(driver::join_path(folder, output.path));
        while (folders.insert(at).second && at != driver::folder_of(at)) {
            at = driver::folder_of(at);
        }
    }
}

int build(const Arguments& arguments, Session& session, Watching* watching) {
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
    const auto outputs = driver::build_outputs(session.workspace(), checked->compilations, checked->findings,
                                               watching == nullptr ? nullptr : &watching->cache);
    if (!outputs) {
        return cannot(outputs.error().message);
    }
    const auto change = driver::update_folder(folder, outputs.value(), coverage_of(arguments, session),
                                              may_replace(session, *checked));
    if (!change) {
        return cannot(fmt::format("cannot write `{}`: {}", change.error().path, change.error().reason));
    }
    if (watching != nullptr) {
        add_folders(folder, outputs.value(), watching->folders);
        if (const auto error =
                watching->files.pass_over({watching->folders.begin(), watching->folders.end()})) {
            return cannot(fmt::format("cannot watch files: {}", error->reason));
        }
    }
    tell_leftovers(session, folder, change.value());
    tell_filled(session, *checked, folder, change.value().filled);
    return arguments.deny_warnings && !change.value().filled.empty() ? status_findings : status_fine;
}

// Until somebody stops it. What cannot be built at the start ends it; later it waits for the next change.
int watch(const Arguments& arguments) {
    if (std::find(arguments.paths.begin(), arguments.paths.end(), "-") != arguments.paths.end()) {
        return cannot("`--watch` waits for a file to change, and `-` is none");
    }
    const auto files = driver::WatchedFiles::open();
    if (!files) {
        return cannot(fmt::format("cannot watch files: {}", files.error().reason));
    }
    Watching watching{*files.value(), {}, {}};
    for (bool is_first = true;; is_first = false) {
        Session session(arguments, *files.value());
        const int status = build(arguments, session, &watching);
        if (is_first && status == status_impossible) {
            return status;
        }
        session.tell("waiting for a change of a file; Ctrl-C ends it");
        if (const auto error = files.value()->wait()) {
            return cannot(fmt::format("cannot watch `{}`: {}", error->path, error->reason));
        }
    }
}

}  // namespace

int run_build(const Arguments& arguments) {
    if (arguments.watch) {
        return watch(arguments);
    }
    Session session(arguments);
    return build(arguments, session, nullptr);
}

}  // namespace seamark::cli
