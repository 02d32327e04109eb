// The options of `seamark validate`.
#pragma once

#include <string_view>

#include "cli/arguments.h"

namespace CLI {
class App;
}

namespace seamark::cli {

inline constexpr std::string_view validate_examples =
    "Examples:\n"
    "  seamark validate returns.blueprint --seam 'approve->enqueue' payloads.ndjson\n"
    "  seamark validate returns.blueprint --seam returns.approve.enqueue payload.json\n"
    "  zcat day.ndjson.gz | seamark validate returns.blueprint --seam 'approve->enqueue'\n"
    "  seamark validate chat.blueprint --seam 'take_over->show' --answer answers.ndjson\n"
    "  seamark validate chat.blueprint --seam auto --seam-field seam all.ndjson.gz\n"
    "  seamark validate chat.blueprint --seam 'escalate->take_over' --fail-under 99.5 day.ndjson\n"
    "  seamark validate chat.blueprint --seam 'escalate->take_over' --format junit day.ndjson > day.xml\n";

void add_validate_options(CLI::App& app, Arguments& arguments);

}  // namespace seamark::cli
