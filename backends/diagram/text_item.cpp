#include "diagram/text_item.h"

#include <utility>

namespace seamark::diagram {

Item text_item(std::string name, TextKind font, const TextBlock& text, Point top_left) {
    constexpr double slack = 2;
    Item item;
    item.name = std::move(name);
    item.font = font;
    item.align = Align::Left;
    item.lines = text.lines;
    item.box = {top_left.x, top_left.y, top_left.x + text.width + slack, top_left.y + text.height};
    return item;
}

}  // namespace seamark::diagram
