#include "worksheet/sheet_frame.h"

#include <algorithm>

#include "worksheet/sheet_rows.h"
#include "worksheet/written_answer.h"

namespace seamark::worksheet {

namespace {

constexpr std::string_view fence = "```";

std::string title_of(std::string_view heading) {
    const std::size_t begin = std::min(heading.find_first_not_of("# \t"), heading.size());
    return std::string(trimmed(heading, {begin, heading.size()}).of(heading));
}

std::vector<std::string> columns_of(std::string_view head) {
    std::vector<std::string> columns;
    for (const Stretch cell : split_cells(head, {0, head.size()}, nullptr, 0)) {
        columns.push_back(read_answer(cell.of(head)));
    }
    return columns;
}

}  // namespace

void SheetFrame::read(std::string_view line, bool has_anchor, std::string_view next) {
    is_row_ = false;
    if (line.substr(0, fence.size()) == fence) {
        is_in_fence_ = !is_in_fence_;
    } else if (line.empty()) {
        table_.reset();
    } else if (line.front() == '#') {
        heading_ = title_of(line);
        table_.reset();
        last_table_.reset();
        ++section_;
    } else if (!is_in_fence_) {
        read_row(line, has_anchor, next);
    }
}

void SheetFrame::read_row(std::string_view line, bool has_anchor, std::string_view next) {
    const bool has_bars = find_bar(line, 0, line.size()) != std::string_view::npos;
    if (!table_ && has_bars && !has_anchor && is_rule(next)) {
        table_ = last_table_ = tables_.size();
        tables_.push_back({columns_of(line), heading_, section_, {}});
        return;
    }
    if (!table_ && (has_anchor || line.front() == '|')) {
        table_ = last_table_;
    }
    const bool starts_other = std::string_view("->*+").find(line.front()) != std::string_view::npos;
    is_row_ = has_anchor || (table_ && (has_bars || !starts_other));
    if (!is_row_) {
        table_.reset();
    }
}

}  // namespace seamark::worksheet
