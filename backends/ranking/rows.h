// The ranking as plain data, before a format.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "emit/summary.h"

namespace seamark::ranking {

struct Row {
    std::size_t rank = 0;  // from 1
    std::string blueprint;
    std::size_t number = 0;  // of the seam, as in the diagram
    std::string identity;
    std::string from;  // titles of the steps
    std::string to;
    std::size_t open_cells = 0;
    std::size_t cells = 0;
    std::optional<int> worst_severity;
    bool in_happy = false;
    std::string owner;  // of the journey
};

struct Ranking {
    std::vector<Row> rows;
    std::vector<emit::OwnerTotal> owners;
};

Ranking make_ranking(const std::vector<const emit::View*>& views);

// "The next investment: …"
std::string next_investment(const Ranking& ranking);

std::string render_text(const Ranking& ranking);
std::string render_json(const Ranking& ranking);
std::string render_csv(const Ranking& ranking);
std::string render_markdown(const Ranking& ranking);

}  // namespace seamark::ranking
