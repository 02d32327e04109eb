#include "bench/report.h"

#include <cmath>
#include <fmt/format.h>

#include "base/json_writer.h"

namespace seamark::bench {

namespace {

double ratio_to_floor(const Case& measured, const Series& series) {
    return series.quantile(0.5) / measured.series.front().quantile(0.5);
}

std::int64_t microseconds(double milliseconds) {
    return std::llround(milliseconds * 1000);
}

void write_series(base::JsonWriter& json, const Case& measured, const Series& series) {
    json.begin_object();
    json.member("program", series.name);
    json.key("runs");
    json.number(static_cast<std::int64_t>(series.runs.size()));
    json.key("median_us");
    json.number(microseconds(series.quantile(0.5)));
    json.key("p10_us");
    json.number(microseconds(series.quantile(0.1)));
    json.key("p90_us");
    json.number(microseconds(series.quantile(0.9)));
    json.key("peak_kb");
    json.number(static_cast<std::int64_t>(series.peak_kilobytes()));
    json.key("percent_of_floor");
    json.number(static_cast<std::int64_t>(std::lround(ratio_to_floor(measured, series) * 100)));
    json.end_object();
}

}  // namespace

std::string render_table(const std::vector<Case>& cases) {
    constexpr std::string_view row = "{:<22} {:>10} {:<16} {:>5} {:>10} {:>16} {:>9} {:>7}\n";
    std::string table = fmt::format(row, "input", "bytes", "program", "runs", "median ms", "p10 to p90 ms",
                                    "peak MB", "ratio");
    for (const Case& measured : cases) {
        for (const Series& series : measured.series) {
            table += fmt::format(row, measured.name, measured.bytes, series.name, series.runs.size(),
                                 fmt::format("{:.2f}", series.quantile(0.5)),
                                 fmt::format("{:.2f} to {:.2f}", series.quantile(0.1), series.quantile(0.9)),
                                 fmt::format("{:.1f}", static_cast<double>(series.peak_kilobytes()) / 1024),
                                 fmt::format("{:.2f}", ratio_to_floor(measured, series)));
        }
    }
    return table;
}

std::string render_json(const std::vector<Case>& cases) {
    base::JsonWriter json;
    json.begin_array();
    for (const Case& measured : cases) {
        json.begin_object();
        json.member("input", measured.name);
        json.key("bytes");
        json.number(static_cast<std::int64_t>(measured.bytes));
        json.key("series");
        json.begin_array();
        for (const Series& series : measured.series) {
            write_series(json, measured, series);
        }
        json.end_array();
        json.end_object();
    }
    json.end_array();
    return json.take();
}

}  // namespace seamark::bench
