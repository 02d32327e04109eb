#include "emit/directions.h"
#include "worksheet/describe.h"
#include "worksheet/sections.h"
#include "worksheet/tables.h"

namespace seamark::worksheet {

namespace {

constexpr std::size_t lines_to_write_on = 5;
constexpr std::size_t assumptions_to_write = 3;

Section plain(std::string_view title, std::vector<Block> blocks) {
    return {Section::Kind::Plain, {text(title)}, std::move(blocks), {}};
}

const model::CellSheet& sheet_of(const Source& source, const model::RankedSeam& seam) {
    return source.view.cells[seam.sheet];
}

std::vector<Line> ranking_row(const Source& source, const model::RankedSeam& seam, std::size_t rank) {
    const Words& words = source.words;
    const model::CellSheet& sheet = sheet_of(source, seam);
    const model::Arrow& arrow = arrow_of(source.view, sheet);
    return {{text(std::to_string(rank))},
            {text(std::to_string(seam.number))},
            {text(emit::with_arrow(from_title(source.view, arrow), to_title(source.view, arrow)))},
            {text(filled(words.open_of, seam.open, sheet.cells.size()))},
            {text(seam.worst_severity ? std::to_string(*seam.worst_severity) : "")},
            {text(seam.in_happy ? words.yes : words.no)}};
}

Table ranking_rows(const Source& source) {
    Table table = ranking_table(source.words);
    for (const model::RankedSeam& seam : source.ranked) {
        table.rows.push_back(ranking_row(source, seam, table.rows.size() + 1));
    }
    return table;
}

Section ranking_section(const Source& source) {
    Section section =
        plain(source.words.ranking, {Paragraph{{text(source.words.ranking_rule)}, Paragraph::Kind::Facts}});
    section.blocks.emplace_back(ranking_rows(source));
    return section;
}

Section investment_section(const Source& source) {
    const Words& words = source.words;
    if (source.ranked.empty() || source.ranked.front().open == 0) {
        return plain(words.next_investment, {Paragraph{{text(words.nothing_open)}}});
    }
    const model::RankedSeam& next = source.ranked.front();
    const model::CellSheet& sheet = sheet_of(source, next);
    const model::Arrow& arrow = arrow_of(source.view, sheet);
    const std::string sentence = filled(
        words.next_seam, next.number, emit::isolated(from_title(source.view, arrow)),
        emit::isolated(to_title(source.view, arrow)), filled(words.open_of, next.open, sheet.cells.size()));
    return plain(words.next_investment, {Paragraph{{strong(sentence)}}});
}

void add_assumptions(const Source& source, const model::CellSheet& sheet, List& list) {
    const model::Seam* seam = seam_of(source.view, sheet);
    if (seam == nullptr) {
        return;
    }
    const std::uint32_t number = source.view.graph.crossings[sheet.crossing].number;
    for (const model::Failure& failure : seam->failures) {
        if (failure.basis && !failure.basis->observed && !failure.mode.is_unanswered) {
            list.items.push_back(
                {text(filled(source.words.assumption_item, number, failure.mode.text.value))});
        }
    }
}

Section assumptions_section(const Source& source) {
    List list;
    for (const model::CellSheet& sheet : source.view.cells) {
        add_assumptions(source, sheet, list);
    }
    for (std::size_t i = 0; i < assumptions_to_write; ++i) {
        list.items.push_back({blank()});
    }
    return plain(source.words.assumptions, {std::move(list)});
}

List three_lines() {
    return {List::Kind::Ticks, {{blank()}, {blank()}, {blank()}}};
}

Section parking_section(const Words& words) {
    return plain(words.parking_lot, {three_lines()});
}

Section actions_section(const Words& words) {
    return plain(words.actions, {with_blank_rows(action_table(words), lines_to_write_on)});
}

Section sign_off_section(const Words& words) {
    return plain(words.sign_off, {with_blank_rows(sign_off_table(words), 2)});
}

}  // namespace

std::vector<Section> closing_sections(const Source& source) {
    return {parking_section(source.words), assumptions_section(source),   ranking_section(source),
            investment_section(source),    actions_section(source.words), sign_off_section(source.words)};
}

std::vector<Section> blank_closing_sections(const Words& words) {
    return {parking_section(words),
            plain(words.assumptions, {three_lines()}),
            plain(words.ranking, {Paragraph{{text(words.ranking_rule)}, Paragraph::Kind::Facts},
                                  with_blank_rows(ranking_table(words), lines_to_write_on)}),
            plain(words.next_investment, {Paragraph{{blank()}}}),
            actions_section(words),
            sign_off_section(words)};
}

}  // namespace seamark::worksheet
