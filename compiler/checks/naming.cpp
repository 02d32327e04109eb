#include "checks/naming.h"

#include "model/cells.h"

namespace seamark::checks {

using namespace seamark::model;

std::string arrow_words(std::string_view from, std::string_view to) {
    return std::string(from).append(" -> ").append(to);
}

std::string arrow_words(const Seam& seam) {
    return arrow_words(seam.from.name.text, seam.to.name.text);
}

std::string arrow_words(const Model& model, StepId from, StepId to) {
    return arrow_words(model.steps[from].name.text, model.steps[to].name.text);
}

std::vector<std::string> about(const Model& model, std::vector<std::string_view> parts) {
    std::vector<std::string> names{std::string(model.name.text)};
    names.insert(names.end(), parts.begin(), parts.end());
    return names;
}

std::vector<std::string> about(const Model& model, const Seam& seam, std::vector<std::string_view> parts) {
    parts.insert(parts.begin(), {seam.from.name.text, seam.to.name.text});
    return about(model, std::move(parts));
}

std::string_view failure_name(const Failure& failure) {
    return failure.kind_name ? failure.kind_name->text : failure.mode.text.value;
}

bool says_what_fails(const Failure& failure) {
    return !failure.mode.is_unanswered && !is_filler(failure.mode.text.value);
}

}  // namespace seamark::checks
