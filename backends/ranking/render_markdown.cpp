#include <fmt/format.h>

#include "emit/directions.h"
#include "emit/markdown.h"
#include "ranking/rows.h"

namespace seamark::ranking {

namespace {

std::string owner_cell(const std::string& owner) {
    return owner.empty() ? "–" : emit::escape_markdown(owner);
}

std::string row_line(const Row& row) {
    return fmt::format(
        "| {} | `{}` | {} | {} | {} | {} | {} | {} | {} |\n", row.rank, row.blueprint, row.number,
        emit::with_arrow(emit::escape_markdown(row.from), emit::escape_markdown(row.to)), row.open_cells,
        row.cells, row.worst_severity ? std::to_string(*row.worst_severity) : "", row.in_happy ? "yes" : "no",
        owner_cell(row.owner));
}

std::string owner_line(const emit::OwnerTotal& total) {
    return fmt::format("| {} | {} | {} | {} | {} |\n", owner_cell(total.owner), total.blueprints,
                       total.counts.seams(), total.counts.open_cells, total.counts.cells);
}

}  // namespace

std::string render_markdown(const Ranking& ranking) {
    std::string markdown =
        "| Rank | Blueprint | Seam | From → to | Open cells | Cells | Worst open severity | Happy path | "
        "Journey owner |\n"
        "| --- | --- | --- | --- | --- | --- | --- | --- | --- |\n";
    for (const Row& row : ranking.rows) {
        markdown += row_line(row);
    }
    markdown +=
        "\n| Journey owner | Blueprints | Seams | Open cells | Cells |\n| --- | --- | --- | --- | --- |\n";
    for (const emit::OwnerTotal& total : ranking.owners) {
        markdown += owner_line(total);
    }
    return markdown + fmt::format("\n**{}**\n\n{}\n", emit::escape_markdown(next_investment(ranking)),
                                  emit::ranking_rule);
}

}  // namespace seamark::ranking
