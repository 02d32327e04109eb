#include "diagram/step_items.h"

#include <algorithm>
#include <numeric>

#include "diagram/describe.h"

namespace seamark::diagram {
namespace {

constexpr double note_padding = 6;
constexpr double note_gap = 6;

double note_height(const TextBlock& evidence) {
    return evidence.height + 2 * note_padding;
}

model::Role step_role(const Plan& plan, std::uint32_t step) {
    const ChartLane& lane = plan.chart.lanes[plan.chart.rows[plan.chart.steps[step].row].lane];
    return plan.view.model.lanes[lane.id].role;
}

Item step_item(const Plan& plan, std::uint32_t step) {
    Item item;
    item.kind = ItemKind::Step;
    item.name = item_name(plan, step);
    item.id = "step." + item.name;
    item.box = plan.steps[step];
    item.font = TextKind::StepTitle;
    item.lines = plan.contents.steps[step].title.lines;
    item.title = describe_step(plan.view.model, plan.chart.steps[step].id, *plan.chart.words);
    item.subject = plan.chart.steps[step].whole;
    item.role = step_role(plan, step);
    item.is_happy = plan.chart.steps[step].is_happy;
    item.is_irreversible = plan.step(step).irreversible.has_value();
    return item;
}

Item connector_item(const Plan& plan, std::uint32_t step) {
    const ChartConnector& connector = *plan.chart.steps[step].connector;
    Item item;
    item.kind = ItemKind::Connector;
    item.name = item_name(plan, step);
    item.id = item.name;
    std::replace(item.id.begin(), item.id.end(), ' ', '.');
    item.box = plan.steps[step];
    item.font = TextKind::Connector;
    item.lines = plan.contents.steps[step].title.lines;
    item.title = describe_connector(plan.view.model, connector, plan.chart.steps[step].id, *plan.chart.words);
    item.subject = plan.chart.steps[step].whole;
    return item;
}

Item chip_item(const Chip& chip, const std::string& name, std::uint32_t whole, Point top_middle) {
    Item item;
    item.kind = ItemKind::Chip;
    item.name = name;
    item.font = TextKind::Chip;
    item.lines = chip.text.lines;
    item.chip = chip.kind;
    item.subject = whole;
    const double half = chip.text.width / 2 + chip_padding;
    const double height = chip.text.height + chip_padding;
    item.box = {top_middle.x - half, top_middle.y, top_middle.x + half, top_middle.y + height};
    return item;
}

void add_chips(const Plan& plan, std::uint32_t step, Geometry& geometry) {
    Point at{plan.steps[step].middle().x, plan.steps[step].bottom};
    std::size_t number = 0;
    for (const Chip& chip : plan.contents.steps[step].chips) {
        at.y += chip_gap;
        const std::string name = "chip " + item_name(plan, step) + " " + std::to_string(++number);
        geometry.items.push_back(chip_item(chip, name, plan.chart.steps[step].whole, at));
        at.y = geometry.items.back().box.bottom;
    }
    const MarkBlock& marks = plan.contents.steps[step].marks;
    add_marks(marks, item_name(plan, step), {at.x - marks.width / 2, at.y + chip_gap}, geometry);
}

// Steps with evidence, those on top first.
std::vector<std::uint32_t> evidenced_steps(const Plan& plan) {
    std::vector<std::uint32_t> steps;
    for (std::uint32_t i = 0; i < plan.chart.steps.size(); ++i) {
        if (plan.contents.steps[i].evidence) {
            steps.push_back(i);
        }
    }
    std::stable_sort(steps.begin(), steps.end(),
                     [&](auto a, auto b) { return plan.grid.cells[a].track < plan.grid.cells[b].track; });
    return steps;
}

// By column: the track of its topmost step.
std::vector<std::uint32_t> topmost_tracks(const Grid& grid) {
    std::vector<std::uint32_t> tracks(grid.columns, grid.tracks());
    for (const Cell& cell : grid.cells) {
        tracks[cell.column] = std::min(tracks[cell.column], cell.track);
    }
    return tracks;
}

Edge evidence_edge(const Plan& plan, const Item& note, std::uint32_t step) {
    Edge edge;
    edge.kind = EdgeKind::Evidence;
    edge.from = note.name;
    edge.to = item_name(plan, step);
    edge.corners = {{note.box.middle().x, note.box.bottom}, {note.box.middle().x, plan.steps[step].top}};
    return edge;
}

}  // namespace

std::string item_name(const Plan& plan, std::uint32_t step) {
    std::string name(plan.step(step).name.text);
    if (!plan.chart.steps[step].connector) {
        return name;
    }
    const ChartConnector& connector = *plan.chart.steps[step].connector;
    const std::string near(plan.view.model.steps[connector.near].name.text);
    const std::string count = connector.beside == 0 ? "" : " " + std::to_string(connector.beside + 1);
    return (connector.leads_out ? "goes on " + near + " " + name : "comes from " + name + " " + near) + count;
}

std::vector<Box> place_steps(const Plan& plan) {
    std::vector<Box> boxes;
    for (std::size_t i = 0; i < plan.chart.steps.size(); ++i) {
        const Cell& cell = plan.grid.cells[i];
        const Interval& column = plan.channels.columns[cell.column];
        const double x = (column.low + column.high) / 2;
        const double y = plan.rows.track_y[cell.track];
        const double half_width = plan.contents.steps[i].width / 2;
        const double half_height = plan.rows.step_height[i] / 2;
        boxes.push_back({x - half_width, y - half_height, x + half_width, y + half_height});
    }
    return boxes;
}

double evidence_height(const Chart& chart, const Grid& grid, const Contents& contents) {
    std::vector<double> heights(grid.columns);
    for (std::size_t i = 0; i < chart.steps.size(); ++i) {
        if (contents.steps[i].evidence) {
            heights[grid.cells[i].column] += note_height(*contents.steps[i].evidence) + note_gap;
        }
    }
    return heights.empty() ? 0 : *std::max_element(heights.begin(), heights.end());
}

void add_steps(const Plan& plan, Geometry& geometry) {
    for (std::uint32_t i = 0; i < plan.chart.steps.size(); ++i) {
        if (plan.chart.steps[i].connector) {
            geometry.items.push_back(connector_item(plan, i));
            continue;
        }
        geometry.items.push_back(step_item(plan, i));
        add_chips(plan, i, geometry);
    }
}

void add_evidence(const Plan& plan, double bottom, Geometry& geometry) {
    std::vector<double> feet(plan.grid.columns, bottom);
    const std::vector<std::uint32_t> topmost = topmost_tracks(plan.grid);
    for (const std::uint32_t step : evidenced_steps(plan)) {
        const TextBlock& text = *plan.contents.steps[step].evidence;
        const Cell& cell = plan.grid.cells[step];
        const double x = plan.steps[step].middle().x;
        const double half = text.width / 2 + note_padding + 4;
        double& foot = feet[cell.column];
        Item note;
        note.kind = ItemKind::Evidence;
        note.name = "evidence " + item_name(plan, step);
        note.font = TextKind::Evidence;
        note.lines = text.lines;
        note.box = {x - half, foot - note_height(text), x + half, foot};
        note.subject = plan.chart.steps[step].whole;
        note.title = filled(plan.chart.words->evidence_of, model::title_of(plan.step(step)));
        const bool sees_its_step = foot == bottom && topmost[cell.column] == cell.track;
        if (sees_its_step) {
            geometry.edges.push_back(evidence_edge(plan, note, step));
        }
        foot -= note_height(text) + note_gap;
        geometry.items.push_back(std::move(note));
    }
}

}  // namespace seamark::diagram
