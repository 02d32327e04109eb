// Which seam of the blueprint an address leads to.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "emit/view.h"

namespace seamark::ingest {

struct SeamTarget {
    std::string from;
    std::string to;
    const model::CellSheet* sheet = nullptr;  // none where no arrow crosses there
    std::optional<model::SeamId> seam;        // none where the crossing has no seam
};

std::optional<SeamTarget> find_seam(const emit::View& view, std::string_view identity);

// The nearest identity among the seams and crossings that are there.
std::optional<std::string> closest_seam(const emit::View& view, std::string_view identity);

}  // namespace seamark::ingest
