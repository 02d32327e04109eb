#include "worksheet/printed_mark.h"

#include <algorithm>

#include "worksheet/plain_words.h"

namespace seamark::worksheet {

namespace {

constexpr std::string_view digits = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
constexpr std::size_t digits_in_mark = 8;
constexpr std::size_t marks_in_line = 12;
constexpr char between_lines_and_cells = '.';

constexpr unsigned bits_in_digit = 6;
constexpr unsigned bits_in_mark = bits_in_digit * digits_in_mark;
constexpr std::uint64_t whole_mark = (std::uint64_t{1} << bits_in_mark) - 1;

// FNV-1a, folded.
class Hash {
  public:
    void add(std::string_view text) {
        for (const char c : text) {
            add(static_cast<unsigned char>(c));
        }
        add(0xFFU);  // in no text: where one part ends
    }
    std::uint64_t take() const { return (value_ ^ (value_ >> bits_in_mark)) & whole_mark; }

  private:
    void add(unsigned char byte) { value_ = (value_ ^ byte) * 0x100000001B3U; }
    std::uint64_t value_ = 0xCBF29CE484222325U;
};

void append_mark(std::string& text, std::uint64_t mark) {
    for (unsigned shift = bits_in_mark; shift > 0; shift -= bits_in_digit) {
        text += digits[(mark >> (shift - bits_in_digit)) & 0x3FU];
    }
}

void append_marks(std::string& text, const std::vector<std::uint64_t>& marks) {
    for (std::size_t i = 0; i < marks.size(); ++i) {
        text += i > 0 && i % marks_in_line == 0 ? "\n" : "";
        append_mark(text, marks[i]);
    }
}

// Nothing where a character is none of ours or a mark is cut off.
std::vector<std::uint64_t> read_marks(std::string_view text) {
    std::vector<std::uint64_t> marks;
    std::uint64_t mark = 0;
    std::size_t count = 0;
    for (const char c : text) {
        if (c == ' ') {
            continue;
        }
        const std::size_t digit = digits.find(c);
        if (digit == std::string_view::npos) {
            return {};
        }
        mark = (mark << bits_in_digit) | static_cast<std::uint64_t>(digit);
        if (++count % digits_in_mark == 0) {
            marks.push_back(mark & whole_mark);
        }
    }
    return count % digits_in_mark == 0 ? marks : std::vector<std::uint64_t>{};
}

}  // namespace

std::uint64_t mark_of(const SheetLine& line) {
    Hash hash;
    for (const SheetText& text : line.texts) {
        for (const std::string& word : text.words) {
            hash.add(word);
        }
    }
    return hash.take();
}

std::uint64_t mark_of(const SheetCell& cell, std::string_view markdown) {
    Hash hash;
    hash.add(cell.address ? model::to_string(*cell.address) : std::string());
    for (const std::string& word : plain_words(cell.answer.of(markdown))) {
        hash.add(word);
    }
    return hash.take();
}

PrintedMark make_mark(const ReadSheet& sheet, std::string_view markdown) {
    PrintedMark mark;
    for (const SheetLine& line : sheet.lines) {
        mark.lines.push_back(mark_of(line));
    }
    for (const SheetCell& cell : sheet.cells) {
        mark.cells.insert(mark_of(cell, markdown));
    }
    return mark;
}

std::string printed_comment(std::string_view markdown) {
    const PrintedMark mark = make_mark(read_sheet(markdown), markdown);
    std::string comment = "<!-- seamark-printed\n";
    append_marks(comment, mark.lines);
    comment += "\n.\n";
    append_marks(comment, {mark.cells.begin(), mark.cells.end()});
    return comment + "\n-->\n";
}

bool has_printed_comment(std::string_view markdown) {
    return markdown.find("seamark-printed") != std::string_view::npos;
}

PrintedMark parse_mark(std::string_view printed) {
    const std::size_t point = printed.find(between_lines_and_cells);
    if (point == std::string_view::npos) {
        return {};
    }
    const std::vector<std::uint64_t> cells = read_marks(printed.substr(point + 1));
    return {read_marks(printed.substr(0, point)), {cells.begin(), cells.end()}};
}

}  // namespace seamark::worksheet
