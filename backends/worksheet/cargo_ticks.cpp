#include "worksheet/cargo_ticks.h"

#include <algorithm>

#include "model/boundary.h"
#include "worksheet/describe.h"

namespace seamark::worksheet {

namespace {

// A state on the list and what is to be said of it here.
struct Tick {
    model::Name name;
    std::optional<model::StateId> state;
    std::vector<std::string> notes;
};

void describe_state(const Source& source, const Tick& tick, Line& line) {
    if (!tick.state) {
        return;
    }
    const model::State& state = source.view.model.states[*tick.state];
    line.push_back(text(": " + describe_type(source.view.model, state.type)));
    if (model::effective_tags(source.view.model, state).pii) {
        line.push_back(text(", " + std::string(source.words.personal_data)));
    }
    if (state.title) {
        line.push_back(text(". " + std::string(state.title->value)));
    }
}

Line tick_line(const Source& source, const Tick& tick) {
    Line line = {code(tick.name.text)};
    describe_state(source, tick, line);
    if (!tick.notes.empty()) {
        line.push_back(text(" (" + listed(tick.notes) + ")"));
    }
    return line;
}

std::vector<std::string> cargo_notes(const Source& source, const model::Cargo& cargo, model::StepId arrives) {
    std::vector<std::string> notes;
    if (cargo.as) {
        notes.push_back(filled(source.words.under_name, cargo.as->value));
    }
    if (cargo.optional) {
        notes.emplace_back(source.words.optional);
    }
    const auto steps =
        cargo.state ? steps_in_need(source.view, arrives, *cargo.state) : std::vector<std::string>{};
    if (!steps.empty()) {
        notes.push_back(filled(source.words.needed_by, listed(steps)));
    }
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

void add_missing(std::vector<Tick>& ticks, model::Name name, std::optional<model::StateId> state,
                 std::string_view reason) {
    const auto same = [&name](const Tick& tick) { return tick.name.text == name.text; };
    if (std::none_of(ticks.begin(), ticks.end(), same)) {
        ticks.push_back({name, state, {std::string(reason)}});
    }
}

TickList listed_ticks(const Source& source, const std::vector<Tick>& ticks) {
    TickList list;
    for (const Tick& tick : ticks) {
        list.items.push_back(tick_line(source, tick));
    }
    return list;
}

}  // namespace

TickList cargo_ticks(const Source& source, const model::CellSheet& sheet) {
    const model::Model& model = source.view.model;
    const model::Arrow& arrow = arrow_of(source.view, sheet);
    const model::Seam* seam = seam_of(source.view, sheet);
    std::vector<Tick> ticks =
        seam != nullptr ? ticks_of(source, seam->carries, arrow.to) : std::vector<Tick>{};
    for (const model::ContractId id : model::binding_contracts(model, arrow)) {
        for (const auto& required : model.contracts[id].required) {
            add_missing(ticks, required.name, required.state, source.words.required_by_contract);
        }
    }
    if (seam == nullptr || seam->carries.empty()) {
        for (const model::Use& use : model.steps[arrow.to].needs) {
            add_missing(ticks, use.name, use.state, source.words.needed_by_receiver);
        }
    }
    return listed_ticks(source, ticks);
}

TickList answer_ticks(const Source& source, const model::CellSheet& sheet) {
    const model::Seam* seam = seam_of(source.view, sheet);
    if (seam == nullptr || !seam->answers_clause) {
        return {};
    }
    return listed_ticks(source, ticks_of(source, seam->answers, arrow_of(source.view, sheet).from));
}

}  // namespace seamark::worksheet
