#include "cli/arguments.h"

#include <CLI/CLI.hpp>
#include <algorithm>
#include <array>
#include <fmt/format.h>
#include <map>

#include "base/parallel.h"
#include "cli/check_date.h"
#include "cli/options_diagram.h"
#include "cli/options_fixtures.h"
#include "cli/options_fmt.h"
#include "cli/options_ingest.h"
#include "cli/options_validate.h"
#include "cli/options_worksheet.h"
#include "cli/unknown_word.h"
#include "diag/terminal_text.h"

namespace seamark::cli {

namespace {

struct CommandText {
    Command command;
    std::string_view name;
    std::string_view summary;
    std::string_view operand;
    std::string_view operand_help;
    std::string_view examples;
};

constexpr std::array<CommandText, 11> command_texts{{
    {Command::Check, "check", "Judge blueprints: all checks.", "PATH",
     "Files or folders; `-` is stdin; none means the project's root",
     "Examples:\n"
     "  seamark check                             every blueprint of the project\n"
     "  seamark check returns.blueprint           one file\n"
     "  seamark check --format json journeys/     findings as JSON on stdout\n"
     "  seamark check --format sarif > seams.sarif\n"
     "  seamark check --fix                       put in the fixes that are safe\n"
     "  seamark check --deny warnings             for CI: a warning fails too\n"},
    {Command::Build, "build", "Check, then write every output of every blueprint, and a portfolio page.",
     "PATH", "Files or folders; none means the project's root",
     "Examples:\n"
     "  seamark build -o out                      the project's blueprints, to out/\n"
     "  seamark build --drafts workshop/ -o out   unanswered cells are drawn and printed as such\n"
     "  seamark build --drafts --watch -o out     again after each change, until Ctrl-C\n\n"
     "DIR/index.html is the portfolio; DIR/<blueprint>/ holds diagram, worksheet, fixtures and model.json,\n"
     "or of these what `[build] backends` of seamark.toml names. Paths in them start from the project's "
     "root.\n"
     "Files whose bytes would not change are not touched. What an earlier build wrote and nothing gives any\n"
     "more is removed, unless somebody changed it; files that build did not write stay. A run over the\n"
     "project or a folder speaks for all blueprints, one over single files for these alone.\n"},
    {Command::Diagram, "diagram", "Draw one blueprint.", "FILE", "A blueprint; `-` is stdin",
     "Examples:\n"
     "  seamark diagram returns.blueprint -o returns.svg\n"
     "  seamark diagram draft.blueprint --detail --findings -o draft.svg\n"
     "  seamark diagram returns.blueprint --theme print --paper a3 -o wall.pdf\n"
     "  seamark diagram returns.blueprint -T pdf > returns.pdf\n"
     "  seamark diagram returns.blueprint -T dot | neato -n2 -Tpng > returns.png\n"
     "  seamark diagram returns.blueprint --wrap 8 -o wall.pdf       rows of at most 8 columns\n"
     "  seamark diagram returns.blueprint --flow unsure --lanes agent,desk -o part.svg\n"},
    {Command::Worksheet, "worksheet", "Print the handout for a 90-minute workshop.", "FILE",
     "A blueprint; `-` is stdin; none with --blank",
     "Examples:\n"
     "  seamark worksheet draft.blueprint -o draft.html      to print, on A4 or Letter\n"
     "  seamark worksheet draft.blueprint -o draft.md        to fill in together, then `seamark ingest`\n"
     "  seamark worksheet draft.blueprint --minutes 60 -T html > draft.html\n"
     "  seamark worksheet draft.blueprint --diagram draft.svg -o draft.md\n"
     "  seamark worksheet --blank -o kit.html                for a feature that has no blueprint yet\n"},
    {Command::Ingest, "ingest",
     "Put what people wrote on a worksheet into the cells of its blueprint, and say what found no place.",
     "FILE", "The blueprint that the worksheet was printed from",
     "Examples:\n"
     "  seamark worksheet draft.blueprint -o draft.md    print it, fill it in, then:\n"
     "  seamark ingest draft.md draft.blueprint --dry-run\n"
     "                                                   the diff, nothing is written\n"
     "  seamark ingest draft.md draft.blueprint          the answers go in\n"
     "  seamark ingest draft.md draft.blueprint --replace\n"
     "                                                   also where there is another answer already\n"
     "Exit status: 0 every answer is in the blueprint, 1 some answer could not be written (all others "
     "were),\n"
     "or with --deny warnings anything else could not; "
     "2 nothing was done: the sheet is none of this blueprint or no Markdown, or a file cannot be read or "
     "written.\n"},
    {Command::Fixtures, "fixtures",
     "Write payload schemas, the test cases that hold a payload to them, and failure scenarios.", "FILE",
     "A blueprint; `-` is stdin",
     "Examples:\n"
     "  seamark fixtures returns.blueprint -o tests/fixtures\n"
     "  seamark fixtures returns.blueprint -o src/seams --typescript --python\n"
     "  seamark fixtures returns.blueprint -o pacts --pact\n"
     "  seamark fixtures returns.blueprint --check tests/fixtures     for CI: is it up to date?\n"},
    {Command::Validate, "validate", "Judge payloads by the seam that they cross.", "FILE",
     "A blueprint; `-` is stdin", validate_examples},
    {Command::Rank, "rank", "Order the seams by their unanswered cells: the next investment first.", "PATH",
     "Files or folders; `-` is stdin; none means the project's root",
     "Examples:\n"
     "  seamark rank                              every seam of the project\n"
     "  seamark rank -o ranking.csv               for a spreadsheet\n"},
    {Command::Init, "init",
     "Make a project to start from: a first blueprint that checks and builds. It never overwrites.", "DIR",
     "The folder, made where it is not there; none means the working folder",
     "Examples:\n"
     "  seamark init                              in the working folder\n"
     "  seamark init journeys-of-the-shop && cd journeys-of-the-shop && seamark check && seamark build\n\n"
     "It makes seamark.toml, journeys/parcel-question.blueprint, .github/workflows/blueprints.yml (GitHub\n"
     "Actions: check, build, keep the outputs) and .pre-commit-config.yaml. What is there stays as it is,\n"
     "and is told. Where one of the files cannot be made, none is: exit status 2.\n"},
    {Command::Fmt, "fmt", "Rewrite blueprints in one canonical layout; comments stay where they are.", "PATH",
     "Files or folders; `-` is stdin, formatted to stdout; none means the project's root",
     "Examples:\n"
     "  seamark fmt                               every blueprint of the project, in place\n"
     "  seamark fmt --check                       for CI: name the files that differ, write nothing\n"
     "  seamark fmt --diff returns.blueprint      show what would change\n"
     "  seamark fmt - < draft.blueprint           for an editor: stdin to stdout\n"},
    {Command::Explain, "explain",
     "Say what a finding means, with an example and how to mend it; or print a library.", "CODE",
     "A code such as SM301, or a library of the program such as std.handoff",
     "Examples:\n"
     "  seamark explain SM301\n"
     "  seamark explain std.handoff\n"},
}};

constexpr unsigned most_jobs = 256;

const std::map<std::string, FindingFormat> finding_formats{
    {"text", FindingFormat::Text},     {"json", FindingFormat::Json},     {"sarif", FindingFormat::Sarif},
    {"github", FindingFormat::Github}, {"gitlab", FindingFormat::Gitlab}, {"junit", FindingFormat::Junit}};
const std::map<std::string, Color> colors{
    {"auto", Color::Auto}, {"always", Color::Always}, {"never", Color::Never}};

// Payloads have no warnings and no dates, so that validate takes options about those and does not show them.
void add_common_options(CLI::App& app, Arguments& arguments, const CommandText& text, std::string& deny,
                        std::string& today) {
    const bool is_about_payloads = text.command == Command::Validate;
    const std::string judging_group = is_about_payloads ? "" : "Options";
    app.add_option_function<std::string>(
           "--format", [&](const std::string& word) { arguments.format = finding_formats.at(word); },
           is_about_payloads ? "How findings are written: text, json, sarif or junit"
                             : "How findings are written: text, json, sarif, github, gitlab or junit")
        ->check(CLI::IsMember(finding_formats).description(""))
        ->type_name("FORMAT");
    app.add_option_function<std::string>(
           "--color", [&](const std::string& word) { arguments.color = colors.at(word); },
           "Colour in findings: auto, always or never (and NO_COLOR)")
        ->check(CLI::IsMember(colors).description(""))
        ->type_name("WHEN");
    app.add_flag(
        "--quiet", arguments.quiet,
        is_about_payloads ? "Findings only: no summary" : "Errors only: no warnings, no summary line");
    app.add_option("--deny", deny, "`--deny warnings`: a warning counts as an error")
        ->check(CLI::IsMember({"warnings"}).description(""))
        ->type_name("warnings")
        ->group(judging_group);
    app.add_option("--today", today, "The day that dates are judged by, instead of the clock's (UTC)")
        ->check(CLI::Validator(check_date, ""))
        ->type_name("DATE")
        ->group(judging_group);
    app.add_option("--jobs", arguments.jobs, "How many threads may work at once; as many as the machine runs")
        ->check(CLI::Range(1U, most_jobs).description(""))
        ->type_name("N");
}

void add_own_options(CLI::App& app, Arguments& arguments, const CommandText& text) {
    if (text.command == Command::Ingest) {
        add_ingest_options(app, arguments);
    }
    auto* operands =
        app.add_option(std::string(text.operand), arguments.paths, std::string(text.operand_help));
    operands->type_name("");
    const bool takes_many = text.command == Command::Check || text.command == Command::Build ||
                            text.command == Command::Rank || text.command == Command::Fmt;
    if (takes_many) {
        operands->expected(0, -1);
    } else if (text.command == Command::Init || text.command == Command::Worksheet) {
        operands->expected(0, 1);
    } else {
        operands->expected(1)->required()->allow_extra_args(false);
    }
    switch (text.command) {
        case Command::Check:
            app.add_flag("--fix", arguments.fix,
                         "Put in the fixes that cannot change what was meant, and say which");
            break;
        case Command::Fmt:
            add_fmt_options(app, arguments);
            break;
        case Command::Explain:
        case Command::Init:
            break;
        case Command::Build:
            app.add_option("-o,--output", arguments.output, "The folder to write to")->type_name("DIR");
            app.add_flag("--watch", arguments.watch,
                         "Build again whenever a file that the last build looked at has changed");
            app.add_flag("--drafts", arguments.drafts,
                         "Write outputs of drafts too: unanswered cells are drawn and printed as such");
            break;
        case Command::Fixtures:
            add_fixtures_options(app, arguments);
            break;
        case Command::Validate:
            add_validate_options(app, arguments);
            break;
        case Command::Diagram:
            add_diagram_options(app, arguments);
            break;
        case Command::Worksheet:
            add_worksheet_options(app, arguments);
            break;
        case Command::Ingest:
            break;  // its options stand before the operand
        case Command::Rank:
            app.add_option("-o,--output", arguments.output, "The file to write; its ending gives the format")
                ->type_name("FILE");
            app.add_option("-T,--type", arguments.type, "text, json, csv or md; text where nothing tells")
                ->check(CLI::IsMember({"text", "txt", "json", "csv", "md"}).description(""))
                ->type_name("TYPE");
            break;
    }
}

std::string usage_error(const CLI::ParseError& error, const CLI::App& app) {
    std::string message = error.what();
    if (!message.empty() && message.back() == '\n') {
        message.pop_back();
    }
    const auto used = app.get_subcommands();
    const std::string command = used.empty() ? "seamark" : "seamark " + used.front()->get_name();
    return fmt::format("seamark: {}\n{} --help shows how it is used\n", diag::terminal_text(message).bytes,
                       command);
}

}  // namespace

std::variant<Arguments, Ending> parse_arguments(int count, const char* const* words) {
    Arguments arguments;
    arguments.jobs = std::min(base::machine_jobs(), most_jobs);
    std::string deny;
    std::string today;
    CLI::App app{"seamark, a compiler for service blueprints: the seams of a service as contracts in text.",
                 "seamark"};
    app.set_version_flag("--version", "seamark " SEAMARK_VERSION);
    app.require_subcommand(1);
    app.footer(
        "Examples:\n"
        "  seamark init                              a project to start from\n"
        "  seamark check                             every blueprint of the project\n"
        "  seamark build -o out                      diagrams, worksheets, fixtures, a portfolio page\n"
        "  seamark explain SM301                     what a finding means and how to mend it\n\n"
        "seamark COMMAND --help shows a command's options and examples.\n"
        "Exit status: 0 nothing above a warning, 1 the input has errors, 2 the command could not do its "
        "work.");
    for (const CommandText& text : command_texts) {
        CLI::App* command = app.add_subcommand(std::string(text.name), std::string(text.summary));
        command->footer(std::string(text.examples));
        add_own_options(*command, arguments, text);
        add_common_options(*command, arguments, text, deny, today);
        command->callback([&arguments, &text] { arguments.command = text.command; });
    }
    if (const auto unknown = find_unknown_word(app, count, words)) {
        return Ending{status_impossible,
                      fmt::format("seamark: {}\n{} --help shows how it is used\n",
                                  diag::terminal_text(unknown->message).bytes, unknown->command)};
    }
    try {
        app.parse(count, words);
    } catch (const CLI::CallForHelp&) {
        const auto used = app.get_subcommands();
        return Ending{status_fine, used.empty() ? app.help() : used.front()->help("seamark")};
    } catch (const CLI::CallForVersion& version) {
        return Ending{status_fine, std::string(version.what()) + "\n"};
    } catch (const CLI::ParseError& error) {
        return Ending{status_impossible, usage_error(error, app)};
    }
    arguments.deny_warnings = !deny.empty();
    if (!today.empty()) {
        arguments.today = today;
    }
    return arguments;
}

}  // namespace seamark::cli
