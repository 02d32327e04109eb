// Every blueprint: as a row of the table, and with its diagram.
#include <algorithm>
#include <fmt/core.h>

#include "emit/html.h"
#include "portfolio/cells.h"
#include "portfolio/seam_state.h"
#include "portfolio/sections.h"
#include "portfolio/table.h"

namespace seamark::portfolio {

namespace {

constexpr std::string_view diagram_file = "diagram.svg";

// What people call an output; others go by their paths.
struct OutputName {
    std::string_view path;
    std::string_view name;
};

constexpr OutputName output_names[] = {{"diagram.svg", "Diagram"},
                                       {"diagram.dot", "Diagram for Graphviz"},
                                       {"worksheet.html", "Worksheet to print"},
                                       {"worksheet.md", "Worksheet to fill in"},
                                       {"model.json", "Model as JSON"}};

std::string name_of(const std::string& path) {
    const auto* found = std::find_if(std::begin(output_names), std::end(output_names),
                                     [&](const OutputName& entry) { return entry.path == path; });
    return found == std::end(output_names) ? path : std::string(found->name);
}

std::size_t count_findings(const Entry& entry, diag::Severity severity) {
    return static_cast<std::size_t>(
        std::count_if(entry.findings.begin(), entry.findings.end(),
                      [&](const diag::Judged* judged) { return judged->severity == severity; }));
}

std::string finding_words(const Entry& entry) {
    const std::size_t errors = count_findings(entry, diag::Severity::Error);
    const std::size_t warnings = count_findings(entry, diag::Severity::Warning);
    const std::size_t waived = count_findings(entry, diag::Severity::Note);
    std::string words;
    const auto add = [&](std::size_t count, const std::string& text) {
        if (count > 0) {
            words += (words.empty() ? "" : ", ") + text;
        }
    };
    add(errors, fmt::format("<strong>{}</strong>", counted(errors, "error", "errors")));
    add(warnings, counted(warnings, "warning", "warnings"));
    add(waived, fmt::format("{}&nbsp;waived", waived));
    return words.empty() ? "none" : words;
}

std::string finding_link(const Entry& entry) {
    const std::string words = finding_words(entry);
    return entry.findings.empty() ? words : fmt::format("<a href=\"#findings\">{}</a>", words);
}

Row blueprint_row(const Page& page, std::size_t index) {
    const Entry& entry = page.portfolio.entries[index];
    const emit::SeamCounts counts = emit::count_seams(*entry.view);
    // An error weighs more than any number of warnings.
    constexpr std::size_t weight = 1000000;
    const std::size_t weighed = count_findings(entry, diag::Severity::Error) * weight + entry.findings.size();
    return {filter_attributes(page, index, states_of(entry)),
            {{fmt::format("<a href=\"#{}\">{}</a>", anchor_of(index), title_text(entry))},
             {owner_text(emit::owner_of(*entry.view))},
             {fmt::format("{} <span class=\"count\">{} of {} open</span>", cell_map(*entry.view),
                          counts.open_cells, counts.cells),
              std::to_string(counts.open_cells)},
             number_cell(counts.answered),
             number_cell(counts.partly),
             number_cell(counts.unanswered),
             {finding_link(entry), std::to_string(weighed)}}};
}

std::string link_list(const Entry& entry, const std::vector<std::string>& outputs) {
    std::string html = "<ul class=\"outputs\">\n";
    for (const std::string& output : outputs) {
        html += fmt::format("<li><a href=\"{}\">{}</a></li>\n", url_of(entry, output),
                            emit::escape_html(name_of(output)));
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
    std::string html = outputs.empty() ? "" : link_list(entry, outputs);
    if (!folded.empty()) {
        html += fmt::format("<details>\n<summary>{} for tests and gateways</summary>\n{}</details>\n",
                            counted(folded.size(), "file", "files"), link_list(entry, folded));
    }
    return html;
}

std::string facts_of(const Entry& entry) {
    const emit::View& view = *entry.view;
    const emit::SeamCounts counts = emit::count_seams(view);
    std::string seams;
    for (const auto& [count, words] :
         {std::pair(counts.unanswered, seam_states[0]), std::pair(counts.partly, seam_states[1]),
          std::pair(counts.answered, seam_states[2])}) {
        if (count > 0) {
            seams += fmt::format("{}{} {}", seams.empty() ? "" : ", ", count, words.name);
        }
    }
    return fmt::format(
        "<dl>\n<div><dt>Owner</dt><dd>{}</dd></div>\n<div><dt>Cells</dt><dd>{} <span class=\"count\">{} of "
        "{} "
        "open</span></dd></div>\n<div><dt>Seams</dt><dd>{}</dd></div>\n<div><dt>Findings</dt><dd>{}</dd></"
        "div>\n"
        "<div><dt>Source</dt><dd class=\"path\">{}</dd></div>\n</dl>\n",
        owner_text(emit::owner_of(view)), cell_map(view), counts.open_cells, counts.cells,
        seams.empty() ? "none" : seams, finding_link(entry),
        user_text(view.sources[view.model.file].project_path));
}

std::string picture_of(const Entry& entry) {
    if (!has_output(entry, diagram_file)) {
        return {};
    }
    const std::string url = url_of(entry, diagram_file);
    return fmt::format("<a class=\"picture\" href=\"{0}\"><img src=\"{0}\" alt=\"Diagram of {1}\"></a>\n",
                       url, emit::escape_html(model::title_of(entry.view->model)));
}

std::string card_of(const Page& page, std::size_t index) {
    const Entry& entry = page.portfolio.entries[index];
    return fmt::format("<li id=\"{}\"{}>\n<h3>{}</h3>\n{}<div class=\"facts\">\n{}{}</div>\n</li>\n",
                       anchor_of(index), filter_attributes(page, index, states_of(entry)), title_text(entry),
                       picture_of(entry), facts_of(entry), output_links(entry));
}

}  // namespace

std::string blueprint_section(const Page& page) {
    Table table{"blueprints-table",
                "Every blueprint, with the cells of its seams in the diagram's order.",
                {{"Blueprint", Kind::Text, "wide"},
                 {"Journey owner"},
                 {"Cells", Kind::Number, "picture"},
                 {"Seams answered", Kind::Number},
                 {"Partly", Kind::Number},
                 {"Unanswered", Kind::Number},
                 {"Findings", Kind::Number}}};
    for (std::size_t i = 0; i < page.portfolio.entries.size(); ++i) {
        table.rows.push_back(blueprint_row(page, i));
    }
    return render_section("blueprints", "Blueprints", render_table(table));
}

std::string diagram_section(const Page& page) {
    std::string html = "<ul class=\"cards\">\n";
    for (std::size_t i = 0; i < page.portfolio.entries.size(); ++i) {
        html += card_of(page, i);
    }
    return render_section("diagrams", "Diagrams and outputs", html + "</ul>\n");
}

}  // namespace seamark::portfolio
