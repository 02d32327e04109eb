// Models made by hand, for tests of what is computed from a model.
#pragma once

#include <deque>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "model/model.h"

namespace seamark::testing {

// Owns the texts of the model it builds. Every name gets a span of its own, in the order of the calls, as if
// the parts were written in that order in one file.
class ModelBuilder {
  public:
    model::Model model;

    ModelBuilder() { model.name = name("returns"); }

    model::Name name(std::string_view text);
    model::Text text(std::string_view value);
    model::Answer answer(std::string_view value) { return {text(value), false}; }
    model::Answer unanswered() { return {text(""), true}; }

    // A lane that is one actor of the same name.
    void lane(std::string_view lane_name, model::Role role);
    void step(std::string_view step_name, std::string_view actor_name);
    // Chains written "ask -> classify -> approve".
    void flow(std::string_view flow_name, const std::vector<std::string>& chains);
    // The seam is the builder's until the next call of `seam`.
    model::Seam& seam(std::string_view from, std::string_view to);
    model::Failure& failure(model::Seam& seam, std::string_view mode, std::string_view recovery);
    // `recovery "…" -> target` on the failure.
    void recover_to(model::Failure& failure, std::string_view target);
    void attempts(model::Seam& seam, std::string_view otherwise);
    void carries(model::Seam& seam, std::string_view state_name);
    void answers(model::Seam& seam, std::string_view state_name);
    model::KindId kind(std::string_view kind_name, std::string_view title);
    model::Contract& contract(model::Role from, model::Role to, const std::vector<model::KindId>& considered);

    model::StepReference reference(std::string_view step_name);
    model::StepId step_id(std::string_view step_name) const;

  private:
    std::deque<std::string> texts_;
    std::uint32_t next_byte_ = 0;
};

// All `->` of a graph as "ask -> classify", in its order.
std::string arrow_text(const model::Model& model, model::StepId from, model::StepId to);

}  // namespace seamark::testing
