// The three states of a seam in the page's words.
#pragma once

#include <string_view>

#include "model/cells.h"

namespace seamark::portfolio {

struct SeamStateWords {
    model::SeamState state;
    std::string_view id;    // as filters and styles know it
    std::string_view name;  // as people read it
    std::string_view sign;  // as the diagram's badges bear it
};

// The worst first.
inline constexpr SeamStateWords seam_states[] = {
    {model::SeamState::Unanswered, "unanswered", "unanswered", "?"},
    {model::SeamState::Partly, "partly", "partly answered", "◐"},
    {model::SeamState::Answered, "answered", "answered", "✓"},
};

constexpr const SeamStateWords& words_of(model::SeamState state) {
    return state == model::SeamState::Unanswered ? seam_states[0]
           : state == model::SeamState::Partly   ? seam_states[1]
                                                 : seam_states[2];
}

}  // namespace seamark::portfolio
