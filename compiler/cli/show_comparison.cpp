#include "cli/show_comparison.h"

#include <algorithm>
#include <array>
#include <fmt/format.h>

#include "base/json_writer.h"
#include "base/version.h"
#include "diag/terminal_text.h"
#include "driver/paths.h"
#include "source/utf8.h"

namespace seamark::cli {

namespace {

using Found = std::vector<driver::OutOfDate>;
using Reason = driver::OutOfDate::Reason;

struct ReasonWords {
    Reason reason;
    std::string_view text;
    std::string_view name;  // in JSON
};

constexpr std::array<ReasonWords, 3> reasons = {{
    {Reason::Differs, "differs", "differs"},
    {Reason::Missing, "is missing", "missing"},
    {Reason::LeftOver, "is left over", "left_over"},
}};

const ReasonWords& words_of(Reason reason) {
    return *std::find_if(reasons.begin(), reasons.end(),
                         [reason](const ReasonWords& each) { return each.reason == reason; });
}

std::size_t count(const Found& found, Reason reason) {
    return static_cast<std::size_t>(std::count_if(
        found.begin(), found.end(), [=](const driver::OutOfDate& each) { return each.reason == reason; }));
}

void write_count(base::JsonWriter& json, std::string_view name, std::size_t count) {
    json.key(name);
    json.number(static_cast<std::int64_t>(count));
}

std::string count_files(std::size_t count) {
    return fmt::format("{} file{}", count, count == 1 ? "" : "s");
}

}  // namespace

std::string render_comparison_text(const std::string& folder, const Found& found) {
    std::string text;
    for (const driver::OutOfDate& each : found) {
        text += fmt::format("{} {}\n", diag::terminal_text(driver::join_path(folder, each.path)).bytes,
                            words_of(each.reason).text);
    }
    return text;
}

std::string render_comparison_json(const std::string& folder, const Found& found, std::size_t written) {
    base::JsonWriter json;
    json.begin_object();
    json.member("seamark", base::version());
    json.member("folder", source::replace_malformed_utf8(folder));
    json.key("files");
    json.begin_array();
    for (const driver::OutOfDate& each : found) {
        json.begin_object();
        json.member("path", source::replace_malformed_utf8(each.path));
        json.member("is", words_of(each.reason).name);
        json.end_object();
    }
    json.end_array();
    json.key("summary");
    json.begin_object();
    write_count(json, "files", written);
    write_count(json, "up_to_date", written - count(found, Reason::Differs) - count(found, Reason::Missing));
    for (const ReasonWords& each : reasons) {
        write_count(json, each.name, count(found, each.reason));
    }
    json.end_object();
    json.end_object();
    return json.take();
}

std::string summarise_comparison(const Found& found, std::size_t written) {
    if (found.empty()) {
        return fmt::format("{}, all up to date\n", count_files(written));
    }
    const std::size_t left_over = count(found, Reason::LeftOver);
    return fmt::format(
        "{} not up to date{}{}\n", count_files(found.size()),
        left_over < found.size() ? "; `-o` in place of `--check` writes what is missing or differs" : "",
        left_over > 0 ? "; what is left over is of a seam that is gone, or of an option that is not given"
                      : "");
}

}  // namespace seamark::cli
