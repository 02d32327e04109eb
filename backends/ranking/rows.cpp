#include "ranking/rows.h"

#include <fmt/format.h>

#include "model/cell_address.h"

namespace seamark::ranking {

namespace {

Row make_row(const emit::View& view, const model::RankedSeam& seam, std::size_t rank) {
    const model::CellSheet& sheet = view.cells[seam.sheet];
    const model::Arrow& arrow = view.graph.arrows[view.graph.crossings[sheet.crossing].arrow];
    Row row;
    row.rank = rank;
    row.blueprint = view.model.name.text;
    row.number = seam.number;
    row.identity = model::seam_identity(view.model, view.graph, sheet);
    row.from = model::title_of(view.model.steps[arrow.from]);
    row.to = model::title_of(view.model.steps[arrow.to]);
    row.open_cells = seam.open;
    row.cells = sheet.cells.size();
    row.worst_severity = seam.worst_severity;
    row.in_happy = seam.in_happy;
    row.owner = emit::owner_of(view);
    return row;
}

}  // namespace

Ranking make_ranking(const std::vector<const emit::View*>& views) {
    Ranking ranking;
    for (const emit::RankedAcross& ranked : emit::rank_across(views)) {
        ranking.rows.push_back(make_row(*views[ranked.view], ranked.seam, ranking.rows.size() + 1));
    }
    ranking.owners = emit::total_by_owner(views);
    return ranking;
}

std::string next_investment(const Ranking& ranking) {
    if (ranking.rows.empty() || ranking.rows.front().open_cells == 0) {
        return "The next investment: none, every cell is answered.";
    }
    const Row& first = ranking.rows.front();
    return fmt::format("The next investment: {}, {} of {} cells open.", first.identity, first.open_cells,
                       first.cells);
}

}  // namespace seamark::ranking
