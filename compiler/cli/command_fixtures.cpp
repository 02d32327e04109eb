#include <algorithm>
#include <fmt/format.h>

#include "cli/commands.h"
#include "cli/one_file.h"
#include "driver/compare_outputs.h"
#include "driver/paths.h"
#include "driver/write.h"
#include "fixtures/fixtures.h"

namespace seamark::cli {

namespace {

using Reason = driver::OutOfDate::Reason;

std::string_view words_of(Reason reason) {
    switch (reason) {
        case Reason::Differs:
            return "differs";
        case Reason::Missing:
            return "is missing";
        case Reason::LeftOver:
            return "is left over";
    }
    return {};
}

std::string count_files(std::size_t count) {
    return fmt::format("{} file{}", count, count == 1 ? "" : "s");
}

std::string summarise(const std::vector<driver::OutOfDate>& found, std::size_t written) {
    if (found.empty()) {
        return fmt::format("{}, all up to date\n", count_files(written));
    }
    const auto left_over =
        static_cast<std::size_t>(std::count_if(found.begin(), found.end(), [](const driver::OutOfDate& each) {
            return each.reason == Reason::LeftOver;
        }));
    return fmt::format(
        "{} not up to date{}{}\n", count_files(found.size()),
        left_over < found.size() ? "; `-o` in place of `--check` writes what is missing or differs" : "",
        left_over > 0 ? "; what is left over is of a seam that is gone, or of an option that is not given"
                      : "");
}

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
    std::string text;
    for (const driver::OutOfDate& each : found.value()) {
        text += fmt::format("{} {}\n", driver::join_path(folder, each.path), words_of(each.reason));
    }
    if (!arguments.quiet) {
        text += summarise(found.value(), files.size());
    }
    write_stderr(text);
    return found.value().empty() ? status_fine : status_findings;
}

}  // namespace

int run_fixtures(const Arguments& arguments) {
    if (arguments.output.empty() && arguments.fixtures.check.empty()) {
        return cannot("no folder to write to: give `-o DIR`, or `--check DIR` to compare with one");
    }
    return emit_one(arguments, Drafts::Refused, [&](const emit::View& view) {
        const emit::OutputSet files = fixtures::emit_fixtures(view, arguments.fixtures.options);
        return arguments.fixtures.check.empty() ? write(arguments.output, view, files)
                                                : compare(arguments, view, files);
    });
}

}  // namespace seamark::cli
