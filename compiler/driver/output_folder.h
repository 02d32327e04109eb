// The folder that `build` writes to, from one run to the next.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "driver/file_system.h"
#include "emit/output.h"

namespace seamark::driver {

// What the folder remembers of the runs before, so that a later one removes what they wrote and nobody gives
// any more, and nothing else.
inline constexpr std::string_view manifest_name = ".seamark-outputs.json";

// Whose outputs a run speaks for.
enum class Coverage {
    All,            // of all blueprints: those that it does not have are gone
    OwnBlueprints,  // of the blueprints that it has: what stands in other folders stays
};

// Outputs of earlier runs, relative to the folder and sorted.
struct Leftovers {
    std::vector<std::string> removed;
    std::vector<std::string> kept;  // somebody changed them since: they are no longer seamark's
};

// Writes the outputs as `write_within` does, one run at a time, then removes the leftovers, and the folders
// that are empty then. An error leaves the earlier outputs as they were, but for a leftover that cannot be
// removed.
base::Result<Leftovers, IoError> update_folder(const std::string& folder, const emit::OutputSet& outputs,
                                               Coverage coverage);

}  // namespace seamark::driver
