#include "diagram/node_style.h"

#include "diagram/spline.h"
#include "diagram/type.h"

namespace seamark::diagram {
namespace {

constexpr const char* text_shape = "plaintext";

// Text only.
struct Look {
    const char* shape = text_shape;
    const char* style = "";
    std::string_view fill;
    std::string_view border;
    std::string_view ink;
    const char* pen_width = "1";
};

std::string_view text_ink(const Item& item, const Theme& theme) {
    switch (item.font) {
        case TextKind::ActorName:
            return theme.bands[static_cast<std::size_t>(item.role)].ink;
        case TextKind::Subtitle:
        case TextKind::LaneRole:
        case TextKind::LineName:
        case TextKind::When:
        case TextKind::Channel:
            return theme.muted;
        case TextKind::Title:
        case TextKind::LaneName:
        case TextKind::StepTitle:
        case TextKind::Chip:
        case TextKind::Evidence:
        case TextKind::Badge:
        case TextKind::Legend:
        case TextKind::Cargo:
        case TextKind::Mark:
        case TextKind::Connector:
            break;
    }
    return theme.ink;
}

Look step_look(const Item& item, const Theme& theme) {
    Look look;
    look.shape = "box";
    look.style = "rounded,filled";
    look.fill = theme.step_fill;
    look.ink = theme.ink;
    look.border = theme.accents[static_cast<std::size_t>(item.role)];
    look.pen_width = item.is_happy ? "1.6" : "0.9";
    if (item.is_irreversible) {
        look.border = theme.irreversible;
        look.pen_width = "2.4";
    }
    return look;
}

Look painted(const char* shape, const char* style, const Paint& paint, const char* pen_width) {
    return {shape, style, paint.fill, paint.border, paint.ink, pen_width};
}

Look badge_look(const Item& item, const Theme& theme) {
    static constexpr const char* shapes[] = {"ellipse", "diamond", "box"};
    const auto state = static_cast<std::size_t>(item.state);
    return painted(shapes[state], "filled", theme.badges[state], "1.5");
}

Look mark_look(const Item& item, const Theme& theme) {
    static constexpr const char* shapes[] = {"ellipse", "hexagon", "octagon"};
    const auto severity = static_cast<std::size_t>(item.severity);
    return painted(shapes[severity], "filled", theme.marks[severity], "1");
}

Look look_of(const Item& item, const Theme& theme) {
    switch (item.kind) {
        case ItemKind::Step:
            return step_look(item, theme);
        case ItemKind::Chip:
            return painted("box", "rounded,filled", theme.chips[static_cast<std::size_t>(item.chip)], "1");
        case ItemKind::Badge:
            return badge_look(item, theme);
        case ItemKind::Mark:
            return mark_look(item, theme);
        case ItemKind::Evidence:
            return painted("note", "filled", theme.note, "1");
        case ItemKind::Connector:
            return {"box", "rounded,filled", theme.page, theme.muted, theme.ink, "1.2"};
        case ItemKind::Text:
            break;
    }
    Look look;
    look.ink = text_ink(item, theme);
    return look;
}

}  // namespace

Attributes node_defaults(const Theme& theme) {
    // Graphviz gives a node its name for a label once it has drawn something in the process, and not before.
    return {{"label", ""},   {"shape", text_shape},       {"fixedsize", "true"},
            {"margin", "0"}, {"fontname", font_name({})}, {"fontcolor", std::string(theme.ink)}};
}

Attributes node_attributes(const Item& item, const Theme& theme) {
    const Look look = look_of(item, theme);
    const Font& font = font_of(item.font);
    Attributes attributes{{"shape", look.shape},
                          {"fontname", font_name(font)},
                          {"fontsize", number(font.size)},
                          {"fontcolor", std::string(look.ink)}};
    if (item.kind != ItemKind::Text) {
        attributes.insert(attributes.end(), {{"style", look.style},
                                             {"fillcolor", std::string(look.fill)},
                                             {"color", std::string(look.border)},
                                             {"penwidth", look.pen_width}});
    }
    return attributes;
}

}  // namespace seamark::diagram
