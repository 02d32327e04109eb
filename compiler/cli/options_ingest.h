// The options of `seamark ingest`.
#pragma once

#include "cli/arguments.h"

namespace CLI {
class App;
}

namespace seamark::cli {

void add_ingest_options(CLI::App& app, Arguments& arguments);

}  // namespace seamark::cli
