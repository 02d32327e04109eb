// Times of whole processes.
#pragma once

#include <cstddef>
#include <filesystem>
#include <string>
#include <vector>

namespace seamark::bench {

struct Program {
    std::string name;
    std::vector<std::string> command;  // the program's path and its arguments
    std::filesystem::path output;      // a folder that is removed before each run; empty: none
};

struct Effort {
    std::size_t rounds = 0;   // at most
    std::size_t seconds = 0;  // after which no round is begun; three are always run, if so many are asked for
};

struct Run {
    double milliseconds = 0;      // from before the process is made to its end
    double cpu_milliseconds = 0;  // of the user and of the system for it
    std::size_t peak_kilobytes = 0;
};

// The runs of one program.
struct Series {
    std::string name;
    std::vector<Run> runs;

    double quantile(double share) const;  // of the milliseconds; 0.5 is the median
    double cpu_quantile(double share) const;
    std::size_t peak_kilobytes() const;  // the largest
};

// Runs all programs in turn, round by round, so that what slows the machine down meets all of them alike; one
// round before that warms the caches up. Ends the process with a message where a program cannot be run or
// does not exit with 0.
std::vector<Series> measure(const std::vector<Program>& programs, const Effort& effort);

// Whether the program runs here and exits with 0.
bool runs_well(const Program& program);

}  // namespace seamark::bench
