#include <algorithm>

#include "emit/directions.h"
#include "model/boundary.h"
#include "worksheet/describe.h"
#include "worksheet/sections.h"
#include "worksheet/tables.h"

namespace seamark::worksheet {

namespace {

// Two lanes, the upper one first; the same lane twice for what passes between its actors.
struct Boundary {
    model::LaneId upper;
    model::LaneId lower;
    std::vector<std::uint32_t> crossings;
};

std::optional<Boundary> boundary_of(const emit::View& view, const model::Arrow& arrow) {
    const auto from = view.model.steps[arrow.from].lane;
    const auto to = view.model.steps[arrow.to].lane;
    if (!from || !to) {
        return std::nullopt;
    }
    return Boundary{std::min(*from, *to), std::max(*from, *to), {}};
}

// From top to bottom; the crossings of each in the order of their numbers.
std::vector<Boundary> collect_boundaries(const emit::View& view) {
    std::vector<Boundary> boundaries;
    for (std::uint32_t i = 0; i < view.graph.crossings.size(); ++i) {
        const auto boundary = boundary_of(view, view.graph.arrows[view.graph.crossings[i].arrow]);
        if (!boundary) {
            continue;
        }
        auto found = std::find_if(boundaries.begin(), boundaries.end(), [&boundary](const Boundary& known) {
            return known.upper == boundary->upper && known.lower == boundary->lower;
        });
        if (found == boundaries.end()) {
            found = boundaries.insert(found, *boundary);
        }
        found->crossings.push_back(i);
    }
    std::sort(boundaries.begin(), boundaries.end(), [](const Boundary& a, const Boundary& b) {
        return a.upper != b.upper ? a.upper < b.upper : a.lower < b.lower;
    });
    for (Boundary& boundary : boundaries) {
        std::stable_sort(boundary.crossings.begin(), boundary.crossings.end(), [&view](auto a, auto b) {
            return view.graph.crossings[a].number < view.graph.crossings[b].number;
        });
    }
    return boundaries;
}

Line cargo_line(const std::vector<model::Cargo>& cargo) {
    Line line;
    for (const model::Cargo& item : cargo) {
        if (!line.empty()) {
            line.push_back(text(", "));
        }
        line.push_back(code(std::string(item.name.text) + (item.optional ? "?" : "")));
    }
    return line.empty() ? Line{blank()} : line;
}

Line states_line(const emit::View& view, const model::Crossing& crossing) {
    if (crossing.answer_of) {
        return cargo_line(view.model.seams[*crossing.answer_of].answers);
    }
    return crossing.seam ? cargo_line(view.model.seams[*crossing.seam].carries) : Line{blank()};
}

std::vector<Line> crossing_row(const Source& source, const model::Crossing& crossing) {
    const model::Arrow& arrow = source.view.graph.arrows[crossing.arrow];
    const std::string number = std::to_string(crossing.number);
    return {{text(crossing.answer_of ? filled(source.words.answer_back, number) : number)},
            {text(emit::with_arrow(from_title(source.view, arrow), to_title(source.view, arrow)))},
            states_line(source.view, crossing)};
}

std::string title_of(const Source& source, const Boundary& boundary) {
    const auto& lanes = source.view.model.lanes;
    const std::string upper = emit::isolated(model::title_of(lanes[boundary.upper]));
    return boundary.upper == boundary.lower ? filled(source.words.within_lane, upper)
                                            : filled(source.words.between_lanes, upper,
                                                     emit::isolated(model::title_of(lanes[boundary.lower])));
}

Section boundary_section(const Source& source, const Boundary& boundary) {
    const Words& words = source.words;
    Section section{Section::Kind::Plain, {text(title_of(source, boundary))}, {}, {}};
    const std::string lines =
        describe_lines(words, model::crossed_lines(source.view.model, boundary.upper, boundary.lower));
    if (!lines.empty()) {
        section.title.push_back(text(": " + lines));
    }
    Table table = crossing_table(words);
    for (const std::uint32_t index : boundary.crossings) {
        table.rows.push_back(crossing_row(source, source.view.graph.crossings[index]));
    }
    section.blocks.emplace_back(std::move(table));
    return section;
}

}  // namespace

Section crossing_section(const Source& source) {
    Section section{Section::Kind::Plain, {text(source.words.what_must_cross)}, {}, {}};
    for (const Boundary& boundary : collect_boundaries(source.view)) {
        section.sections.push_back(boundary_section(source, boundary));
    }
    return section;
}

}  // namespace seamark::worksheet
