#include "diagram/links.h"

#include <map>
#include <utility>

namespace seamark::diagram {
namespace {

using Ends = std::pair<std::uint32_t, std::uint32_t>;
using Places = std::map<Ends, model::Span>;

// By the steps at both ends.
Places arrow_places(const model::Graph& graph) {
    Places places;
    for (const model::Arrow& arrow : graph.arrows) {
        places.emplace(Ends{arrow.from.index, arrow.to.index}, arrow.place);
    }
    return places;
}

model::Span badge_place(const emit::View& view, const Chart& chart, const Places& places,
                        std::uint32_t index) {
    const ChartArrow& arrow = chart.arrows[index];
    if (arrow.badge && arrow.badge->seam) {
        return view.model.seams[*arrow.badge->seam].span;
    }
    return places.at({chart.steps[arrow.from].id.index, chart.steps[arrow.to].id.index});
}

}  // namespace

void add_links(const emit::View& view, const Chart& chart, std::string_view source_url, Geometry& geometry) {
    const source::SourceFile& file = view.sources[view.model.file];
    const Places places = arrow_places(view.graph);
    for (Item& item : geometry.items) {
        const bool is_legend = item.id.empty();
        if (is_legend || (item.kind != ItemKind::Step && item.kind != ItemKind::Badge)) {
            continue;
        }
        const model::Span place = item.kind == ItemKind::Step
                                      ? view.model.steps[chart.steps[item.subject].id].span
                                      : badge_place(view, chart, places, item.subject);
        item.link = std::string(source_url) + "#L" + std::to_string(file.position(place.begin).line);
    }
}

}  // namespace seamark::diagram
