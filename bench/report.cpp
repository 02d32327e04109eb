#include "bench/report.h"

#include <cmath>
#include <fmt/format.h>
#include <iterator>

#include "base/json_writer.h"
#include "base/parallel.h"
#include "bench/inputs.h"

namespace seamark::bench {

namespace {

double wall_ratio(const Case& measured, const Series& series) {
    return series.quantile(0.5) / measured.series.front().quantile(0.5);
}

double cpu_ratio(const Case& measured, const Series& series) {
    return series.cpu_quantile(0.5) / measured.series.front().cpu_quantile(0.5);
}

bool is_kept(const Figure& figure) {
    return figure.wanted == Figure::Wanted::AtLeast ? figure.value >= figure.limit
                                                    : figure.value <= figure.limit;
}

std::string wanted_words(const Figure& figure) {
    return figure.wanted == Figure::Wanted::Nothing
               ? ""
               : fmt::format("{} {:.2f}",
                             figure.wanted == Figure::Wanted::AtMost ? "<=" : ">=", figure.limit);
}

std::string cases_table(const std::vector<Case>& cases) {
    constexpr std::string_view row = "{:<26}{:>10}  {:<26}{:>5}{:>10}{:>20}{:>10}{:>9}{:>8}{:>8}\n";
    std::string table = fmt::format(row, "input", "bytes", "program", "runs", "wall ms", "p10 to p90",
                                    "CPU ms", "peak MB", "wall x", "CPU x");
    for (const Case& measured : cases) {
        for (const Series& series : measured.series) {
            const bool is_first = &series == &measured.series.front();
            table += fmt::format(row, is_first ? measured.name : "",
                                 is_first ? std::to_string(measured.bytes) : "", series.name,
                                 series.runs.size(), fmt::format("{:.1f}", series.quantile(0.5)),
                                 fmt::format("{:.1f} to {:.1f}", series.quantile(0.1), series.quantile(0.9)),
                                 fmt::format("{:.1f}", series.cpu_quantile(0.5)),
                                 fmt::format("{:.1f}", static_cast<double>(series.peak_kilobytes()) / 1024),
                                 fmt::format("{:.2f}", wall_ratio(measured, series)),
                                 fmt::format("{:.2f}", cpu_ratio(measured, series)));
        }
    }
    return table;
}

std::string figures_table(const std::vector<Figure>& figures) {
    constexpr std::string_view row = "{:<68}{:>9}  {:<11}{}\n";
    std::string table = fmt::format(row, "figure", "measured", "wanted", "");
    for (const Figure& figure : figures) {
        table += fmt::format(row, figure.what, fmt::format("{:.2f}", figure.value), wanted_words(figure),
                             figure.wanted == Figure::Wanted::Nothing ? ""
                             : is_kept(figure)                        ? "kept"
                                                                      : "MISSED");
    }
    return table;
}

void count(base::JsonWriter& json, std::string_view name, std::size_t value) {
    json.key(name);
    json.number(static_cast<std::int64_t>(value));
}

void microseconds(base::JsonWriter& json, std::string_view name, double milliseconds) {
    json.key(name);
    json.number(static_cast<std::int64_t>(std::llround(milliseconds * 1000)));
}

void ratio(base::JsonWriter& json, std::string_view name, double value) {
    json.key(name);
    const auto decimal = base::Decimal::parse(fmt::format("{:.3f}", value));
    decimal ? json.number(*decimal) : json.null();
}

void write_series(base::JsonWriter& json, const Case& measured, const Series& series) {
    json.begin_object();
    json.member("program", series.name);
    count(json, "runs", series.runs.size());
    microseconds(json, "wall_us_median", series.quantile(0.5));
    microseconds(json, "wall_us_p10", series.quantile(0.1));
    microseconds(json, "wall_us_p90", series.quantile(0.9));
    microseconds(json, "cpu_us_median", series.cpu_quantile(0.5));
    microseconds(json, "cpu_us_p10", series.cpu_quantile(0.1));
    microseconds(json, "cpu_us_p90", series.cpu_quantile(0.9));
    count(json, "peak_kb", series.peak_kilobytes());
    ratio(json, "wall_ratio", wall_ratio(measured, series));
    ratio(json, "cpu_ratio", cpu_ratio(measured, series));
    json.end_object();
}

void write_case(base::JsonWriter& json, const Case& measured) {
    json.begin_object();
    json.member("input", measured.name);
    count(json, "bytes", measured.bytes);
    json.key("programs");
    json.begin_array();
    for (const Series& series : measured.series) {
        write_series(json, measured, series);
    }
    json.end_array();
    json.end_object();
}

void write_figure(base::JsonWriter& json, const Figure& figure) {
    json.begin_object();
    json.member("figure", figure.what);
    ratio(json, "measured", figure.value);
    if (figure.wanted != Figure::Wanted::Nothing) {
        ratio(json, figure.wanted == Figure::Wanted::AtMost ? "at_most" : "at_least", figure.limit);
        json.key("kept");
        json.boolean(is_kept(figure));
    }
    json.end_object();
}

}  // namespace

void Results::append(Results more) {
    std::move(more.cases.begin(), more.cases.end(), std::back_inserter(cases));
    std::move(more.figures.begin(), more.figures.end(), std::back_inserter(figures));
    std::move(more.skipped.begin(), more.skipped.end(), std::back_inserter(skipped));
}

std::string render_table(const Results& results) {
    std::string text = cases_table(results.cases) + "\n" + figures_table(results.figures);
    for (const std::string& skipped : results.skipped) {
        text += fmt::format("\nskipped: {}", skipped);
    }
    return text + (results.skipped.empty() ? "" : "\n");
}

std::string render_json(const Results& results) {
    base::JsonWriter json;
    json.begin_object();
    count(json, "seed", seed);
    count(json, "threads_of_the_machine", base::machine_jobs());
    json.key("cases");
    json.begin_array();
    for (const Case& measured : results.cases) {
        write_case(json, measured);
    }
    json.end_array();
    json.key("figures");
    json.begin_array();
    for (const Figure& figure : results.figures) {
        write_figure(json, figure);
    }
    json.end_array();
    json.key("skipped");
    json.begin_array();
    for (const std::string& skipped : results.skipped) {
        json.string(skipped);
    }
    json.end_array();
    json.end_object();
    return json.take();
}

}  // namespace seamark::bench
