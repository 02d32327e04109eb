#include "model_json/sections.h"

namespace seamark::model_json {

namespace {

void write_enum(const Context& out, const model::Enum& item) {
    out.json.member("name", item.name.text);
    write_objects(out, "members", item.members, [&](const model::Enum::Member& member) {
        out.json.member("name", member.name.text);
        write_optional(out, "title", member.title);
    });
    write_place(out, item.span);
}

void write_record(const Context& out, const model::Record& record) {
    out.json.member("name", record.name.text);
    write_optional(out, "title", record.title);
    write_objects(out, "fields", record.fields, [&](const model::Record::Field& field) {
        out.json.member("name", field.name.text);
        write_optional(out, "title", field.title);
        write_flag(out, "optional", field.optional);
        write_type(out, "type", field.type);
        write_tags(out, "tags", field.tags);
    });
    write_place(out, record.span);
}

void write_state(const Context& out, const model::State& state) {
    out.json.member("name", state.name.text);
    write_optional(out, "title", state.title);
    write_type(out, "type", state.type);
    write_tags(out, "tags", state.tags);
    write_tags(out, "effective_tags", model::effective_tags(out.view.model, state));
    write_array(out, "examples", state.examples, [&](const model::Value& value) { write_value(out, value); });
    write_optional(out, "owner", state.owner);
    if (state.certified) {
        out.json.member("certified", state.certified->text);
    }
    write_place(out, state.span);
}

}  // namespace

void write_types(const Context& out) {
    const model::Model& model = out.view.model;
    write_objects(out, "enums", model.enums, [&](const model::Enum& item) { write_enum(out, item); });
    write_objects(out, "records", model.records,
                  [&](const model::Record& record) { write_record(out, record); });
    write_objects(out, "states", model.states, [&](const model::State& state) { write_state(out, state); });
}

}  // namespace seamark::model_json
