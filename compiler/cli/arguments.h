// The command line as data.
#pragma once

#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "cli/options_fixtures.h"
#include "diagram/diagram.h"

namespace seamark::cli {

// Exit statuses (docs/commands.md).
inline constexpr int status_fine = 0;
inline constexpr int status_findings = 1;    // the input has errors
inline constexpr int status_impossible = 2;  // the command could not do its work

enum class Command { Check, Build, Diagram, Worksheet, Ingest, Fixtures, Validate, Rank, Fmt, Explain, Init };
enum class FindingFormat { Text, Json, Sarif, Github, Gitlab, Junit };
enum class Color { Auto, Always, Never };

struct FmtOptions {
    bool check = false;
    bool diff = false;
};

struct WorksheetArguments {
    bool blank = false;
    int minutes = 90;
    std::string language = "en";
    std::string diagram;  // a picture to link to; empty where it is not given
};

struct IngestOptions {
    std::string worksheet;  // its path, or `-`
    bool dry_run = false;
    bool replace = false;
};

// What `seamark validate` is told beside the blueprint.
struct ValidateArguments {
    std::vector<std::string> data;  // files; `-` is stdin, and so is none
    std::string seam;               // "from->to", "blueprint.from.to", "auto"
    bool answer = false;
    std::string seam_field;  // empty where it is not given
    std::string fail_under;  // likewise
    std::string form = "auto";
    bool summary = false;
};

struct Arguments {
    Command command = Command::Check;
    std::vector<std::string> paths;  // PATH…, FILE or CODE
    std::string output;              // -o; empty where it is not given
    std::string type;                // -T; empty where it is not given
    bool drafts = false;
    bool watch = false;  // build
    bool fix = false;
    FixturesArguments fixtures;
    FmtOptions fmt;
    IngestOptions ingest;
    WorksheetArguments worksheet;
    ValidateArguments validate;
    diagram::Options diagram;    // but for the format, which `type` and `output` give
    std::string link_base;       // `diagram --link-base`; empty where it is not given
    bool mark_findings = false;  // `diagram --findings`
    bool stats = false;          // `diagram --stats`

    FindingFormat format = FindingFormat::Text;
    Color color = Color::Auto;
    bool quiet = false;
    bool deny_warnings = false;
    std::optional<std::string> today;  // "2027-01-31"
    unsigned jobs = 1;                 // threads at most, from 1
};

// What stands in place of arguments: a text to print (help, the version, a usage error) and the status to end
// with.
struct Ending {
    int status = status_fine;
    std::string text;
};

std::variant<Arguments, Ending> parse_arguments(int count, const char* const* words);

}  // namespace seamark::cli
