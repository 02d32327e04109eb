#include <fmt/format.h>

#include "cli/commands.h"
#include "cli/one_file.h"
#include "cli/show_comparison.h"
#include "driver/compare_outputs.h"
#include "driver/paths.h"
#include "driver/write.h"
#include "fixtures/fixtures.h"

namespace seamark::cli {

namespace {

auto of_blueprint(const emit::View& view) {
    return [&view](const emit::OutputFile& file) { return fixtures::is_fixture_of(view.model, file); };
}

// Two blueprints may have steps of the same names, and so files of the same names.
int write(const std::string& folder, const emit::View& view, const emit::OutputSet& files) {
    if (const auto foreign =
            driver::find_foreign(driver::DiskFileSystem(), folder, files, of_blueprint(view))) {
        return cannot(fmt::format(
            "`{}` is no fixture of `{}`, so nothing is written: give another folder, or take the file away",
            driver::join_path(folder, *foreign), view.model.name.text));
    }
    if (const auto error = driver::fill_folder(folder, files)) {
        return cannot(fmt::format("cannot write `{}`: {}", error->path, error->reason));
    }
    return status_fine;
}

int compare(const Arguments& arguments, const emit::View& view, const emit::OutputSet& files) {
    const std::string& folder = arguments.fixtures.check;
    const auto found = driver::compare_outputs(driver::DiskFileSystem(), folder, files, of_blueprint(view));
    if (!found) {
        return cannot(fmt::format("cannot read `{}`: {}", found.error().path, found.error().reason));
    }
    const bool is_written = arguments.format == FindingFormat::Json
                                ? write_stdout(render_comparison_json(folder, found.value(), files.size()))
                                : write_stderr(render_comparison_text(folder, found.value()));
    if (!is_written) {
        return cannot("nobody takes the comparison");
    }
    if (!arguments.quiet) {
        write_stderr(summarise_comparison(found.value(), files.size()));
    }
    return found.value().empty() ? status_fine : status_findings;
}

}  // namespace

int run_fixtures(const Arguments& arguments) {
    if (arguments.output.empty() && arguments.fixtures.check.empty()) {
        return cannot("no folder to write to: give `-o DIR`, or `--check DIR` to compare with one");
    }
    const bool has_format =
        arguments.format == FindingFormat::Text || arguments.format == FindingFormat::Json;
    if (!arguments.fixtures.check.empty() && !has_format) {
        return cannot("`--check` is about files, not places in them: `--format` is text or json there");
    }
    return emit_one(arguments, Drafts::Refused, [&](const emit::View& view) {
        const emit::OutputSet files = fixtures::emit_fixtures(view, arguments.fixtures.options);
        return arguments.fixtures.check.empty() ? write(arguments.output, view, files)
                                                : compare(arguments, view, files);
    });
}

}  // namespace seamark::cli
