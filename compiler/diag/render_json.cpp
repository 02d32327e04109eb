#include "base/json_writer.h"
#include "base/version.h"
#include "diag/render.h"
#include "source/utf8.h"

namespace seamark::diag {

namespace {

// The document as it grows, and the files that its places are in.
struct Document {
    base::JsonWriter json;
    const source::SourceMap& sources;

    void text(std::string_view name, std::string_view value) {
        json.member(name, source::replace_malformed_utf8(value));
    }
    void number(std::string_view name, std::size_t value) {
        json.key(name);
        json.number(static_cast<std::int64_t>(value));
    }
};

void write_place(Document& document, source::Span span) {
    const auto& file = document.sources[span.file];
    const auto begin = file.position(span.begin);
    const auto end = file.position(span.end);
    document.text("path", file.path);
    document.number("line", begin.line);
    document.number("column", begin.column);
    document.number("end_line", end.line);
    document.number("end_column", end.column);
    document.number("byte_offset", span.begin);
    document.number("byte_length", span.end - span.begin);
}

void write_place_member(Document& document, source::Span span) {
    document.json.key("place");
    document.json.begin_object();
    write_place(document, span);
    document.json.end_object();
}

void write_names(Document& document, const std::vector<std::string>& names) {
    document.json.key("about");
    document.json.begin_array();
    for (const std::string& name : names) {
        document.json.string(source::replace_malformed_utf8(name));
    }
    document.json.end_array();
}

void write_notes(Document& document, const std::vector<Note>& notes) {
    document.json.key("notes");
    document.json.begin_array();
    for (const Note& note : notes) {
        document.json.begin_object();
        document.text("message", note.message);
        if (note.place) {
            write_place_member(document, *note.place);
        }
        document.json.end_object();
    }
    document.json.end_array();
}

void write_fix(Document& document, const Fix& fix) {
    document.json.key("fix");
    document.json.begin_object();
    document.text("title", fix.title);
    document.json.key("safe");
    document.json.boolean(fix.is_safe);
    document.json.key("edits");
    document.json.begin_array();
    for (const Edit& edit : fix.edits) {
        document.json.begin_object();
        write_place_member(document, edit.span);
        document.text("text", edit.text);
        document.json.end_object();
    }
    document.json.end_array();
    document.json.end_object();
}

void write_finding(Document& document, const Judged& judged) {
    const Finding& finding = judged.finding;
    document.json.begin_object();
    document.text("code", info(finding.code).id);
    document.text("name", info(finding.code).name);
    document.text("severity", to_string(judged.severity));
    document.text("message", finding.message);
    if (!finding.label.empty()) {
        document.text("label", finding.label);
    }
    write_place(document, finding.place);
    write_names(document, finding.about);
    write_notes(document, finding.notes);
    if (finding.fix) {
        write_fix(document, *finding.fix);
    }
    document.text("fingerprint", judged.fingerprint);
    if (finding.waived_because) {
        document.text("waived", *finding.waived_because);
    }
    document.json.end_object();
}

void write_summary(Document& document, const Summary& summary) {
    document.json.key("summary");
    document.json.begin_object();
    document.number("files", summary.files);
    document.number("errors", summary.errors);
    document.number("warnings", summary.warnings);
    document.number("notes", summary.notes);
    document.number("waived", summary.waived);
    document.json.end_object();
}

}  // namespace

std::string render_json(const std::vector<Judged>& findings, const source::SourceMap& sources,
                        const Summary& summary) {
    Document document{base::JsonWriter(), sources};
    document.json.begin_object();
    document.text("seamark", base::version());
    document.json.key("findings");
    document.json.begin_array();
    for (const Judged& judged : findings) {
        write_finding(document, judged);
    }
    document.json.end_array();
    write_summary(document, summary);
    document.json.end_object();
    return document.json.take();
}

}  // namespace seamark::diag
