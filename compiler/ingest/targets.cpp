#include "ingest/targets.h"

#include "base/check.h"
#include "base/closest.h"
#include "model/cell_address.h"

namespace seamark::ingest {

std::optional<SeamTarget> find_seam(const emit::View& view, std::string_view identity) {
    SeamTarget target;
    const std::size_t first = identity.find('.');
    const std::size_t last = identity.rfind('.');
    SEAMARK_CHECK(first < last && last != std::string_view::npos);
    target.from = std::string(identity.substr(first + 1, last - first - 1));
    target.to = std::string(identity.substr(last + 1));
    for (const model::CellSheet& sheet : view.cells) {
        if (model::seam_identity(view.model, view.graph, sheet) == identity) {
            target.sheet = &sheet;
            target.seam = view.graph.crossings[sheet.crossing].seam;
            return target;
        }
    }
    for (const model::SeamId id : view.model.seams.ids()) {
        const model::Seam& seam = view.model.seams[id];
        if (seam.from.name.text == target.from && seam.to.name.text == target.to) {
            target.seam = id;
            return target;
        }
    }
    return std::nullopt;
}

std::optional<std::string> closest_seam(const emit::View& view, std::string_view identity) {
    std::vector<std::string> identities;
    for (const model::CellSheet& sheet : view.cells) {
        identities.push_back(model::seam_identity(view.model, view.graph, sheet));
    }
    const auto closest = base::find_closest(identity, {identities.begin(), identities.end()});
    return closest ? std::optional(std::string(*closest)) : std::nullopt;
}

}  // namespace seamark::ingest
