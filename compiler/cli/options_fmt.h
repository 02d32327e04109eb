// The options of `seamark fmt`.
#pragma once

#include "cli/arguments.h"

namespace CLI {
class App;
}

namespace seamark::cli {

void add_fmt_options(CLI::App& app, Arguments& arguments);

}  // namespace seamark::cli
