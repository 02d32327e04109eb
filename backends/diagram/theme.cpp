#include "diagram/theme.h"

#include <algorithm>

namespace seamark::diagram {
namespace {

template <std::size_t N>
void append(const std::array<std::string_view, N>& colours, std::vector<std::string_view>& all) {
    all.insert(all.end(), colours.begin(), colours.end());
}

std::vector<std::string_view> colours_of(const Theme& theme) {
    std::vector<std::string_view> all{theme.page,      theme.ink,         theme.muted,   theme.step_fill,
                                      theme.note_fill, theme.note_border, theme.warning, theme.warning_fill};
    append(theme.bands, all);
    append(theme.accents, all);
    append(theme.rules, all);
    append(theme.edges, all);
    append(theme.badges, all);
    append(theme.badge_inks, all);
    append(theme.chips, all);
    return all;
}

}  // namespace

// A colour that two roles share in one theme they share in the other, too: `translate` goes by colour.
const Theme light_theme{
    "#ffffff",
    "#1c2733",
    "#5b6775",
    "#fefefe",
    "#fff9e3",
    "#bf9b30",
    "#9f1d35",
    "#fdecef",
    {"#e8f1fb", "#eef2f6", "#f7f3e8", "#f2eef7"},
    {"#2a6ab0", "#4c6178", "#8f6f1f", "#6a4a94"},
    {"#2a6ab1", "#b03a48", "#6a4a95", "#b9bfc9"},
    {"#1f2d3d", "#66768a", "#8a6d99", "#c4a84f"},
    {"#00705c", "#f0ab1e", "#b5380e"},
    {"#fffffe", "#1c1400", "#fffffd"},
    {"#dde4ec", "#fbe7b8", "#fadde2", "#fff3c8"},
};

const Theme dark_theme{
    "#14191f",
    "#e8edf2",
    "#a3afbd",
    "#222b35",
    "#3a331b",
    "#cfae4c",
    "#ff8fa0",
    "#4a1e27",
    {"#16273a", "#1c242d", "#2a2618", "#241d30"},
    {"#6eaaf0", "#94a9c0", "#d3b25c", "#b493e0"},
    {"#6eaaf1", "#f08a94", "#b493e1", "#4c5663"},
    {"#dce5ee", "#8d9cae", "#b69cc6", "#8f7c40"},
    {"#1d9e84", "#f2b53a", "#e0693c"},
    {"#04120f", "#1c1401", "#190600"},
    {"#323d4a", "#4a3d1b", "#4a1e28", "#3a331c"},
};

std::vector<std::pair<std::string_view, std::string_view>> translate(const Theme& from, const Theme& to) {
    const std::vector<std::string_view> sources = colours_of(from);
    const std::vector<std::string_view> targets = colours_of(to);
    std::vector<std::pair<std::string_view, std::string_view>> pairs;
    for (std::size_t i = 0; i < sources.size(); ++i) {
        const bool is_known = std::any_of(pairs.begin(), pairs.end(),
                                          [&](const auto& pair) { return pair.first == sources[i]; });
        if (!is_known) {
            pairs.emplace_back(sources[i], targets[i]);
        }
    }
    return pairs;
}

}  // namespace seamark::diagram
