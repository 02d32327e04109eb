#include "worksheet/sheet_comments.h"

#include <algorithm>
#include <array>

#include "base/white_space.h"

namespace seamark::worksheet {

namespace {

constexpr std::size_t nowhere = std::string_view::npos;
constexpr std::string_view anchor_word = "seamark:";
constexpr std::string_view printed_word = "seamark-printed";

// Word processors make one dash of two.
constexpr std::array<std::string_view, 3> comment_starts = {"<!--", "<!\u2013", "<!\u2014"};
constexpr std::array<std::string_view, 3> comment_ends = {"-->", "\u2013>", "\u2014>"};

bool starts_with(std::string_view text, std::string_view start) {
    return text.substr(0, start.size()) == start;
}

// Words with one space between.
std::string one_spaced(std::string_view text) {
    std::string spaced;
    for (const char c : text) {
        if (!base::is_white(c)) {
            spaced += c;
        } else if (!spaced.empty() && spaced.back() != ' ') {
            spaced += ' ';
        }
    }
    if (!spaced.empty() && spaced.back() == ' ') {
        spaced.pop_back();
    }
    return spaced;
}

// The length of the comment's start at the front of `text`; 0 where none is there.
std::size_t start_length(std::string_view text) {
    for (const std::string_view start : comment_starts) {
        if (starts_with(text, start)) {
            return start.size();
        }
    }
    return 0;
}

// Of the first end of a comment, and how long it is.
std::pair<std::size_t, std::size_t> find_comment_end(std::string_view text, std::size_t from) {
    std::pair<std::size_t, std::size_t> nearest = {nowhere, 0};
    for (const std::string_view end : comment_ends) {
        const std::size_t found = text.find(end, from);
        if (found < nearest.first) {
            nearest = {found, end.size()};
        }
    }
    return nearest;
}

Comment broken_comment(std::string_view text, std::size_t begin) {
    const std::size_t end = std::min(text.find('|', begin), line_end(text, begin));
    return {{begin, end}, true, {}, std::nullopt};
}

std::optional<Comment> read_comment(std::string_view text, std::size_t begin) {
    const std::size_t start = start_length(text.substr(begin));
    const std::size_t word = start == 0 ? nowhere : text.find_first_not_of(" \t\r\n", begin + start);
    const bool is_anchor = word != nowhere && starts_with(text.substr(word), anchor_word);
    if (!is_anchor && (word == nowhere || !starts_with(text.substr(word), printed_word))) {
        return std::nullopt;
    }
    const std::size_t next = text.find("<!", word);
    const auto [end, length] = find_comment_end(text.substr(0, next), word);
    if (end == nowhere) {
        return broken_comment(text, begin);
    }
    const std::size_t content = word + (is_anchor ? anchor_word : printed_word).size();
    Comment comment{{begin, end + length}, is_anchor, one_spaced(text.substr(content, end - content)), {}};
    comment.address = is_anchor ? model::parse_cell_address(comment.content) : std::nullopt;
    return comment;
}

}  // namespace

std::vector<Comment> find_comments(std::string_view text) {
    std::vector<Comment> comments;
    for (std::size_t i = text.find("<!"); i != nowhere; i = text.find("<!", i)) {
        auto comment = read_comment(text, i);
        i = comment ? comment->stretch.end : i + 2;
        if (comment) {
            comments.push_back(std::move(*comment));
        }
    }
    return comments;
}

}  // namespace seamark::worksheet
