#include "diagram/marks.h"

#include <algorithm>

namespace seamark::diagram {
namespace {

constexpr double side_padding = 6;  // an octagon cuts its corners
// A hexagon's slanted sides take a quarter of its width each; at the height of the letters this is left.
constexpr double hexagon_share = 0.8;
constexpr double line_padding = 3;
constexpr double gap = 3;

struct Group {
    const ChartMark* first;
    std::size_t count = 0;
    std::string tooltip;
};

std::vector<Group> group(const std::vector<ChartMark>& findings, const Words& words) {
    std::vector<Group> groups;
    for (const ChartMark& finding : findings) {
        auto found = std::find_if(groups.begin(), groups.end(), [&](const Group& group) {
            return group.first->code == finding.code && group.first->severity == finding.severity;
        });
        if (found == groups.end()) {
            groups.push_back({&finding, 0, ""});
            found = groups.end() - 1;
        }
        ++found->count;
        found->tooltip += (found->tooltip.empty() ? "" : "\n") + std::string(finding.code) + ", " +
                          std::string(words.severities[static_cast<std::size_t>(finding.severity)]) + ": " +
                          finding.message;
    }
    return groups;
}

Mark mark_of(const Group& group) {
    std::string text = std::string(sign_of(group.first->severity)) + " " + std::string(group.first->code);
    text += group.count > 1 ? " ·" + std::to_string(group.count) : "";
    Mark mark;
    mark.severity = group.first->severity;
    mark.text = wrap(text, font_of(TextKind::Mark), 400);
    mark.tooltip = group.tooltip;
    mark.width = mark_width(mark.text, mark.severity);
    mark.height = mark_height(mark.text);
    return mark;
}

}  // namespace

const char* sign_of(diag::Severity severity) {
    switch (severity) {
        case diag::Severity::Error:
            return "×";
        case diag::Severity::Warning:
            return "!";
        case diag::Severity::Note:
            break;
    }
    return "i";
}

double mark_width(const TextBlock& text, diag::Severity severity) {
    const double share = severity == diag::Severity::Warning ? hexagon_share : 1;
    return text.width / share + 2 * side_padding;
}

double mark_height(const TextBlock& text) {
    return text.height + 2 * line_padding;
}

MarkBlock pack_marks(const std::vector<ChartMark>& findings, double width, const Words& words) {
    MarkBlock block;
    Point at;
    for (const Group& each : group(findings, words)) {
        Mark mark = mark_of(each);
        if (at.x > 0 && at.x + mark.width > width) {
            at = {0, block.height + gap};
        }
        mark.offset = at;
        block.width = std::max(block.width, at.x + mark.width);
        block.height = at.y + mark.height;
        at.x += mark.width + gap;
        block.marks.push_back(std::move(mark));
    }
    return block;
}

void add_marks(const MarkBlock& block, const std::string& owner, Point top_left, Geometry& geometry) {
    std::size_t number = 0;
    for (const Mark& mark : block.marks) {
        Item item;
        item.kind = ItemKind::Mark;
        item.name = "mark " + owner + " " + std::to_string(++number);
        item.id = "finding." + owner + "." + std::to_string(number);
        std::replace(item.id.begin(), item.id.end(), ' ', '.');
        item.font = TextKind::Mark;
        item.lines = mark.text.lines;
        item.title = mark.tooltip;
        item.severity = mark.severity;
        const double left = top_left.x + mark.offset.x;
        const double top = top_left.y + mark.offset.y;
        item.box = {left, top, left + mark.width, top + mark.height};
        geometry.items.push_back(std::move(item));
    }
}

}  // namespace seamark::diagram
