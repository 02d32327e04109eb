// A file that CMake built into the program (cmake/embed.cmake).
#pragma once

#include <string_view>
#include <vector>

namespace seamark {

struct EmbeddedFile {
    std::string_view name;  // relative, with '/'
    std::string_view bytes;
};

}  // namespace seamark
