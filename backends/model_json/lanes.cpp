#include "model_json/sections.h"

namespace seamark::model_json {

namespace {

void write_lane(const Context& out, const model::Lane& lane) {
    out.json.member("name", lane.name.text);
    write_optional(out, "title", lane.title);
    out.json.member("role", model::to_string(lane.role));
    write_array(out, "actors", lane.actors,
                [&](model::ActorId id) { out.json.string(out.view.model.actors[id].name.text); });
    write_flag(out, "declares_actors", lane.declares_actors);
    write_accepts(out, lane.accepts);
    write_optional(out, "owner", lane.owner);
    write_place(out, lane.span);
}

void write_actor(const Context& out, const model::Actor& actor) {
    out.json.member("name", actor.name.text);
    write_optional(out, "title", actor.title);
    out.json.member("lane", out.view.model.lanes[actor.lane].name.text);
    write_flag(out, "stateless", actor.stateless);
    write_flag(out, "external", actor.external);
    write_accepts(out, actor.accepts);
    write_optional(out, "owner", actor.owner);
    write_place(out, actor.span);
}

}  // namespace

void write_lanes(const Context& out) {
    const model::Model& model = out.view.model;
    write_objects(out, "lanes", model.lanes, [&](const model::Lane& lane) { write_lane(out, lane); });
    write_objects(out, "actors", model.actors, [&](const model::Actor& actor) { write_actor(out, actor); });
    write_objects(out, "lines", model.lines, [&](const model::Line& line) {
        out.json.member("kind", model::to_string(line.kind));
        write_count(out, "lanes_above", line.lanes_above);
        write_place(out, line.span);
    });
}

}  // namespace seamark::model_json
