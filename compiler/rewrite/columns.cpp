#include "rewrite/columns.h"

#include <algorithm>

namespace seamark::rewrite {

using syntax::ConcreteNode;
using syntax::Rule;
using Nodes = std::vector<const ConcreteNode*>;

namespace {

// What is wider neither widens a column nor is followed by one: one long title does not push the rest of the
// page to the right.
constexpr std::size_t widest_cell = 40;

// The tokens that start a column behind the first; `no_token` where the row leaves a column empty.
using ColumnStarts = std::vector<Token>;

Token title_at(const Words& words, const ConcreteNode& node, Token token) {
    return token < node.end && words.is_string(token) ? token : no_token;
}

ColumnStarts column_starts(const Words& words, const ConcreteNode& node) {
    const Token word = node.begin;
    if (node.rule == Rule::Lane) {  // lane name "title" is …
        const Token title = title_at(words, node, word + 2);
        return {title, title == no_token ? word + 2 : title + 1};
    }
    if (node.rule == Rule::Actor || node.rule == Rule::FailureKind) {  // actor name "title"
        return {title_at(words, node, word + 2)};
    }
    if (node.rule == Rule::State) {  // state name : …
        return {word + 2};
    }
    if (node.rule == Rule::Field) {  // name? : …
        return {words.text(word + 1) == "?" ? word + 2 : word + 1};
    }
    if (node.rule == Rule::Enumerator) {  // name "title"
        return {title_at(words, node, word + 1)};
    }
    return {};
}

struct Row {
    ColumnStarts starts;
    std::vector<std::size_t> cells;  // widths of what stands before each start; 0 where there is nothing
};

std::size_t width_of(const Words& words, const std::vector<Placement>& plan, Token first, Token end) {
    std::size_t width = 0;
    for (Token token = first; token < end; ++token) {
        width += words.width(token) + (token > first ? plan[token].space : 0);
    }
    return width;
}

// Nothing where the row does not reach its last column, or where what stands before that takes more than one
// line.
Row read_row(const Words& words, const ConcreteNode& node, const std::vector<Placement>& plan) {
    Row row{column_starts(words, node), {}};
    const Token last = row.starts.empty() ? no_token : row.starts.back();
    if (last == no_token || words.has_comment(node.begin, last) || words.has_block(node.begin, last)) {
        return {};
    }
    Token first = node.begin;
    for (std::size_t i = 0; i < row.starts.size(); ++i) {
        if (first == no_token) {  // an empty column
            row.cells.push_back(0);
        } else {
            row.cells.push_back(
                width_of(words, plan, first, row.starts[i] == no_token ? last : row.starts[i]));
        }
        first = row.starts[i];
    }
    return row;
}

void align_group(const std::vector<Row>& rows, std::vector<Placement>& plan) {
    std::vector<std::size_t> widths;
    for (const Row& row : rows) {
        widths.resize(std::max(widths.size(), row.cells.size()));
        for (std::size_t i = 0; i < row.cells.size() && row.cells[i] <= widest_cell; ++i) {
            widths[i] = std::max(widths[i], row.cells[i]);
        }
    }
    for (const Row& row : rows) {
        std::size_t column = 0;  // where the next column begins
        std::size_t behind = 0;  // where the row's own text ends, with one blank
        for (std::size_t i = 0; i < row.cells.size() && row.cells[i] <= widest_cell; ++i) {
            column += widths[i] == 0 ? 0 : widths[i] + 1;
            behind += row.cells[i] == 0 ? 0 : row.cells[i] + 1;
            if (row.starts[i] != no_token) {
                plan[row.starts[i]].space += static_cast<std::uint32_t>(column - behind);
                behind = column;
            }
        }
    }
}

}  // namespace

void align_columns(const Words& words, const Nodes& siblings, std::vector<Placement>& plan) {
    std::vector<Row> group;
    Rule rule = Rule::File;
    for (const ConcreteNode* node : siblings) {
        const bool is_between_lanes = node->rule == Rule::Line && rule == Rule::Lane;
        if (words.has_blank_line_before(node->begin) || (node->rule != rule && !is_between_lanes)) {
            align_group(group, plan);
            group.clear();
            rule = node->rule;
        }
        if (node->rule == rule) {
            group.push_back(read_row(words, *node, plan));
        }
    }
    align_group(group, plan);
}

void align_values(const Words& words, const Nodes& clauses, std::size_t word_width,
                  std::vector<Placement>& plan) {
    for (const ConcreteNode* clause : clauses) {
        const std::size_t width = words.width(clause->begin);
        const Token value = clause->begin + 1;
        if (value < clause->end && width < word_width) {
            plan[value].space += static_cast<std::uint32_t>(word_width - width);
        }
    }
}

}  // namespace seamark::rewrite
