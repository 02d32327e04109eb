#include "ingest/filled_sheet.h"

#include <algorithm>
#include <set>

#include "rewrite/common_lines.h"

namespace seamark::ingest {

namespace {

using worksheet::SheetLine;

// Fewer words than these may well be a person's, also where they stand elsewhere in print.
constexpr std::size_t words_of_a_moved_line = 3;

std::size_t count_words(const SheetLine& line) {
    std::size_t count = 0;
    for (const worksheet::SheetText& text : line.texts) {
        count += text.words.size();
    }
    return count;
}

std::vector<std::string> keys_of(const std::vector<std::uint64_t>& marks) {
    std::vector<std::string> keys;
    std::transform(marks.begin(), marks.end(), std::back_inserter(keys),
                   [](std::uint64_t mark) { return std::to_string(mark); });
    return keys;
}

std::vector<std::uint64_t> marks_of(const worksheet::ReadSheet& sheet) {
    std::vector<std::uint64_t> marks;
    std::transform(sheet.lines.begin(), sheet.lines.end(), std::back_inserter(marks),
                   [](const SheetLine& line) { return worksheet::mark_of(line); });
    return marks;
}

std::vector<bool> find_printed(const worksheet::ReadSheet& sheet, const worksheet::PrintedMark& mark) {
    const std::vector<std::uint64_t> marks = marks_of(sheet);
    const std::vector<std::string> before = keys_of(mark.lines);
    const std::vector<std::string> after = keys_of(marks);
    std::vector<bool> is_printed(marks.size(), false);
    std::multiset<std::uint64_t> left(mark.lines.begin(), mark.lines.end());
    for (const rewrite::CommonLine& common :
         rewrite::find_common_lines({before.begin(), before.end()}, {after.begin(), after.end()})) {
        is_printed[common.after] = true;
        left.erase(left.find(marks[common.after]));
    }
    for (std::size_t i = 0; i < marks.size(); ++i) {
        const auto moved = left.find(marks[i]);
        if (!is_printed[i] && moved != left.end() && count_words(sheet.lines[i]) >= words_of_a_moved_line) {
            is_printed[i] = true;
            left.erase(moved);
        }
    }
    return is_printed;
}

}  // namespace

Leads leads_of(const worksheet::ReadSheet& sheet) {
    Leads leads;
    for (const worksheet::SheetCell& cell : sheet.cells) {
        if (cell.address) {
            leads[model::to_string(*cell.address)];
        }
    }
    for (const SheetLine& line : sheet.lines) {
        for (const worksheet::SheetText& text : line.texts) {
            if (text.leads_to && sheet.cells[*text.leads_to].address) {
                leads[model::to_string(*sheet.cells[*text.leads_to].address)] = text.words;
            }
        }
    }
    return leads;
}

FilledSheet read_filled_sheet(std::string_view markdown, std::string_view printed) {
    FilledSheet sheet;
    sheet.markdown = markdown;
    sheet.read = worksheet::read_sheet(markdown);
    sheet.mark = worksheet::parse_mark(sheet.read.printed);
    sheet.has_mark = !sheet.mark.lines.empty();
    if (!sheet.has_mark) {
        sheet.mark = worksheet::make_mark(worksheet::read_sheet(printed), printed);
    }
    sheet.leads = leads_of(sheet.read);
    sheet.leads_now = leads_of(worksheet::read_sheet(printed));
    sheet.is_printed = find_printed(sheet.read, sheet.mark);
    return sheet;
}

bool was_printed(const FilledSheet& sheet, const model::CellAddress& address, std::string_view markdown) {
    worksheet::SheetCell cell;
    cell.address = address;
    if (sheet.mark.cells.count(worksheet::mark_of(cell, markdown)) > 0) {
        return true;  // a blank
    }
    cell.answer = {0, markdown.size()};
    return sheet.mark.cells.count(worksheet::mark_of(cell, markdown)) > 0;
}

}  // namespace seamark::ingest
