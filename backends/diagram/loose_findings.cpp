#include "diagram/loose_findings.h"

#include <algorithm>

#include "diagram/marks.h"
#include "diagram/plan.h"
#include "diagram/text_item.h"

namespace seamark::diagram {
namespace {

constexpr double row_gap = 6;
constexpr double heading_gap = 10;
constexpr double text_gap = 10;
constexpr double widest_text = 900;

}  // namespace

double add_loose_findings(const Chart& chart, double top, Geometry& geometry) {
    if (chart.loose_marks.empty()) {
        return top;
    }
    const TextBlock heading = wrap(chart.words->loose_findings, font_of(TextKind::ActorName), widest_text);
    double y = top + heading_gap;
    geometry.items.push_back(text_item("the loose findings", TextKind::ActorName, heading, {page_margin, y}));
    y += heading.height;
    std::size_t number = 0;
    for (const ChartMark& finding : chart.loose_marks) {
        const std::string name = "loose " + std::to_string(++number);
        const MarkBlock mark = pack_marks({finding}, widest_text, *chart.words);
        const double left = page_margin + mark.width + text_gap;
        const double room = std::min(widest_text, geometry.width - page_margin - left - 2);
        const TextBlock text = wrap(finding.message, font_of(TextKind::Legend), room);
        const double height = std::max(mark.height, text.height);
        y += row_gap;
        add_marks(mark, name, {page_margin, y + (height - mark.height) / 2}, geometry);
        geometry.items.push_back(
            text_item("finding " + name, TextKind::Legend, text, {left, y + (height - text.height) / 2}));
        y += height;
    }
    return y + row_gap;
}

}  // namespace seamark::diagram
