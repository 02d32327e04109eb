#include "cli/options_ingest.h"

#include <CLI/CLI.hpp>

namespace seamark::cli {

void add_ingest_options(CLI::App& app, Arguments& arguments) {
    app.add_option("WORKSHEET", arguments.ingest.worksheet, "The filled worksheet, in Markdown; `-` is stdin")
        ->required()
        ->type_name("");
    app.add_flag("--dry-run", arguments.ingest.dry_run,
                 "Show what would change as a diff on stdout, and write nothing");
    app.add_flag("--replace", arguments.ingest.replace,
                 "An answer of the blueprint gives way to another one on the sheet; the old one is shown");
}

}  // namespace seamark::cli
