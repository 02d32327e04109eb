// How findings name what they are about.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "model/model.h"

namespace seamark::checks {

// "approve -> enqueue"
std::string arrow_words(std::string_view from, std::string_view to);
std::string arrow_words(const model::Seam& seam);
std::string arrow_words(const model::Model& model, model::StepId from, model::StepId to);

// For Finding::about: the blueprint's name, then `parts`.
std::vector<std::string> about(const model::Model& model, std::vector<std::string_view> parts);
// … then the seam's steps, then `parts`.
std::vector<std::string> about(const model::Model& model, const model::Seam& seam,
                               std::vector<std::string_view> parts = {});

// The failure's kind, else its text: what tells it apart from the seam's other failures.
std::string_view failure_name(const model::Failure& failure);

// Whether the failure's mode is answered: while it is open, the rest of the failure is not asked for.
bool says_what_fails(const model::Failure& failure);

// Whether a declaration stands in the root file, not in what it imports.
template <class Entity>
bool is_own(const model::Model& model, const Entity& entity) {
    return entity.name.span.file == model.file;
}

}  // namespace seamark::checks
