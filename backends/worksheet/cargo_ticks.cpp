#include "worksheet/cargo_ticks.h"

#include <algorithm>

#include "model/boundary.h"
#include "worksheet/describe.h"
#include "worksheet/type_words.h"

namespace seamark::worksheet {

namespace {

// A state on the list and what is to be said of it here.
struct Tick {
    model::Name name;
    std::optional<model::StateId> state;
    std::vector<std::string> notes;
};

std::string title_of(const Source& source, const Tick& tick) {
    const auto title = tick.state ? source.view.model.states[*tick.state].title : std::nullopt;
    return title ? " " + std::string(title->value) : std::string();
}

std::vector<std::string> facts_of(const Source& source, const Tick& tick) {
    if (!tick.state) {
        return tick.notes;
    }
    const model::State& state = source.view.model.states[*tick.state];
    std::vector<std::string> facts = {describe_type(source.view.model, source.words, state.type)};
    if (model::effective_tags(source.view.model, state).pii) {
        facts.emplace_back(source.words.personal_data);
    }
    facts.insert(facts.end(), tick.notes.begin(), tick.notes.end());
    return facts;
}

// The name, what it means, and what is to be known about it.
Line tick_line(const Source& source, const Tick& tick) {
    Line line = {code(tick.name.text)};
    std::string rest = title_of(source, tick);
    for (const std::string& fact : facts_of(source, tick)) {
        rest += fact.empty() ? "" : " · " + fact;
    }
    if (!rest.empty()) {
        line.push_back(text(rest));
    }
    return line;
}

// More names than a person reads on a card.
constexpr std::size_t most_steps_named = 12;

// Who needs it further on, the nearest first.
void add_needs(const Source& source, std::optional<model::StateId> state, model::StepId arrives,
               std::vector<std::string>& notes) {
    auto steps = state ? steps_in_need(source.view, arrives, *state) : std::vector<std::string>{};
    if (steps.size() > most_steps_named + 1) {
        const std::size_t unnamed = steps.size() - most_steps_named;
        steps.resize(most_steps_named);
        notes.push_back(filled(source.words.needed_by_more, listed(steps), unnamed));
    } else if (!steps.empty()) {
        notes.push_back(filled(source.words.needed_by, listed(steps)));
    }
}

std::vector<std::string> cargo_notes(const Source& source, const model::Cargo& cargo, model::StepId arrives) {
    std::vector<std::string> notes;
    if (cargo.as) {
        notes.push_back(filled(source.words.under_name, cargo.as->value));
    }
    if (cargo.optional) {
        notes.emplace_back(source.words.optional);
    }
    add_needs(source, cargo.state, arrives, notes);
    return notes;
}

std::vector<Tick> ticks_of(const Source& source, const std::vector<model::Cargo>& cargo,
                           model::StepId arrives) {
    std::vector<Tick> ticks;
    for (const model::Cargo& item : cargo) {
        ticks.push_back({item.name, item.state, cargo_notes(source, item, arrives)});
    }
    return ticks;
}

// `tick` where nothing of its name is on the list yet.
void add_missing(const Source& source, std::vector<Tick>& ticks, Tick tick, model::StepId arrives) {
    const auto same = [&tick](const Tick& known) { return known.name.text == tick.name.text; };
    if (std::none_of(ticks.begin(), ticks.end(), same)) {
        add_needs(source, tick.state, arrives, tick.notes);
        ticks.push_back(std::move(tick));
    }
}

List listed_ticks(const Source& source, const std::vector<Tick>& ticks) {
    List list;
    for (const Tick& tick : ticks) {
        list.items.push_back(tick_line(source, tick));
    }
    return list;
}

}  // namespace

List cargo_ticks(const Source& source, const model::CellSheet& sheet) {
    const model::Model& model = source.view.model;
    const model::Arrow& arrow = arrow_of(source.view, sheet);
    const model::Seam* seam = seam_of(source.view, sheet);
    std::vector<Tick> ticks =
        seam != nullptr ? ticks_of(source, seam->carries, arrow.to) : std::vector<Tick>{};
    for (const model::ContractId id : model::binding_contracts(model, arrow)) {
        for (const auto& required : model.contracts[id].required) {
            add_missing(source, ticks,
                        {required.name, required.state, {std::string(source.words.required_by_contract)}},
                        arrow.to);
        }
    }
    if (seam == nullptr || seam->carries.empty()) {
        for (const model::Use& use : model.steps[arrow.to].needs) {
            add_missing(source, ticks, {use.name, use.state, {}}, arrow.to);
        }
    }
    return listed_ticks(source, ticks);
}

List answer_ticks(const Source& source, const model::CellSheet& sheet) {
    const model::Seam* seam = seam_of(source.view, sheet);
    if (seam == nullptr || !seam->answers_clause) {
        return {};
    }
    return listed_ticks(source, ticks_of(source, seam->answers, arrow_of(source.view, sheet).from));
}

}  // namespace seamark::worksheet
