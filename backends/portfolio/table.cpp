#include "portfolio/table.h"

#include <fmt/core.h>

#include "base/check.h"
#include "emit/html.h"

namespace seamark::portfolio {

namespace {

std::string class_of(const Column& column) {
    std::string names(column.style);
    if (column.kind == Kind::Number) {
        names += names.empty() ? "number" : " number";
    }
    return names.empty() ? "" : fmt::format(" class=\"{}\"", names);
}

std::string render_heading(const Table& table, const Column& column) {
    return fmt::format("<th scope=\"col\"{}{}>{}</th>", class_of(column),
                       column.title == table.sorted_by ? " aria-sort=\"ascending\"" : "", column.title);
}

std::string render_cell(const Table& table, std::size_t index, const TableCell& cell) {
    const Column& column = table.columns[index];
    const bool is_heading = index == table.heading;
    std::string attributes = class_of(column);
    if (!cell.value.empty()) {
        attributes += fmt::format(" data-value=\"{}\"", emit::escape_html(cell.value));
    }
    return fmt::format("<{0}{1} data-label=\"{2}\"><span>{3}</span></{4}>",
                       is_heading ? "th scope=\"row\"" : "td", attributes, column.title, cell.html,
                       is_heading ? "th" : "td");
}

}  // namespace

TableCell number_cell(std::size_t number) {
    return {std::to_string(number)};
}

std::string render_table(const Table& table) {
    std::string html =
        fmt::format("<table id=\"{}\">\n<caption>{}</caption>\n<thead>\n<tr>", table.id, table.caption);
    for (const Column& column : table.columns) {
        html += render_heading(table, column);
    }
    html += "</tr>\n</thead>\n<tbody>\n";
    for (const Row& row : table.rows) {
        SEAMARK_CHECK(row.cells.size() == table.columns.size());
        html += fmt::format("<tr{}>", row.attributes);
        for (std::size_t i = 0; i < row.cells.size(); ++i) {
            html += render_cell(table, i, row.cells[i]);
        }
        html += "</tr>\n";
    }
    return html + "</tbody>\n</table>\n";
}

std::string render_section(std::string_view id, std::string_view heading, const std::string& content) {
    return fmt::format(
        "<section id=\"{0}\" aria-labelledby=\"{0}-heading\">\n<h2 id=\"{0}-heading\">{1}</h2>\n{2}"
        "<p class=\"none\" hidden>Nothing here matches.</p>\n</section>\n",
        id, heading, content);
}

}  // namespace seamark::portfolio
