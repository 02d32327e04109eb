// What the fuzz targets share: the standard library, and findings that somebody could read.
#pragma once

#include <map>
#include <string>
#include <string_view>

#include "base/check.h"
#include "diag/judge.h"
#include "driver/compile.h"
#include "stdlib/stdlib.h"

namespace seamark::fuzz {

inline std::map<std::string, std::string_view> standard_library() {
    std::map<std::string, std::string_view> files;
    for (const EmbeddedFile& file : stdlib_files()) {
        files.emplace(file.name, file.bytes);
    }
    return files;
}

// Each finding stands at a place of its file and says something.
inline void check_findings(const driver::Workspace& workspace, const std::vector<diag::Finding>& findings) {
    for (const diag::Finding& finding : findings) {
        const source::SourceFile& file = workspace.sources()[finding.place.file];
        SEAMARK_CHECK(finding.place.begin <= finding.place.end && finding.place.end <= file.bytes.size());
        SEAMARK_CHECK(!finding.message.empty());
    }
}

}  // namespace seamark::fuzz
