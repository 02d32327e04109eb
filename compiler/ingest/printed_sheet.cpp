#include "ingest/printed_sheet.h"

#include <algorithm>

#include "worksheet/plain_words.h"

namespace seamark::ingest {

namespace {

std::set<PlainWords> lines_of(std::string_view lead) {
    constexpr std::string_view tag = "<br>";
    std::set<PlainWords> lines;
    for (std::size_t begin = 0; begin < lead.size();) {
        const std::size_t end = std::min(lead.find(tag, begin), lead.size());
        lines.insert(worksheet::plain_words(lead.substr(begin, end - begin)));
        begin = end + tag.size();
    }
    lines.erase(PlainWords{});
    return lines;
}

void add_label(PrintedSheet& sheet, const worksheet::SheetText& text) {
    const auto& address = sheet.read.cells[*text.leads_to].address;
    const auto cell = address ? sheet.cells.find(model::to_string(*address)) : sheet.cells.end();
    if (cell != sheet.cells.end()) {
        const bool is_lead = text.cell_column == cell->second.column;
        (is_lead ? cell->second.lead : cell->second.head) = text.words;
        if (is_lead) {
            cell->second.lead_lines = lines_of(text.stretch.of(sheet.markdown));
        }
        sheet.labels.insert(text.words);
    }
}

void add_labels(PrintedSheet& sheet) {
    for (const worksheet::SheetLine& line : sheet.read.lines) {
        if (!line.row) {
            continue;
        }
        for (const worksheet::SheetText& text : line.texts) {
            if (text.leads_to) {
                add_label(sheet, text);
            }
        }
    }
}

}  // namespace

const PrintedCell* PrintedSheet::find(const model::CellAddress& address) const {
    const auto found = cells.find(model::to_string(address));
    return found == cells.end() ? nullptr : &found->second;
}

PrintedSheet read_printed_sheet(std::string_view markdown) {
    PrintedSheet sheet{markdown, worksheet::read_sheet(markdown), {}, {}, {}, {}};
    sheet.addresses.resize(sheet.read.rows.size());
    for (std::size_t row = 0; row < sheet.read.rows.size(); ++row) {
        const auto& columns = sheet.read.rows[row].columns;
        for (std::size_t column = 0; column < columns.size(); ++column) {
            for (const std::size_t cell : columns[column].cells) {
                const worksheet::SheetCell& printed = sheet.read.cells[cell];
                if (printed.address) {
                    const std::string address = model::to_string(*printed.address);
                    sheet.cells.emplace(
                        address, PrintedCell{*printed.address, printed.answer, {}, {}, {}, row, column});
                    sheet.addresses[row].push_back(address);
                }
            }
        }
    }
    add_labels(sheet);
    for (const auto& [address, cell] : sheet.cells) {
        sheet.of_seam[cell.address.seam].push_back(&cell);
    }
    return sheet;
}

}  // namespace seamark::ingest
