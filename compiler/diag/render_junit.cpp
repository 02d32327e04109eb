#include <algorithm>
#include <fmt/format.h>

#include "diag/render.h"
#include "diag/xml_text.h"

namespace seamark::diag {

namespace {

// The findings of one file.
struct Suite {
    std::string path;
    std::vector<Judged> findings;

    std::size_t failures() const {
        return static_cast<std::size_t>(
            std::count_if(findings.begin(), findings.end(),
                          [](const Judged& judged) { return judged.severity == Severity::Error; }));
    }
    std::size_t skipped() const {
        return static_cast<std::size_t>(
            std::count_if(findings.begin(), findings.end(),
                          [](const Judged& judged) { return judged.finding.waived_because.has_value(); }));
    }
    std::size_t cases() const { return std::max<std::size_t>(1, findings.size()); }
};

// The judged files as they were named, then libraries that something was found in.
std::vector<Suite> suites_of(const Report& report) {
    std::vector<Suite> suites;
    for (const std::string& path : report.files) {
        suites.push_back({path, {}});
    }
    for (const Judged& judged : report.findings) {
        const std::string& path = report.sources[judged.finding.place.file].path;
        auto suite = std::find_if(suites.begin(), suites.end(),
                                  [&](const Suite& candidate) { return candidate.path == path; });
        if (suite == suites.end()) {
            suite = suites.insert(suites.end(), {path, {}});
        }
        suite->findings.push_back(judged);
    }
    return suites;
}

std::string outcome_of(const Judged& judged, const Report& report) {
    if (judged.finding.waived_because) {
        return fmt::format("<skipped message=\"{}\"/>",
                           xml_line("waived: " + *judged.finding.waived_because));
    }
    const std::string text = xml_text(render_text({judged}, report.sources, {}));
    if (judged.severity == Severity::Error) {
        return fmt::format("<failure type=\"{}\" message=\"{}\">{}</failure>", info(judged.finding.code).id,
                           xml_line(judged.finding.message), text);
    }
    return fmt::format("<system-out>{}</system-out>", text);
}

std::string case_of(const Judged& judged, const Report& report) {
    const auto& file = report.sources[judged.finding.place.file];
    const auto position = file.position(judged.finding.place.begin);
    return fmt::format(
        "    <testcase classname=\"{}\" name=\"{} at {}:{}\" file=\"{}\" line=\"{}\">{}</testcase>\n",
        xml_line(file.path), info(judged.finding.code).id, position.line, position.column,
        xml_line(file.path), position.line, outcome_of(judged, report));
}

std::string suite_text(const Suite& suite, const Report& report) {
    const std::string path = xml_line(suite.path);
    std::string text =
        fmt::format("  <testsuite name=\"{}\" tests=\"{}\" failures=\"{}\" errors=\"0\" skipped=\"{}\">\n",
                    path, suite.cases(), suite.failures(), suite.skipped());
    for (const Judged& judged : suite.findings) {
        text += case_of(judged, report);
    }
    if (suite.findings.empty()) {
        text += fmt::format("    <testcase classname=\"{}\" name=\"no finding\" file=\"{}\"/>\n", path, path);
    }
    return text + "  </testsuite>\n";
}

}  // namespace

std::string render_junit(const Report& report) {
    std::size_t cases = 0;
    std::size_t failures = 0;
    std::size_t skipped = 0;
    std::string text;
    for (const Suite& suite : suites_of(report)) {
        cases += suite.cases();
        failures += suite.failures();
        skipped += suite.skipped();
        text += suite_text(suite, report);
    }
    return fmt::format(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
        "<testsuites name=\"seamark\" tests=\"{}\" failures=\"{}\" errors=\"0\" "
        "skipped=\"{}\">\n{}</testsuites>\n",
        cases, failures, skipped, text);
}

}  // namespace seamark::diag
