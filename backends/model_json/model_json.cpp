#include "model_json/model_json.h"

#include "model_json/sections.h"

namespace seamark::model_json {

namespace {

// Raised when a reader of the document has to change.
constexpr std::int64_t format_version = 1;

void write_imports(const Context& out) {
    write_objects(out, "imports", out.view.model.imports, [&](const model::Import& import) {
        out.json.member("name", import.name.text);
        if (import.file) {
            out.json.member("path", out.view.sources[*import.file].project_path);
        }
        write_place(out, import.span);
    });
}

void write_header(const Context& out) {
    const model::Model& model = out.view.model;
    out.json.key("version");
    out.json.number(format_version);
    out.json.member("kind", model.is_library ? "library" : "blueprint");
    out.json.member("name", model.name.text);
    write_optional(out, "title", model.title);
    write_optional(out, "owner", model.owner);
    out.json.member("path", out.view.sources[model.file].project_path);
}

}  // namespace

std::string emit_model_json(const emit::View& view) {
    base::JsonWriter json;
    const Context out{json, view};
    json.begin_object();
    write_header(out);
    write_imports(out);
    write_lanes(out);
    write_types(out);
    write_vocabulary(out);
    write_journey(out);
    write_seams(out);
    write_waivers(out, view.model.waivers);
    json.end_object();
    return json.take();
}

}  // namespace seamark::model_json
