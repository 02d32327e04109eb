// How far long work has come, on a terminal.
#pragma once

#include <chrono>
#include <cstddef>
#include <optional>
#include <string>

namespace seamark::cli {

// One line on stderr that is written over again and again. Nothing at all where stderr is no terminal.
class Progress {
  public:
    // `total` bytes, where that is known.
    Progress(bool is_wanted, std::optional<std::size_t> total);
    ~Progress();
    Progress(const Progress&) = delete;
    Progress& operator=(const Progress&) = delete;

    void show(std::size_t done);
    // Takes the line away, so that other text can stand there.
    void erase();

  private:
    bool is_wanted_;
    bool is_shown_ = false;
    std::optional<std::size_t> total_;
    std::chrono::steady_clock::time_point next_;
};

}  // namespace seamark::cli
