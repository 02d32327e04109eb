#include <algorithm>
#include <array>
#include <utility>

#include "cli/commands.h"
#include "cli/one_file.h"
#include "cli/session.h"
#include "ranking/ranking.h"

namespace seamark::cli {

namespace {

constexpr std::array<std::pair<std::string_view, ranking::Format>, 5> formats{
    {{"txt", ranking::Format::Text},
     {"text", ranking::Format::Text},
     {"json", ranking::Format::Json},
     {"csv", ranking::Format::Csv},
     {"md", ranking::Format::Markdown}}};

std::vector<emit::View> blueprints_of(Session& session, const Checked& checked) {
    std::vector<emit::View> views;
    for (const driver::Compilation& compilation : checked.compilations) {
        if (!compilation.model.is_library) {
            views.push_back(session.workspace().view(compilation));
        }
    }
    return views;
}

}  // namespace

int run_rank(const Arguments& arguments) {
    const auto format = choose_format(arguments, formats);
    if (!format) {
        return status_impossible;
    }
    Session session(arguments);
    const auto checked = session.check(Kept::WhatStops);
    if (!checked) {
        return status_impossible;
    }
    if (!std::all_of(checked->compilations.begin(), checked->compilations.end(), can_be_shown)) {
        session.show(*checked, true);
        return status_findings;
    }
    const std::vector<emit::View> views = blueprints_of(session, *checked);
    if (views.empty()) {
        return cannot("there is no blueprint to rank, only libraries");
    }
    std::vector<const emit::View*> pointers;
    for (const emit::View& view : views) {
        pointers.push_back(&view);
    }
    const int status = write_product(arguments.output, ranking::emit_ranking(pointers, *format));
    if (status == status_fine && *format == ranking::Format::Csv) {
        session.tell(ranking::rule_in_words());
    }
    return status;
}

}  // namespace seamark::cli
