// What a backend gives: files as bytes. Only the driver writes them.
#pragma once

#include <string>
#include <vector>

namespace seamark::emit {

struct OutputFile {
    std::string path;  // relative, with '/', below the folder the user named
    std::string bytes;
};

// In a fixed order; no path twice.
using OutputSet = std::vector<OutputFile>;

// Why a backend could not do its work although the blueprint allows it.
struct EmitError {
    std::string message;
};

}  // namespace seamark::emit
