// SARIF 2.1.0 (OASIS Standard, March 2020).
#include "base/json_writer.h"
#include "base/version.h"
#include "diag/sarif_text.h"
#include "diag/uri.h"
#include "payload/report.h"
#include "payload/wording.h"
#include "source/utf8.h"

namespace seamark::payload {

namespace {

using base::JsonWriter;

template <class Content>
void write_object(JsonWriter& json, std::string_view name, Content content) {
    json.key(name);
    json.begin_object();
    content();
    json.end_object();
}

void write_message(JsonWriter& json, std::string_view name, std::string_view text) {
    write_object(json, name,
                 [&] { json.member("text", source::replace_malformed_utf8(diag::sarif_message(text))); });
}

void write_number(JsonWriter& json, std::string_view name, std::uint64_t number) {
    json.key(name);
    json.number(static_cast<std::int64_t>(number));
}

std::string begin(const ReportContext&, const Totals*) {
    JsonWriter json(JsonWriter::Layout::Compact);
    json.begin_object();
    write_object(json, "driver", [&] {
        json.member("name", "seamark");
        json.member("version", base::version());
        json.key("rules");
        json.begin_array();
        for (const RuleInfo& rule : rule_table) {
            json.begin_object();
            json.member("id", rule.id);
            write_message(json, "shortDescription", rule.meaning);
            json.end_object();
        }
        json.end_array();
    });
    json.end_object();
    return R"({"$schema":"https://json.schemastore.org/sarif-2.1.0.json","version":"2.1.0","runs":[{"tool":)" +
           json.take() + ",\"columnKind\":\"unicodeCodePoints\",\"results\":[\n";
}

template <class Region>
void write_location(JsonWriter& json, std::string_view path, Region region) {
    write_object(json, "physicalLocation", [&] {
        write_object(json, "artifactLocation", [&] { json.member("uri", diag::uri_of(path)); });
        write_object(json, "region", region);
    });
}

void write_data_place(JsonWriter& json, const ReportContext& context, const BatchPlace& place,
                      const JudgedPayload& payload, const Breach& breach, std::string_view pointer) {
    json.key("locations");
    json.begin_array();
    json.begin_object();
    write_location(json, context.files[place.file], [&] {
        write_number(json, "startLine", place.lines + payload.line + breach.line + 1);
        if (breach.column > 0) {
            write_number(json, "startColumn", breach.column);
        }
    });
    json.key("logicalLocations");
    json.begin_array();
    json.begin_object();
    json.member("fullyQualifiedName", pointer);
    json.member("kind", "value");
    json.end_object();
    json.end_array();
    json.end_object();
    json.end_array();
}

void write_blueprint_place(JsonWriter& json, const ReportContext& context, source::Span span) {
    const source::SourceFile& file = context.sources[span.file];
    const source::Position position = file.position(span.begin);
    json.key("relatedLocations");
    json.begin_array();
    json.begin_object();
    write_number(json, "id", 0);
    write_location(json, file.path, [&] {
        write_number(json, "startLine", position.line);
        write_number(json, "startColumn", position.column);
    });
    write_message(json, "message", "the blueprint says so here");
    json.end_object();
    json.end_array();
}

std::string result_of(const ReportContext& context, const JudgedBatch& judged, const BatchPlace& place,
                      std::size_t index, const Breach& breach) {
    const JudgedPayload& payload = judged.payloads[index];
    JsonWriter json(JsonWriter::Layout::Compact);
    json.begin_object();
    json.member("ruleId", info(breach.rule).id);
    write_number(json, "ruleIndex", static_cast<std::uint64_t>(breach.rule));
    json.member("level", "error");
    const std::string_view pointer = judged.findings.pointer_of(breach);
    std::string message = "payload " + std::to_string(place.payloads + index + 1);
    message.append(pointer.empty() ? "" : ", `").append(pointer).append(pointer.empty() ? "" : "`");
    write_message(json, "message", message.append(": ").append(message_of(context.plan, breach)));
    write_data_place(json, context, place, payload, breach, pointer);
    if (const auto span = place_of(context.plan, breach)) {
        write_blueprint_place(json, context, *span);
    }
    json.end_object();
    return json.take();
}

void append(const ReportContext& context, const JudgedBatch& judged, const BatchPlace& place,
            std::string& report) {
    bool is_first = place.findings_in_all == 0;
    for (std::size_t i = 0; i < judged.payloads.size(); ++i) {
        const JudgedPayload& payload = judged.payloads[i];
        for (std::uint32_t k = 0; k < payload.breach_count; ++k) {
            report.append(is_first ? "" : ",\n");
            is_first = false;
            report.append(
                result_of(context, judged, place, i, judged.findings.breaches[payload.first_breach + k]));
        }
    }
}

std::string end(const ReportContext&, const Totals& totals) {
    JsonWriter json(JsonWriter::Layout::Compact);
    json.begin_object();
    write_number(json, "payloads", totals.payloads);
    write_number(json, "complete", totals.complete);
    write_number(json, "incomplete", totals.incomplete());
    json.end_object();
    return "\n],\"properties\":" + json.take() + "}]}\n";
}

}  // namespace

const ReportFormat sarif_report = {"sarif", false, begin, append, end};

}  // namespace seamark::payload
