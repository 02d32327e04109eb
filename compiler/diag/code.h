// The codes of findings; `codes.def` lists them.
#pragma once

#include <array>
#include <optional>
#include <string_view>

namespace seamark::diag {

enum class Severity { Note, Warning, Error };

enum class Code {
#define SEAMARK_CODE(code, name, severity, meaning) name,
#include "diag/codes.def"
#undef SEAMARK_CODE
};

struct CodeInfo {
    Code code;
    std::string_view id;    // "SM301"
    std::string_view name;  // "crossing_without_seam"
    Severity severity;
    std::string_view meaning;
};

// All codes in the order of their numbers.
inline constexpr std::array code_table = {
#define SEAMARK_CODE(code, name, severity, meaning) \
    CodeInfo{Code::name, #code, #name, Severity::severity, meaning},
#include "diag/codes.def"
#undef SEAMARK_CODE
};

constexpr const CodeInfo& info(Code code) {
    return code_table[static_cast<std::size_t>(code)];
}

std::optional<Code> find_code(std::string_view id);

// Names, the shape of a blueprint and the core of the seam: can be neither waived nor changed in
// `seamark.toml` (language.md, "Waivers").
bool is_fixed(Code code);

std::string_view to_string(Severity severity);

}  // namespace seamark::diag
