// The ranking of all seams, and what is open per journey owner.
#include <fmt/core.h>

#include "portfolio/cells.h"
#include "portfolio/seam_state.h"
#include "portfolio/sections.h"
#include "portfolio/table.h"

namespace seamark::portfolio {

namespace {

std::string state_badge(const SeamStateWords& words) {
    return fmt::format(
        R"(<span class="state {0}"><span class="badge {0}" aria-hidden="true">{1}</span> {2}</span>)",
        words.id, words.sign, words.name);
}

Row ranking_row(const Page& page, const emit::RankedAcross& ranked, std::size_t rank) {
    const Entry& entry = entry_of(page, ranked);
    const model::CellSheet& sheet = sheet_of(page, ranked);
    const SeamStateWords& state = words_of(sheet.state());
    const auto severity = ranked.seam.worst_severity;
    return {filter_attributes(page, ranked.view, state.id),
            {number_cell(rank),
             {fmt::format("<span class=\"steps\">{}</span>", steps_text(entry, sheet))},
             {fmt::format("<a href=\"#{}\">{}</a>, seam {}", anchor_of(ranked.view), title_text(entry),
                          ranked.seam.number)},
             {owner_text(emit::owner_of(*entry.view))},
             {fmt::format("{} <span class=\"count\">{} of {} open</span>", cell_row(sheet), ranked.seam.open,
                          sheet.cells.size()),
              std::to_string(ranked.seam.open)},
             {state_badge(state)},
             {severity ? std::to_string(*severity) : "–", severity ? std::to_string(*severity) : "0"},
             {ranked.seam.in_happy ? "yes" : "no"}}};
}

}  // namespace

std::string ranking_section(const Page& page) {
    Table table{"ranking-table",
                emit::ranking_rule,
                {{"Rank", Kind::Number},
                 {"Seam", Kind::Text, "wide"},
                 {"Blueprint"},
                 {"Journey owner"},
                 {"Cells", Kind::Number, "picture"},
                 {"State"},
                 {"Worst severity", Kind::Number},
                 {"Happy path"}},
                1,
                "Rank"};
    for (const emit::RankedAcross& ranked : page.ranked) {
        table.rows.push_back(ranking_row(page, ranked, table.rows.size() + 1));
    }
    return render_section("ranking", "Where to invest next", render_table(table));
}

std::string owner_section(const Page& page) {
    Table table{"owners-table",
                "What is open on the journeys of each owner.",
                {{"Journey owner"},
                 {"Blueprints", Kind::Number},
                 {"Seams", Kind::Number},
                 {"Open cells", Kind::Number},
                 {"Cells", Kind::Number}}};
    for (const emit::OwnerTotal& total : page.owners) {
        table.rows.push_back({"",
                              {{owner_text(total.owner)},
                               number_cell(total.blueprints),
                               number_cell(total.counts.seams()),
                               number_cell(total.counts.open_cells),
                               number_cell(total.counts.cells)}});
    }
    return render_section("owners", "Journey owners", render_table(table));
}

}  // namespace seamark::portfolio
