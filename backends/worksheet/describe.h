// Parts of the model in a few plain words.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "emit/view.h"
#include "model/model.h"
#include "worksheet/words.h"

namespace seamark::worksheet {

// "a, b, c"
std::string listed(const std::vector<std::string>& texts, std::string_view separator = ", ");

// "agent-to-system handoff"; empty where a role did not resolve.
std::string describe_handoff(const model::Model& model, const Words& words, const model::Arrow& arrow);

// "crosses the line of visibility and the line of internal interaction"; empty where no line is crossed.
std::string describe_lines(const Words& words, const std::vector<model::LineKind>& lines);

// "Downstream systems / Refund queue"
std::string describe_place(const model::Model& model, const model::Step& step);

// "2s..30s"; empty where the step does not say.
std::string describe_time(const model::Step& step);

const model::Arrow& arrow_of(const emit::View& view, const model::CellSheet& sheet);
// Null where the crossing has none.
const model::Seam* seam_of(const emit::View& view, const model::CellSheet& sheet);

std::string_view from_title(const emit::View& view, const model::Arrow& arrow);
std::string_view to_title(const emit::View& view, const model::Arrow& arrow);

// "Seam 3: Approves the refund → enqueue"
std::string seam_title(const emit::View& view, const Words& words, const model::CellSheet& sheet);

// Titles of the steps that need the state and that an arrow's path leads to from `start`, itself included;
// nearest first.
std::vector<std::string> steps_in_need(const emit::View& view, model::StepId start, model::StateId state);

}  // namespace seamark::worksheet
