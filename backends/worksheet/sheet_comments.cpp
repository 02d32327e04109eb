#include "worksheet/sheet_comments.h"

#include <algorithm>
#include <array>

#include "base/white_space.h"

namespace seamark::worksheet {

namespace {

constexpr std::size_t nowhere = std::string_view::npos;
constexpr std::string_view anchor_word = "seamark:";
constexpr std::string_view printed_word = "seamark-printed";

// Word processors make one dash of two; editors of rich text escape the brackets.
constexpr std::array<std::string_view, 3> comment_starts = {"!--", "!\u2013", "!\u2014"};
constexpr std::array<std::string_view, 5> comment_ends = {"-->", "\u2013>", "\u2014>", "--\\>", "--&gt;"};
constexpr std::string_view fixed_blank = "\u00A0";

bool starts_with(std::string_view text, std::string_view start) {
    return text.substr(0, start.size()) == start;
}

// How many bytes of white space are at the front; a blank that keeps words together is some.
std::size_t white_length(std::string_view text) {
    if (starts_with(text, fixed_blank)) {
        return fixed_blank.size();
    }
    return !text.empty() && base::is_white(text.front()) ? 1 : 0;
}

std::size_t skip_white(std::string_view text, std::size_t at) {
    for (std::size_t length = white_length(text.substr(at)); length > 0;
         length = white_length(text.substr(at))) {
        at += length;
    }
    return at;
}

// In any case of its letters; `word` is in small ones.
bool starts_with_word(std::string_view text, std::string_view word) {
    return text.size() >= word.size() &&
           std::equal(word.begin(), word.end(), text.begin(), [](char small, char c) {
               return small == (c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c);
           });
}

// Words with one space between.
std::string one_spaced(std::string_view text) {
    std::string spaced;
    for (std::size_t i = 0; i < text.size();) {
        const std::size_t white = white_length(text.substr(i));
        if (white == 0) {
            spaced += text[i];
        } else if (!spaced.empty() && spaced.back() != ' ') {
            spaced += ' ';
        }
        i += std::max<std::size_t>(1, white);
    }
    if (!spaced.empty() && spaced.back() == ' ') {
        spaced.pop_back();
    }
    return spaced;
}

// Bytes [begin, mark) are the bracket in front of a comment's mark, with the backslash that escapes it.
struct Start {
    std::size_t begin = nowhere;
    std::size_t mark = nowhere;
};

// The next `<!`, where `bracket` stands for the `<`.
Start find_start(std::string_view text, std::size_t from, std::string_view bracket) {
    for (std::size_t mark = text.find('!', from); mark != nowhere; mark = text.find('!', mark + 1)) {
        const std::size_t begin = mark - std::min(mark, bracket.size());
        if (begin >= from && text.substr(begin, mark - begin) == bracket) {
            const bool is_escaped = begin > from && text[begin - 1] == '\\';
            return {is_escaped ? begin - 1 : begin, mark};
        }
    }
    return {};
}

// The length of the comment's mark at the front of `text`; 0 where none is there.
std::size_t mark_length(std::string_view text) {
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

std::optional<Comment> read_comment(std::string_view text, const Start& start, std::string_view bracket) {
    const std::size_t begin = start.begin;
    const std::size_t mark = mark_length(text.substr(start.mark));
    const std::size_t word = skip_white(text, start.mark + mark);
    const bool is_anchor = starts_with_word(text.substr(word), anchor_word);
    if (mark == 0 || (!is_anchor && !starts_with_word(text.substr(word), printed_word))) {
        return std::nullopt;
    }
    const std::size_t next = find_start(text, word, bracket).begin;
    const auto [end, length] = find_comment_end(text.substr(0, next), word);
    if (end == nowhere) {
        return broken_comment(text, begin);
    }
    const std::size_t content = word + (is_anchor ? anchor_word : printed_word).size();
    Comment comment{{begin, end + length}, is_anchor, one_spaced(text.substr(content, end - content)), {}};
    comment.address = is_anchor ? model::parse_cell_address(comment.content) : std::nullopt;
    return comment;
}

std::vector<Comment> find_comments(std::string_view text, std::string_view bracket) {
    std::vector<Comment> comments;
    for (Start start = find_start(text, 0, bracket); start.mark != nowhere;) {
        auto comment = read_comment(text, start, bracket);
        start = find_start(text, comment ? comment->stretch.end : start.mark + 1, bracket);
        if (comment) {
            comments.push_back(std::move(*comment));
        }
    }
    return comments;
}

}  // namespace

// An answer that looks like an anchor is printed with this entity, so it makes one only where no other does.
std::vector<Comment> find_comments(std::string_view text) {
    std::vector<Comment> comments = find_comments(text, "<");
    const bool has_anchor = std::any_of(comments.begin(), comments.end(),
                                        [](const Comment& comment) { return comment.is_anchor; });
    return has_anchor ? comments : find_comments(text, "&lt;");
}

}  // namespace seamark::worksheet
