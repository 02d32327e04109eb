#include "diagram/type.h"

namespace seamark::diagram {

const Font& font_of(TextKind kind) {
    static constexpr Font fonts[] = {
        {24, true, false},     // Title
        {11.5, false, false},  // Subtitle
        {13, true, false},     // LaneName
        {10, false, false},    // LaneRole
        {10.5, false, false},  // ActorName
        {9.5, false, false},   // LineName
        {12, false, false},    // StepTitle
        {9.5, false, false},   // Chip
        {10, false, true},     // Evidence
        {10, false, true},     // When
        {11, true, false},     // Badge
        {10.5, false, false},  // Legend
        {9.5, false, true},    // Channel
        {9.5, false, false},   // Cargo
        {9.5, true, false},    // Mark
        {10, false, false},    // Connector
    };
    return fonts[static_cast<std::size_t>(kind)];
}

const char* font_name(const Font& font) {
    if (font.bold) {
        return "Helvetica-Bold";
    }
    return font.italic ? "Helvetica-Oblique" : "Helvetica";
}

}  // namespace seamark::diagram
