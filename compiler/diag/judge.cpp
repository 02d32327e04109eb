#include "diag/judge.h"

#include <algorithm>
#include <fmt/format.h>
#include <optional>
#include <tuple>

#include "diag/fingerprint.h"

namespace seamark::diag {

namespace {

using source::SourceMap;

// A file may stand in the map once a run that read it, so its path tells whether two places are one.
auto sort_key(const Finding& finding, const SourceMap& sources) {
    return std::tuple<std::string_view, std::uint32_t, Code, std::uint32_t, std::string_view>(
        sources[finding.place.file].path, finding.place.begin, finding.code, finding.place.end,
        finding.message);
}

void sort_and_drop_repeated(std::vector<Finding>& findings, const SourceMap& sources) {
    std::stable_sort(findings.begin(), findings.end(), [&](const Finding& a, const Finding& b) {
        return sort_key(a, sources) < sort_key(b, sources);
    });
    const auto repeated = std::unique(
        findings.begin(), findings.end(),
        [&](const Finding& a, const Finding& b) { return sort_key(a, sources) == sort_key(b, sources); });
    findings.erase(repeated, findings.end());
}

Finding too_many(const source::Span& place, std::string_view path) {
    Finding finding;
    finding.code = Code::over_limit;
    finding.place = place;
    finding.message =
        fmt::format("more than {} findings in this file: only the first are shown; mend these first",
                    most_findings_in_a_file);
    finding.about = {std::string(path)};
    return finding;
}

// The findings are sorted, so those of a file stand together.
std::vector<Finding> limit_each_file(std::vector<Finding> findings, const SourceMap& sources) {
    std::vector<Finding> kept;
    kept.reserve(findings.size());
    std::size_t in_this_file = 0;
    for (Finding& finding : findings) {
        const std::string& path = sources[finding.place.file].path;
        const bool is_same_file = !kept.empty() && sources[kept.back().place.file].path == path;
        in_this_file = is_same_file ? in_this_file + 1 : 1;
        if (in_this_file <= most_findings_in_a_file) {
            kept.push_back(std::move(finding));
        } else if (in_this_file == most_findings_in_a_file + 1) {
            kept.push_back(too_many(finding.place, path));
        }
    }
    return kept;
}

// Nothing where no setting counts for the finding.
std::optional<Setting> find_setting(const Finding& finding, const JudgeOptions& options) {
    const Settings& settings = options.settings_of(finding.place.file);
    const auto setting = settings.find(finding.code);
    return setting == settings.end() || is_fixed(finding.code) ? std::nullopt
                                                               : std::optional(setting->second);
}

Severity changed(Severity severity, const Finding& finding, const JudgeOptions& options) {
    const auto setting = find_setting(finding, options);
    return !setting ? severity : *setting == Setting::Error ? Severity::Error : Severity::Warning;
}

bool is_off(const Finding& finding, const JudgeOptions& options) {
    return find_setting(finding, options) == Setting::Off;
}

Judged judge_one(Finding finding, const JudgeOptions& options) {
    Judged judged;
    judged.severity = changed(info(finding.code).severity, finding, options);
    if (options.deny_warnings && judged.severity == Severity::Warning) {
        judged.severity = Severity::Error;
    }
    if (finding.waived_because) {
        judged.severity = Severity::Note;
    }
    judged.finding = std::move(finding);
    return judged;
}

}  // namespace

std::vector<Judged> judge(std::vector<Finding> findings, const SourceMap& sources,
                          const JudgeOptions& options) {
    const auto off = std::remove_if(findings.begin(), findings.end(),
                                    [&](const Finding& finding) { return is_off(finding, options); });
    findings.erase(off, findings.end());
    sort_and_drop_repeated(findings, sources);
    findings = limit_each_file(std::move(findings), sources);
    std::vector<Judged> all;
    all.reserve(findings.size());
    for (Finding& finding : findings) {
        all.push_back(judge_one(std::move(finding), options));
    }
    set_fingerprints(all);
    return all;
}

}  // namespace seamark::diag
