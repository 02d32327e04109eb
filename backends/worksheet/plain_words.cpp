#include "worksheet/plain_words.h"

#include <algorithm>
#include <array>
#include <utility>

#include "base/white_space.h"
#include "emit/markdown.h"
#include "worksheet/stretch.h"

namespace seamark::worksheet {

namespace {

constexpr std::array<std::pair<std::string_view, std::string_view>, 17> typographic = {{
    {"\u201C", "\""},
    {"\u201D", "\""},
    {"\u201E", "\""},
    {"\u00AB", "\""},
    {"\u00BB", "\""},
    {"\u2018", "'"},
    {"\u2019", "'"},
    {"\u201A", "'"},
    {"\u2013", "-"},
    {"\u2014", "-"},
    {"\u2026", "..."},
    {"\u00A0", " "},
    {"\u202F", " "},
    {"\u200B", ""},
    {"\u200E", ""},
    {"\u2068", ""},
    {"\u2069", ""},
}};

std::optional<std::pair<std::size_t, std::string_view>> find_typographic(std::string_view text) {
    if (static_cast<unsigned char>(text.front()) < 0x80) {
        return std::nullopt;
    }
    for (const auto& [from, to] : typographic) {
        if (text.substr(0, from.size()) == from) {
            return std::pair(from.size(), to);
        }
    }
    return std::nullopt;
}

bool is_letter(char c) {
    return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

// A mark of emphasis, code or a blank; within a word it is a part of that.
bool is_emphasis(std::string_view text, std::size_t at) {
    const bool is_mark = std::string_view("*_`~").find(text[at]) != std::string_view::npos;
    const bool is_within =
        is_mark && at > 0 && at + 1 < text.size() && is_letter(text[at - 1]) && is_letter(text[at + 1]);
    return is_mark && !is_within;
}

// `- `, `- [x] `, `## `, `> ` at the start of a line.
std::string_view without_line_mark(std::string_view line) {
    line = trim(line);
    const std::size_t hashes = std::min(line.find_first_not_of("#>"), line.size());
    if (hashes > 0 && hashes < line.size() && base::is_blank(line[hashes])) {
        line = trim(line.substr(hashes));
    }
    const auto box = read_box(line);
    if (!box && line.size() > 1 && std::string_view("-*+").find(line[0]) != std::string_view::npos &&
        base::is_blank(line[1])) {
        return trim(line.substr(1));
    }
    return box ? trim(line.substr(box->end)) : line;
}

bool is_table_rule(std::string_view cell) {
    return !cell.empty() && cell.find_first_not_of("-: \t\u00A0") == std::string_view::npos;
}

std::string without_emphasis(std::string_view text) {
    std::string plain;
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (!is_emphasis(text, i)) {
            plain += text[i];
        }
    }
    return plain;
}

}  // namespace

std::optional<Box> read_box(std::string_view line) {
    const std::string_view inner = trim(line.substr(std::min<std::size_t>(1, line.size())));
    const bool is_item = line.size() > 1 && std::string_view("-*+").find(line[0]) != std::string_view::npos &&
                         base::is_blank(line[1]) && !inner.empty() && inner.front() == '[';
    const std::size_t open = is_item ? line.find('[') : std::string_view::npos;
    const std::size_t close = is_item ? line.find(']') : std::string_view::npos;
    if (close == std::string_view::npos) {
        return std::nullopt;
    }
    const std::string_view mark = trim(line.substr(open + 1, close - open - 1));
    constexpr std::array<std::string_view, 6> hooks = {"x", "X", "\u2713", "\u2714", "\u2611", "\u2612"};
    const bool is_hook = std::find(hooks.begin(), hooks.end(), mark) != hooks.end();
    return mark.empty() || is_hook ? std::optional(Box{close + 1, is_hook}) : std::nullopt;
}

std::vector<std::string> plain_words(std::string_view markdown) {
    const std::string_view piece = without_line_mark(markdown);
    return is_table_rule(piece) ? std::vector<std::string>{}
                                : normal_words(without_emphasis(emit::unescape_markdown(piece)));
}

std::vector<std::string> normal_words(std::string_view text) {
    std::vector<std::string> words;
    std::string word;
    const auto end_word = [&] {
        if (!word.empty()) {
            words.push_back(std::move(word));
            word.clear();
        }
    };
    for (std::size_t i = 0; i < text.size();) {
        const auto found = find_typographic(text.substr(i));
        const std::string_view piece = found ? found->second : text.substr(i, 1);
        i += found ? found->first : 1;
        if (piece == " " || piece == "\t" || piece == "\n" || piece == "\r") {
            end_word();
        } else {
            word += piece;
        }
    }
    end_word();
    return words;
}

}  // namespace seamark::worksheet
