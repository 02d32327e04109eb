#include <fmt/format.h>

#include "cli/commands.h"
#include "cli/one_file.h"
#include "driver/write.h"
#include "fixtures/fixtures.h"

namespace seamark::cli {

int run_fixtures(const Arguments& arguments) {
    return emit_one(arguments, Drafts::Refused, [&](const emit::View& view) {
        if (const auto error = driver::write_outputs(arguments.output, fixtures::emit_fixtures(view))) {
            return cannot(fmt::format("cannot write `{}`: {}", error->path, error->reason));
        }
        return status_fine;
    });
}

}  // namespace seamark::cli
