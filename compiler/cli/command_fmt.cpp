#include <algorithm>
#include <fmt/format.h>

#include "base/parallel.h"
#include "cli/commands.h"
#include "cli/session.h"
#include "cli/show_diff.h"
#include "diag/terminal_text.h"
#include "driver/write.h"
#include "rewrite/edits.h"
#include "rewrite/format.h"
#include "rewrite/unified_diff.h"

namespace seamark::cli {

namespace {

// One blueprint before and after.
struct Layout {
    source::FileId file;
    std::string before;
    std::optional<std::string> after;  // nothing: it could not be read as a blueprint
    diag::Sink sink;

    bool differs() const { return after && *after != before; }
};

std::vector<Layout> format_all(const std::vector<source::FileId>& files, const source::SourceMap& sources,
                               unsigned jobs) {
    std::vector<Layout> layouts(files.size());
    base::for_each_index(files.size(), jobs, [&](std::size_t i) {
        Layout& layout = layouts[i];
        layout.file = files[i];
        layout.before = rewrite::bytes_of(sources[files[i]]);
        layout.after = rewrite::format(sources[files[i]], layout.sink);
    });
    return layouts;
}

// What is no blueprint is shown as `check` shows it; its summary only where there is no other. False where
// stdout does not take it.
bool show_findings(Session& session, std::vector<Layout>& layouts, const Arguments& arguments,
                   bool product_on_stdout, bool has_own_summary) {
    std::vector<driver::Compilation> compilations;
    std::vector<diag::Finding> findings;
    for (Layout& layout : layouts) {
        driver::Compilation compilation;
        compilation.path = session.workspace().sources()[layout.file].path;
        compilation.findings = layout.sink.take();
        compilations.push_back(std::move(compilation));
    }
    const Checked checked = session.judge(std::move(compilations));
    const bool is_asked_for = arguments.format != FindingFormat::Text;
    if (checked.findings.empty() && !is_asked_for) {
        return true;
    }
    return has_own_summary ? session.show_findings(checked, product_on_stdout)
                           : session.show(checked, product_on_stdout);
}

std::string files_text(std::size_t count) {
    return fmt::format("{} file{}", count, count == 1 ? "" : "s");
}

void tell_summary(const Session& session, const std::vector<Layout>& layouts, std::string_view what) {
    const auto differing =
        std::count_if(layouts.begin(), layouts.end(), [](const Layout& layout) { return layout.differs(); });
    const auto unread =
        std::count_if(layouts.begin(), layouts.end(), [](const Layout& layout) { return !layout.after; });
    session.tell(fmt::format("{}, {} {}{}", files_text(layouts.size()),
                             differing == 0 ? "none" : fmt::format("{}", differing), what,
                             unread == 0 ? "" : fmt::format(", {} left alone for errors", unread)));
}

// All that differ, or none where one cannot be written.
int write_back(const Session& session, const std::vector<Layout>& layouts, const source::SourceMap& sources) {
    emit::OutputSet outputs;
    for (const Layout& layout : layouts) {
        if (layout.differs()) {
            outputs.push_back({sources[layout.file].path, *layout.after});
        }
    }
    if (const auto error = driver::write_outputs(".", outputs)) {
        return cannot(fmt::format("cannot write `{}`: {}", error->path, error->reason));
    }
    for (const emit::OutputFile& output : outputs) {
        session.tell(fmt::format("formatted {}", diag::terminal_text(output.path).bytes));
    }
    tell_summary(session, layouts, "formatted");
    return status_fine;
}

// Nothing is written: the diffs, else with `--check` the names of what differs.
int report(const Session& session, const std::vector<Layout>& layouts, const source::SourceMap& sources,
           const FmtOptions& options, Color color) {
    std::string product;
    for (const Layout& layout : layouts) {
        const std::string& path = sources[layout.file].path;
        if (layout.differs()) {
            product += options.diff ? rewrite::unified_diff(layout.before, *layout.after, path, path)
                                    : diag::terminal_text(path).bytes + "\n";
        }
    }
    if (!(options.diff ? show_diff(product, color) : write_stdout(product))) {
        return cannot("stdout does not take the output");
    }
    tell_summary(session, layouts, "to be formatted");
    return options.check && !product.empty() ? status_findings : status_fine;
}

}  // namespace

int run_fmt(const Arguments& arguments) {
    const auto& paths = arguments.paths;
    const bool is_stdin = std::find(paths.begin(), paths.end(), "-") != paths.end();
    if (is_stdin && paths.size() > 1) {
        return cannot("`-` is stdin, which goes to stdout: no other file beside it");
    }
    Session session(arguments);
    const auto files = session.load_all();
    if (!files) {
        return status_impossible;
    }
    const source::SourceMap& sources = session.workspace().sources();
    std::vector<Layout> layouts = format_all(*files, sources, arguments.jobs);
    const bool is_report = arguments.fmt.check || arguments.fmt.diff;
    if (!show_findings(session, layouts, arguments, is_report || is_stdin, is_report || !is_stdin)) {
        return cannot("stdout does not take the findings");
    }
    int status = status_fine;
    if (is_report) {
        status = report(session, layouts, sources, arguments.fmt, arguments.color);
    } else if (!is_stdin) {
        status = write_back(session, layouts, sources);
    } else if (layouts.front().after && !write_stdout(*layouts.front().after)) {
        status = cannot("stdout does not take the output");
    }
    const bool has_unread =
        std::any_of(layouts.begin(), layouts.end(), [](const Layout& layout) { return !layout.after; });
    return status == status_fine && has_unread ? status_findings : status;
}

}  // namespace seamark::cli
