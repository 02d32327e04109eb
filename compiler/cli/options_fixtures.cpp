#include "cli/options_fixtures.h"

#include <CLI/CLI.hpp>

#include "cli/arguments.h"

namespace seamark::cli {

void add_fixtures_options(CLI::App& app, Arguments& arguments) {
    FixturesArguments& own = arguments.fixtures;
    auto* output =
        app.add_option("-o,--output", arguments.output, "The folder to write to")->type_name("DIR");
    app.add_option(
           "--check", own.check,
           "Write nothing; say which files in DIR are not what would be written there, as text or, with "
           "--format json, as JSON on stdout")
        ->type_name("DIR")
        ->excludes(output);
    app.add_flag("--pact", own.options.pact, "Also a Pact message contract for each payload");
    app.add_flag("--typescript", own.options.typescript, "Also the payloads' types in TypeScript");
    app.add_flag("--python", own.options.python, "Also the payloads' types in Python");
}

}  // namespace seamark::cli
