// The colours of the picture, as one table a theme.
#pragma once

#include <array>
#include <string_view>
#include <utility>
#include <vector>

#include "diagram/diagram.h"
#include "diagram/geometry.h"

namespace seamark::diagram {

// What is filled, with its border and the text on it. Colours as "#rrggbb".
struct Paint {
    std::string_view fill;
    std::string_view border;
    std::string_view ink;
};

// No meaning is told by colour alone: shapes, signs, line styles and words say the same, and `print` has
// black and white only. The states of a seam keep apart for colour-blind eyes: dark blue-green, light amber,
// dark vermilion (after Okabe and Ito).
struct Theme {
    std::string_view page;
    std::string_view ink;
    std::string_view muted;
    std::string_view irreversible;            // the border of such a step
    Paint note;                               // of evidence
    std::string_view step_fill;               // a step's border is its role's accent
    std::array<Paint, 4> bands;               // by model::Role; the ink is an actor's name
    std::array<std::string_view, 4> accents;  // by model::Role
    std::array<std::string_view, 4> rules;    // by RuleKind
    std::array<std::string_view, 6> edges;    // by EdgeKind; a flow beside the happy one has its own:
    std::array<std::string_view, 5> flows;    // in turn
    std::array<Paint, 3> badges;              // by model::SeamState
    std::array<Paint, 3> chips;               // by ChipKind
    std::array<Paint, 3> marks;               // by diag::Severity
};

extern const Theme light_theme;
extern const Theme dark_theme;
extern const Theme print_theme;

const Theme& theme_of(ThemeName name);

// Each colour of one theme with the other's in its place, without repetition.
std::vector<std::pair<std::string_view, std::string_view>> translate(const Theme& from, const Theme& to);

}  // namespace seamark::diagram
