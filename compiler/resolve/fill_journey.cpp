#include <algorithm>

#include "resolve/fill.h"
#include "resolve/lower.h"

namespace seamark::resolve {

namespace {

// A trait given twice is reported (SM102).
void add_traits(model::Actor& actor, base::ArrayView<syntax::TraitWord> traits, diag::Sink& sink) {
    for (std::size_t i = 0; i < traits.size(); ++i) {
        const syntax::TraitWord& word = traits[i];
        const bool is_stateless = word.trait == syntax::Trait::Stateless;
        const std::string_view text = is_stateless ? "stateless" : "external";
        const auto* first =
            std::find_if(traits.begin(), traits.begin() + i,
                         [&](const syntax::TraitWord& other) { return other.trait == word.trait; });
        if (first != traits.begin() + i) {
            report(sink, diag::Code::declared_twice, word.span, fmt::format("`{}` is given twice", text),
                   {text}, {{"the first one", first->span}});
        }
        actor.stateless = actor.stateless || is_stateless;
        actor.external = actor.external || !is_stateless;
    }
}

std::vector<model::Use> lower_uses(const Fill& fill, base::ArrayView<syntax::Use> uses,
                                   std::string_view list) {
    std::vector<model::Use> lowered;
    std::vector<syntax::Name> seen;
    for (const syntax::Use& use : uses) {
        if (fill.is_new_in_list(seen, use.name, list)) {
            seen.push_back(use.name);
            lowered.push_back({fill.state(use.name), use.optional, lower(use.name)});
        }
    }
    return lowered;
}

std::optional<model::Text> lower_once(base::ArrayView<syntax::Clause<syntax::Text>> clauses,
                                      std::string_view word, diag::Sink& sink) {
    const auto* clause = once(clauses, word, sink);
    return clause == nullptr ? std::nullopt : std::optional(lower(clause->value));
}

std::string actor_names(const model::Model& model, const model::Lane& lane) {
    std::string names;
    for (const model::ActorId actor : lane.actors) {
        names += fmt::format("{}`{}`", names.empty() ? "" : ", ", model.actors[actor].name.text);
    }
    return names;
}

// `in` names an actor, or a lane that is one.
void place_step(const Fill& fill, model::Step& step, const syntax::Name& place) {
    const Declared* declared = fill.names.find(NameKind::LaneOrActor, place);
    if (declared == nullptr) {
        return;
    }
    if (declared->is_second) {
        step.actor = model::ActorId{declared->index};
        step.lane = fill.model.actors[*step.actor].lane;
        return;
    }
    step.lane = model::LaneId{declared->index};
    const model::Lane& lane = fill.model.lanes[*step.lane];
    if (!lane.declares_actors) {
        step.actor = lane.actors.front();
        return;
    }
    report(fill.sink, diag::Code::which_actor, place.span,
           fmt::format(
               "the lane `{}` has actors, and `{}` does not say which of them it belongs to; write one of {}",
               place.text, step.name.text, actor_names(fill.model, lane)),
           {step.name.text, place.text}, {{"the lane declares its actors here", lane.name.span}},
           "which actor?");
}

}  // namespace

model::StepReference Fill::step(const syntax::Name& name) const {
    const Declared* declared = names.find(NameKind::Step, name);
    return {declared == nullptr ? std::nullopt : std::optional(model::StepId{declared->index}), lower(name)};
}

void Fill::fill(model::LaneId lane_id, const syntax::Lane& node) const {
    model::Lane& lane = model.lanes[lane_id];
    lane.title = lower(node.title);
    lane.role = node.role;
    lane.accepts = lower_accepts(node.accepts, sink);
    lane.owner = lower_owner(node.owners, sink);
    model::Actor of_lane;
    add_traits(of_lane, node.traits, sink);
    for (const model::ActorId id : lane.actors) {
        model::Actor& actor = model.actors[id];
        actor.stateless = of_lane.stateless;
        actor.external = of_lane.external;
        if (!lane.declares_actors) {
            actor.title = lane.title;
        }
        for (const syntax::Actor& written : node.actors) {
            if (written.name.span == actor.name.span) {
                actor.title = lower(written.title);
                actor.accepts = lower_accepts(written.accepts, sink);
                actor.owner = lower_owner(written.owners, sink);
                add_traits(actor, written.traits, sink);
            }
        }
    }
}

void Fill::fill(model::Step& target, const syntax::Step& node) const {
    target.title = lower(node.title);
    target.place = lower(node.place);
    place_step(*this, target, node.place);
    target.needs = lower_uses(*this, node.needs, "`needs`");
    target.gives = lower_uses(*this, node.gives, "`gives`");
    if (const auto* takes = once(node.takes, "takes", sink)) {
        target.takes_min = lower(takes->value.min);
        target.takes_max = lower(takes->value.max);
    }
    target.evidence = lower_once(node.evidence, "evidence", sink);
    target.telemetry_span = lower_once(node.telemetry_span, "span", sink);
    target.waits = lower_once(node.waits, "waits", sink);
    if (const source::Span* word = once(node.irreversible, "irreversible", sink)) {
        target.irreversible = *word;
    }
    target.joins = once(node.joins, "joins", sink) != nullptr;
    for (const syntax::Waive& waive : node.waivers) {
        target.waivers.push_back(waiver(waive));
    }
}

void Fill::fill(model::Flow& target, const syntax::Flow& node) const {
    target.title = lower(node.title);
    for (const syntax::Chain& chain : node.chains) {
        model::Flow::Chain lowered{{}, lower(chain.when), chain.span};
        for (const syntax::Name& name : chain.steps) {
            lowered.steps.push_back(step(name));
        }
        target.chains.push_back(std::move(lowered));
    }
}

}  // namespace seamark::resolve
