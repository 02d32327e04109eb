#include "diagram/theme.h"

#include <algorithm>

namespace seamark::diagram {
namespace {

using Colours = std::vector<std::string_view>;

void append(std::string_view colour, Colours& all) {
    all.push_back(colour);
}

void append(const Paint& paint, Colours& all) {
    all.insert(all.end(), {paint.fill, paint.border, paint.ink});
}

template <class Entry, std::size_t N>
void append(const std::array<Entry, N>& entries, Colours& all) {
    for (const Entry& entry : entries) {
        append(entry, all);
    }
}

Colours colours_of(const Theme& theme) {
    Colours all{theme.page, theme.ink, theme.muted, theme.irreversible, theme.step_fill};
    append(theme.note, all);
    append(theme.bands, all);
    append(theme.accents, all);
    append(theme.rules, all);
    append(theme.edges, all);
    append(theme.flows, all);
    append(theme.badges, all);
    append(theme.chips, all);
    append(theme.marks, all);
    return all;
}

constexpr std::string_view black = "#000000";
constexpr std::string_view white = "#ffffff";
constexpr Paint outlined{white, black, black};
constexpr Paint solid{black, white, white};

}  // namespace

// A colour that two roles share in one theme they share in the other, too: `translate` goes by colour, so
// some differ in the last digit only.
const Theme light_theme{
    "#ffffff",
    "#1c2733",
    "#55616f",
    "#9f1d35",
    {"#fff9e3", "#b8932a", "#1c2733"},
    "#fefefe",
    {{{"#e8f1fb", "#e8f1fb", "#2462a6"},
      {"#eef2f6", "#eef2f6", "#465a71"},
      {"#f7f3e8", "#f7f3e8", "#775b12"},
      {"#f2eef7", "#f2eef7", "#62438c"}}},
    {"#2a6ab0", "#4c6178", "#8f6f1f", "#6a4a94"},
    {"#2a6ab1", "#b03a48", "#6a4a95", "#b9bfc9"},
    {"#1f2d3d", "#5a6a7e", "#3f4a58", "#8a5a9e", "#8a5a9e", "#b8932b"},
    {"#5a6a7e", "#00705d", "#8a5200", "#a03386", "#2462a7"},
    {{{"#00705c", "#fffffc", "#fffffe"},
      {"#f0ab1e", "#fffffc", "#1c1400"},
      {"#b5380e", "#fffffc", "#fffffd"}}},
    {{{"#dde4ec", "#dde4ec", "#3c4855"},
      {"#fbe7b8", "#fbe7b8", "#5c4300"},
      {"#fadde2", "#fadde2", "#8c1730"}}},
    {{{"#e3e8ee", "#5a6a7f", "#1c2734"},
      {"#ffd24d", "#7a5600", "#1c1401"},
      {"#a3123f", "#fffffc", "#fffffb"}}},
};

const Theme dark_theme{
    "#14191f",
    "#e8edf2",
    "#a3afbd",
    "#ff8fa0",
    {"#3a331b", "#cfae4c", "#e8edf2"},
    "#222b35",
    {{{"#16273a", "#16273a", "#8fbcf5"},
      {"#1c242d", "#1c242d", "#a9bbcf"},
      {"#2a2618", "#2a2618", "#dcc27a"},
      {"#241d30", "#241d30", "#c9b0ea"}}},
    {"#6eaaf0", "#94a9c0", "#d3b25c", "#b493e0"},
    {"#6eaaf1", "#f08a94", "#b493e1", "#4c5663"},
    {"#dce5ee", "#9aa9bb", "#c3ced9", "#cba6dc", "#cba6dc", "#cfae4d"},
    {"#9aa9bb", "#45c1a5", "#e3a55a", "#e58bcd", "#8fbcf6"},
    {{{"#1d9e84", "#14191d", "#04120f"},
      {"#ffd27a", "#14191d", "#1c1401"},
      {"#e0693c", "#14191d", "#190600"}}},
    {{{"#323d4a", "#323d4a", "#d3dce6"},
      {"#4a3d1b", "#4a3d1b", "#f3dfae"},
      {"#4a1e28", "#4a1e28", "#ffb3bf"}}},
    {{{"#323d4b", "#a3afbe", "#e8edf3"},
      {"#e0b030", "#14191d", "#1c1402"},
      {"#f05a7c", "#14191d", "#170005"}}},
};

const Theme print_theme{
    white,
    black,
    black,
    black,
    outlined,
    white,
    {outlined, outlined, outlined, outlined},
    {black, black, black, black},
    {black, black, black, black},
    {black, black, black, black, black, black},
    {black, black, black, black, black},
    {solid, outlined, outlined},
    {outlined, outlined, solid},
    {outlined, outlined, solid},
};

const Theme& theme_of(ThemeName name) {
    static constexpr const Theme* themes[] = {&light_theme, &dark_theme, &print_theme};
    return *themes[static_cast<std::size_t>(name)];
}

std::vector<std::pair<std::string_view, std::string_view>> translate(const Theme& from, const Theme& to) {
    const Colours sources = colours_of(from);
    const Colours targets = colours_of(to);
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
