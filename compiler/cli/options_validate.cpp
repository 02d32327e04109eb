#include "cli/options_validate.h"

#include <CLI/CLI.hpp>
#include <fmt/format.h>
#include <string>

#include "base/decimal.h"

namespace seamark::cli {

namespace {

std::string check_percent(const std::string& text) {
    const auto percent = base::Decimal::parse(text);
    const bool is_percent = percent && !percent->negative && !(base::Decimal::from(100) < *percent);
    return is_percent ? "" : fmt::format("`{}` is no percentage from 0 to 100, such as 99.5", text);
}

}  // namespace

void add_validate_options(CLI::App& app, Arguments& arguments) {
    ValidateArguments& own = arguments.validate;
    app.add_option("DATA", own.data, "Payloads: files, `-` is stdin, and so is none")
        ->type_name("")
        ->expected(0, -1);
    app.add_option("--seam", own.seam,
                   "`from->to`, `blueprint.from.to`, or `auto` where each payload names its seam")
        ->type_name("SEAM")
        ->required();
    app.add_flag("--answer", own.answer, "What comes back over the seam, as `answers` says");
    app.add_option("--seam-field", own.seam_field,
                   "With `--seam auto`: the member that names the seam; it is no part of the payload")
        ->type_name("NAME");
    app.add_option("--fail-under", own.fail_under,
                   "Fail only where less than so many percent of the payloads are complete")
        ->check(CLI::Validator(check_percent, ""))
        ->type_name("PERCENT");
    app.add_option("--form", own.form, "auto; json: a document or an array; ndjson: a payload a line")
        ->check(CLI::IsMember({"auto", "json", "ndjson"}).description(""))
        ->type_name("FORM");
    app.add_flag("--summary", own.summary, "The summary alone, nothing about single payloads");
}

}  // namespace seamark::cli
