// The texts of the picture, wrapped and measured, before anything has a place.
#pragma once

#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "diagram/badge_notes.h"
#include "diagram/chart.h"
#include "diagram/geometry.h"
#include "diagram/marks.h"
#include "diagram/text.h"

namespace seamark::diagram {

struct Chip {
    ChipKind kind = ChipKind::Takes;
    TextBlock text;
};

struct StepContent {
    TextBlock title;
    double width = 0;       // of the step's box
    double min_height = 0;  // that the title asks for
    std::vector<Chip> chips;
    MarkBlock marks;                    // under the chips
    double chips_height = 0;            // chips and marks with the gaps above them
    std::optional<TextBlock> evidence;  // stands in the evidence row
};

struct NameContent {
    TextBlock name;
    TextBlock caption;
    MarkBlock marks;  // under the caption
    double height() const {
        return name.height + caption.height + (marks.empty() ? 0 : name_mark_gap + marks.height);
    }

    static constexpr double name_mark_gap = 4;
};

// The condition of an arrow, and marks at one that has no badge.
struct ArrowLabel {
    TextBlock text;
    MarkBlock marks;  // under the text
    double width = 0;
    double height = 0;
};

struct Contents {
    std::vector<StepContent> steps;               // by step
    std::vector<std::optional<ArrowLabel>> when;  // by arrow
    std::vector<std::optional<BadgeNote>> notes;  // by arrow
    std::vector<NameContent> lanes;               // by lane
    std::vector<NameContent> actors;              // by row; empty where the lane declares no actors
    bool has_actor_names = false;
    double badge_room =
        22;  // half of the largest badge, with the room that it keeps from an arrow that passes
};

// What a connector bears: the mark, and the row where it stands again if that is not beside this one; where
// the other end is not drawn, that step and the seam between.
std::string connector_text(const model::Model& model, const ChartStep& step, const Words& words);

// Of a connector's box.
double connector_width(const TextBlock& text);
double connector_height(const TextBlock& text);

// Room between a text and the border around it.
constexpr double chip_padding = 4;
constexpr double chip_gap = 3;

constexpr double lane_name_width = 148;
constexpr double actor_name_width = 112;

// One that shows something.
bool has_evidence(const model::Step& step);

// What a step bears under its box, as people print it.
std::vector<std::pair<ChipKind, std::string>> facts_of(const model::Step& step, const Words& words);

// `columns` are the steps'.
Contents measure_contents(const model::Model& model, const Chart& chart,
                          const std::vector<std::uint32_t>& columns);

}  // namespace seamark::diagram
