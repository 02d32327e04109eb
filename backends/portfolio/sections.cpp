#include "portfolio/sections.h"

#include <algorithm>
#include <fmt/core.h>

#include "emit/html.h"
#include "emit/summary.h"
#include "portfolio/table.h"

namespace seamark::portfolio {

namespace {

using emit::escape_html;

constexpr std::string_view diagram_file = "diagram.svg";
constexpr std::string_view sheet_file = "worksheet.html";

std::string title_of(const Entry& entry) {
    return escape_html(model::title_of(entry.view->model));
}

bool has_output(const Entry& entry, std::string_view path) {
    return std::find(entry.outputs.begin(), entry.outputs.end(), path) != entry.outputs.end();
}

std::string owner_text(const std::string& owner) {
    return owner.empty() ? "<em>nobody yet</em>" : escape_html(owner);
}

// A seam of the ranking and the blueprint that it is of.
struct Ranked {
    const Entry& entry;
    const model::RankedSeam& seam;
};

const model::CellSheet& sheet_of(const Ranked& ranked) {
    return ranked.entry.view->cells[ranked.seam.sheet];
}

std::string steps_of(const Ranked& ranked) {
    const emit::View& view = *ranked.entry.view;
    const model::Arrow& arrow = view.graph.arrows[view.graph.crossings[sheet_of(ranked).crossing].arrow];
    return fmt::format("{} → {}", escape_html(model::title_of(view.model.steps[arrow.from])),
                       escape_html(model::title_of(view.model.steps[arrow.to])));
}

std::string finding_text(const Entry& entry) {
    if (!entry.findings) {
        return "";
    }
    return fmt::format("Findings: errors {}, warnings {}, waived {}", entry.findings->errors,
                       entry.findings->warnings, entry.findings->waived);
}

// Where the page shows the blueprint, by its place in the portfolio.
std::string anchor_of(std::size_t index) {
    return fmt::format("blueprint-{}", index + 1);
}

std::vector<std::string> blueprint_row(const Entry& entry, std::size_t index) {
    const emit::SeamCounts counts = emit::count_seams(*entry.view);
    return {fmt::format("<a href=\"#{}\">{}</a>", anchor_of(index), title_of(entry)),
            owner_text(emit::owner_of(*entry.view)),
            std::to_string(counts.seams()),
            std::to_string(counts.answered),
            std::to_string(counts.partly),
            std::to_string(counts.unanswered),
            std::to_string(counts.open_cells),
            std::to_string(counts.cells)};
}

std::string link_list(const Entry& entry, const std::vector<std::string>& outputs) {
    std::string html = "<ul class=\"outputs\">";
    for (const std::string& output : outputs) {
        html += "<li>" + link_to(entry.folder, output, output) + "</li>";
    }
    return html + "</ul>\n";
}

// What stands in folders of its own is folded away.
std::string output_links(const Entry& entry) {
    std::vector<std::string> outputs = entry.outputs;
    const auto nested = std::stable_partition(outputs.begin(), outputs.end(), [](const std::string& output) {
        return output.find('/') == std::string::npos;
    });
    const std::vector<std::string> folded(nested, outputs.end());
    outputs.erase(nested, outputs.end());
    std::string html = link_list(entry, outputs);
    if (!folded.empty()) {
        html += fmt::format("<details>\n<summary>{} more files</summary>\n{}</details>\n", folded.size(),
                            link_list(entry, folded));
    }
    return html;
}

std::string blueprint_card(const Entry& entry, std::size_t index) {
    const emit::SeamCounts counts = emit::count_seams(*entry.view);
    std::string html = fmt::format("<li id=\"{}\">\n<h3>{}</h3>\n", anchor_of(index), title_of(entry));
    html += fmt::format("<p class=\"soft\">{} · {} · {} of {} cells open</p>\n",
                        owner_text(emit::owner_of(*entry.view)), escape_html(entry.source_path),
                        counts.open_cells, counts.cells);
    if (const std::string findings = finding_text(entry); !findings.empty()) {
        html += fmt::format("<p>{}</p>\n", findings);
    }
    if (has_output(entry, diagram_file)) {
        const std::string url = url_of(entry.folder, diagram_file);
        html += fmt::format("<a href=\"{}\"><img src=\"{}\" alt=\"Diagram of {}\" loading=\"lazy\"></a>\n",
                            url, url, title_of(entry));
    }
    return html + output_links(entry) + "</li>\n";
}

std::vector<std::string> ranking_row(const Ranked& ranked, std::size_t rank) {
    return {std::to_string(rank),
            title_of(ranked.entry),
            std::to_string(ranked.seam.number),
            steps_of(ranked),
            std::to_string(ranked.seam.open),
            std::to_string(sheet_of(ranked).cells.size()),
            ranked.seam.worst_severity ? std::to_string(*ranked.seam.worst_severity) : "",
            ranked.seam.in_happy ? "yes" : "no"};
}

}  // namespace

std::vector<const emit::View*> views_of(const std::vector<Entry>& entries) {
    std::vector<const emit::View*> views;
    for (const Entry& entry : entries) {
        views.push_back(entry.view);
    }
    return views;
}

std::string next_investment(const std::vector<Entry>& entries) {
    const std::vector<emit::RankedAcross> all = emit::rank_across(views_of(entries));
    std::string html = "<section class=\"next\">\n<h2>The next investment</h2>\n";
    if (all.empty() || all.front().seam.open == 0) {
        return html + "<p>None: every cell is answered.</p>\n</section>\n";
    }
    const Ranked next{entries[all.front().view], all.front().seam};
    html += fmt::format("<p><strong>{}</strong>, seam {} of {}: {} of {} cells open.", steps_of(next),
                        next.seam.number, title_of(next.entry), next.seam.open, sheet_of(next).cells.size());
    if (has_output(next.entry, sheet_file)) {
        html += " " + link_to(next.entry.folder, sheet_file, "Print its worksheet");
    }
    return html + "</p>\n</section>\n";
}

std::string blueprint_table(const std::vector<Entry>& entries) {
    Table table{"blueprints-table",
                "A seam is answered when none of its cells is open, unanswered when all are.",
                {{"Blueprint"},
                 {"Journey owner"},
                 {"Seams", true},
                 {"Answered", true},
                 {"Partly answered", true},
                 {"Unanswered", true},
                 {"Open cells", true},
                 {"Cells", true}},
                {}};
    for (std::size_t i = 0; i < entries.size(); ++i) {
        table.rows.push_back(blueprint_row(entries[i], i));
    }
    return "<h2>Blueprints</h2>\n" + render_table(table);
}

std::string blueprint_cards(const std::vector<Entry>& entries) {
    std::string html = "<h2>Diagrams and outputs</h2>\n<ul class=\"blueprints\">\n";
    for (std::size_t i = 0; i < entries.size(); ++i) {
        html += blueprint_card(entries[i], i);
    }
    return html + "</ul>\n";
}

std::string ranking_table(const std::vector<Entry>& entries) {
    Table table{
        "ranking-table",
        "Most open cells first; then the worst severity declared for a failure that is unanswered or has no "
        "recovery; then what the happy path crosses; then the order of the blueprints and of their seams.",
        {{"Rank", true},
         {"Blueprint"},
         {"Seam", true},
         {"From → to"},
         {"Open cells", true},
         {"Cells", true},
         {"Worst open severity", true},
         {"Happy path"}},
        {}};
    for (const emit::RankedAcross& ranked : emit::rank_across(views_of(entries))) {
        table.rows.push_back(ranking_row({entries[ranked.view], ranked.seam}, table.rows.size() + 1));
    }
    return "<h2>Ranking of all seams</h2>\n" + render_filter(table.id, "Show seams with the words") +
           render_table(table);
}

std::string owner_table(const std::vector<Entry>& entries) {
    Table table{
        "owners-table",
        "What is open on the journeys of each owner.",
        {{"Journey owner"}, {"Blueprints", true}, {"Seams", true}, {"Open cells", true}, {"Cells", true}},
        {}};
    for (const emit::OwnerTotal& total : emit::total_by_owner(views_of(entries))) {
        table.rows.push_back({owner_text(total.owner), std::to_string(total.blueprints),
                              std::to_string(total.counts.seams()), std::to_string(total.counts.open_cells),
                              std::to_string(total.counts.cells)});
    }
    return "<h2>Journey owners</h2>\n" + render_table(table);
}

}  // namespace seamark::portfolio
