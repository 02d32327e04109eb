#include "base/json_writer.h"
#include "diag/render.h"
#include "source/utf8.h"

namespace seamark::diag {

namespace {

// GitLab's words are info, minor, major, critical and blocker.
std::string_view severity_of(Severity severity) {
    switch (severity) {
        case Severity::Note:
            return "info";
        case Severity::Warning:
            return "minor";
        case Severity::Error:
            return "major";
    }
    return {};
}

void write_location(base::JsonWriter& json, const source::SourceFile& file, source::Span span) {
    json.key("location");
    json.begin_object();
    json.member("path", source::replace_malformed_utf8(file.path));
    json.key("lines");
    json.begin_object();
    json.key("begin");
    json.number(static_cast<std::int64_t>(file.position(span.begin).line));
    json.key("end");
    json.number(static_cast<std::int64_t>(file.position(span.end).line));
    json.end_object();
    json.end_object();
}

void write_issue(base::JsonWriter& json, const Report& report, const Judged& judged) {
    const Finding& finding = judged.finding;
    json.begin_object();
    json.member("description", source::replace_malformed_utf8(finding.message));
    json.member("check_name", info(finding.code).id);
    json.member("fingerprint", judged.fingerprint);
    json.member("severity", severity_of(judged.severity));
    write_location(json, report.sources[finding.place.file], finding.place);
    json.end_object();
}

}  // namespace

std::string render_gitlab(const Report& report) {
    base::JsonWriter json;
    json.begin_array();
    for (const Judged& judged : report.findings) {
        if (!judged.finding.waived_because) {
            write_issue(json, report, judged);
        }
    }
    json.end_array();
    return json.take();
}

}  // namespace seamark::diag
