#include <catch2/catch.hpp>
#include <map>
#include <string>

#include "diagram/theme.h"
#include "support/colour.h"

using namespace seamark;
using namespace seamark::diagram;
using testing::Eyes;

namespace {

struct NamedTheme {
    const char* name;
    const Theme& theme;
};

const NamedTheme coloured[] = {{"light", light_theme}, {"dark", dark_theme}};
const NamedTheme all_themes[] = {{"light", light_theme}, {"dark", dark_theme}, {"print", print_theme}};
constexpr Eyes all_eyes[] = {Eyes::Usual, Eyes::NoRed, Eyes::NoGreen, Eyes::NoBlue};

double contrast(std::string_view a, std::string_view b) {
    return testing::contrast(testing::light_of(a), testing::light_of(b));
}

template <std::size_t N>
void check_apart(const std::array<Paint, N>& paints, double distance) {
    for (const Eyes eyes : all_eyes) {
        for (std::size_t i = 0; i < N; ++i) {
            for (std::size_t k = i + 1; k < N; ++k) {
                INFO(paints[i].fill << " and " << paints[k].fill << ", eyes " << static_cast<int>(eyes));
                CHECK(testing::difference(testing::seen_by(eyes, testing::light_of(paints[i].fill)),
                                          testing::seen_by(eyes, testing::light_of(paints[k].fill))) >=
                      distance);
            }
        }
    }
}

template <std::size_t N>
void check_inks(const std::array<Paint, N>& paints) {
    for (const Paint& paint : paints) {
        INFO(paint.ink << " on " << paint.fill);
        CHECK(contrast(paint.ink, paint.fill) >= 4.5);
    }
}

}  // namespace

TEST_CASE("the measures of colour agree with published values", "[diagram]") {
    CHECK(contrast("#000000", "#ffffff") == Approx(21));
    CHECK(contrast("#767676", "#ffffff") == Approx(4.54).margin(0.005));  // the grey that just passes
    const auto red = testing::light_of("#ff0000");
    CHECK(testing::difference(red, testing::light_of("#00ff00")) == Approx(170.6).margin(0.2));
    // Red and green of one lightness come together for who lacks the green receptors.
    const auto green = testing::light_of("#7c9f00");
    CHECK(testing::difference(testing::seen_by(Eyes::NoGreen, testing::light_of("#d05a2a")),
                              testing::seen_by(Eyes::NoGreen, green)) <
          testing::difference(testing::light_of("#d05a2a"), green) / 2);
}

TEST_CASE("the states of seams and the kinds of findings keep apart for colour-blind eyes", "[diagram]") {
    for (const NamedTheme& named : coloured) {
        INFO(named.name);
        check_apart(named.theme.badges, 25);
        check_apart(named.theme.marks, 25);
    }
}

TEST_CASE("every text stands out from its ground", "[diagram]") {
    for (const NamedTheme& named : all_themes) {
        INFO(named.name);
        const Theme& theme = named.theme;
        check_inks(theme.badges);
        check_inks(theme.chips);
        check_inks(theme.marks);
        check_inks(theme.bands);
        check_inks(std::array<Paint, 1>{theme.note});
        CHECK(contrast(theme.ink, theme.step_fill) >= 4.5);
        CHECK(contrast(theme.ink, theme.page) >= 4.5);
        CHECK(contrast(theme.muted, theme.page) >= 4.5);
        for (const Paint& band : theme.bands) {
            INFO("band " << band.fill);
            CHECK(contrast(theme.ink, band.fill) >= 4.5);
            CHECK(contrast(theme.muted, band.fill) >= 4.5);
        }
    }
}

TEST_CASE("every arrow, border and badge stands out from its ground", "[diagram]") {
    for (const NamedTheme& named : all_themes) {
        INFO(named.name);
        const Theme& theme = named.theme;
        std::vector<std::string_view> edges(theme.flows.begin(), theme.flows.end());
        for (const auto kind : {EdgeKind::Happy, EdgeKind::Flows, EdgeKind::Recovery, EdgeKind::Otherwise}) {
            edges.push_back(theme.edges[static_cast<std::size_t>(kind)]);
        }
        for (const std::string_view edge : edges) {
            CHECK(contrast(edge, theme.page) >= 3);
            for (const Paint& band : theme.bands) {
                INFO(edge << " on " << band.fill);
                CHECK(contrast(edge, band.fill) >= 3);
            }
        }
        for (std::size_t role = 0; role < theme.bands.size(); ++role) {
            CHECK(contrast(theme.accents[role], theme.bands[role].fill) >= 3);
        }
    }
}

TEST_CASE("the theme for printers is black and white", "[diagram]") {
    for (const auto& [colour, same] : translate(print_theme, print_theme)) {
        CHECK((colour == "#000000" || colour == "#ffffff"));
    }
}

// An SVG turns dark by replacing colours, so a colour must not stand for two things that part in the dark.
TEST_CASE("one colour of the light theme is one colour of the dark theme", "[diagram]") {
    const auto pairs = translate(light_theme, dark_theme);
    std::map<std::string_view, std::string_view> dark(pairs.begin(), pairs.end());
    const auto same = [&](std::string_view light, std::string_view expected) {
        CHECK(dark.at(light) == expected);
    };
    const auto same_paint = [&](const Paint& light, const Paint& expected) {
        same(light.fill, expected.fill);
        same(light.border, expected.border);
        same(light.ink, expected.ink);
    };
    same(light_theme.page, dark_theme.page);
    same(light_theme.ink, dark_theme.ink);
    same(light_theme.muted, dark_theme.muted);
    same(light_theme.irreversible, dark_theme.irreversible);
    same(light_theme.step_fill, dark_theme.step_fill);
    same_paint(light_theme.note, dark_theme.note);
    for (std::size_t i = 0; i < light_theme.edges.size(); ++i) {
        same(light_theme.edges[i], dark_theme.edges[i]);
    }
    for (std::size_t i = 0; i < light_theme.flows.size(); ++i) {
        same(light_theme.flows[i], dark_theme.flows[i]);
    }
    for (std::size_t i = 0; i < 4; ++i) {
        same_paint(light_theme.bands[i], dark_theme.bands[i]);
        same(light_theme.accents[i], dark_theme.accents[i]);
        same(light_theme.rules[i], dark_theme.rules[i]);
        same_paint(light_theme.chips[i], dark_theme.chips[i]);
    }
    for (std::size_t i = 0; i < 3; ++i) {
        same_paint(light_theme.badges[i], dark_theme.badges[i]);
        same_paint(light_theme.marks[i], dark_theme.marks[i]);
    }
}
