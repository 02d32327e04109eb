#include "parse/builder.h"

namespace seamark::parse {

syntax::Import Builder::import_(Grammar::Import_Context* rule) const {
    return {qualified_name(rule->qname()), span(rule)};
}

syntax::Item Builder::item(Grammar::ItemContext* rule) const {
    if (rule->owner() != nullptr) {
        return owner(rule->owner());
    }
    if (rule->lane() != nullptr) {
        return lane(rule->lane());
    }
    if (rule->line() != nullptr) {
        return line(rule->line());
    }
    if (rule->enum_() != nullptr) {
        return enumeration(rule->enum_());
    }
    if (rule->record() != nullptr) {
        return record(rule->record());
    }
    if (rule->state() != nullptr) {
        return state(rule->state());
    }
    if (rule->step() != nullptr) {
        return step(rule->step());
    }
    if (rule->flow() != nullptr) {
        return flow(rule->flow());
    }
    if (rule->seam() != nullptr) {
        return seam(rule->seam());
    }
    if (rule->carrier() != nullptr) {
        return carrier(rule->carrier());
    }
    if (rule->contract() != nullptr) {
        return contract(rule->contract());
    }
    if (rule->failure_kind() != nullptr) {
        return failure_kind(rule->failure_kind());
    }
    return waive(rule->waive());
}

const syntax::Lane* Builder::lane(Grammar::LaneContext* rule) const {
    syntax::Lane lane;
    lane.name = name(rule->name());
    lane.title = optional_text(rule->string());
    lane.role = role(rule->role());
    lane.traits = traits(rule->trait());
    lane.span = span(rule);
    std::vector<syntax::Actor> actors;
    std::vector<syntax::Accepts> all_accepts;
    std::vector<syntax::Owner> owners;
    const auto clauses = rule->lane_body() == nullptr ? std::vector<Grammar::Lane_clauseContext*>{}
                                                      : rule->lane_body()->lane_clause();
    for (Grammar::Lane_clauseContext* clause : clauses) {
        if (clause->actor() != nullptr) {
            actors.push_back(actor(clause->actor()));
        } else if (clause->accepts() != nullptr) {
            all_accepts.push_back(accepts(clause->accepts()));
        } else {
            owners.push_back(owner(clause->owner()));
        }
    }
    lane.actors = arena.copy(actors);
    lane.accepts = arena.copy(all_accepts);
    lane.owners = arena.copy(owners);
    return arena.make(lane);
}

syntax::Actor Builder::actor(Grammar::ActorContext* rule) const {
    syntax::Actor actor;
    actor.name = name(rule->name());
    actor.title = optional_text(rule->string());
    actor.traits = traits(rule->trait());
    actor.span = span(rule);
    std::vector<syntax::Accepts> all_accepts;
    std::vector<syntax::Owner> owners;
    const auto clauses = rule->actor_body() == nullptr ? std::vector<Grammar::Actor_clauseContext*>{}
                                                       : rule->actor_body()->actor_clause();
    for (Grammar::Actor_clauseContext* clause : clauses) {
        if (clause->accepts() != nullptr) {
            all_accepts.push_back(accepts(clause->accepts()));
        } else {
            owners.push_back(owner(clause->owner()));
        }
    }
    actor.accepts = arena.copy(all_accepts);
    actor.owners = arena.copy(owners);
    return actor;
}

syntax::Line Builder::line(Grammar::LineContext* rule) const {
    const bool is_interaction = rule->INTERACTION() != nullptr;
    const bool is_visibility = rule->VISIBILITY() != nullptr;
    return {is_interaction  ? syntax::LineKind::Interaction
            : is_visibility ? syntax::LineKind::Visibility
                            : syntax::LineKind::Internal,
            span(rule)};
}

const syntax::Enum* Builder::enumeration(Grammar::Enum_Context* rule) const {
    syntax::Enum enumeration;
    enumeration.name = name(rule->ID());
    enumeration.members = all(rule->enumerator(), [&](Grammar::EnumeratorContext* member) {
        return syntax::Enumerator{name(member->name()), optional_text(member->string())};
    });
    enumeration.span = span(rule);
    return arena.make(enumeration);
}

const syntax::Record* Builder::record(Grammar::RecordContext* rule) const {
    syntax::Record record;
    record.name = name(rule->ID());
    record.title = optional_text(rule->string());
    record.fields = all(rule->field(), [&](Grammar::FieldContext* field) {
        return syntax::Field{name(field->name()), field->QUESTION() != nullptr,   type(field->type()),
                             tags(field->tag()),  optional_text(field->string()), span(field)};
    });
    record.span = span(rule);
    return arena.make(record);
}

const syntax::State* Builder::state(Grammar::StateContext* rule) const {
    syntax::State state;
    state.name = name(rule->name());
    state.type = type(rule->type());
    state.tags = tags(rule->tag());
    state.title = optional_text(rule->string());
    state.span = span(rule);
    std::vector<syntax::Value> examples;
    std::vector<syntax::Owner> owners;
    std::vector<syntax::Clause<syntax::Date>> certified;
    const auto clauses = rule->state_body() == nullptr ? std::vector<Grammar::State_clauseContext*>{}
                                                       : rule->state_body()->state_clause();
    for (Grammar::State_clauseContext* clause : clauses) {
        if (clause->example() != nullptr) {
            examples.push_back(value(clause->example()->value()));
        } else if (clause->owner() != nullptr) {
            owners.push_back(owner(clause->owner()));
        } else {
            certified.push_back({date(clause->certified()->DATE_LITERAL()), span(clause)});
        }
    }
    state.examples = arena.copy(examples);
    state.owners = arena.copy(owners);
    state.certified = arena.copy(certified);
    return arena.make(state);
}

const syntax::Step* Builder::step(Grammar::StepContext* rule) const {
    syntax::Step step;
    step.name = name(rule->name().front());
    step.title = optional_text(rule->string());
    step.place = name(rule->name().back());
    step.span = span(rule);
    std::vector<syntax::Use> needs;
    std::vector<syntax::Use> gives;
    std::vector<syntax::Clause<syntax::Takes>> takes;
    std::vector<syntax::Clause<syntax::Text>> evidence;
    std::vector<syntax::Clause<syntax::Text>> telemetry_span;
    std::vector<syntax::Clause<syntax::Text>> waits;
    std::vector<source::Span> irreversible;
    std::vector<source::Span> joins;
    std::vector<syntax::Waive> waivers;
    const auto clauses = rule->step_body() == nullptr ? std::vector<Grammar::Step_clauseContext*>{}
                                                      : rule->step_body()->step_clause();
    const auto add_uses = [&](std::vector<syntax::Use>& uses, Grammar::Step_clauseContext* clause) {
        for (Grammar::UseContext* use : clause->use()) {
            uses.push_back({name(use->name()), use->QUESTION() != nullptr});
        }
    };
    for (Grammar::Step_clauseContext* clause : clauses) {
        switch (clause->start->getType()) {
            case Grammar::NEEDS:
                add_uses(needs, clause);
                break;
            case Grammar::GIVES:
                add_uses(gives, clause);
                break;
            case Grammar::TAKES: {
                const auto ends = clause->DURATION_LITERAL();
                syntax::Takes times{duration(ends.front()), std::nullopt};
                if (ends.size() == 2) {
                    times.max = duration(ends.back());
                }
                takes.push_back({times, span(clause)});
                break;
            }
            case Grammar::EVIDENCE:
                evidence.push_back({text(clause->string()), span(clause)});
                break;
            case Grammar::SPAN:
                telemetry_span.push_back({text(clause->string()), span(clause)});
                break;
            case Grammar::WAITS:
                waits.push_back({text(clause->string()), span(clause)});
                break;
            case Grammar::IRREVERSIBLE:
                irreversible.push_back(span(clause));
                break;
            case Grammar::JOINS:
                joins.push_back(span(clause));
                break;
            default:
                waivers.push_back(waive(clause->waive()));
                break;
        }
    }
    step.needs = arena.copy(needs);
    step.gives = arena.copy(gives);
    step.takes = arena.copy(takes);
    step.evidence = arena.copy(evidence);
    step.telemetry_span = arena.copy(telemetry_span);
    step.waits = arena.copy(waits);
    step.irreversible = arena.copy(irreversible);
    step.joins = arena.copy(joins);
    step.waivers = arena.copy(waivers);
    return arena.make(step);
}

const syntax::Flow* Builder::flow(Grammar::FlowContext* rule) const {
    syntax::Flow flow;
    flow.name = name(rule->name());
    flow.title = optional_text(rule->string());
    flow.chains = all(rule->flow_body()->chain(), [&](Grammar::ChainContext* chain) {
        return syntax::Chain{all(chain->name(), [&](Grammar::NameContext* part) { return name(part); }),
                             optional_text(chain->string()), span(chain)};
    });
    flow.span = span(rule);
    return arena.make(flow);
}

const syntax::Contract* Builder::contract(Grammar::ContractContext* rule) const {
    syntax::Contract contract;
    contract.name = name(rule->name());
    contract.from = role(rule->role().front());
    contract.to = role(rule->role().back());
    contract.title = optional_text(rule->string());
    contract.span = span(rule);
    std::vector<syntax::Name> required;
    std::vector<syntax::Name> considered;
    for (Grammar::Contract_clauseContext* clause : rule->contract_body()->contract_clause()) {
        for (Grammar::NameContext* part : clause->name()) {
            (clause->REQUIRES() != nullptr ? required : considered).push_back(name(part));
        }
    }
    contract.required = arena.copy(required);
    contract.considered = arena.copy(considered);
    return arena.make(contract);
}

syntax::FailureKind Builder::failure_kind(Grammar::Failure_kindContext* rule) const {
    return {name(rule->name()), text(rule->string()), span(rule)};
}

}  // namespace seamark::parse
