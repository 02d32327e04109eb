// The fonts of the picture: one table for whoever measures and whoever draws.
#pragma once

#include "diagram/text.h"

namespace seamark::diagram {

enum class TextKind {
    Title,
    Subtitle,
    LaneName,
    LaneRole,
    ActorName,
    LineName,
    StepTitle,
    Chip,
    Evidence,
    When,
    Badge,
    Legend,
    Channel,
    Cargo,
    Mark,
    Connector,
};

const Font& font_of(TextKind kind);

// The PostScript name by which Graphviz knows the font.
const char* font_name(const Font& font);

}  // namespace seamark::diagram
