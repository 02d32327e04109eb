// Which seam and which failure of the blueprint an address leads to.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "emit/view.h"
#include "ingest/collect_answers.h"

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

struct FailureTarget {
    enum class Kind { Written, New, Gone };
    Kind kind = Kind::Gone;
    std::uint32_t index = 0;  // of a written one
};

// `answers`: all that the sheet says about this failure. A failure that was printed is known again by what
// its mode was, so that failures may change places; by its kind or place where its mode has been answered
// since. A new one is known again by its mode, so that one sheet can be taken in twice.
FailureTarget find_failure(const emit::View& view, const FilledSheet& sheet, const SeamTarget& target,
                           const std::vector<const Answer*>& answers);

}  // namespace seamark::ingest
