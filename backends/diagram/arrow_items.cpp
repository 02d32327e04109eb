#include "diagram/arrow_items.h"

#include <algorithm>
#include <cmath>

#include "diagram/describe.h"
#include "diagram/text_item.h"

namespace seamark::diagram {
namespace {

constexpr double label_lift = 3;  // of a `when` from its arrow

// Unique: arrows with the same ends are counted.
std::string ends(const Plan& plan, const ChartArrow& arrow, const char* separator) {
    return std::string(plan.step(arrow.from).name.text) + separator +
           std::string(plan.step(arrow.to).name.text) +
           (arrow.beside == 0 ? "" : separator + std::to_string(arrow.beside + 1));
}

std::vector<Point> corners_of(const Plan& plan, std::uint32_t index) {
    const ChartArrow& arrow = plan.chart.arrows[index];
    const Route& route = plan.routes.arrows[index];
    const double exit_y = plan.rows.slot_y(plan.grid.cells[arrow.from].track, route.exit_slot);
    const double entry_y = plan.rows.slot_y(plan.grid.cells[arrow.to].track, route.entry_slot);
    const double exit_x = plan.channels.exit_x[index];
    const double entry_x = plan.channels.entry_x[index];
    std::vector<Point> corners{{plan.steps[arrow.from].right, exit_y}};
    if (route.kind == RouteKind::Corridor) {
        const double run_y = plan.rows.corridor_slot_y(route.corridor, route.corridor_slot);
        corners.insert(corners.end(),
                       {{exit_x, exit_y}, {exit_x, run_y}, {entry_x, run_y}, {entry_x, entry_y}});
    } else if (turns_behind_source(route.kind)) {
        corners.insert(corners.end(), {{exit_x, exit_y}, {exit_x, entry_y}});
    } else if (turns_before_target(route.kind)) {
        corners.insert(corners.end(), {{entry_x, exit_y}, {entry_x, entry_y}});
    }
    corners.push_back({plan.steps[arrow.to].left, entry_y});
    return corners;
}

// The second part of an arrow that was cut between two rows of columns.
bool comes_in(const Chart& chart, const ChartArrow& arrow) {
    const auto& connector = chart.steps[arrow.from].connector;
    return connector && !connector->mark.empty();
}

Edge edge_of(const Plan& plan, std::uint32_t index) {
    const ChartArrow& arrow = plan.chart.arrows[index];
    Edge edge;
    edge.kind = kind_of(arrow);
    edge.flow = arrow.flow;
    edge.from = item_name(plan, arrow.from);
    edge.to = item_name(plan, arrow.to);
    edge.id = "arrow." + ends(plan, arrow, ".") + (comes_in(plan.chart, arrow) ? ".on" : "");
    edge.title = describe_arrow(plan.view.model, plan.chart, arrow) + ". " +
                 describe_flows(plan.view.model, arrow, *plan.chart.words) + ".";
    edge.corners = corners_of(plan, index);
    edge.is_answer = arrow.badge && arrow.badge->is_answer;
    edge.subject = arrow.whole;
    return edge;
}

// Where the arrow crosses the badge's height.
double crossing_x(const std::vector<Point>& corners, double y) {
    for (std::size_t i = 1; i < corners.size(); ++i) {
        const auto [low, high] = std::minmax(corners[i - 1].y, corners[i].y);
        if (corners[i - 1].x == corners[i].x && low <= y && y <= high) {
            return corners[i].x;
        }
    }
    return corners.front().x;
}

Item badge_item(const Plan& plan, std::uint32_t index, const Edge& edge, double y) {
    const ChartArrow& arrow = plan.chart.arrows[index];
    const ChartBadge& badge = *arrow.badge;
    const double x = crossing_x(edge.corners, y);
    const Point half = badge_half(badge.number, badge.state);
    Item item;
    item.kind = ItemKind::Badge;
    item.name = "seam " + ends(plan, arrow, " ");
    item.id = "seam." + ends(plan, arrow, ".");
    item.box = {x - half.x, y - half.y, x + half.x, y + half.y};
    item.font = TextKind::Badge;
    item.lines = {badge_text(badge.number, badge.state)};
    item.title = title_badge(plan.view, plan.chart, arrow);
    item.description = describe_badge(plan.view, arrow, *plan.chart.words);
    item.subject = edge.subject;
    item.state = badge.state;
    return item;
}

Item when_item(const Plan& plan, std::uint32_t arrow, Point top_left) {
    Item item = text_item("when " + ends(plan, plan.chart.arrows[arrow], " "), TextKind::When,
                          plan.contents.when[arrow]->text, top_left);
    item.subject = plan.chart.arrows[arrow].whole;
    return item;
}

// Its condition, where it leaves its step, and marks on the outer side of that.
void add_label(const Plan& plan, std::uint32_t index, const Edge& edge, Geometry& geometry) {
    const ArrowLabel& label = *plan.contents.when[index];
    const double y = edge.corners.front().y;
    const bool is_below = plan.routes.arrows[index].label_is_below;
    const double top = is_below ? y + label_lift : y - label_lift - label.height;
    const double bottom = top + label.height;
    const double left = plan.channels.label_x[index];
    if (!label.text.lines.empty()) {
        geometry.items.push_back(when_item(plan, index, {left, is_below ? top : bottom - label.text.height}));
    }
    add_marks(label.marks, ends(plan, plan.chart.arrows[index], " "),
              {left, is_below ? bottom - label.marks.height : top}, geometry);
}

}  // namespace

EdgeKind kind_of(const ChartArrow& arrow) {
    switch (arrow.style) {
        case ArrowStyle::Happy:
            return EdgeKind::Happy;
        case ArrowStyle::Flow:
            return arrow.flows.size() == 1 ? EdgeKind::Flow : EdgeKind::Flows;
        case ArrowStyle::Recovery:
            return EdgeKind::Recovery;
        case ArrowStyle::Otherwise:
            break;
    }
    return EdgeKind::Otherwise;
}

Point badge_half(std::uint32_t number, model::SeamState state) {
    const double text = std::ceil(text_width(badge_text(number, state), font_of(TextKind::Badge)) / 2);
    switch (state) {
        case model::SeamState::Answered: {
            const double radius = std::max(16.0, text + 5);
            return {radius, radius};
        }
        case model::SeamState::Partly: {
            // The longer the number, the wider: between its upper and lower corner it leaves room for the
            // text.
            constexpr double half_height = 19;
            const double share_of_height = font_of(TextKind::Badge).size * 0.8 / (2 * half_height);
            return {std::max(half_height, std::ceil(text / (1 - share_of_height))), half_height};
        }
        case model::SeamState::Unanswered:
            break;
    }
    return {std::max(14.0, text + 5), 14};
}

std::string badge_text(std::uint32_t number, model::SeamState state) {
    switch (state) {
        case model::SeamState::Answered:
            return std::to_string(number) + "✓";
        case model::SeamState::Partly:
            return std::to_string(number) + "…";
        case model::SeamState::Unanswered:
            break;
    }
    return std::to_string(number) + "?";
}

void add_arrows(const Plan& plan, Geometry& geometry) {
    for (std::uint32_t i = 0; i < plan.chart.arrows.size(); ++i) {
        Edge edge = edge_of(plan, i);
        if (plan.contents.when[i]) {
            add_label(plan, i, edge, geometry);
        }
        if (plan.badges[i]) {
            const Item badge = badge_item(plan, i, edge, plan.rows.badge_y(*plan.badges[i]));
            if (plan.contents.notes[i]) {
                add_note(*plan.contents.notes[i], ends(plan, plan.chart.arrows[i], " "), badge.box,
                         stands_on_a_line(plan.chart, *plan.badges[i]), geometry);
            }
            geometry.items.push_back(badge);
        }
        geometry.edges.push_back(std::move(edge));
    }
}

}  // namespace seamark::diagram
