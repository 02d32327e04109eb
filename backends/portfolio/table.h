// One table of the page.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace seamark::portfolio {

struct Column {
    std::string_view title;
    bool is_number = false;
};

// A cell's content is finished HTML. The first cell of a row heads it.
struct Table {
    std::string_view id;
    std::string_view caption;
    std::vector<Column> columns;
    std::vector<std::vector<std::string>> rows;
};

std::string render_table(const Table& table);

// A field that shows the table's rows with certain words; hidden where there are no scripts.
std::string render_filter(std::string_view table_id, std::string_view label);

// A link below `folder`; the path is percent-encoded where it has to be.
std::string link_to(std::string_view folder, std::string_view path, std::string_view text);
std::string url_of(std::string_view folder, std::string_view path);

}  // namespace seamark::portfolio
