#include "diagram/picture_size.h"

#include <algorithm>
#include <cmath>
#include <fmt/format.h>

namespace seamark::diagram {
namespace {

constexpr int usual_dpi = 96;
constexpr double points_per_inch = 72;
constexpr double longest_side = 32000;  // cairo's images have 15 bits a side
constexpr double most_pixels = 250e6;   // a gigabyte while it is drawn

int highest_dpi(const Geometry& geometry) {
    const double side = std::max(geometry.width, geometry.height) / points_per_inch;
    const double area = geometry.width * geometry.height / (points_per_inch * points_per_inch);
    return static_cast<int>(std::floor(std::min(longest_side / side, std::sqrt(most_pixels / area))));
}

}  // namespace

base::Result<int, emit::EmitError> choose_dpi(const Options& options, const Geometry& geometry) {
    const int highest = highest_dpi(geometry);
    if (!options.dpi) {
        return std::max(std::min(usual_dpi, highest), 1);
    }
    if (*options.dpi <= highest) {
        return *options.dpi;
    }
    const double scaling = *options.dpi / points_per_inch;
    const std::string size =
        fmt::format("{:.0f} x {:.0f} pixels", geometry.width * scaling, geometry.height * scaling);
    if (highest < smallest_dpi) {
        return emit::EmitError{fmt::format(
            "the picture would have {}, too many for a png; svg and pdf have no such limit", size)};
    }
    return emit::EmitError{
        fmt::format("at {} dpi the picture would have {}, too many for a png; `--dpi {}` fits", *options.dpi,
                    size, highest)};
}

}  // namespace seamark::diagram
