#include "emit/summary.h"

#include <algorithm>

namespace seamark::emit {

const std::string_view ranking_rule =
    "Most open cells first; then the worst severity declared for a failure that is unanswered or has no "
    "recovery; then what the happy path crosses; then order in the file, as the seams are numbered, and of "
    "the files. Severities are compared, never multiplied.";

SeamCounts count_seams(const View& view) {
    SeamCounts counts;
    for (const model::CellSheet& sheet : view.cells) {
        counts.cells += sheet.cells.size();
        counts.open_cells += sheet.open();
        switch (sheet.state()) {
            case model::SeamState::Answered:
                ++counts.answered;
                break;
            case model::SeamState::Partly:
                ++counts.partly;
                break;
            case model::SeamState::Unanswered:
                ++counts.unanswered;
                break;
        }
    }
    return counts;
}

SeamCounts operator+(const SeamCounts& a, const SeamCounts& b) {
    return {a.answered + b.answered, a.partly + b.partly, a.unanswered + b.unanswered, a.cells + b.cells,
            a.open_cells + b.open_cells};
}

std::string owner_of(const View& view) {
    const std::optional<model::Answer>& owner = view.model.owner;
    const bool is_named = owner && !owner->is_unanswered && !model::is_filler(owner->text.value);
    return is_named ? std::string(owner->text.value) : std::string();
}

std::vector<OwnerTotal> total_by_owner(const std::vector<const View*>& views) {
    std::vector<OwnerTotal> totals;
    for (const View* view : views) {
        const std::string owner = owner_of(*view);
        auto found = std::find_if(totals.begin(), totals.end(),
                                  [&owner](const OwnerTotal& total) { return total.owner == owner; });
        if (found == totals.end()) {
            found = totals.insert(found, OwnerTotal{owner, 0, {}});
        }
        ++found->blueprints;
        found->counts = found->counts + count_seams(*view);
    }
    std::sort(totals.begin(), totals.end(), [](const OwnerTotal& a, const OwnerTotal& b) {
        return a.counts.open_cells != b.counts.open_cells ? a.counts.open_cells > b.counts.open_cells
                                                          : a.owner < b.owner;
    });
    return totals;
}

std::vector<RankedAcross> rank_across(const std::vector<const View*>& views) {
    std::vector<RankedAcross> all;
    for (std::size_t i = 0; i < views.size(); ++i) {
        for (const model::RankedSeam& seam :
             model::rank_seams(views[i]->model, views[i]->graph, views[i]->cells)) {
            all.push_back({i, seam});
        }
    }
    std::stable_sort(all.begin(), all.end(), [](const RankedAcross& a, const RankedAcross& b) {
        return model::ranks_before(a.seam, b.seam);
    });
    return all;
}

}  // namespace seamark::emit
