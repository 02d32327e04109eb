#include <cstdio>
#include <variant>

#include "cli/arguments.h"
#include "cli/commands.h"
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
    const auto parsed = parse_arguments(count, words);
    if (const auto* ending = std::get_if<Ending>(&parsed)) {
        std::fputs(ending->text.c_str(), ending->status == status_fine ? stdout : stderr);
        return ending->status;
    }
    return run(std::get<Arguments>(parsed));
}
