#include <algorithm>

#include "worksheet/failure_rows.h"
#include "worksheet/sections.h"
#include "worksheet/tables.h"

namespace seamark::worksheet {

namespace {

constexpr std::size_t columns_to_draw_in = 8;
constexpr std::size_t steps_to_write = 10;
constexpr std::size_t states_to_write = 3;
constexpr std::size_t failures_to_write = 2;
constexpr std::size_t cards_to_write_on = 5;

// A row across the table for the line that stands between two lanes.
std::vector<Line> line_row(std::string_view line) {
    return {{text(line)}};
}

std::vector<Line> lane_row(std::string_view lane) {
    std::vector<Line> row(columns_to_draw_in + 1);
    row.front() = {text(lane)};
    return row;
}

Table lane_grid(const Words& words) {
    Table grid{Table::Kind::Grid, {std::string(words.lane)}, {}};
    for (std::size_t column = 1; column <= columns_to_draw_in; ++column) {
        grid.header.push_back(std::to_string(column));
    }
    grid.rows = {lane_row(words.evidence),   lane_row(words.customer_lane), line_row(words.lines[0]),
                 lane_row(words.frontstage), line_row(words.lines[1]),      lane_row(words.backstage),
                 line_row(words.lines[2]),   lane_row(words.systems)};
    return grid;
}

std::vector<Line> blank_failure(const Words& words) {
    Line basis = basis_choices(words);
    basis.push_back(blank());
    return {{blank()}, {blank()}, {blank()}, {blank()}, basis};
}

Section blank_card(const Words& words) {
    Section card{Section::Kind::DeepCard, {text(words.kit_seam_title)}, {}, {}};
    Table handoff = question_table(words);
    handoff.rows = {{{text(words.which_handoff)}, {blank()}}};
    Table questions = question_table(words);
    for (const std::string_view question : {words.when_landed, words.who_owns_seam}) {
        questions.rows.push_back({{text(question)}, {blank()}});
    }
    Table failures = failure_table(words);
    failures.rows.assign(failures_to_write, blank_failure(words));
    card.blocks = {std::move(handoff),
                   Paragraph{{text(words.to_tick)}, Paragraph::Kind::Label},
                   List{List::Kind::Ticks, std::vector<Line>(states_to_write, Line{blank()})},
                   std::move(questions),
                   std::move(failures),
                   with_blank_rows(decision_table(words), 1)};
    return card;
}

}  // namespace

Section blank_lanes_section(const Words& words) {
    return {Section::Kind::Wide,
            {text(words.lanes)},
            {Paragraph{{text(words.lanes_intro)}}, lane_grid(words)},
            {}};
}

Section questions_section(const Words& words) {
    List questions{List::Kind::Numbers, {}};
    for (const std::string_view question : words.kit_questions) {
        questions.items.push_back({text(question)});
    }
    return {Section::Kind::Plain,
            {text(words.questions)},
            {Paragraph{{text(words.questions_intro)}}, std::move(questions)},
            {}};
}

Section blank_happy_path_section(const Words& words) {
    Table table = with_blank_rows(happy_table(words), steps_to_write);
    table.kind = Table::Kind::Cells;
    for (std::size_t i = 0; i < table.rows.size(); ++i) {
        table.rows[i].front() = {text(std::to_string(i + 1))};
    }
    return {Section::Kind::Plain, {text(words.happy_path)}, {std::move(table)}, {}};
}

Section blank_seams_section(const Words& words) {
    Section section{
        Section::Kind::Cards, {text(words.seams)}, {Paragraph{{text(words.kit_cards_intro)}}}, {}};
    section.sections.assign(cards_to_write_on, blank_card(words));
    return section;
}

Section first_blueprint_section(const Words& words) {
    const auto command = [](std::string_view name, std::string_view what) {
        return Line{code(name), text(" " + std::string(what))};
    };
    return {Section::Kind::Plain,
            {text(words.first_blueprint)},
            {List{List::Kind::Numbers,
                  {{text(words.save_it)},
                   {text(words.put_names)},
                   command("seamark check feature.blueprint", words.then_check),
                   command("seamark worksheet feature.blueprint -o worksheet.html", words.then_worksheet),
                   command("seamark diagram feature.blueprint -o diagram.svg", words.then_diagram)}},
             CodeBlock{"blueprint", std::string(words.blueprint_text)}},
            {}};
}

}  // namespace seamark::worksheet
