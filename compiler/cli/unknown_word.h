// Commands and options that there are not, named with what was probably meant.
#pragma once

#include <optional>
#include <string>

namespace CLI {
class App;
}

namespace seamark::cli {

struct UnknownWord {
    std::string message;
    std::string command;  // whose help says more: "seamark", "seamark check"
};

// The first word of the command line that stands where a command or an option is read and is none. CLI11
// would take
// `--thme dark` for one operand too many, and a misspelt command for a missing one.
std::optional<UnknownWord> find_unknown_word(const CLI::App& app, int count, const char* const* words);

}  // namespace seamark::cli
