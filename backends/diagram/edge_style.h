// How each kind of arrow is drawn, in the picture and in its legend.
#pragma once

#include "diagram/geometry.h"

namespace seamark::diagram {

struct EdgeStyle {
    const char* style;
    const char* width;  // in points
};

inline const EdgeStyle& edge_style(EdgeKind kind) {
    static constexpr EdgeStyle styles[] = {
        {"solid", "2"},     // Happy
        {"dashed", "1.2"},  // Flow
        {"dotted", "1.4"},  // Recovery
        {"dotted", "1"},    // Evidence
    };
    return styles[static_cast<std::size_t>(kind)];
}

}  // namespace seamark::diagram
