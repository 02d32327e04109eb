#include "diagram/diagram.h"

#include "diagram/chart.h"
#include "diagram/dot.h"
#include "diagram/layout.h"
#include "diagram/mermaid.h"
#include "diagram/render.h"
#include "diagram/svg.h"

namespace seamark::diagram {

base::Result<std::string, emit::EmitError> emit_diagram(const emit::View& view, const Options& options) {
    const Chart chart = build_chart(view);
    if (options.format == Format::Mermaid) {
        return write_mermaid(view, chart);
    }
    const Geometry geometry = lay_out(view, chart);
    const Graph graph = build_dot(geometry, light_theme);
    if (options.format == Format::Dot) {
        return write_dot(*graph);
    }
    auto bytes = render(*graph, options.format);
    if (bytes && options.format == Format::Svg) {
        return finish_svg(bytes.value(), geometry);
    }
    return bytes;
}

}  // namespace seamark::diagram
