#include "diagram/type.h"

namespace seamark::diagram {

const Font& font_of(TextKind kind) {
    static constexpr Font fonts[] = {
        {24, true, false},     // Title
        {12, false, false},    // Subtitle
        {14, true, false},     // LaneName
        {10.5, false, false},  // LaneRole
        {11, false, false},    // ActorName
        {10.5, false, false},  // LineName
        {13, false, false},    // StepTitle
        {10, false, false},    // Chip
        {10.5, false, true},   // Evidence
        {10.5, false, true},   // When
        {11, true, false},     // Badge
        {11, false, false},    // Legend
        {10, false, true},     // Channel
        {10, false, false},    // Cargo
        {10, true, false},     // Mark
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
