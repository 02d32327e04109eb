#include <algorithm>
#include <array>

#include "base/check.h"
#include "ranking/rows.h"

namespace seamark::ranking {

namespace {

constexpr std::string_view line_end = "\r\n";

// Some programs take blanks off before they look.
std::string_view behind_blanks(std::string_view text) {
    for (;;) {
        constexpr std::array<std::string_view, 3> blanks = {" ", "\u00A0", "\u3000"};
        const auto blank = std::find_if(blanks.begin(), blanks.end(), [text](std::string_view each) {
            return text.substr(0, each.size()) == each;
        });
        if (blank == blanks.end()) {
            return text;
        }
        text.remove_prefix(blank->size());
    }
}

// What some spreadsheet runs as a formula: the last four are the wide forms of the first.
bool starts_formula(std::string_view cell) {
    const std::string_view text = behind_blanks(cell);
    constexpr std::array<std::string_view, 11> starts = {"=",  "+",  "-",  "@",  "\t", "\r",
                                                         "\n", "＝", "＋", "－", "＠"};
    return std::any_of(starts.begin(), starts.end(),
                       [text](std::string_view start) { return text.substr(0, start.size()) == start; });
}

// Quoted throughout. What would be run gets an apostrophe in front.
std::string field(std::string_view text) {
    std::string quoted = "\"";
    if (starts_formula(text)) {
        quoted += '\'';
    }
    for (const char c : text) {
        quoted += c;
        if (c == '"') {
            quoted += c;
        }
    }
    return quoted + "\"";
}

std::string line_of(const std::vector<std::string>& fields) {
    std::string line;
    for (const std::string& text : fields) {
        line += line.empty() ? text : "," + text;
    }
    return line.append(line_end);
}

// The total of the row's owner stands in each of its rows, so that there is one table and a spreadsheet that
// sorts or filters keeps it.
std::string line_of(const Row& row, const emit::OwnerTotal& total) {
    return line_of({std::to_string(row.rank), field(row.blueprint), std::to_string(row.number),
                    field(row.identity), field(row.from), field(row.to), std::to_string(row.open_cells),
                    std::to_string(row.cells), row.worst_severity ? std::to_string(*row.worst_severity) : "",
                    row.in_happy ? "yes" : "no", field(row.owner), std::to_string(total.counts.open_cells),
                    std::to_string(total.counts.cells), std::to_string(total.counts.seams()),
                    std::to_string(total.blueprints)});
}

const emit::OwnerTotal& total_of(const Ranking& ranking, const std::string& owner) {
    const auto found = std::find_if(ranking.owners.begin(), ranking.owners.end(),
                                    [&owner](const emit::OwnerTotal& total) { return total.owner == owner; });
    SEAMARK_CHECK(found != ranking.owners.end());
    return *found;
}

}  // namespace

std::string render_csv(const Ranking& ranking) {
    std::string csv = line_of({"rank", "blueprint", "number", "identity", "from", "to", "open_cells", "cells",
                               "worst_open_severity", "in_happy", "journey_owner", "owner_open_cells",
                               "owner_cells", "owner_seams", "owner_blueprints"});
    for (const Row& row : ranking.rows) {
        csv += line_of(row, total_of(ranking, row.owner));
    }
    return csv;
}

}  // namespace seamark::ranking
