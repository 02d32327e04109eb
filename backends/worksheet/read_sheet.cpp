#include "worksheet/read_sheet.h"

#include <algorithm>
#include <array>

#include "worksheet/written_answer.h"

namespace seamark::worksheet {

namespace {

constexpr std::size_t nowhere = std::string_view::npos;
constexpr std::string_view anchor_word = "seamark:";
constexpr std::string_view printed_word = "seamark-printed";

// Word processors make one dash of two.
constexpr std::array<std::string_view, 3> comment_starts = {"<!--", "<!\u2013", "<!\u2014"};
constexpr std::array<std::string_view, 3> comment_ends = {"-->", "\u2013>", "\u2014>"};

bool is_white(char c) {
    return c == ' ' || c == '\t' || c == '\r' || c == '\n';
}

bool starts_with(std::string_view text, std::string_view start) {
    return text.substr(0, start.size()) == start;
}

Stretch trimmed(std::string_view text, Stretch stretch) {
    while (!stretch.empty() && is_white(text[stretch.begin])) {
        ++stretch.begin;
    }
    while (!stretch.empty() && is_white(text[stretch.end - 1])) {
        --stretch.end;
    }
    return stretch;
}

std::size_t line_end(std::string_view text, std::size_t from) {
    return std::min(text.find('\n', from), text.size());
}

// Words with one space between.
std::string one_spaced(std::string_view text) {
    std::string spaced;
    for (const char c : text) {
        if (!is_white(c)) {
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

// ---- comments of ours ----

struct Comment {
    Stretch stretch;
    bool is_anchor = true;  // else the mark of what was printed
    std::string content;    // behind the word; empty where the comment is not closed
};

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

// A comment that somebody cut off ends with its table cell, so that it swallows no other.
Comment broken_comment(std::string_view text, std::size_t begin) {
    const std::size_t end = std::min(text.find('|', begin), line_end(text, begin));
    return {{begin, end}, true, {}};
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
    return Comment{{begin, end + length}, is_anchor, one_spaced(text.substr(content, end - content))};
}

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

// ---- where an answer ends ----

// The next `|` that no backslash stands before.
std::size_t find_bar(std::string_view text, std::size_t from, std::size_t end) {
    for (std::size_t i = from; i < end; ++i) {
        if (text[i] == '\\') {
            ++i;
        } else if (text[i] == '|') {
            return i;
        }
    }
    return nowhere;
}

// A row or a heading: what the cell above did not close, this does.
bool starts_anew(std::string_view line) {
    const std::size_t first = line.find_first_not_of(" \t\r");
    return first != nowhere && (line[first] == '|' || line[first] == '#');
}

bool is_blank(std::string_view line) {
    return line.find_first_not_of(" \t\r") == nowhere;
}

bool ends_row(std::string_view line) {
    const std::size_t last = line.find_last_not_of(" \t\r");
    return last != nowhere && line[last] == '|';
}

// `limit`: where the next anchor starts, or the text's end.
std::size_t answer_end(std::string_view text, std::size_t from, std::size_t limit) {
    std::size_t paragraph = nowhere;  // where the answer's own paragraph ends
    for (std::size_t begin = from; begin < limit;) {
        const std::size_t end = line_end(text, begin);
        const std::string_view line = text.substr(begin, end - begin);
        const bool is_first = begin == from;
        if (!is_first && starts_anew(line)) {
            break;
        }
        if (!is_first && is_blank(line) && paragraph == nowhere) {
            paragraph = begin;
        }
        const std::size_t bar = find_bar(text, begin, std::min(end, limit));
        if (bar != nowhere && (paragraph == nowhere || ends_row(line))) {
            return bar;
        }
        if (end >= limit) {
            return paragraph == nowhere ? limit : paragraph;
        }
        begin = end + 1;
        if (begin >= limit || starts_anew(text.substr(begin, line_end(text, begin) - begin))) {
            return paragraph == nowhere ? std::min(end, limit) : paragraph;
        }
    }
    return paragraph == nowhere ? limit : paragraph;
}

// ---- what stands around ----

class Reader {
  public:
    explicit Reader(std::string_view text) : text_(text) {}

    ReadSheet read() {
        read_cells();
        for (std::size_t begin = 0; begin < text_.size();) {
            const std::size_t end = line_end(text_, begin);
            read_line({begin, end});
            begin = end + 1;
        }
        return std::move(sheet_);
    }

  private:
    void read_cells() {
        const std::vector<Comment> comments = find_comments(text_);
        for (std::size_t i = 0; i < comments.size(); ++i) {
            const Comment& comment = comments[i];
            if (!comment.is_anchor) {
                claimed_.push_back(comment.stretch);
                sheet_.printed = comment.content;
                continue;
            }
            const std::size_t limit = i + 1 < comments.size() ? comments[i + 1].stretch.begin : text_.size();
            const std::size_t end = answer_end(text_, comment.stretch.end, limit);
            claimed_.push_back({comment.stretch.begin, end});
            sheet_.cells.push_back({model::parse_cell_address(comment.content), comment.stretch,
                                    trimmed(text_, {comment.stretch.end, end})});
        }
    }

    // The parts of the stretch that belong to no anchor or answer.
    std::vector<Stretch> free_parts(Stretch stretch, bool& holds_anchor) {
        while (next_ < claimed_.size() && claimed_[next_].end <= stretch.begin) {
            ++next_;
        }
        std::vector<Stretch> parts;
        std::size_t begin = stretch.begin;
        for (std::size_t i = next_; i < claimed_.size() && claimed_[i].begin < stretch.end; ++i) {
            holds_anchor = true;
            if (claimed_[i].begin > begin) {
                parts.push_back({begin, claimed_[i].begin});
            }
            begin = std::max(begin, claimed_[i].end);
        }
        if (begin < stretch.end) {
            parts.push_back({begin, stretch.end});
        }
        return parts;
    }

    // Cells of the parts, which a bar divides; `column` counts the bars.
    void add_texts(SheetLine& line, const std::vector<Stretch>& parts) {
        std::size_t column = 0;
        for (const Stretch& part : parts) {
            for (std::size_t begin = part.begin; begin <= part.end;) {
                const std::size_t bar = std::min(find_bar(text_, begin, part.end), part.end);
                add_text(line, trimmed(text_, {begin, bar}), column);
                column += bar < part.end ? 1 : 0;
                begin = bar + 1;
            }
        }
    }

    void add_text(SheetLine& line, Stretch stretch, std::size_t column) {
        std::vector<std::string> words = plain_words(stretch.of(text_));
        if (!words.empty()) {
            line.texts.push_back({stretch, std::move(words), name_of_column(line, column)});
        }
    }

    std::string name_of_column(const SheetLine& line, std::size_t column) const {
        const std::size_t columns = columns_.size() - (!columns_.empty() && columns_.back().empty() ? 1 : 0);
        if (columns == 2 && column == 2 && line.texts.size() == 1) {
            return read_answer(line.texts.front().stretch.of(text_));
        }
        return column > 0 && column <= columns ? columns_[column - 1] : std::string();
    }

    void read_line(Stretch stretch) {
        const std::string_view text = stretch.of(text_);
        SheetLine line;
        line.stretch = trimmed(text_, stretch);
        const std::vector<Stretch> parts = free_parts(stretch, line.holds_anchor);
        read_frame(text);
        line.heading = heading_;
        read_tick(line.stretch);
        add_texts(line, parts);
        if (!line.texts.empty()) {
            sheet_.lines.push_back(std::move(line));
        }
    }

    // What heads the text: the section, and the table's columns.
    void read_frame(std::string_view line) {
        const std::size_t first = std::min(line.find_first_not_of(" \t"), line.size());
        if (first < line.size() && line[first] == '#') {
            heading_ = std::string(trim_heading(line));
            columns_.clear();
        } else if (find_bar(line, 0, line.size()) == nowhere) {
            columns_.clear();
        } else if (columns_.empty()) {
            read_columns(line);
        }
    }

    static std::string_view trim_heading(std::string_view line) {
        const std::size_t begin = std::min(line.find_first_not_of("# \t"), line.size());
        const Stretch title = trimmed(line, {begin, line.size()});
        return title.of(line);
    }

    void read_columns(std::string_view line) {
        for (std::size_t begin = find_bar(line, 0, line.size()) + 1; begin <= line.size();) {
            const std::size_t bar = std::min(find_bar(line, begin, line.size()), line.size());
            columns_.push_back(read_answer(line.substr(begin, bar - begin)));
            begin = bar + 1;
        }
    }

    // `- [x] `, with the crosses and hooks that people type; nothing where it is no item of a tick list.
    static std::optional<bool> read_box(std::string_view line) {
        const bool is_item = line.size() > 3 && std::string_view("-*+").find(line[0]) != nowhere &&
                             line[1] == ' ' && line[2] == '[';
        const std::size_t close = is_item ? line.find(']') : nowhere;
        if (close == nowhere || close + 1 == line.size()) {
            return std::nullopt;
        }
        const Stretch mark = trimmed(line, {3, close});
        constexpr std::array<std::string_view, 6> hooks = {"x", "X", "\u2713", "\u2714", "\u2611", "\u2612"};
        const bool is_hook = std::find(hooks.begin(), hooks.end(), mark.of(line)) != hooks.end();
        return mark.empty() || is_hook ? std::optional(is_hook) : std::nullopt;
    }

    void read_tick(Stretch stretch) {
        const std::string_view line = stretch.of(text_);
        const std::optional<bool> is_set = read_box(line);
        if (!is_set) {
            list_ += is_blank(line) ? 0 : 1;
            return;
        }
        const std::size_t open = line.find('`');
        const std::size_t close = open == nowhere ? nowhere : line.find('`', open + 1);
        const std::string name =
            close == nowhere ? std::string() : std::string(line.substr(open + 1, close - open - 1));
        sheet_.ticks.push_back({stretch, *is_set, name, list_});
    }

    std::string_view text_;
    ReadSheet sheet_;
    std::vector<Stretch> claimed_;  // in the order of the text
    std::size_t next_ = 0;          // the first of them that may reach the line being read
    std::string heading_;
    std::vector<std::string> columns_;
    std::size_t list_ = 0;
};

}  // namespace

ReadSheet read_sheet(std::string_view markdown) {
    return Reader(markdown).read();
}

}  // namespace seamark::worksheet
