#include <variant>

#include "cli/arguments.h"
#include "cli/commands.h"
#include "cli/guard_process.h"
#include "cli/session.h"

namespace {

using namespace seamark::cli;

int run(const Arguments& arguments) {
    switch (arguments.command) {
        case Command::Check:
            return run_check(arguments);
        case Command::Build:
            return run_build(arguments);
        case Command::Diagram:
            return run_diagram(arguments);
        case Command::Worksheet:
            return run_worksheet(arguments);
        case Command::Ingest:
            return run_ingest(arguments);
        case Command::Rank:
            return run_rank(arguments);
        case Command::Fixtures:
            return run_fixtures(arguments);
        case Command::Init:
            return run_init(arguments);
        case Command::Fmt:
            return run_fmt(arguments);
        case Command::Validate:
            return run_validate(arguments);
        case Command::Explain:
            return run_explain(arguments);
    }
    return status_impossible;
}

}  // namespace

int main(int count, char** words) {
    guard_process();
    const auto parsed = parse_arguments(count, words);
    if (const auto* ending = std::get_if<Ending>(&parsed)) {
        if (ending->status == status_fine) {
            return write_stdout(ending->text) ? status_fine : cannot("stdout does not take the output");
        }
        write_stderr(ending->text);
        return ending->status;
    }
    return run(std::get<Arguments>(parsed));
}
