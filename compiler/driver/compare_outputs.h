// Whether what lies in a folder is what would be written there.
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "base/result.h"
#include "driver/file_system.h"
#include "emit/output.h"

namespace seamark::driver {

struct OutOfDate {
    enum class Reason {
        Differs,
        Missing,
        LeftOver,  // `is_ours`, and no longer written
    };

    std::string path;  // below the folder
    Reason reason = Reason::Differs;
};

// Sorted by path; empty where everything is up to date. Writes nothing. Only files that stand in the folder
// itself can be left over.
base::Result<std::vector<OutOfDate>, IoError> compare_outputs(
    const FileSystem& files, const std::string& folder, const emit::OutputSet& outputs,
    const std::function<bool(const emit::OutputFile&)>& is_ours);

// The first of the outputs, as a path below the folder, in whose place a file stands that is not `is_ours`.
std::optional<std::string> find_foreign(const FileSystem& files, const std::string& folder,
                                        const emit::OutputSet& outputs,
                                        const std::function<bool(const emit::OutputFile&)>& is_ours);

}  // namespace seamark::driver
