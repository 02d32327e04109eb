#include "portfolio/table.h"

#include <fmt/core.h>

#include "base/check.h"
#include "emit/html.h"

namespace seamark::portfolio {

namespace {

std::string render_heading(const Column& column) {
    return fmt::format("<th scope=\"col\"{}>{}</th>", column.is_number ? " class=\"number\"" : "",
                       column.title);
}

std::string render_cell(const Column& column, const std::string& content, bool is_first) {
    const std::string_view attributes = column.is_number ? " class=\"number\"" : "";
    return is_first ? fmt::format("<th scope=\"row\"{}>{}</th>", attributes, content)
                    : fmt::format("<td{}>{}</td>", attributes, content);
}

}  // namespace

std::string render_table(const Table& table) {
    std::string html =
        fmt::format("<div class=\"scroll\">\n<table id=\"{}\" data-sortable>\n<caption>{}</caption>\n",
                    table.id, table.caption);
    html += "<thead><tr>";
    for (const Column& column : table.columns) {
        html += render_heading(column);
    }
    html += "</tr></thead>\n<tbody>\n";
    for (const auto& row : table.rows) {
        SEAMARK_CHECK(row.size() == table.columns.size());
        html += "<tr>";
        for (std::size_t i = 0; i < row.size(); ++i) {
            html += render_cell(table.columns[i], row[i], i == 0);
        }
        html += "</tr>\n";
    }
    return html + "</tbody>\n</table>\n</div>\n";
}

std::string render_filter(std::string_view table_id, std::string_view label) {
    return fmt::format(
        "<p class=\"filter\" hidden><label>{} <input type=\"search\" aria-controls=\"{}\"></label> "
        "<output class=\"soft\"></output></p>\n",
        label, table_id);
}

std::string url_of(std::string_view folder, std::string_view path) {
    constexpr std::string_view plain = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-._~/";
    std::string url;
    for (const char c : fmt::format("{}/{}", folder, path)) {
        const bool is_plain = plain.find(c) != std::string_view::npos;
        url += is_plain ? std::string(1, c) : fmt::format("%{:02X}", static_cast<unsigned char>(c));
    }
    return url;
}

std::string link_to(std::string_view folder, std::string_view path, std::string_view text) {
    return fmt::format("<a href=\"{}\">{}</a>", url_of(folder, path), emit::escape_html(text));
}

}  // namespace seamark::portfolio
