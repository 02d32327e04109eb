#include "bench/validate_bench.h"

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <cstdlib>
#include <fmt/format.h>
#include <fstream>
#include <string>
#include <vector>

#include "base/json_writer.h"
#include "bench/measure.h"
#include "bench/payloads.h"

namespace seamark::bench {

namespace {

namespace fs = std::filesystem;

constexpr unsigned seed = 20270131;
constexpr std::size_t payloads_a_write = 1000;
constexpr std::string_view seam = "escalate->take_over";

// Written once for each number of payloads.
fs::path make_data(const fs::path& inputs, std::size_t payloads) {
    const fs::path path = inputs / fmt::format("payloads-{}.ndjson", payloads);
    std::error_code error;
    if (fs::file_size(path, error) > 0 && !error) {
        return path;
    }
    std::ofstream file(path, std::ios::binary);
    for (std::size_t made = 0; made < payloads; made += payloads_a_write) {
        std::string lines;
        append_payloads(std::min(payloads_a_write, payloads - made), seed + static_cast<unsigned>(made),
                        lines);
        file << lines;
    }
    return path;
}

bool can_run(const std::string& command) {
    return std::system((command + " > /dev/null 2>&1").c_str()) == 0;
}

Program validate_on(const fs::path& programs, const fs::path& data, unsigned jobs) {
    const std::string blueprint = std::string(SEAMARK_PROJECT_FOLDER) + "/bench/support_handoff.blueprint";
    return {fmt::format("seamark validate, {} job{}", jobs, jobs == 1 ? "" : "s"),
            {programs / "seamark", "validate", blueprint, "--seam", std::string(seam), "--jobs",
             std::to_string(jobs), "--fail-under", "0", data}};
}

// Nothing where node or ajv is not installed.
std::vector<Program> find_ajv(const fs::path& programs, const fs::path& inputs, const fs::path& data) {
    const fs::path project = SEAMARK_PROJECT_FOLDER;
    if (!can_run("node --version") || !fs::exists(project / "tests/tools/ajv/node_modules/ajv")) {
        fmt::print("skipped: ajv in node, which is not installed (npm ci --prefix tests/tools/ajv)\n");
        return {};
    }
    const fs::path schemas = inputs / "support_handoff";
    if (!can_run(fmt::format("'{}' fixtures '{}' -o '{}'", (programs / "seamark").string(),
                             (project / "bench/support_handoff.blueprint").string(), schemas.string()))) {
        fmt::print("skipped: ajv in node, since the schema cannot be written\n");
        return {};
    }
    return {{"ajv in node",
             {"/usr/bin/env", "node", project / "bench/payload_ajv.mjs",
              schemas / "escalate--take_over.schema.json", data}}};
}

struct Measured {
    std::string name;
    double wall = 0;
    double cpu = 0;
    std::size_t peak_kilobytes = 0;
};

Measured summarise(const Series& series) {
    return {series.name, series.quantile(0.5), series.cpu_quantile(0.5), series.peak_kilobytes()};
}

struct Ratio {
    std::string what;
    double wall = 0;
    double cpu = 0;  // 0 where it says nothing
    double wanted = 0;
};

std::vector<Ratio> ratios_of(const std::vector<Measured>& all) {
    const Measured& loop = all[0];
    const Measured& one = all[1];
    const Measured& two = all[2];
    std::vector<Ratio> ratios = {
        {"1 job, of the loop's speed", loop.wall / one.wall, loop.cpu / one.cpu, 0.75}};
    if (all.size() > 3) {
        ratios.push_back({"1 job, times as fast as ajv", all[3].wall / one.wall, all[3].cpu / one.cpu, 3});
        ratios.push_back({"2 jobs, times as fast as ajv", all[3].wall / two.wall, 0, 5});
    }
    return ratios;
}

void print(const std::vector<Measured>& all, const std::vector<Ratio>& ratios) {
    fmt::print("{:<26} {:>10} {:>10} {:>9}\n", "program", "wall ms", "CPU ms", "peak MB");
    for (const Measured& each : all) {
        fmt::print("{:<26} {:>10.0f} {:>10.0f} {:>9.1f}\n", each.name, each.wall, each.cpu,
                   static_cast<double>(each.peak_kilobytes) / 1024);
    }
    fmt::print("\n{:<30} {:>6} {:>6} {:>7}\n", "ratio", "wall", "CPU", "wanted");
    for (const Ratio& ratio : ratios) {
        fmt::print("{:<30} {:>6.2f} {:>6} {:>7.2f}\n", ratio.what, ratio.wall,
                   ratio.cpu > 0 ? fmt::format("{:.2f}", ratio.cpu) : "", ratio.wanted);
    }
}

void write_json(const fs::path& path, std::size_t payloads, const std::vector<Measured>& all) {
    base::JsonWriter json;
    json.begin_object();
    json.key("payloads");
    json.number(static_cast<std::int64_t>(payloads));
    json.key("programs");
    json.begin_array();
    for (const Measured& each : all) {
        json.begin_object();
        json.member("program", each.name);
        json.key("wall_us");
        json.number(static_cast<std::int64_t>(std::llround(each.wall * 1000)));
        json.key("cpu_us");
        json.number(static_cast<std::int64_t>(std::llround(each.cpu * 1000)));
        json.key("peak_kb");
        json.number(static_cast<std::int64_t>(each.peak_kilobytes));
        json.end_object();
    }
    json.end_array();
    json.end_object();
    std::ofstream(path, std::ios::binary) << json.take();
}

}  // namespace

int run_validate_bench(const fs::path& programs, const fs::path& inputs, std::size_t payloads,
                       std::size_t rounds) {
    const fs::path data = make_data(inputs, payloads);
    std::vector<Program> contenders = {{"loop written by hand", {programs / "payload_loop", data}},
                                       validate_on(programs, data, 1),
                                       validate_on(programs, data, 2)};
    for (Program& program : find_ajv(programs, inputs, data)) {
        contenders.push_back(std::move(program));
    }
    fmt::print("{} payloads, {} bytes, {} rounds in turn; medians\n\n", payloads, fs::file_size(data),
               rounds);
    std::vector<Measured> all;
    for (const Series& series : measure(contenders, rounds)) {
        all.push_back(summarise(series));
    }
    print(all, ratios_of(all));
    write_json(programs / "validate-bench.json", payloads, all);
    return 0;
}

}  // namespace seamark::bench
