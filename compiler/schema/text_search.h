// Looks for a text that is in some languages and not in others.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "schema/language.h"

namespace seamark::schema {

struct LanguageUse {
    const Language* language = nullptr;
    bool holds = true;  // else the text must not be one of the language
};

// Lengths in Unicode scalar values.
struct TextQuery {
    std::int64_t least = 0;
    std::optional<std::int64_t> most;
    std::vector<LanguageUse> languages;
};

// A shortest text that meets the query by every reading; nothing where there is none or it was not found.
std::optional<std::string> find_text(const TextQuery& query);

// Whether surely no text meets the query by any reading.
bool is_surely_empty(const TextQuery& query);

}  // namespace seamark::schema
