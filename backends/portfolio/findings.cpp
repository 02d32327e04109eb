#include <fmt/core.h>

#include "emit/html.h"
#include "portfolio/sections.h"
#include "portfolio/table.h"

namespace seamark::portfolio {

namespace {

struct SeverityWords {
    std::string_view name;
    std::string_view order;  // the worst first
};

SeverityWords words_of(diag::Severity severity) {
    switch (severity) {
        case diag::Severity::Error:
            return {"error", "0"};
        case diag::Severity::Warning:
            return {"warning", "1"};
        case diag::Severity::Note:
            return {"waived", "2"};
    }
    return {};
}

// What stands in backticks is code.
std::string message_text(std::string_view message) {
    std::string html;
    bool is_code = false;
    while (!message.empty()) {
        const std::size_t end = message.find('`');
        const std::string part = emit::escape_html(message.substr(0, end));
        html += is_code ? fmt::format("<code>{}</code>", part) : part;
        message.remove_prefix(end == std::string_view::npos ? message.size() : end + 1);
        is_code = !is_code;
    }
    return html;
}

std::string place_text(const source::SourceMap& sources, source::Span place) {
    const auto& file = sources[place.file];
    const auto position = file.position(place.begin);
    return fmt::format("<span class=\"path\">{}:{}:{}</span>", user_text(file.project_path), position.line,
                       position.column);
}

std::string finding_text(const diag::Finding& finding, const source::SourceMap& sources) {
    std::string html = fmt::format("<bdi>{}</bdi>", message_text(finding.message));
    if (finding.waived_because) {
        html += fmt::format(" <span class=\"soft\">Waived: {}</span>", user_text(*finding.waived_because));
    } else if (finding.fix) {
        html +=
            fmt::format(" <span class=\"soft\">Fix: <bdi>{}</bdi></span>", message_text(finding.fix->title));
    }
    return html + " " + place_text(sources, finding.place);
}

Row finding_row(const diag::Judged& judged, const source::SourceMap& sources, std::string attributes,
                std::string where) {
    const SeverityWords words = words_of(judged.severity);
    return {std::move(attributes),
            {{fmt::format("<span class=\"severity {0}\">{0}</span>", words.name), std::string(words.order)},
             {std::string(diag::info(judged.finding.code).id)},
             {finding_text(judged.finding, sources)},
             {std::move(where)}}};
}

}  // namespace

std::string finding_section(const Page& page) {
    if (!page.has_findings()) {
        return {};
    }
    Table table{"findings-table",
                "What seamark check says of them. seamark explain and the code tell what it means and how to "
                "mend it.",
                {{"Severity"}, {"Code"}, {"Finding", Kind::Text, "wide"}, {"Blueprint"}},
                2};
    const auto& entries = page.portfolio.entries;
    for (std::size_t i = 0; i < entries.size(); ++i) {
        for (const diag::Judged* judged : entries[i].findings) {
            table.rows.push_back(finding_row(
                *judged, entries[i].view->sources, filter_attributes(page, i, states_of(entries[i])),
                fmt::format("<a href=\"#{}\">{}</a>", anchor_of(i), title_text(entries[i]))));
        }
    }
    for (const diag::Judged* judged : page.portfolio.library_findings) {
        table.rows.push_back(finding_row(*judged, *page.portfolio.sources, "", "a library"));
    }
    return render_section("findings", "Findings", render_table(table));
}

}  // namespace seamark::portfolio
