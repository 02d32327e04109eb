#include <algorithm>
#include <array>
#include <fmt/format.h>

#include "diag/terminal_text.h"
#include "ranking/rows.h"

namespace seamark::ranking {

namespace {

using Cells = std::vector<std::string>;

constexpr std::size_t gap = 2;

// Columns as wide as their widest cell, the last one as long as it is.
std::string lay_out(const std::vector<Cells>& rows) {
    std::vector<std::size_t> widths(rows.front().size(), 0);
    for (const Cells& row : rows) {
        for (std::size_t i = 0; i < row.size(); ++i) {
            widths[i] = std::max(widths[i], diag::terminal_text(row[i]).columns);
        }
    }
    std::string text;
    for (const Cells& row : rows) {
        std::string line;
        for (std::size_t i = 0; i < row.size(); ++i) {
            const diag::TerminalText cell = diag::terminal_text(row[i]);
            line += cell.bytes + std::string(widths[i] - cell.columns + gap, ' ');
        }
        line.erase(line.find_last_not_of(' ') + 1);
        text += line + "\n";
    }
    return text;
}

std::vector<Cells> seam_rows(const Ranking& ranking) {
    std::vector<Cells> rows = {
        {"RANK", "OPEN", "CELLS", "SEVERITY", "HAPPY", "NO.", "SEAM", "JOURNEY OWNER"}};
    for (const Row& row : ranking.rows) {
        rows.push_back({std::to_string(row.rank), std::to_string(row.open_cells), std::to_string(row.cells),
                        row.worst_severity ? std::to_string(*row.worst_severity) : "-",
                        row.in_happy ? "yes" : "no", std::to_string(row.number), row.identity,
                        row.owner.empty() ? "-" : row.owner});
    }
    return rows;
}

std::vector<Cells> owner_rows(const Ranking& ranking) {
    std::vector<Cells> rows = {{"OPEN", "CELLS", "SEAMS", "BLUEPRINTS", "JOURNEY OWNER"}};
    for (const emit::OwnerTotal& total : ranking.owners) {
        rows.push_back({std::to_string(total.counts.open_cells), std::to_string(total.counts.cells),
                        std::to_string(total.counts.seams()), std::to_string(total.blueprints),
                        total.owner.empty() ? "-" : total.owner});
    }
    return rows;
}

}  // namespace

std::string render_text(const Ranking& ranking) {
    return fmt::format("{}\n{}\n{}\n\n{}\n", lay_out(seam_rows(ranking)), lay_out(owner_rows(ranking)),
                       next_investment(ranking), emit::ranking_rule);
}

}  // namespace seamark::ranking
