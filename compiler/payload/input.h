// Bytes of a file or of stdin, one stretch after the other; gzip is unpacked on the way.
#pragma once

#include <cstddef>
#include <memory>
#include <optional>
#include <string>

#include "base/result.h"

namespace seamark::payload {

class Input {
  public:
    // `path` "-" is stdin. The reason where it cannot be opened.
    static base::Result<Input, std::string> open(const std::string& path);
    ~Input();
    Input(Input&&) noexcept;
    Input& operator=(Input&&) noexcept;

    // Up to `size` bytes to `target`; how many there were, 0 only at the end. Gzip is known by its first
    // bytes; members that follow each other are one text. The reason where the bytes cannot be had.
    base::Result<std::size_t, std::string> read(char* target, std::size_t size);

    // Of the file itself, packed or not: how many bytes it has where that is known, and how many were read.
    std::optional<std::size_t> size() const;
    std::size_t position() const;

  private:
    struct State;
    explicit Input(std::unique_ptr<State> state);

    std::unique_ptr<State> state_;
};

}  // namespace seamark::payload
