#include "cli/progress.h"

#include <cstdio>
#include <cstdlib>
#include <fmt/format.h>
#include <string_view>
#include <unistd.h>

namespace seamark::cli {

namespace {

constexpr std::chrono::milliseconds first_wait(500);
constexpr std::chrono::milliseconds wait(100);
constexpr std::size_t width = 30;
constexpr double megabyte = 1e6;

bool is_terminal() {
    const char* name = std::getenv("TERM");
    return ::isatty(STDERR_FILENO) != 0 && (name == nullptr || std::string_view(name) != "dumb");
}

std::string line_of(std::size_t done, std::optional<std::size_t> total) {
    const double read = static_cast<double>(done) / megabyte;
    if (!total || *total == 0 || done > *total) {
        return fmt::format("{:.1f} MB read", read);
    }
    const double share = static_cast<double>(done) / static_cast<double>(*total);
    const auto filled = static_cast<std::size_t>(share * static_cast<double>(width));
    return fmt::format("[{}{}] {:3.0f} %, {:.1f} of {:.1f} MB", std::string(filled, '#'),
                       std::string(width - filled, '.'), share * 100, read,
                       static_cast<double>(*total) / megabyte);
}

}  // namespace

Progress::Progress(bool is_wanted, std::optional<std::size_t> total)
    : is_wanted_(is_wanted && is_terminal()),
      total_(total),
      next_(std::chrono::steady_clock::now() + first_wait) {}

Progress::~Progress() {
    erase();
}

void Progress::show(std::size_t done) {
    if (!is_wanted_) {
        return;
    }
    const auto now = std::chrono::steady_clock::now();
    if (now < next_) {
        return;
    }
    next_ = now + wait;
    is_shown_ = true;
    static_cast<void>(std::fputs(fmt::format("\r{}\x1b[K", line_of(done, total_)).c_str(), stderr));
    static_cast<void>(std::fflush(stderr));
}

void Progress::erase() {
    if (is_shown_) {
        is_shown_ = false;
        static_cast<void>(std::fputs("\r\x1b[K", stderr));
        static_cast<void>(std::fflush(stderr));
    }
}

}  // namespace seamark::cli
