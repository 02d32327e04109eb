#include <fmt/core.h>

#include "portfolio/cells.h"
#include "portfolio/seam_state.h"
#include "portfolio/sections.h"

namespace seamark::portfolio {

namespace {

constexpr std::string_view sheet_file = "worksheet.html";
constexpr std::size_t most_questions = 12;

std::size_t count_of(const emit::SeamCounts& counts, model::SeamState state) {
    switch (state) {
        case model::SeamState::Answered:
            return counts.answered;
        case model::SeamState::Partly:
            return counts.partly;
        case model::SeamState::Unanswered:
            return counts.unanswered;
    }
    return 0;
}

// The share of open cells as a bar.
std::string share_bar(const emit::SeamCounts& counts) {
    constexpr std::size_t width = 1000;
    const std::size_t open = counts.cells == 0 ? 0 : counts.open_cells * width / counts.cells;
    return fmt::format(
        "<svg class=\"share\" viewBox=\"0 0 {0} 20\" preserveAspectRatio=\"none\" aria-hidden=\"true\" "
        "focusable=\"false\"><rect class=\"done\" x=\"0\" y=\"8\" width=\"{0}\" height=\"12\"/>"
        "<rect class=\"open\" x=\"0\" y=\"0\" width=\"{1}\" height=\"20\"/></svg>\n",
        width, open);
}

std::string totals(const Page& page) {
    const emit::SeamCounts& counts = page.counts;
    std::string html = fmt::format(
        "<section class=\"totals\" aria-labelledby=\"open-heading\">\n<h2 "
        "id=\"open-heading\"><strong>{}</strong> "
        "{}</h2>\n<p>of {} in {} of {}</p>\n{}",
        counts.open_cells, counts.open_cells == 1 ? "unanswered cell" : "unanswered cells", counts.cells,
        counted(counts.seams(), "seam", "seams"),
        counted(page.portfolio.entries.size(), "blueprint", "blueprints"), share_bar(counts));
    html += "<ul class=\"states\">\n";
    for (const SeamStateWords& words : seam_states) {
        const std::size_t count = count_of(counts, words.state);
        html += fmt::format("<li><span class=\"badge {}\" aria-hidden=\"true\">{}</span> {} {} {}</li>\n",
                            words.id, words.sign, count, count == 1 ? "seam" : "seams", words.name);
    }
    return html + "</ul>\n</section>\n";
}

std::string question_list(const std::vector<std::string>& questions) {
    std::string html = "<ul class=\"questions\">\n";
    const std::size_t shown = questions.size() > most_questions ? most_questions - 1 : questions.size();
    for (std::size_t i = 0; i < shown; ++i) {
        html += fmt::format("<li><span class=\"mark\" aria-hidden=\"true\">?</span><span>{}</span></li>\n",
                            questions[i]);
    }
    if (shown < questions.size()) {
        html += fmt::format("<li class=\"more\"><span>and {} more on its worksheet</span></li>\n",
                            questions.size() - shown);
    }
    return html + "</ul>\n";
}

std::string next_investment(const Page& page) {
    std::string html =
        "<section class=\"next\" aria-labelledby=\"next-heading\">\n<h2 id=\"next-heading\">The next "
        "investment</h2>\n";
    if (page.ranked.empty() || page.ranked.front().seam.open == 0) {
        return html + "<p class=\"seam\">None: every cell is answered.</p>\n</section>\n";
    }
    const emit::RankedAcross& first = page.ranked.front();
    const Entry& entry = entry_of(page, first);
    const model::CellSheet& sheet = sheet_of(page, first);
    html += fmt::format("<p class=\"seam\">{}</p>\n", steps_text(entry, sheet));
    html += fmt::format(
        "<p class=\"soft\">Seam {} of <a href=\"#{}\">{}</a>, whose journey is owned by {}. {} of {} "
        "open:</p>\n",
        first.seam.number, anchor_of(first.view), title_text(entry), owner_text(emit::owner_of(*entry.view)),
        first.seam.open, counted(sheet.cells.size(), "cell is", "cells are"));
    html += question_list(open_questions(*entry.view, sheet));
    if (has_output(entry, sheet_file)) {
        html += fmt::format("<p><a class=\"action\" href=\"{}\">Print its worksheet</a></p>\n",
                            url_of(entry, sheet_file));
    }
    return html + "</section>\n";
}

}  // namespace

std::string header_of(const Page& page) {
    std::string html = fmt::format(
        "<header>\n<h1>{}</h1>\n<nav aria-label=\"On this page\"><ul>"
        "<li><a href=\"#blueprints\">Blueprints</a></li><li><a href=\"#ranking\">Ranking</a></li>"
        "<li><a href=\"#diagrams\">Diagrams</a></li>",
        user_text(page.portfolio.title.empty() ? "Service blueprints" : page.portfolio.title));
    if (page.has_findings()) {
        html += "<li><a href=\"#findings\">Findings</a></li>";
    }
    return html + "<li><a href=\"#owners\">Owners</a></li></ul></nav>\n</header>\n";
}

std::string hero_of(const Page& page) {
    return "<div class=\"hero\">\n" + totals(page) + next_investment(page) + "</div>\n";
}

std::string footer_text(const Page& page) {
    std::string text =
        "A seam is answered when none of its cells is open, unanswered when all are. Severities are compared "
        "and "
        "never multiplied.";
    if (page.counts.cells > 0) {
        text += " In the pictures, a high block is an open cell and a low one is answered.";
    }
    return text;
}

}  // namespace seamark::portfolio
