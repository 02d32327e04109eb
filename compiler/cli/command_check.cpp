#include <algorithm>
#include <fmt/format.h>
#include <memory>

#include "cli/commands.h"
#include "cli/session.h"
#include "diag/terminal_text.h"
#include "driver/write.h"
#include "rewrite/apply_fixes.h"

namespace seamark::cli {

namespace {

// A fix may bring to light what has a fix of its own, as names that resolve do for crossings without a seam.
// Each round takes a mistake out, so that a few are enough; more would be going round in a circle.
constexpr int most_rounds = 20;

std::string applied_words(const diag::Judged& judged, const source::SourceMap& sources) {
    const diag::Finding& finding = judged.finding;
    const auto& file = sources[finding.place.file];
    const auto position = file.position(finding.place.begin);
    return fmt::format("fixed {} at {}:{}:{}: {}", diag::info(finding.code).id,
                       diag::terminal_text(file.path).bytes, position.line, position.column,
                       diag::terminal_text(finding.fix->title).bytes);
}

// All files or none are written.
std::optional<driver::IoError> write_back(const rewrite::Rewriting& rewriting,
                                          const source::SourceMap& sources) {
    emit::OutputSet outputs;
    for (const rewrite::RewrittenFile& file : rewriting.files) {
        outputs.push_back({sources[file.file].path, file.bytes});
    }
    return driver::write_outputs(".", outputs);
}

// Whether anything was changed; nothing where a file could not be written, and then it says so.
std::optional<bool> apply_safe_fixes(Session& session, const Checked& checked) {
    const driver::Workspace& workspace = session.workspace();
    const rewrite::Rewriting rewriting =
        rewrite::apply_fixes(checked.findings, workspace.sources(),
                             [&](source::FileId file) { return workspace.is_on_disk(file); });
    if (const auto error = write_back(rewriting, workspace.sources())) {
        cannot(fmt::format("cannot write `{}`: {}", error->path, error->reason));
        return std::nullopt;
    }
    for (const diag::Judged* judged : rewriting.applied) {
        session.tell(applied_words(*judged, workspace.sources()));
    }
    return !rewriting.applied.empty();
}

}  // namespace

int run_check(const Arguments& arguments) {
    if (arguments.fix &&
        std::find(arguments.paths.begin(), arguments.paths.end(), "-") != arguments.paths.end()) {
        return cannot("--fix rewrites files in place, and stdin is none: name the file");
    }
    auto session = std::make_unique<Session>(arguments);
    auto checked = session->check();
    for (int round = 0; arguments.fix && checked && round < most_rounds; ++round) {
        const auto has_changed = apply_safe_fixes(*session, *checked);
        if (!has_changed) {
            return status_impossible;
        }
        if (!*has_changed) {
            break;
        }
        checked.reset();
        session = std::make_unique<Session>(arguments);
        checked = session->check();
    }
    if (!checked) {
        return status_impossible;
    }
    if (!session->show(*checked)) {
        return cannot("stdout does not take the findings");
    }
    return checked->summary.errors == 0 ? status_fine : status_findings;
}

}  // namespace seamark::cli
