// The folder that `build` writes to, from one run to the next.
#pragma once

#include <functional>
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

// What a run did not just write; paths relative to the folder and sorted.
struct FolderChange {
    std::vector<std::string> removed;  // outputs of earlier runs that nothing gives any more
    std::vector<std::string> left;  // the same, but somebody changed them since: they are no longer seamark's
    std::vector<std::string>
        filled;  // worksheets that this run gives too and did not write: people wrote into them
};

// Whether what stands in the worksheet at the path may be lost.
using MayReplace = std::function<bool(const std::string& path, const std::string& bytes)>;

// Writes the outputs as `write_within` does, one run at a time, then removes the leftovers, and the folders
// that are empty then. An error leaves the earlier outputs as they were, but for a leftover that cannot be
// removed. A worksheet is written only where none stands, or one that is as an earlier run left it, or where
// `may_replace` lets it.
base::Result<FolderChange, IoError> update_folder(const std::string& folder, const emit::OutputSet& outputs,
                                                  Coverage coverage, const MayReplace& may_replace);

}  // namespace seamark::driver
