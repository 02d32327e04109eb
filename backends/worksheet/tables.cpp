#include "worksheet/tables.h"

#include <initializer_list>

namespace seamark::worksheet {

namespace {

Table table_of(Table::Kind kind, std::initializer_list<std::string_view> columns) {
    return {kind, {columns.begin(), columns.end()}, {}};
}

}  // namespace

Table session_table(const Words& w) {
    return table_of(Table::Kind::Pairs, {w.item, w.entry});
}

Table happy_table(const Words& w) {
    return table_of(Table::Kind::Rows,
                    {w.order, w.step, w.lane_or_actor, w.gives, w.time, w.wait, w.over_seam});
}

Table crossing_table(const Words& w) {
    return table_of(Table::Kind::Rows, {w.seam, w.from_to, w.states});
}

Table agenda_table(const Words& w) {
    return table_of(Table::Kind::Rows, {w.from_minute, w.minutes, w.what_we_do, w.how});
}

Table question_table(const Words& w) {
    return table_of(Table::Kind::Pairs, {w.question, w.answer});
}

Table failure_table(const Words& w) {
    return table_of(Table::Kind::Forms, {w.failure, w.signal, w.recovery, w.failure_owner, w.basis});
}

Table decision_table(const Words& w) {
    return table_of(Table::Kind::Cells, {w.votes, w.decision, w.owner, w.due});
}

Table ranking_table(const Words& w) {
    return table_of(Table::Kind::Rows, {w.rank, w.seam, w.from_to, w.open_cells, w.worst_severity, w.happy});
}

Table action_table(const Words& w) {
    return table_of(Table::Kind::Cells, {w.who, w.does_what, w.until_when});
}

Table sign_off_table(const Words& w) {
    return table_of(Table::Kind::Cells, {w.name, w.signature, w.date});
}

std::vector<Line> blank_row(std::size_t columns) {
    return std::vector<Line>(columns, Line{blank()});
}

Table with_blank_rows(Table table, std::size_t rows) {
    table.rows.insert(table.rows.end(), rows, blank_row(table.header.size()));
    return table;
}

}  // namespace seamark::worksheet
