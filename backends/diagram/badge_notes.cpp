#include "diagram/badge_notes.h"

#include <algorithm>

#include "diagram/arrow_items.h"
#include "diagram/text_item.h"

namespace seamark::diagram {
namespace {

constexpr double widest_text = 112;
constexpr double widest_word = 240;
constexpr double widest_marks = 140;
constexpr double badge_gap = 5;
constexpr double line_gap = 4;
constexpr double part_gap = 3;
constexpr double end_gap = 6;  // to what follows to the right, above or below

std::optional<TextBlock> some(TextBlock text) {
    return text.lines.empty() ? std::nullopt : std::optional<TextBlock>(std::move(text));
}

// Each list starts a line.
TextBlock cargo_block(const std::vector<std::vector<std::string>>& lists) {
    TextBlock block;
    for (const auto& words : lists) {
        const TextBlock text = wrap_words(words, font_of(TextKind::Cargo), widest_text, widest_word);
        block.lines.insert(block.lines.end(), text.lines.begin(), text.lines.end());
        block.width = std::max(block.width, text.width);
        block.height += text.height;
    }
    return block;
}

double width_of(const std::optional<TextBlock>& text) {
    return text ? text->width + 2 : 0;
}

}  // namespace

std::optional<BadgeNote> measure_note(const ChartArrow& arrow, const Words& words) {
    if (!arrow.badge) {
        return std::nullopt;
    }
    BadgeNote note;
    note.marks = pack_marks(arrow.marks, widest_marks, words);
    note.channel = some(wrap(arrow.badge->channel, font_of(TextKind::Channel), widest_text));
    note.cargo = some(cargo_block(arrow.badge->cargo));
    const double text = std::max({note.marks.width, width_of(note.channel), width_of(note.cargo)});
    if (text == 0) {
        return std::nullopt;
    }
    note.width = badge_half(arrow.badge->number, arrow.badge->state).x + badge_gap + text + end_gap;
    note.above = note.channel ? line_gap + note.channel->height : 0;
    note.above += note.marks.empty() ? 0 : (note.channel ? part_gap : line_gap) + note.marks.height;
    note.above += note.above > 0 ? end_gap : 0;
    note.below = note.cargo ? line_gap + note.cargo->height + end_gap : 0;
    note.height = note.above + note.below;
    return note;
}

void add_note(const BadgeNote& note, const std::string& owner, const Box& box, bool is_on_a_line,
              Geometry& geometry) {
    const double left = box.right + badge_gap;
    // Without a line the parts stand around the middle.
    const double shift = is_on_a_line ? 0 : (note.above - note.below) / 2;
    const double line = box.middle().y + shift;
    double top = line - line_gap;
    if (note.channel) {
        top -= note.channel->height;
        geometry.items.push_back(
            text_item("channel " + owner, TextKind::Channel, *note.channel, {left, top}));
        top -= part_gap;
    }
    add_marks(note.marks, owner, {left, top - note.marks.height}, geometry);
    if (note.cargo) {
        geometry.items.push_back(
            text_item("cargo " + owner, TextKind::Cargo, *note.cargo, {left, line + line_gap}));
    }
}

}  // namespace seamark::diagram
