// From what the phases found to what the user is told.
#pragma once

#include <cstddef>
#include <functional>
#include <map>
#include <vector>

#include "diag/finding.h"

namespace seamark::diag {

// What `[checks]` of `seamark.toml` says about a code.
enum class Setting { Error, Warning, Off };
using Settings = std::map<Code, Setting>;

struct JudgeOptions {
    // The settings of the project that a file belongs to; those of fixed codes have no effect.
    std::function<const Settings&(source::FileId)> settings_of = [](source::FileId) -> const Settings& {
        static const Settings none;
        return none;
    };
    bool deny_warnings = false;  // `--deny warnings`: every warning is an error
};

// A file with more findings than this shows the first ones and one SM003.
inline constexpr std::size_t most_findings_in_a_file = 1000;

// Severities by the options; sorted by file path, line, column and code; what two phases or two runs over one
// file say alike stands once; fingerprints tell all of them apart.
std::vector<Judged> judge(std::vector<Finding> findings, const source::SourceMap& sources,
                          const JudgeOptions& options);

}  // namespace seamark::diag
