#include "model_builder.h"

#include "base/check.h"

namespace seamark::testing {

using namespace seamark::model;

Name ModelBuilder::name(std::string_view text) {
    texts_.emplace_back(text);
    const auto size = static_cast<std::uint32_t>(text.size());
    const Span span{model.file, next_byte_, next_byte_ + size};
    next_byte_ += size + 1;
    return {texts_.back(), span};
}

Text ModelBuilder::text(std::string_view value) {
    const Name placed = name(value);
    return {placed.text, placed.span};
}

void ModelBuilder::lane(std::string_view lane_name, Role role) {
    Lane lane;
    lane.name = name(lane_name);
    lane.role = role;
    const LaneId lane_id = model.lanes.add(lane);
    Actor actor;
    actor.name = lane.name;
    actor.lane = lane_id;
    model.lanes[lane_id].actors = {model.actors.add(actor)};
}

void ModelBuilder::step(std::string_view step_name, std::string_view actor_name) {
    Step step;
    step.name = name(step_name);
    for (const ActorId id : model.actors.ids()) {
        if (model.actors[id].name.text == actor_name) {
            step.actor = id;
            step.lane = model.actors[id].lane;
        }
    }
    SEAMARK_CHECK(step.actor);
    model.steps.add(std::move(step));
}

void ModelBuilder::flow(std::string_view flow_name, const std::vector<std::string>& chains) {
    constexpr std::string_view arrow = " -> ";
    Flow flow;
    flow.name = name(flow_name);
    for (std::string_view rest : chains) {
        Flow::Chain chain;
        for (auto end = rest.find(arrow); end != std::string_view::npos; end = rest.find(arrow)) {
            chain.steps.push_back(reference(rest.substr(0, end)));
            rest.remove_prefix(end + arrow.size());
        }
        chain.steps.push_back(reference(rest));
        flow.chains.push_back(std::move(chain));
    }
    model.flows.add(std::move(flow));
}

Seam& ModelBuilder::seam(std::string_view from, std::string_view to) {
    Seam seam;
    seam.from = reference(from);
    seam.to = reference(to);
    return model.seams[model.seams.add(std::move(seam))];
}

Failure& ModelBuilder::failure(Seam& seam, std::string_view mode, std::string_view recovery) {
    Failure failure;
    failure.mode = answer(mode);
    failure.recovery = Recovery{answer(recovery), {}, {}, {}};
    seam.failures.push_back(failure);
    return seam.failures.back();
}

void ModelBuilder::recover_to(Failure& failure, std::string_view target) {
    failure.recovery->target = reference(target);
}

void ModelBuilder::attempts(Seam& seam, std::string_view otherwise) {
    seam.attempts = Attempts{3, reference(otherwise), {}};
}

void ModelBuilder::carries(Seam& seam, std::string_view state_name) {
    Cargo cargo;
    cargo.name = name(state_name);
    seam.carries_clause = cargo.name.span;
    seam.carries.push_back(cargo);
}

void ModelBuilder::answers(Seam& seam, std::string_view state_name) {
    Cargo cargo;
    cargo.name = name(state_name);
    seam.answers_clause = cargo.name.span;
    seam.answers.push_back(cargo);
}

KindId ModelBuilder::kind(std::string_view kind_name, std::string_view title) {
    return model.failure_kinds.add({name(kind_name), text(title), {}});
}

Contract& ModelBuilder::contract(Role from, Role to, const std::vector<KindId>& considered) {
    Contract contract;
    contract.name = name("agreed");
    contract.from = from;
    contract.to = to;
    for (const KindId kind : considered) {
        contract.considered.push_back({kind, model.failure_kinds[kind].name});
    }
    return model.contracts[model.contracts.add(std::move(contract))];
}

StepReference ModelBuilder::reference(std::string_view step_name) {
    return {find_step(model, step_name), name(step_name)};
}

StepId ModelBuilder::step_id(std::string_view step_name) const {
    const auto found = find_step(model, step_name);
    SEAMARK_CHECK(found);
    return *found;
}

std::string arrow_text(const Model& model, StepId from, StepId to) {
    return std::string(model.steps[from].name.text) + " -> " + std::string(model.steps[to].name.text);
}

}  // namespace seamark::testing
