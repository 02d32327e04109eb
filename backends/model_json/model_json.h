// The resolved blueprint as JSON; docs/model.schema.json documents it.
#pragma once

#include <string>

#include "emit/view.h"

namespace seamark::model_json {

std::string emit_model_json(const emit::View& view);

}  // namespace seamark::model_json
