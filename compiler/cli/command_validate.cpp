#include <algorithm>
#include <array>
#include <csignal>
#include <cstdio>
#include <filesystem>
#include <fmt/format.h>
#include <memory>

#include "cli/commands.h"
#include "cli/one_file.h"
#include "cli/progress.h"
#include "cli/seam_choice.h"
#include "cli/session.h"
#include "diag/terminal_text.h"
#include "payload/pipeline.h"
#include "payload/report.h"

namespace seamark::cli {

namespace {

using payload::ReportContext;
using payload::ReportFormat;

constexpr std::array<std::pair<FindingFormat, const ReportFormat*>, 4> formats = {{
    {FindingFormat::Text, &payload::text_report},
    {FindingFormat::Json, &payload::json_report},
    {FindingFormat::Sarif, &payload::sarif_report},
    {FindingFormat::Junit, &payload::junit_report},
}};

const ReportFormat* find_format(FindingFormat format) {
    const auto* found =
        std::find_if(formats.begin(), formats.end(), [&](const auto& each) { return each.first == format; });
    return found == formats.end() ? nullptr : found->second;
}

struct CloseFile {
    void operator()(std::FILE* file) const { static_cast<void>(std::fclose(file)); }
};
using OwnedFile = std::unique_ptr<std::FILE, CloseFile>;

bool write_to(std::FILE* stream, std::string_view bytes) {
    return std::fwrite(bytes.data(), 1, bytes.size(), stream) == bytes.size() && std::fflush(stream) == 0;
}

bool copy_to(std::FILE* stream, std::FILE* from) {
    std::rewind(from);
    std::array<char, 64 * 1024> bytes{};
    std::size_t got = 0;
    while ((got = std::fread(bytes.data(), 1, bytes.size(), from)) > 0) {
        if (!write_to(stream, {bytes.data(), got})) {
            return false;
        }
    }
    return std::ferror(from) == 0;
}

// What makes the type of a payload unknown: names that do not resolve, and what is wrong with the types that
// the payload is made of.
bool is_in_the_way(const diag::Judged& judged, const payload::Plan* plan) {
    if (judged.severity != diag::Severity::Error || plan == nullptr) {
        return judged.severity == diag::Severity::Error;
    }
    const diag::Code code = judged.finding.code;
    const source::Span place = judged.finding.place;
    const bool is_about_types =
        code == diag::Code::same_wire_name || code == diag::Code::unsatisfiable_constraint;
    return is_about_types &&
           std::any_of(plan->declarations.begin(), plan->declarations.end(), [&](source::Span declaration) {
               return declaration.file == place.file && declaration.begin <= place.begin &&
                      place.end <= declaration.end;
           });
}

// Where there are any, they are shown.
bool shows_obstacles(const Session& session, Checked checked, const payload::Plan* plan) {
    std::vector<diag::Judged> obstacles;
    for (const diag::Judged& judged : checked.findings) {
        if (is_in_the_way(judged, plan)) {
            obstacles.push_back(judged);
        }
    }
    if (obstacles.empty()) {
        return false;
    }
    checked.findings = std::move(obstacles);
    checked.summary = diag::summarise(checked.findings, 1);
    session.show(checked, true);
    return true;
}

// Of all files where each has a size.
std::optional<std::size_t> size_of(const std::vector<std::string>& paths) {
    std::size_t sum = 0;
    for (const std::string& path : paths) {
        std::error_code error;
        if (path == "-" || !std::filesystem::is_regular_file(path, error)) {
            return std::nullopt;
        }
        sum += static_cast<std::size_t>(std::filesystem::file_size(path, error));
    }
    return sum;
}

payload::Form form_of(std::string_view word) {
    return word == "json"     ? payload::Form::Document
           : word == "ndjson" ? payload::Form::Lines
                              : payload::Form::Auto;
}

class Validation {
  public:
    Validation(const Arguments& arguments, const ReportFormat& format, const ReportContext& context,
               std::vector<std::string> data)
        : arguments_(arguments), format_(format), context_(context), data_(std::move(data)) {}

    int run() {
        OwnedFile spool(format_.begins_with_totals ? std::tmpfile() : nullptr);
        if (format_.begins_with_totals && !spool) {
            return cannot("no temporary file can be made for the report");
        }
        std::FILE* const stream = arguments_.format == FindingFormat::Text ? stderr : stdout;
        std::FILE* const target = spool ? spool.get() : stream;
        if (!spool && !write_to(target, format_.begin(context_, nullptr))) {
            return cannot("the report cannot be written");
        }
        const payload::Outcome outcome = judge(target);
        bool is_written = outcome.is_written;
        if (is_written && spool) {
            is_written =
                write_to(stream, format_.begin(context_, &outcome.totals)) && copy_to(stream, spool.get());
        }
        is_written = is_written && write_to(stream, format_.end(context_, outcome.totals));
        if (!is_written) {
            return cannot("the report cannot be written to its end: nobody takes it, or there is no room");
        }
        return finish(outcome);
    }

  private:
    payload::Outcome judge(std::FILE* target) {
        Progress progress(!arguments_.quiet, size_of(data_));
        payload::Consumer consumer;
        consumer.render = [&](const payload::JudgedBatch& judged, const payload::BatchPlace& place,
                              std::string& report) {
            if (!arguments_.validate.summary) {
                format_.append(context_, judged, place, report);
            }
        };
        consumer.write = [&](std::string_view bytes) {
            progress.erase();
            return write_to(target, bytes);
        };
        consumer.progress = [&](std::size_t bytes) { progress.show(bytes); };
        return payload::validate(context_.plan, payload::Reader(data_, form_of(arguments_.validate.form)),
                                 arguments_.jobs, consumer);
    }

    int finish(const payload::Outcome& outcome) const {
        const payload::Totals& totals = outcome.totals;
        std::string words;
        if (!arguments_.quiet) {
            words = payload::render_state_table(context_, totals) + payload::render_summary_line(totals) +
                    guess_words(outcome);
        }
        int status = totals.incomplete() == 0 ? status_fine : status_findings;
        if (!arguments_.validate.fail_under.empty()) {
            const auto percent = base::Decimal::parse(arguments_.validate.fail_under);
            status = payload::reaches(totals, *percent) ? status_fine : status_findings;
            if (status == status_findings) {
                words += fmt::format(
                    totals.payloads == 0
                        ? "seamark: without payloads nothing shows that --fail-under {} is kept to\n"
                        : "seamark: the completeness is below --fail-under {}\n",
                    arguments_.validate.fail_under);
            }
        }
        if (!write_to(stderr, words)) {
            return status_impossible;
        }
        if (const auto& error = outcome.read_error) {
            return cannot(fmt::format("cannot read `{}`: {}; what was read before is judged",
                                      diag::terminal_text(error->path).bytes, error->reason));
        }
        return status;
    }

    // What is no JSON may have been cut wrongly.
    static std::string guess_words(const payload::Outcome& outcome) {
        if (outcome.totals.unreadable == 0 || outcome.guessed_documents.empty()) {
            return "";
        }
        const std::string& path = outcome.guessed_documents.front();
        return fmt::format(
            "seamark: `{}` looked like one document and was read as one; --form ndjson reads a payload a "
            "line\n",
            path == "-" ? "<stdin>" : diag::terminal_text(path).bytes);
    }

    const Arguments& arguments_;
    const ReportFormat& format_;
    const ReportContext& context_;
    std::vector<std::string> data_;
};

// What is wrong with the command line as a whole.
std::optional<std::string> find_usage_error(const Arguments& arguments) {
    const ValidateArguments& own = arguments.validate;
    const auto inputs = std::count(own.data.begin(), own.data.end(), "-");
    const bool reads_stdin = own.data.empty() || inputs > 0;
    if (find_format(arguments.format) == nullptr) {
        return "payloads are reported as text, json, sarif or junit";
    }
    if ((arguments.paths.front() == "-" && reads_stdin) || inputs > 1) {
        return "stdin can be read once only";
    }
    if ((own.seam == "auto") != !own.seam_field.empty()) {
        return own.seam == "auto" ? "--seam auto needs --seam-field NAME, the member that names the seam"
                                  : "--seam-field belongs to --seam auto";
    }
    if (own.seam == "auto" && own.answer) {
        return "--seam auto takes answers as they are named: `from->to.answer`";
    }
    return std::nullopt;
}

// A member cannot be both.
std::optional<std::string> find_field_clash(const payload::Plan& plan) {
    if (plan.seam_field.empty()) {
        return std::nullopt;
    }
    for (const payload::SeamPlan& seam : plan.seams) {
        const payload::Node& root = plan.nodes[seam.root];
        for (std::uint32_t i = root.first; i < root.first + root.count; ++i) {
            if (plan.properties[i].name == plan.seam_field) {
                return fmt::format("`{}` is a state that `{}` carries; the seam's name needs another member",
                                   diag::terminal_text(plan.seam_field).bytes, seam.arrow);
            }
        }
    }
    return std::nullopt;
}

int validate_by(const Arguments& arguments, Session& session, Checked& checked) {
    const driver::Compilation& compilation = checked.compilations.front();
    const source::SourceMap& sources = session.workspace().sources();
    if (!can_be_shown(compilation)) {
        shows_obstacles(session, std::move(checked), nullptr);
        return status_impossible;
    }
    if (compilation.model.is_library) {
        return cannot(fmt::format("`{}` is a library; this command takes a blueprint", compilation.path));
    }
    const auto ways = choose_ways(compilation.model, sources, arguments.validate);
    if (!ways) {
        return cannot(ways.error());
    }
    payload::Plan plan = payload::compile_plan(compilation.model, sources, ways.value());
    plan.seam_field = arguments.validate.seam_field;
    plan.seams_without_payload = seams_without_payload(compilation.model);
    if (shows_obstacles(session, checked, &plan)) {
        return status_impossible;
    }
    if (const auto clash = find_field_clash(plan)) {
        return cannot(*clash);
    }
    std::vector<std::string> data = arguments.validate.data;
    if (data.empty()) {
        data.emplace_back("-");
    }
    ReportContext context{plan,
                          sources,
                          compilation.path,
                          arguments.validate.seam == "auto" ? "auto" : plan.seams.front().identity,
                          data,
                          wants_color(arguments.color),
                          arguments.validate.summary};
    std::replace(context.files.begin(), context.files.end(), std::string("-"), std::string("<stdin>"));
    return Validation(arguments, *find_format(arguments.format), context, std::move(data)).run();
}

}  // namespace

int run_validate(const Arguments& arguments) {
    // A reader that goes away is told by the write that fails.
    static_cast<void>(std::signal(SIGPIPE, SIG_IGN));
    if (const auto error = find_usage_error(arguments)) {
        return cannot(*error);
    }
    Session session(arguments);
    if (const auto refusal = refuse_folder(arguments, session)) {
        return cannot(*refusal);
    }
    auto checked = session.check();
    return checked ? validate_by(arguments, session, *checked) : status_impossible;
}

}  // namespace seamark::cli
