#include "model/rank.h"

#include <algorithm>
#include <tuple>

namespace seamark::model {

namespace {

std::optional<int> worst_open_severity(const Seam& seam, const CellSheet& sheet) {
    std::optional<int> worst;
    for (const Cell& cell : sheet.cells) {
        if (cell.is_open() && cell.failure) {
            worst =
                std::max(worst, seam.failures[*cell.failure].severity);  // an empty optional is the smallest
        }
    }
    return worst;
}

// Of each seam of the model: whether the happy flow crosses it, there or, of a call, back.
std::vector<bool> seams_in_happy(const Model& model, const Graph& graph) {
    std::vector<bool> in_happy(model.seams.size(), false);
    for (const Crossing& crossing : graph.crossings) {
        const std::optional<SeamId> seam = crossing.answer_of ? crossing.answer_of : crossing.seam;
        if (seam && graph.arrows[crossing.arrow].in_happy) {
            in_happy[seam->index] = true;
        }
    }
    return in_happy;
}

}  // namespace

bool ranks_before(const RankedSeam& a, const RankedSeam& b) {
    return std::tie(a.open, a.worst_severity, a.in_happy) > std::tie(b.open, b.worst_severity, b.in_happy);
}

std::vector<RankedSeam> rank_seams(const Model& model, const Graph& graph,
                                   const std::vector<CellSheet>& sheets) {
    std::vector<RankedSeam> ranked;
    ranked.reserve(sheets.size());
    const std::vector<bool> in_happy = seams_in_happy(model, graph);
    for (std::uint32_t i = 0; i < sheets.size(); ++i) {
        const Crossing& crossing = graph.crossings[sheets[i].crossing];
        RankedSeam seam;
        seam.sheet = i;
        seam.open = sheets[i].open();
        seam.worst_severity =
            crossing.seam ? worst_open_severity(model.seams[*crossing.seam], sheets[i]) : std::nullopt;
        seam.in_happy =
            crossing.seam ? in_happy[crossing.seam->index] : graph.arrows[crossing.arrow].in_happy;
        seam.number = crossing.number;
        ranked.push_back(seam);
    }
    std::sort(ranked.begin(), ranked.end(), [](const RankedSeam& a, const RankedSeam& b) {
        return ranks_before(a, b) || (!ranks_before(b, a) && a.number < b.number);
    });
    return ranked;
}

}  // namespace seamark::model
