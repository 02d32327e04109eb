// A short name for some bytes, the same on every machine and in every version.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace seamark::base {

// FNV-1a with 64 bits. It tells texts apart that differ by accident, not by an attacker's will.
class Hash {
  public:
    // Each part has an end of its own, so that "a", "bc" and "ab", "c" differ.
    void add(std::string_view part);
    // 16 hexadecimal digits.
    std::string text() const;

  private:
    void add_byte(unsigned char byte);

    std::uint64_t value_ = 0xcbf29ce484222325U;
};

}  // namespace seamark::base
