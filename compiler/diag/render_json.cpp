#include <nlohmann/json.hpp>

#include "base/version.h"
#include "diag/render.h"

namespace seamark::diag {

namespace {

using Json = nlohmann::ordered_json;

Json place_of(const source::SourceMap& sources, source::Span span) {
    const auto& file = sources[span.file];
    const auto begin = file.position(span.begin);
    const auto end = file.position(span.end);
    return {{"path", file.path},
            {"line", begin.line},
            {"column", begin.column},
            {"end_line", end.line},
            {"end_column", end.column},
            {"byte_offset", span.begin},
            {"byte_length", span.end - span.begin}};
}

Json note_of(const source::SourceMap& sources, const Note& note) {
    Json json = {{"message", note.message}};
    if (note.place) {
        json["place"] = place_of(sources, *note.place);
    }
    return json;
}

Json fix_of(const source::SourceMap& sources, const Fix& fix) {
    Json edits = Json::array();
    for (const Edit& edit : fix.edits) {
        edits.push_back({{"place", place_of(sources, edit.span)}, {"text", edit.text}});
    }
    return {{"title", fix.title}, {"edits", std::move(edits)}};
}

Json finding_of(const source::SourceMap& sources, const Judged& judged) {
    const Finding& finding = judged.finding;
    const CodeInfo& code = info(finding.code);
    Json json = {{"code", code.id},
                 {"name", code.name},
                 {"severity", to_string(judged.severity)},
                 {"message", finding.message}};
    if (!finding.label.empty()) {
        json["label"] = finding.label;
    }
    json.update(place_of(sources, finding.place));
    json["about"] = finding.about;
    json["notes"] = Json::array();
    for (const Note& note : finding.notes) {
        json["notes"].push_back(note_of(sources, note));
    }
    if (finding.fix) {
        json["fix"] = fix_of(sources, *finding.fix);
    }
    json["fingerprint"] = judged.fingerprint;
    if (judged.waived_because) {
        json["waived"] = *judged.waived_because;
    }
    return json;
}

}  // namespace

std::string render_json(const std::vector<Judged>& findings, const source::SourceMap& sources,
                        const Summary& summary) {
    Json document = {{"seamark", base::version()}, {"findings", Json::array()}};
    for (const Judged& judged : findings) {
        document["findings"].push_back(finding_of(sources, judged));
    }
    document["summary"] = {{"files", summary.files},
                           {"errors", summary.errors},
                           {"warnings", summary.warnings},
                           {"notes", summary.notes},
                           {"waived", summary.waived}};
    // What is no UTF-8 in a path or a text becomes U+FFFD: the document itself always is.
    return document.dump(2, ' ', false, Json::error_handler_t::replace) + '\n';
}

}  // namespace seamark::diag
