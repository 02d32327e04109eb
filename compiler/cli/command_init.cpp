#include <fmt/format.h>

#include "cli/commands.h"
#include "cli/session.h"
#include "diag/terminal_text.h"
#include "driver/create.h"
#include "driver/paths.h"
#include "templates/templates.h"

namespace seamark::cli {

namespace {

emit::OutputSet project_files() {
    emit::OutputSet files;
    for (const EmbeddedFile& file : project_template()) {
        files.push_back({std::string(file.name), std::string(file.bytes)});
    }
    return files;
}

}  // namespace

int run_init(const Arguments& arguments) {
    const std::string folder = arguments.paths.empty() ? "." : arguments.paths.front();
    const auto creation = driver::create_files(folder, project_files());
    if (!creation) {
        return cannot(fmt::format("cannot make `{}`: {}; nothing was made",
                                  diag::terminal_text(creation.error().path).bytes, creation.error().reason));
    }
    const Session session(arguments);
    const auto shown = [&](const std::string& path) {
        return diag::terminal_text(driver::join_path(folder, path)).bytes;
    };
    for (const std::string& path : creation.value().made) {
        session.tell(fmt::format("made `{}`", shown(path)));
    }
    for (const std::string& path : creation.value().kept) {
        session.tell(fmt::format("kept `{}`, which was there", shown(path)));
    }
    if (!creation.value().made.empty()) {
        session.tell("next: `seamark check`, then `seamark build`, in that folder");
    }
    return status_fine;
}

}  // namespace seamark::cli
