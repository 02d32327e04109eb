#include <algorithm>

#include "worksheet/agenda.h"
#include "worksheet/answers.h"
#include "worksheet/describe.h"
#include "worksheet/sections.h"
#include "worksheet/tables.h"

namespace seamark::worksheet {

namespace {

std::string purpose(const Source& source) {
    std::size_t open = 0;
    for (const model::CellSheet& sheet : source.view.cells) {
        open += sheet.open();
    }
    const std::size_t seams = source.view.cells.size();
    return open == 0 ? filled(source.words.purpose_closed, seams)
                     : filled(source.words.purpose_open, open, seams);
}

// The session's rows that nobody can print.
void add_blank_pairs(Table& table, std::initializer_list<std::string_view> names) {
    for (const std::string_view name : names) {
        table.rows.push_back({{text(name)}, {blank()}});
    }
}

Line owner_line(const Source& source) {
    const std::optional<model::Answer>& owner = source.view.model.owner;
    return answer_line(source.words, {model::journey_owner_address(source.view.model),
                                      {},
                                      state_of(owner),
                                      owner ? std::string(owner->text.value) : std::string()});
}

// Each step of the flow once, in the order in which its chains come to it.
std::vector<model::StepId> steps_of(const model::Flow& flow) {
    std::vector<model::StepId> steps;
    for (const auto& chain : flow.chains) {
        for (const auto& reference : chain.steps) {
            if (reference.step && std::find(steps.begin(), steps.end(), *reference.step) == steps.end()) {
                steps.push_back(*reference.step);
            }
        }
    }
    return steps;
}

// The numbers of the seams that the happy flow crosses on its way into the step.
std::string seams_into(const emit::View& view, model::StepId step) {
    std::vector<std::string> numbers;
    for (const std::uint32_t index : view.graph.incoming[step.index]) {
        const model::Arrow& arrow = view.graph.arrows[index];
        if (arrow.in_happy && arrow.crossing) {
            numbers.push_back(std::to_string(view.graph.crossings[*arrow.crossing].number));
        }
    }
    return listed(numbers);
}

std::string given_by(const model::Step& step) {
    std::vector<std::string> names;
    for (const model::Use& use : step.gives) {
        names.push_back(std::string(use.name.text) + (use.optional ? "?" : ""));
    }
    return listed(names);
}

std::vector<Line> happy_row(const emit::View& view, model::StepId id, std::size_t order) {
    const model::Step& step = view.model.steps[id];
    return {{text(std::to_string(order))},
            {text(model::title_of(step))},
            {text(describe_place(view.model, step))},
            {text(given_by(step))},
            {text(describe_time(step))},
            {text(step.waits ? step.waits->value : std::string_view{})},
            {text(seams_into(view, id))}};
}

}  // namespace

Section session_section(const Source& source) {
    const Words& words = source.words;
    const model::Model& model = source.view.model;
    Table table = session_table(words);
    table.rows = {{{text(words.purpose)}, {text(purpose(source))}},
                  {{text(words.blueprint)},
                   {code(model.name.text), text(" " + source.view.sources[model.file].project_path)}},
                  {{text(words.journey_owner)}, owner_line(source)}};
    add_blank_pairs(table, {words.date, words.facilitator, words.people_present});
    return {Section::Kind::Plain, {text(words.session)}, {table}, {}};
}

Section blank_session_section(const Words& words) {
    Table table = session_table(words);
    table.rows = {{{text(words.purpose)}, {text(words.purpose_blank)}}};
    add_blank_pairs(
        table, {words.feature, words.journey_owner, words.date, words.facilitator, words.people_present});
    return {Section::Kind::Plain, {text(words.session)}, {std::move(table)}, {}};
}

Section agenda_section(const Words& words, const AgendaItems& items, int minutes) {
    Table table = agenda_table(words);
    const Minutes scaled = scale_agenda(minutes);
    int start = 0;
    for (std::size_t i = 0; i < scaled.size(); ++i) {
        const AgendaItem& item = items[i];
        table.rows.push_back({{text(std::to_string(start))},
                              {text(std::to_string(scaled[i]))},
                              {text(item.what)},
                              {text(item.how)}});
        start += scaled[i];
    }
    return {Section::Kind::Plain, {text(filled(words.agenda, minutes))}, {table}, {}};
}

Section diagram_section(const Words& words) {
    return {
        Section::Kind::Wide, {text(words.diagram)}, {Picture{std::string(words.diagram_description)}}, {}};
}

Section happy_path_section(const Source& source) {
    Section section{Section::Kind::Plain, {text(source.words.happy_path)}, {}, {}};
    Table table = happy_table(source.words);
    const auto happy = model::find_flow(source.view.model, "happy");
    if (!happy) {
        section.blocks.emplace_back(Paragraph{{text(source.words.no_happy_path)}});
        table = with_blank_rows(std::move(table), 1);
    } else {
        for (const model::StepId step : steps_of(source.view.model.flows[*happy])) {
            table.rows.push_back(happy_row(source.view, step, table.rows.size() + 1));
        }
    }
    section.blocks.emplace_back(std::move(table));
    return section;
}

}  // namespace seamark::worksheet
