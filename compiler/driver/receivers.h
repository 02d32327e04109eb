// Loads the JSON Schemas that a blueprint's receivers enforce.
#pragma once

#include <string>

#include "driver/confinement.h"
#include "driver/file_system.h"
#include "model/model.h"
#include "schema/receivers.h"

namespace seamark::driver {

// Reads each file once. `folder` is where the blueprint stands that names them; what cannot be read, or
// stands outside of the boundary, is kept as a problem.
schema::Receivers load_receivers(const FileSystem& files, const std::string& folder, const Boundary& boundary,
                                 const model::Model& model);

}  // namespace seamark::driver
