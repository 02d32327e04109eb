#include <map>

#include "diagram/annotations.h"

namespace seamark::diagram {
namespace {

bool contains(const model::Span& outer, const model::Span& inner) {
    return outer.file == inner.file && outer.begin <= inner.begin && inner.end <= outer.end;
}

// The marks of what is drawn, found by places in the text.
class Marker {
  public:
    Marker(const emit::View& view, Chart& chart) : model_(view.model), graph_(view.graph), chart_(chart) {
        for (std::uint32_t i = 0; i < chart.arrows.size(); ++i) {
            const ChartArrow& arrow = chart.arrows[i];
            arrows_.try_emplace({chart.steps[arrow.from].id.index, chart.steps[arrow.to].id.index}, i);
        }
    }

    // Arrows first: the place of one can lie inside a seam that adds it.
    ChartMarks& marks_for(const model::Span& place) {
        for (const auto find : {&Marker::at_arrow, &Marker::in_seam, &Marker::in_step, &Marker::in_lane}) {
            if (ChartMarks* const marks = (this->*find)(place)) {
                return *marks;
            }
        }
        return chart_.loose_marks;
    }

  private:
    // What a place is found to be about keeps it, drawn or not: an arrow that is not drawn has its finding in
    // the list, and never at what stands around it.
    ChartMarks* marks_of_arrow(model::StepId from, model::StepId to) {
        const auto found = arrows_.find({from.index, to.index});
        return found == arrows_.end() ? &chart_.loose_marks : &chart_.arrows[found->second].marks;
    }

    ChartMarks* at_arrow(const model::Span& place) {
        for (const model::Arrow& arrow : graph_.arrows) {
            if (arrow.place == place) {
                return marks_of_arrow(arrow.from, arrow.to);
            }
        }
        return nullptr;
    }

    ChartMarks* in_seam(const model::Span& place) {
        for (const model::SeamId id : model_.seams.ids()) {
            const model::Seam& seam = model_.seams[id];
            if (contains(seam.span, place) && seam.from.step && seam.to.step) {
                return marks_of_arrow(*seam.from.step, *seam.to.step);
            }
        }
        return nullptr;
    }

    ChartMarks* in_step(const model::Span& place) {
        for (ChartStep& step : chart_.steps) {
            if (!step.connector && contains(model_.steps[step.id].span, place)) {
                return &step.marks;
            }
        }
        return nullptr;
    }

    ChartMarks* in_lane(const model::Span& place) {
        for (ChartLane& lane : chart_.lanes) {
            const model::Lane& declared = model_.lanes[lane.id];
            if (!contains(declared.span, place)) {
                continue;
            }
            for (const model::ActorId actor : declared.actors) {
                if (declared.declares_actors && contains(model_.actors[actor].span, place)) {
                    return marks_of_actor(lane, actor);
                }
            }
            return &lane.marks;
        }
        return nullptr;
    }

    ChartMarks* marks_of_actor(const ChartLane& lane, model::ActorId actor) {
        for (std::uint32_t row = lane.first_row; row < lane.first_row + lane.row_count; ++row) {
            if (chart_.rows[row].actor == actor) {
                return &chart_.rows[row].marks;
            }
        }
        return &chart_.loose_marks;
    }

    const model::Model& model_;
    const model::Graph& graph_;
    Chart& chart_;
    std::map<std::pair<std::uint32_t, std::uint32_t>, std::uint32_t> arrows_;
};

std::string place_text(const source::SourceMap& sources, const source::Span& place) {
    const source::SourceFile& file = sources[place.file];
    return " (" + file.path + ":" + std::to_string(file.position(place.begin).line) + ")";
}

}  // namespace

void add_findings(const emit::View& view, const std::vector<diag::Judged>& findings, Chart& chart) {
    Marker marker(view, chart);
    for (const diag::Judged& judged : findings) {
        const diag::Finding& finding = judged.finding;
        ChartMarks& marks = marker.marks_for(finding.place);
        std::string message = finding.message;
        if (finding.waived_because) {
            message = filled(chart.words->waived, message, *finding.waived_because);
        }
        message += &marks == &chart.loose_marks ? place_text(view.sources, finding.place) : "";
        marks.push_back({judged.severity, diag::info(finding.code).id, std::move(message)});
    }
}

}  // namespace seamark::diagram
