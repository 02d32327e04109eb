#include "diagram/diagram.h"

#include <algorithm>

#include "diagram/annotations.h"
#include "diagram/chart.h"
#include "diagram/dot.h"
#include "diagram/layout.h"
#include "diagram/links.h"
#include "diagram/mermaid.h"
#include "diagram/paper.h"
#include "diagram/pdf.h"
#include "diagram/picture_size.h"
#include "diagram/render.h"
#include "diagram/sheets.h"
#include "diagram/stats.h"
#include "diagram/svg.h"

namespace seamark::diagram {
namespace {

using Bytes = base::Result<std::string, emit::EmitError>;

// Why there is nothing to draw of the part that is asked for.
std::optional<emit::EmitError> refuse_empty(const Part& part, const Options& options, const Chart& chart) {
    const bool has_step = std::any_of(chart.steps.begin(), chart.steps.end(),
                                      [](const ChartStep& step) { return !step.connector; });
    if (part.description.empty() || has_step) {
        return std::nullopt;
    }
    const std::string where =
        options.lanes.empty() ? "" : " in " + described_lanes(options.lanes, words::en.diagram);
    return emit::EmitError{options.flows.empty()
                               ? "no step stands" + where
                               : "no step of " + described_flows(options.flows, words::en.diagram) +
                                     " stands" + where};
}

Bytes render_svg(const Geometry& geometry, const Options& options, Agraph_s& graph) {
    auto svg = render(graph, Format::Svg);
    if (!svg) {
        return svg;
    }
    return finish_svg(svg.value(), geometry, *options.words,
                      options.theme ? Colours::Fixed : Colours::Adapting);
}

Bytes render_png(const Geometry& geometry, const Options& options, Agraph_s& graph) {
    const auto dpi = choose_dpi(options, geometry);
    if (!dpi) {
        return dpi.error();
    }
    set_resolution(dpi.value(), graph);
    return render(graph, Format::Png);
}

Bytes render_pdf(std::optional<PageSize> page, Agraph_s& graph) {
    if (page) {
        set_page(*page, graph);
    }
    auto pdf = render(graph, Format::Pdf);
    if (!pdf) {
        return pdf;
    }
    return without_date(std::move(pdf.value()));
}

}  // namespace

Bytes emit_diagram(const emit::View& view, const Options& options) {
    const auto part = find_part(view.model, options.flows, options.lanes, *options.words);
    if (!part) {
        return part.error();
    }
    Chart chart = build_chart(view, part.value(), *options.words);
    if (auto nothing = refuse_empty(part.value(), options, chart)) {
        return *std::move(nothing);
    }
    if (options.detail) {
        add_detail(view, chart);
    }
    add_findings(view, options.findings, chart);
    chart.date = options.date;
    chart.revision = options.revision;
    const Theme& theme = theme_of(options.theme.value_or(ThemeName::Light));
    if (options.format == Format::Mermaid) {
        return write_mermaid(view, chart, part.value().description, theme);
    }
    Geometry geometry = lay_out(view, chart, {options.wrap, part.value().description});
    if (!options.source_url.empty()) {
        add_links(view, chart, options.source_url, geometry);
    }
    std::optional<PageSize> page;
    if (options.paper) {
        page = page_size(*options.paper, geometry);
        geometry = centre_on(*page, std::move(geometry));
    }
    const Graph graph = build_dot(geometry, theme);
    switch (options.format) {
        case Format::Svg:
            return render_svg(geometry, options, *graph);
        case Format::Png:
            return render_png(geometry, options, *graph);
        case Format::Pdf:
            return render_pdf(page, *graph);
        case Format::Dot:
        case Format::Mermaid:
            break;
    }
    return write_dot(*graph);
}

Bytes count_diagram(const emit::View& view, const Options& options) {
    const auto part = find_part(view.model, options.flows, options.lanes, *options.words);
    if (!part) {
        return part.error();
    }
    const Chart chart = build_chart(view, part.value(), *options.words);
    return to_string(measure(chart, lay_out(view, chart, {options.wrap, part.value().description})));
}

base::Result<SheetSvg, emit::EmitError> emit_sheets(const emit::View& view, const Words& words) {
    Options options;
    options.words = &words;
    options.theme = ThemeName::Print;
    const Chart chart = build_chart(view, {}, words);
    Geometry geometry = lay_out(view, chart);
    const SheetPlan plan = plan_sheets(geometry);
    if (plan.most_columns > 0) {
        LayoutOptions folded;
        folded.most_columns = plan.most_columns;
        geometry = lay_out(view, chart, folded);
    }
    auto svg = render_svg(geometry, options, *build_dot(geometry, theme_of(ThemeName::Print)));
    if (!svg) {
        return svg.error();
    }
    return SheetSvg{std::move(svg.value()), geometry.width, sheet_ends(geometry), plan.is_upright};
}

}  // namespace seamark::diagram
