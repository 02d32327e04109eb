#include "diag/fingerprint.h"

#include <cstdint>
#include <fmt/format.h>
#include <map>
#include <string_view>

namespace seamark::diag {

namespace {

// FNV-1a with 64 bits: short, the same on every machine, and written down once for all.
class Hash {
  public:
    // Each part with an end of its own, so that "a", "bc" and "ab", "c" differ.
    void add(std::string_view part) {
        for (const char c : part) {
            add_byte(static_cast<unsigned char>(c));
        }
        add_byte(0);
    }
    std::uint64_t value() const { return value_; }

  private:
    void add_byte(unsigned char byte) {
        value_ ^= byte;
        value_ *= 0x100000001b3U;
    }
    std::uint64_t value_ = 0xcbf29ce484222325U;
};

}  // namespace

std::string fingerprint(const Finding& finding) {
    Hash hash;
    hash.add(info(finding.code).id);
    for (const std::string& name : finding.about) {
        hash.add(name);
    }
    return fmt::format("{:016x}", hash.value());
}

void set_fingerprints(std::vector<Judged>& findings) {
    std::map<std::string, std::size_t> seen;
    for (Judged& judged : findings) {
        judged.fingerprint = fingerprint(judged.finding);
        const std::size_t number = ++seen[judged.fingerprint];
        if (number > 1) {
            judged.fingerprint += fmt::format(":{}", number);
        }
    }
}

}  // namespace seamark::diag
