#include "diagram/layout.h"

#include <algorithm>

#include "diagram/arrow_items.h"
#include "diagram/describe.h"
#include "diagram/header.h"
#include "diagram/legend.h"
#include "diagram/loose_findings.h"
#include "diagram/plan.h"
#include "diagram/sketch.h"
#include "diagram/step_items.h"
#include "diagram/strips.h"
#include "diagram/text_item.h"

namespace seamark::diagram {
namespace {

constexpr double smallest_width = 760;
constexpr double heading_gap = 20;
constexpr double evidence_gap = 16;
constexpr double column_width_guess = 170;

constexpr double strip_gap = 26;
constexpr double strip_name_gap = 8;

// The plan of a strip with the heights of what stands above its rows.
struct StripPlan {
    Plan plan;
    double top = 0;       // of all
    double evidence = 0;  // the height of the notes
    double evidence_top = 0;

    double evidence_bottom() const { return evidence_top + evidence; }
};

TextBlock strip_name(std::size_t strip, std::size_t count, const Words& words) {
    return wrap(filled(words.row_of, strip + 1, count), font_of(TextKind::ActorName), lane_name_width);
}

StripPlan plan_strip(const emit::View& view, const Strip& strip, std::uint32_t number, std::size_t count,
                     Untangling untangling, double top) {
    const Chart& chart = strip.chart;
    StripPlan result{
        {view, chart, number, measure_contents(view.model, chart, strip.time.columns)}, top, 0, top};
    Plan& plan = result.plan;
    Sketch sketch = find_sketch(chart, strip.time, plan.contents, untangling);
    plan.grid = std::move(sketch.grid);
    plan.routes = std::move(sketch.routes);
    plan.badges = place_badges(chart);
    if (count > 1) {
        result.evidence_top += strip_name(number, count, *chart.words).height + strip_name_gap;
    }
    result.evidence = evidence_height(chart, plan.grid, plan.contents);
    const double rows_top =
        result.evidence > 0 ? result.evidence_bottom() + evidence_gap : result.evidence_top;
    plan.rows = lay_rows(chart, plan.grid, plan.contents, plan.routes, plan.badges, rows_top);
    plan.channels = lay_channels(chart, plan.grid, plan.contents, plan.routes, plan.rows, plan.badges,
                                 flow_left(plan.contents, *chart.words));
    plan.steps = place_steps(plan);
    return result;
}

void add_evidence_name(const StripPlan& strip, Geometry& geometry) {
    const TextBlock text =
        wrap(strip.plan.chart.words->evidence, font_of(TextKind::LaneRole), lane_name_width);
    const double y = (strip.evidence_top + strip.evidence_bottom() - text.height) / 2;
    geometry.items.push_back(
        text_item("the evidence" + strip.plan.suffix(), TextKind::LaneRole, text, {page_margin + 18, y}));
}

void add_strip(const StripPlan& strip, std::size_t count, Geometry& geometry) {
    const Plan& plan = strip.plan;
    if (count > 1) {
        geometry.items.push_back(text_item("strip " + std::to_string(plan.strip + 1), TextKind::ActorName,
                                           strip_name(plan.strip, count, *plan.chart.words),
                                           {page_margin, strip.top}));
    }
    add_bands(plan, geometry);
    add_lines(plan, geometry);
    add_steps(plan, geometry);
    if (strip.evidence > 0) {
        add_evidence_name(strip, geometry);
        add_evidence(plan, strip.evidence_bottom(), geometry);
    }
    add_arrows(plan, geometry);
}

double heading_width(const std::vector<Strip>& strips) {
    double width = smallest_width - 2 * page_margin;
    for (const Strip& strip : strips) {
        width = std::max(width, strip.time.count * column_width_guess);
    }
    return width;
}

}  // namespace

Geometry lay_out(const emit::View& view, const Chart& chart, const LayoutOptions& options) {
    Geometry geometry;
    geometry.title = model::title_of(view.model);
    geometry.description = describe_chart(view, chart);
    const Timeline time =
        options.part.empty() ? place_in_time(chart) : place_part_in_time(chart, build_chart(view));
    const std::vector<Strip> strips = fold(chart, time, options.most_columns);
    geometry.columns = time.count;
    geometry.rows = static_cast<std::uint32_t>(strips.size());

    const double width = heading_width(strips);
    double top = add_heading(view, chart, options.part, width, geometry) + heading_gap;
    geometry.width = width + 2 * page_margin;
    std::vector<StripPlan> plans;
    for (std::uint32_t i = 0; i < strips.size(); ++i) {
        plans.push_back(plan_strip(view, strips[i], i, strips.size(), options.untangling, top));
        top = plans.back().plan.rows.bottom + strip_gap;
        geometry.width = std::max(geometry.width, plans.back().plan.channels.right + page_margin);
    }
    for (const StripPlan& strip : plans) {
        add_strip(strip, strips.size(), geometry);
    }
    std::vector<const Contents*> contents;
    for (const StripPlan& strip : plans) {
        contents.push_back(&strip.plan.contents);
    }
    const double legend_bottom = add_legend(view.model, chart, contents, top - strip_gap + 12, geometry);
    geometry.height = add_loose_findings(chart, legend_bottom, geometry) + page_margin / 2;
    return geometry;
}

}  // namespace seamark::diagram
