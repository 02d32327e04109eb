#include "diagram/layout.h"

#include <algorithm>

#include "diagram/arrow_items.h"
#include "diagram/describe.h"
#include "diagram/header.h"
#include "diagram/legend.h"
#include "diagram/loose_findings.h"
#include "diagram/plan.h"
#include "diagram/step_items.h"

namespace seamark::diagram {
namespace {

constexpr double smallest_width = 760;
constexpr double heading_gap = 20;
constexpr double evidence_gap = 16;
constexpr double column_width_guess = 170;

void add_evidence_name(double top, double bottom, Geometry& geometry) {
    const TextBlock text = wrap("Evidence", font_of(TextKind::LaneRole), lane_name_width);
    const double left = page_margin + 18;
    const double y = (top + bottom - text.height) / 2;
    Item item;
    item.name = "the evidence";
    item.font = TextKind::LaneRole;
    item.align = Align::Left;
    item.lines = text.lines;
    item.box = {left, y, left + text.width + 2, y + text.height};
    geometry.items.push_back(std::move(item));
}

}  // namespace

Geometry lay_out(const emit::View& view, const Chart& chart) {
    Geometry geometry;
    geometry.title = model::title_of(view.model);
    geometry.description = describe_chart(view, chart);

    Plan plan{view, chart, measure_contents(view.model, chart), place_on_grid(chart), {}, {}, {}, {}, {}};
    plan.routes = find_routes(chart, plan.grid, plan.contents);
    plan.badges = place_badges(chart);

    const double heading_width =
        std::max(smallest_width - 2 * page_margin, plan.grid.columns * column_width_guess);
    const double evidence_top = add_heading(view, chart, heading_width, geometry) + heading_gap;
    const double notes = evidence_height(chart, plan.grid, plan.contents);
    const double evidence_bottom = evidence_top + notes;
    const double rows_top = notes > 0 ? evidence_bottom + evidence_gap : evidence_top;

    plan.rows = lay_rows(chart, plan.grid, plan.contents, plan.routes, plan.badges, rows_top);
    plan.channels = lay_channels(chart, plan.grid, plan.contents, plan.routes, plan.rows, plan.badges,
                                 flow_left(plan.contents));
    plan.steps = place_steps(plan);
    geometry.width = std::max(plan.channels.right + page_margin, heading_width + 2 * page_margin);

    add_bands(plan, geometry);
    add_lines(plan, geometry);
    add_steps(plan, geometry);
    if (notes > 0) {
        add_evidence_name(evidence_top, evidence_bottom, geometry);
        add_evidence(plan, evidence_bottom, geometry);
    }
    add_arrows(plan, geometry);
    const double legend_bottom = add_legend(plan, plan.rows.bottom + 12, geometry);
    geometry.height = add_loose_findings(chart, legend_bottom, geometry) + page_margin / 2;
    return geometry;
}

}  // namespace seamark::diagram
