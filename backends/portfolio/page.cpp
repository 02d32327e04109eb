#include "portfolio/page.h"

#include <algorithm>
#include <fmt/core.h>

#include "emit/html.h"
#include "portfolio/seam_state.h"

namespace seamark::portfolio {

namespace {

std::vector<const emit::View*> views_of(const Portfolio& portfolio) {
    std::vector<const emit::View*> views;
    for (const Entry& entry : portfolio.entries) {
        views.push_back(entry.view);
    }
    return views;
}

void count_findings(Page& page, const std::vector<const diag::Judged*>& findings) {
    for (const diag::Judged* judged : findings) {
        const bool is_error = judged->severity == diag::Severity::Error;
        const bool is_warning = judged->severity == diag::Severity::Warning;
        ++(is_error ? page.errors : is_warning ? page.warnings : page.waived);
    }
}

}  // namespace

Page make_page(const Portfolio& portfolio) {
    const auto views = views_of(portfolio);
    Page page{portfolio, {}, {}, emit::rank_across(views), emit::total_by_owner(views)};
    page.title = portfolio.title.empty() ? "Service blueprints" : emit::escape_html(portfolio.title);
    for (const Entry& entry : portfolio.entries) {
        page.counts = page.counts + emit::count_seams(*entry.view);
        count_findings(page, entry.findings);
    }
    count_findings(page, portfolio.library_findings);
    return page;
}

const Entry& entry_of(const Page& page, const emit::RankedAcross& ranked) {
    return page.portfolio.entries[ranked.view];
}

const model::CellSheet& sheet_of(const Page& page, const emit::RankedAcross& ranked) {
    return entry_of(page, ranked).view->cells[ranked.seam.sheet];
}

std::string user_text(std::string_view text) {
    return fmt::format("<bdi>{}</bdi>", emit::escape_html(text));
}

std::string owner_text(std::string_view owner) {
    return owner.empty() ? "<em>nobody yet</em>" : user_text(owner);
}

std::string title_text(const Entry& entry) {
    return user_text(model::title_of(entry.view->model));
}

std::string steps_text(const Entry& entry, const model::CellSheet& sheet) {
    const emit::View& view = *entry.view;
    const model::Arrow& arrow = view.graph.arrows[view.graph.crossings[sheet.crossing].arrow];
    return fmt::format("{} <span class=\"arrow\">→</span> {}",
                       user_text(model::title_of(view.model.steps[arrow.from])),
                       user_text(model::title_of(view.model.steps[arrow.to])));
}

std::string counted(std::size_t count, std::string_view one, std::string_view many) {
    return fmt::format("{}&nbsp;{}", count, count == 1 ? one : many);
}

std::string filter_attributes(const Page& page, std::size_t entry, std::string_view states) {
    const std::string owner = emit::owner_of(*page.portfolio.entries[entry].view);
    return fmt::format(R"( data-blueprint="{}" data-owner="={}" data-states="{}")", entry + 1,
                       emit::escape_html(owner), states);
}

std::string states_of(const Entry& entry) {
    std::string states;
    for (const SeamStateWords& words : seam_states) {
        const auto is_so = [&](const model::CellSheet& sheet) { return sheet.state() == words.state; };
        if (std::any_of(entry.view->cells.begin(), entry.view->cells.end(), is_so)) {
            states += states.empty() ? "" : " ";
            states += words.id;
        }
    }
    return states;
}

std::string url_of(const Entry& entry, std::string_view path) {
    constexpr std::string_view plain = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-._~/";
    std::string url;
    for (const char c : fmt::format("{}/{}", entry.folder, path)) {
        const bool is_plain = plain.find(c) != std::string_view::npos;
        url += is_plain ? std::string(1, c) : fmt::format("%{:02X}", static_cast<unsigned char>(c));
    }
    return url;
}

bool has_output(const Entry& entry, std::string_view path) {
    return std::find(entry.outputs.begin(), entry.outputs.end(), path) != entry.outputs.end();
}

std::string anchor_of(std::size_t entry) {
    return fmt::format("blueprint-{}", entry + 1);
}

}  // namespace seamark::portfolio
