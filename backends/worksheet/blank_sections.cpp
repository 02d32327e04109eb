#include "worksheet/sections.h"
#include "worksheet/tables.h"

namespace seamark::worksheet {

namespace {

constexpr std::size_t steps_to_write = 8;
constexpr std::size_t failures_to_write = 3;
constexpr std::size_t cards_to_write_on = 5;

// A row across the table for the line that stands between two lanes.
void add_line(Table& table, std::string_view line) {
    table.rows.push_back({{text("— " + std::string(line) + " —")}, {}});
}

Section blank_card(const Words& words) {
    Section card{Section::Kind::Card, {text(words.blank_seam_title)}, {}, {}};
    Table questions = question_table(words);
    for (const std::string_view question :
         {words.which_handoff, words.what_crosses, words.when_landed, words.who_owns_seam}) {
        questions.rows.push_back({{text(question)}, {blank()}});
    }
    card.blocks = {std::move(questions), with_blank_rows(failure_table(words), failures_to_write),
                   with_blank_rows(decision_table(words), 1)};
    return card;
}

}  // namespace

Section blank_journey_section(const Words& words) {
    Table table{Table::Kind::Cells, {std::string(words.lane), std::string(words.steps_in_order)}, {}};
    for (std::size_t line = 0; line < words.lines.size(); ++line) {
        table = with_blank_rows(std::move(table), 1);
        add_line(table, words.lines[line]);
    }
    table = with_blank_rows(std::move(table), 2);
    return {Section::Kind::Wide,
            {text(words.journey)},
            {Paragraph{{text(words.journey_intro)}}, std::move(table)},
            {}};
}

Section blank_happy_path_section(const Words& words) {
    Table table = with_blank_rows(happy_table(words), steps_to_write);
    for (std::size_t i = 0; i < table.rows.size(); ++i) {
        table.rows[i].front() = {text(std::to_string(i + 1))};
    }
    return {Section::Kind::Plain, {text(words.happy_path)}, {std::move(table)}, {}};
}

Section blank_seams_section(const Words& words) {
    Section section{
        Section::Kind::Plain, {text(words.seams)}, {Paragraph{{text(words.blank_seams_intro)}}}, {}};
    section.sections.assign(cards_to_write_on, blank_card(words));
    return section;
}

}  // namespace seamark::worksheet
