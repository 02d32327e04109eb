// The options of `seamark diagram`.
#pragma once

#include "cli/arguments.h"

namespace CLI {
class App;
}

namespace seamark::cli {

void add_diagram_options(CLI::App& app, Arguments& arguments);

}  // namespace seamark::cli
