// One table of the page, which scripts can sort by each column.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace seamark::portfolio {

enum class Kind { Text, Number };

struct Column {
    std::string_view title;
    Kind kind = Kind::Text;
    std::string_view style = {};  // a class of its cells
};

// `html` is finished. `value` is what the column is sorted by, where the text is not.
struct TableCell {
    std::string html;
    std::string value = {};
};

TableCell number_cell(std::size_t number);

struct Row {
    std::string attributes;  // finished, each behind a space
    std::vector<TableCell> cells;
};

struct Table {
    std::string_view id;
    std::string_view caption;
    std::vector<Column> columns;
    std::size_t heading = 0;          // the column whose cell heads its row
    std::string_view sorted_by = {};  // the title of the column that the rows are sorted by, ascending
    std::vector<Row> rows = {};
};

std::string render_table(const Table& table);

// A section of the page with its heading.
std::string render_section(std::string_view id, std::string_view heading, const std::string& content);

}  // namespace seamark::portfolio
