#include "portfolio/portfolio.h"

#include <fmt/core.h>

#include "emit/summary.h"
#include "portfolio/sections.h"
#include "portfolio/style.h"

namespace seamark::portfolio {

namespace {

std::string summary_of(const std::vector<Entry>& entries) {
    emit::SeamCounts counts;
    for (const Entry& entry : entries) {
        counts = counts + emit::count_seams(*entry.view);
    }
    return fmt::format(
        "<p>Blueprints: {}. Seams: {}, of which answered {}, partly answered {}, unanswered {}. Open cells: "
        "{} of {}.</p>\n",
        entries.size(), counts.seams(), counts.answered, counts.partly, counts.unanswered, counts.open_cells,
        counts.cells);
}

}  // namespace

std::string emit_portfolio(const std::vector<Entry>& entries) {
    const std::vector<EmbeddedFile> style = portfolio_style();
    std::string html = "<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n";
    html += "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n";
    html += "<title>Service blueprints</title>\n<style>\n";
    html += style[0].bytes;
    html += "</style>\n</head>\n<body>\n<main>\n<h1>Service blueprints</h1>\n";
    html += summary_of(entries) + next_investment(entries) + blueprint_table(entries) +
            blueprint_cards(entries) + ranking_table(entries) + owner_table(entries);
    html += "</main>\n<script>\n";
    html += style[1].bytes;
    return html + "</script>\n</body>\n</html>\n";
}

}  // namespace seamark::portfolio
