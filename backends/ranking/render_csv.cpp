#include <algorithm>
#include <array>

#include "ranking/rows.h"

namespace seamark::ranking {

namespace {

constexpr std::string_view line_end = "\r\n";

// What some spreadsheet runs as a formula: the last four are the wide forms of the first.
bool starts_formula(std::string_view text) {
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

std::string line_of(const Row& row) {
    return line_of({std::to_string(row.rank), field(row.blueprint), std::to_string(row.number),
                    field(row.identity), field(row.from), field(row.to), std::to_string(row.open_cells),
                    std::to_string(row.cells), row.worst_severity ? std::to_string(*row.worst_severity) : "",
                    row.in_happy ? "yes" : "no", field(row.owner)});
}

}  // namespace

std::string render_csv(const Ranking& ranking) {
    std::string csv = line_of({"rank", "blueprint", "number", "identity", "from", "to", "open_cells", "cells",
                               "worst_open_severity", "in_happy", "journey_owner"});
    for (const Row& row : ranking.rows) {
        csv += line_of(row);
    }
    return csv;
}

}  // namespace seamark::ranking
