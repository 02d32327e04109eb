#include "cli/options_fmt.h"

#include <CLI/CLI.hpp>

namespace seamark::cli {

void add_fmt_options(CLI::App& app, Arguments& arguments) {
    app.add_flag("--check", arguments.fmt.check,
                 "Write nothing; name the files that differ on stdout and end with 1 where there are any");
    app.add_flag("--diff", arguments.fmt.diff, "Write nothing; show on stdout what would change");
}

}  // namespace seamark::cli
