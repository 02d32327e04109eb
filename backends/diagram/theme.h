// The colours of the picture, as one table a theme.
#pragma once

#include <array>
#include <string_view>
#include <utility>
#include <vector>

#include "diagram/geometry.h"

namespace seamark::diagram {

// Colours as "#rrggbb". The three states of a seam keep apart for colour-blind eyes: dark blue-green, light
// amber, dark vermilion (after Okabe and Ito), and shape and sign say the same.
struct Theme {
    std::string_view page;
    std::string_view ink;
    std::string_view muted;
    std::string_view step_fill;
    std::string_view note_fill;
    std::string_view note_border;
    std::string_view warning;  // irreversible
    std::string_view warning_fill;
    std::array<std::string_view, 4> bands;    // by model::Role
    std::array<std::string_view, 4> accents;  // by model::Role
    std::array<std::string_view, 4> rules;    // by RuleKind
    std::array<std::string_view, 4> edges;    // by EdgeKind
    std::array<std::string_view, 3> badges;   // by model::SeamState
    std::array<std::string_view, 3> badge_inks;
    std::array<std::string_view, 4> chips;  // by ChipKind
};

extern const Theme light_theme;
extern const Theme dark_theme;

// Each colour of one theme with the other's in its place, without repetition.
std::vector<std::pair<std::string_view, std::string_view>> translate(const Theme& from, const Theme& to);

}  // namespace seamark::diagram
