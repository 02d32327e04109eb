// The options of `seamark diagram`.
#pragma once

#include <optional>
#include <string>

#include "cli/arguments.h"

namespace CLI {
class App;
}

namespace seamark::cli {

void add_diagram_options(CLI::App& app, Arguments& arguments);

// Why what is asked for cannot be had in this format; nothing where it can.
std::optional<std::string> refuse_diagram_options(const Arguments& arguments, diagram::Format format);

}  // namespace seamark::cli
