#include "portfolio/summary.h"

#include <algorithm>

namespace seamark::portfolio {

SeamCounts count_seams(const Entry& entry) {
    SeamCounts counts;
    for (const model::CellSheet& sheet : entry.view->cells) {
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

std::string owner_of(const Entry& entry) {
    const std::optional<model::Answer>& owner = entry.view->model.owner;
    return owner ? std::string(owner->text.value) : std::string();
}

std::vector<OwnerTotal> total_by_owner(const std::vector<Entry>& entries) {
    std::vector<OwnerTotal> totals;
    for (const Entry& entry : entries) {
        const std::string owner = owner_of(entry);
        auto found = std::find_if(totals.begin(), totals.end(),
                                  [&owner](const OwnerTotal& total) { return total.owner == owner; });
        if (found == totals.end()) {
            found = totals.insert(found, OwnerTotal{owner, 0, {}});
        }
        ++found->blueprints;
        found->counts = found->counts + count_seams(entry);
    }
    std::sort(totals.begin(), totals.end(), [](const OwnerTotal& a, const OwnerTotal& b) {
        return a.counts.open_cells != b.counts.open_cells ? a.counts.open_cells > b.counts.open_cells
                                                          : a.owner < b.owner;
    });
    return totals;
}

std::vector<PortfolioSeam> rank_all(const std::vector<Entry>& entries) {
    std::vector<PortfolioSeam> all;
    for (const Entry& entry : entries) {
        for (const model::RankedSeam& seam :
             model::rank_seams(entry.view->model, entry.view->graph, entry.view->cells)) {
            all.push_back({&entry, seam});
        }
    }
    std::stable_sort(all.begin(), all.end(), [](const PortfolioSeam& a, const PortfolioSeam& b) {
        return model::ranks_before(a.seam, b.seam);
    });
    return all;
}

}  // namespace seamark::portfolio
