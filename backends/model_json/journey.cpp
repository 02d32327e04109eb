#include "model_json/sections.h"

namespace seamark::model_json {

namespace {

void write_uses(const Context& out, std::string_view key, const std::vector<model::Use>& uses) {
    write_objects(out, key, uses, [&](const model::Use& use) {
        out.json.member("state", use.name.text);
        write_flag(out, "optional", use.optional);
    });
}

void write_takes(const Context& out, const model::Step& step) {
    if (!step.takes_min) {
        return;
    }
    out.json.key("takes");
    out.json.begin_object();
    write_optional(out, "min", step.takes_min);
    write_optional(out, "max", step.takes_max ? step.takes_max : step.takes_min);
    out.json.end_object();
}

void write_step(const Context& out, const model::Step& step) {
    out.json.member("name", step.name.text);
    write_optional(out, "title", step.title);
    if (step.lane) {
        out.json.member("lane", out.view.model.lanes[*step.lane].name.text);
    }
    if (step.actor) {
        out.json.member("actor", out.view.model.actors[*step.actor].name.text);
    }
    write_uses(out, "needs", step.needs);
    write_uses(out, "gives", step.gives);
    write_takes(out, step);
    write_optional(out, "evidence", step.evidence);
    write_optional(out, "span", step.telemetry_span);
    write_optional(out, "waits", step.waits);
    write_flag(out, "irreversible", step.irreversible.has_value());
    write_flag(out, "joins", step.joins);
    write_waivers(out, step.waivers);
    write_place(out, step.span);
}

void write_flow(const Context& out, const model::Flow& flow) {
    out.json.member("name", flow.name.text);
    write_optional(out, "title", flow.title);
    write_objects(out, "chains", flow.chains, [&](const model::Flow::Chain& chain) {
        write_array(out, "steps", chain.steps,
                    [&](const model::StepReference& step) { out.json.string(step.name.text); });
        write_optional(out, "when", chain.when);
        write_place(out, chain.span);
    });
    write_place(out, flow.span);
}

std::string_view to_string(model::ArrowOrigin origin) {
    switch (origin) {
        case model::ArrowOrigin::Flow:
            return "flow";
        case model::ArrowOrigin::Otherwise:
            return "otherwise";
        case model::ArrowOrigin::Recovery:
            return "recovery";
    }
    return {};
}

std::string identity_of(const Context& out, model::SeamId id) {
    const model::Seam& seam = out.view.model.seams[id];
    return model::seam_identity(out.view.model, seam.from.name.text, seam.to.name.text);
}

// What a crossing adds to its arrow: its number, and of which call it is the answer.
void write_crossing(const Context& out, const model::Crossing& crossing) {
    write_count(out, "number", crossing.number);
    if (crossing.answer_of) {
        out.json.member("answer_of", identity_of(out, *crossing.answer_of));
    }
}

void write_arrow(const Context& out, const model::Arrow& arrow) {
    const model::Model& model = out.view.model;
    out.json.member("from", model.steps[arrow.from].name.text);
    out.json.member("to", model.steps[arrow.to].name.text);
    out.json.member("origin", to_string(arrow.origin));
    write_flag(out, "in_happy", arrow.in_happy);
    write_array(out, "flows", arrow.flows,
                [&](model::FlowId id) { out.json.string(model.flows[id].name.text); });
    write_optional(out, "when", arrow.when);
    write_array(out, "added_by", arrow.added_by,
                [&](model::SeamId id) { out.json.string(identity_of(out, id)); });
    if (arrow.crossing) {
        write_crossing(out, out.view.graph.crossings[*arrow.crossing]);
    }
    write_place(out, arrow.place);
}

}  // namespace

void write_journey(const Context& out) {
    const model::Model& model = out.view.model;
    const model::Graph& graph = out.view.graph;
    write_objects(out, "steps", model.steps, [&](const model::Step& step) { write_step(out, step); });
    write_objects(out, "flows", model.flows, [&](const model::Flow& flow) { write_flow(out, flow); });
    write_objects(out, "arrows", graph.arrows, [&](const model::Arrow& arrow) { write_arrow(out, arrow); });
    write_array(out, "entries", graph.entries,
                [&](model::StepId id) { out.json.string(model.steps[id].name.text); });
}

}  // namespace seamark::model_json
