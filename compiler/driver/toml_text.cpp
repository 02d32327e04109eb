#include "driver/toml_text.h"

#include <algorithm>
#include <string>

namespace seamark::driver {

namespace {

// Behind anything else a quote is part of what the parser will refuse.
constexpr std::string_view begins_text = "\n=,[{.";
constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";

// Behind the text over several lines that begins at `at`; up to two more quotes may stand before its end.
std::size_t behind_block(std::string_view toml, std::size_t at, char quote) {
    const std::string end(3, quote);
    at += end.size();
    while (at < toml.size() && toml.substr(at, end.size()) != end) {
        at += quote == '"' && toml[at] == '\\' ? 2 : 1;
    }
    at = std::min(at + end.size(), toml.size());
    for (int more = 0; more < 2 && at < toml.size() && toml[at] == quote; ++more) {
        ++at;
    }
    return at;
}

// Behind the text on one line that begins at `at`.
std::size_t behind_line(std::string_view toml, std::size_t at, char quote) {
    ++at;
    while (at < toml.size() && toml[at] != quote && toml[at] != '\n') {
        at += quote == '"' && toml[at] == '\\' ? 2 : 1;
    }
    return at + 1;
}

}  // namespace

std::optional<std::size_t> find_stray_character(std::string_view toml) {
    const bool has_mark = toml.substr(0, byte_order_mark.size()) == byte_order_mark;
    std::size_t at = has_mark ? byte_order_mark.size() : 0;
    char before = '\n';  // the last character that is no space
    while (at < toml.size()) {
        const char c = toml[at];
        if (static_cast<unsigned char>(c) >= 0x80) {
            return at;
        }
        if (c == '#') {
            at = std::min(toml.find('\n', at), toml.size());
            continue;
        }
        const bool is_space = c == ' ' || c == '\t' || c == '\r';
        const bool opens = (c == '"' || c == '\'') && begins_text.find(before) != std::string_view::npos;
        before = is_space ? before : c;
        if (opens) {
            const bool is_block = toml.substr(at, 3) == std::string(3, c);
            at = is_block ? behind_block(toml, at, c) : behind_line(toml, at, c);
        } else {
            ++at;
        }
    }
    return std::nullopt;
}

}  // namespace seamark::driver
