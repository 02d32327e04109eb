// The options of `seamark worksheet`.
#pragma once

#include <optional>
#include <string>

#include "cli/arguments.h"
#include "worksheet/worksheet.h"

namespace CLI {
class App;
}

namespace seamark::cli {

void add_worksheet_options(CLI::App& app, Arguments& arguments);

// Why the options do not go together, or with this format; nothing where they do.
std::optional<std::string> refuse_worksheet_options(const Arguments& arguments, worksheet::Format format);

}  // namespace seamark::cli
