#include "bench/measure.h"

#include <algorithm>
#include <chrono>
#include <cmath>
#include <cstdio>
#include <cstdlib>
#include <fcntl.h>
#include <fmt/format.h>
#include <optional>
#include <spawn.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

namespace seamark::bench {

namespace {

[[noreturn]] void give_up(const Program& program, const std::string& why) {
    fmt::print(stderr, "bench: {}: {}\n", fmt::join(program.command, " "), why);
    std::exit(2);
}

// The process's output goes nowhere.
class SilentFiles {
  public:
    SilentFiles() {
        posix_spawn_file_actions_init(&actions_);
        for (const int stream : {STDOUT_FILENO, STDERR_FILENO}) {
            posix_spawn_file_actions_addopen(&actions_, stream, "/dev/null", O_WRONLY, 0);
        }
    }
    ~SilentFiles() { posix_spawn_file_actions_destroy(&actions_); }
    SilentFiles(const SilentFiles&) = delete;
    SilentFiles& operator=(const SilentFiles&) = delete;

    const posix_spawn_file_actions_t* get() const { return &actions_; }

  private:
    posix_spawn_file_actions_t actions_{};
};

double milliseconds(const timeval& time) {
    return static_cast<double>(time.tv_sec) * 1e3 + static_cast<double>(time.tv_usec) / 1e3;
}

struct Ended {
    Run run;
    int status = 0;  // as wait4 gives it
};

// Nothing where the program cannot be run. What a program's own children took is counted with it.
std::optional<Ended> try_once(const Program& program) {
    if (!program.output.empty()) {
        std::filesystem::remove_all(program.output);
    }
    std::vector<std::string> words = program.command;
    std::vector<char*> arguments;
    for (std::string& word : words) {
        arguments.push_back(word.data());
    }
    arguments.push_back(nullptr);
    const SilentFiles files;
    pid_t child = 0;
    Ended ended;
    rusage usage{};
    const auto start = std::chrono::steady_clock::now();
    if (posix_spawn(&child, arguments[0], files.get(), nullptr, arguments.data(), environ) != 0 ||
        wait4(child, &ended.status, 0, &usage) != child) {
        return std::nullopt;
    }
    const std::chrono::duration<double, std::milli> passed = std::chrono::steady_clock::now() - start;
    ended.run = {passed.count(), milliseconds(usage.ru_utime) + milliseconds(usage.ru_stime),
                 static_cast<std::size_t>(usage.ru_maxrss)};
    return ended;
}

bool is_well(const std::optional<Ended>& ended) {
    return ended && WIFEXITED(ended->status) && WEXITSTATUS(ended->status) == 0;
}

Run run_once(const Program& program) {
    const auto ended = try_once(program);
    if (!ended) {
        give_up(program, "cannot be run");
    }
    if (!is_well(ended)) {
        give_up(program, "did not exit with 0");
    }
    return ended->run;
}

double quantile_of(const std::vector<Run>& runs, double Run::*value, double share) {
    std::vector<double> sorted;
    for (const Run& run : runs) {
        sorted.push_back(run.*value);
    }
    std::sort(sorted.begin(), sorted.end());
    const auto last = static_cast<double>(sorted.size() - 1);
    return sorted[static_cast<std::size_t>(std::lround(share * last))];
}

}  // namespace

double Series::quantile(double share) const {
    return quantile_of(runs, &Run::milliseconds, share);
}

double Series::cpu_quantile(double share) const {
    return quantile_of(runs, &Run::cpu_milliseconds, share);
}

std::size_t Series::peak_kilobytes() const {
    const auto most = std::max_element(runs.begin(), runs.end(), [](const Run& a, const Run& b) {
        return a.peak_kilobytes < b.peak_kilobytes;
    });
    return most->peak_kilobytes;
}

std::vector<Series> measure(const std::vector<Program>& programs, const Effort& effort) {
    constexpr std::size_t least_rounds = 3;
    std::vector<Series> all;
    for (const Program& program : programs) {
        run_once(program);
        all.push_back({program.name, {}});
    }
    const auto end = std::chrono::steady_clock::now() + std::chrono::seconds(effort.seconds);
    for (std::size_t round = 0; round < effort.rounds; ++round) {
        if (round >= least_rounds && std::chrono::steady_clock::now() >= end) {
            break;
        }
        for (std::size_t i = 0; i < programs.size(); ++i) {
            all[i].runs.push_back(run_once(programs[i]));
        }
    }
    return all;
}

bool runs_well(const Program& program) {
    return is_well(try_once(program));
}

}  // namespace seamark::bench
