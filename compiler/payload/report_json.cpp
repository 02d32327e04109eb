#include "base/json_writer.h"
#include "base/version.h"
#include "payload/report.h"
#include "payload/wording.h"
#include "source/utf8.h"

namespace seamark::payload {

namespace {

using base::JsonWriter;

void write_text(JsonWriter& json, std::string_view name, std::string_view value) {
    json.member(name, source::replace_malformed_utf8(value));
}

void write_count(JsonWriter& json, std::string_view name, std::uint64_t count) {
    json.key(name);
    json.number(static_cast<std::int64_t>(count));
}

void write_place(JsonWriter& json, const ReportContext& context, source::Span span) {
    const source::SourceFile& file = context.sources[span.file];
    const source::Position position = file.position(span.begin);
    json.key("place");
    json.begin_object();
    write_text(json, "path", file.path);
    write_count(json, "line", position.line);
    write_count(json, "column", position.column);
    json.end_object();
}

void write_breach(JsonWriter& json, const ReportContext& context, const Findings& findings,
                  std::uint64_t line, const Breach& breach) {
    json.begin_object();
    json.member("rule", info(breach.rule).id);
    json.member("pointer", findings.pointer_of(breach));
    if (breach.property != none) {
        json.member("property", context.plan.properties[breach.property].name);
    }
    if (breach.column > 0) {
        write_count(json, "line", line + breach.line);
        write_count(json, "column", breach.column);
    }
    write_text(json, "message", message_of(context.plan, breach));
    if (!breach.there.empty()) {
        json.member("there", excerpt(breach.there));
    }
    if (const std::string_view says = says_of(context.plan, breach); !says.empty()) {
        json.member("says", says);
    }
    if (const auto span = place_of(context.plan, breach)) {
        write_place(json, context, *span);
    }
    json.end_object();
}

std::string payload_text(const ReportContext& context, const JudgedBatch& judged, const BatchPlace& place,
                         std::size_t index) {
    const JudgedPayload& payload = judged.payloads[index];
    JsonWriter json(JsonWriter::Layout::Compact);
    json.begin_object();
    write_text(json, "file", context.files[place.file]);
    write_count(json, "line", place.lines + payload.line + 1);
    write_count(json, "payload", place.payloads + index + 1);
    if (payload.seam != none) {
        json.member("seam", context.plan.seams[payload.seam].identity);
    }
    json.key("complete");
    json.boolean(payload.breach_count == 0);
    json.key("findings");
    json.begin_array();
    for (std::uint32_t k = 0; k < payload.breach_count; ++k) {
        write_breach(json, context, judged.findings, place.lines + payload.line + 1,
                     judged.findings.breaches[payload.first_breach + k]);
    }
    json.end_array();
    if (payload.left_out > 0) {
        write_count(json, "more_findings", payload.left_out);
    }
    json.end_object();
    return json.take();
}

std::string begin(const ReportContext& context, const Totals*) {
    JsonWriter json(JsonWriter::Layout::Compact);
    json.begin_object();
    json.member("seamark", base::version());
    write_text(json, "blueprint", context.blueprint);
    write_text(json, "seam", context.seam);
    json.end_object();
    std::string text = json.take();
    text.pop_back();
    return text + ",\"payloads\":[\n";
}

void append(const ReportContext& context, const JudgedBatch& judged, const BatchPlace& place,
            std::string& report) {
    for (std::size_t i = 0; i < judged.payloads.size(); ++i) {
        report.append(place.payloads_in_all + i > 0 ? ",\n" : "");
        report.append(payload_text(context, judged, place, i));
    }
}

// A share of nothing is none.
void write_completeness(JsonWriter& json, std::uint64_t complete, std::uint64_t payloads) {
    if (payloads > 0) {
        json.key("completeness");
        json.number(*base::Decimal::parse(percentage(complete, payloads)));
    }
}

void write_seam(JsonWriter& json, const Plan& plan, const Totals& totals, std::size_t index) {
    const SeamTotals& seam = totals.seams[index];
    json.begin_object();
    json.member("seam", plan.seams[index].identity);
    write_count(json, "payloads", seam.payloads);
    write_count(json, "complete", seam.complete);
    write_count(json, "incomplete", seam.payloads - seam.complete);
    write_count(json, "unreadable", seam.unreadable);
    write_completeness(json, seam.complete, seam.payloads);
    json.key("states");
    json.begin_array();
    const Node& root = plan.nodes[plan.seams[index].root];
    for (std::uint32_t i = root.first; i < root.first + root.count; ++i) {
        json.begin_object();
        json.member("state", plan.property_words[i].term);
        json.member("property", plan.properties[i].name);
        write_count(json, "missing", totals.missing[i]);
        write_count(json, "wrong", totals.wrong[i]);
        write_count(json, "absent", totals.absent[i]);
        write_count(json, "right", totals.right(seam, i));
        json.end_object();
    }
    json.end_array();
    json.end_object();
}

std::string end(const ReportContext& context, const Totals& totals) {
    JsonWriter json(JsonWriter::Layout::Compact);
    json.begin_object();
    write_count(json, "payloads", totals.payloads);
    write_count(json, "complete", totals.complete);
    write_count(json, "incomplete", totals.incomplete());
    write_count(json, "unreadable", totals.unreadable);
    write_completeness(json, totals.complete, totals.payloads);
    json.key("seams");
    json.begin_array();
    for (std::size_t i = 0; i < totals.seams.size(); ++i) {
        write_seam(json, context.plan, totals, i);
    }
    json.end_array();
    json.end_object();
    return "\n],\"summary\":" + json.take() + "}\n";
}

}  // namespace

const ReportFormat json_report = {"json", false, begin, append, end};

}  // namespace seamark::payload
