#include "worksheet/written_answer.h"

#include <algorithm>
#include <optional>
#include <vector>

#include "base/white_space.h"
#include "emit/html.h"
#include "emit/markdown.h"
#include "source/utf8.h"
#include "worksheet/stretch.h"

namespace seamark::worksheet {

namespace {

// So many underscores that nobody writes them for anything but a blank.
constexpr std::size_t least_blank = 3;

// Without white space around it, no-break spaces too: editors put them beside bars.
std::string_view without_hard_blanks(std::string_view text) {
    constexpr std::string_view hard = "\u00A0";
    for (std::size_t size = text.size() + 1; text.size() < size;) {
        size = text.size();
        text = trim(text);
        if (text.substr(0, hard.size()) == hard) {
            text.remove_prefix(hard.size());
        }
        if (text.size() >= hard.size() && text.substr(text.size() - hard.size()) == hard) {
            text.remove_suffix(hard.size());
        }
    }
    return text;
}

// How many bytes the line break at the start of `text` takes, `<br>` in any of its spellings; 0 where there
// is none.
std::size_t break_length(std::string_view text) {
    if (text.size() < 4 || text[0] != '<' || (text[1] != 'b' && text[1] != 'B') ||
        (text[2] != 'r' && text[2] != 'R')) {
        return 0;
    }
    std::size_t end = 3;
    while (end < text.size() && (base::is_blank(text[end]) || text[end] == '/')) {
        ++end;
    }
    return end < text.size() && text[end] == '>' ? end + 1 : 0;
}

// ---- lines ----

// A line of the answer, and whether the break behind it was typed as `<br>`: white space beside that is
// meant.
struct AnswerLine {
    std::string text;
    bool ends_in_tag = false;
};

void end_line(std::vector<AnswerLine>& lines, bool is_tag) {
    lines.back().ends_in_tag = is_tag;
    lines.emplace_back();
}

std::vector<AnswerLine> split_answer(std::string_view markdown) {
    std::vector<AnswerLine> lines(1);
    for (std::size_t i = 0; i < markdown.size();) {
        const char c = markdown[i];
        const bool is_line_end_of_two = markdown.substr(i, 2) == "\r\n";
        if (const std::size_t tag = break_length(markdown.substr(i)); tag > 0) {
            end_line(lines, true);
            i += tag;
        } else if (c == '\n' || c == '\r' || c == '\v' || c == '\f') {
            end_line(lines, false);
            i += is_line_end_of_two ? 2 : 1;
        } else {
            const bool is_escape =
                c == '\\' && i + 1 < markdown.size() && markdown[i + 1] != '\n' && markdown[i + 1] != '\r';
            lines.back().text += markdown.substr(i, is_escape ? 2 : 1);
            i += is_escape ? 2 : 1;
        }
    }
    return lines;
}

// White space at a typed line end is nobody's, and a backslash there is Markdown's line break.
void trim_line_ends(std::vector<AnswerLine>& lines) {
    for (std::size_t i = 0; i < lines.size(); ++i) {
        std::string_view text = lines[i].text;
        const bool is_last = i + 1 == lines.size();
        if (!is_last && !lines[i].ends_in_tag && !text.empty() && text.back() == '\\' &&
            (text.size() - text.find_last_not_of('\\') - 1) % 2 == 1) {
            text.remove_suffix(1);
        }
        if (is_last || !lines[i].ends_in_tag) {
            while (!text.empty() && base::is_blank(text.back())) {
                text.remove_suffix(1);
            }
        }
        if (i == 0 || !lines[i - 1].ends_in_tag) {
            while (!text.empty() && base::is_blank(text.front())) {
                text.remove_prefix(1);
            }
        }
        lines[i].text = std::string(text);
    }
}

// ---- blanks ----

// Whether the run of `length` underscores at an end of `line` is what is left of a blank: long, a word of its
// own, or two that have no partner to make the text between bold.
bool is_blank_run(std::string_view line, std::size_t length, bool stands_alone) {
    constexpr std::string_view bold = "__";
    if (length >= least_blank || (length > 0 && stands_alone)) {
        return true;
    }
    return length == bold.size() && line.find(bold) == line.rfind(bold);
}

bool take_leading_blank(std::string_view& text) {
    const std::string_view rest = text.substr(std::min(text.find_first_not_of(" \t"), text.size()));
    const std::size_t length = std::min(rest.find_first_not_of('_'), rest.size());
    if (!is_blank_run(rest, length, length == rest.size() || base::is_blank(rest[length]))) {
        return false;
    }
    text = rest.substr(length);
    text.remove_prefix(std::min(text.find_first_not_of(" \t"), text.size()));
    return true;
}

// Whether the character at `at` has a backslash of its own before it.
bool is_escaped(std::string_view text, std::size_t at) {
    const std::string_view before = text.substr(0, at);
    const std::size_t last = before.find_last_not_of('\\');
    return (before.size() - (last == std::string_view::npos ? 0 : last + 1)) % 2 == 1;
}

bool take_trailing_blank(std::string_view& text) {
    std::string_view rest = text;
    while (!rest.empty() && base::is_blank(rest.back())) {
        rest.remove_suffix(1);
    }
    const std::size_t last = rest.find_last_not_of('_');
    std::size_t begin = last == std::string_view::npos ? 0 : last + 1;
    begin += begin < rest.size() && is_escaped(rest, begin) ? 1 : 0;
    if (!is_blank_run(rest, rest.size() - begin, begin == 0 || base::is_blank(rest[begin - 1]))) {
        return false;
    }
    text = rest.substr(0, begin);
    while (!text.empty() && base::is_blank(text.back())) {
        text.remove_suffix(1);
    }
    return true;
}

// False where nothing but blanks stood on the line.
bool take_blanks(AnswerLine& line) {
    std::string_view text = line.text;
    bool has_blank = false;
    while (take_leading_blank(text) || take_trailing_blank(text)) {
        has_blank = true;
    }
    line.text = std::string(text);
    return !has_blank || !line.text.empty();
}

// ---- struck out ----

// Where the two tildes behind `from` stand that are not escaped.
std::size_t find_tildes(std::string_view text, std::size_t from) {
    for (std::size_t i = from; i + 1 < text.size(); ++i) {
        if (text[i] == '\\') {
            ++i;
        } else if (text[i] == '~' && text[i + 1] == '~') {
            return i;
        }
    }
    return std::string_view::npos;
}

// What is left of a line that was struck out as a whole is no line.
void drop_empty_ends(std::vector<AnswerLine>& lines) {
    while (lines.size() > 1 && trim(lines.front().text).empty()) {
        lines.erase(lines.begin());
    }
    while (lines.size() > 1 && trim(lines.back().text).empty()) {
        lines.pop_back();
    }
}

std::string without_struck(std::string_view text) {
    std::string kept;
    std::size_t done = 0;
    for (std::size_t open = find_tildes(text, 0); open != std::string_view::npos;
         open = find_tildes(text, done)) {
        const std::size_t close = find_tildes(text, open + 2);
        if (close == std::string_view::npos || close == open + 2) {
            break;
        }
        kept += text.substr(done, open - done);
        done = close + 2;
        const bool leaves_double_space = !kept.empty() && base::is_blank(kept.back()) && done < text.size();
        done += leaves_double_space && base::is_blank(text[done]) ? 1 : 0;
    }
    kept += text.substr(done);
    return done == 0 ? kept : std::string(trim(kept));
}

// ---- characters ----

bool is_control(char32_t scalar) {
    return (scalar < 0x20 && scalar != U'\n' && scalar != U'\t') || (scalar >= 0x7F && scalar <= 0x9F);
}

std::string shown(char32_t scalar) {
    constexpr char32_t replacement = 0xFFFD;
    std::string text;
    if (scalar < 0x20) {
        return emit::control_picture(static_cast<char>(scalar));
    }
    source::append_utf8(text, scalar == 0x7F ? char32_t{0x2421} : replacement);
    return text;
}

std::string with_pictures(std::string_view text) {
    std::string shown_text;
    for (std::size_t i = 0; i < text.size();) {
        const auto scalar = source::decode_scalar(text.substr(i));
        const std::size_t length = scalar ? scalar->length : 1;
        const bool is_text =
            scalar && !is_control(scalar->value) && scalar->value != 0xFFFE && scalar->value != 0xFFFF;
        shown_text += is_text ? std::string(text.substr(i, length)) : shown(scalar ? scalar->value : 0xFFFD);
        i += length;
    }
    return shown_text;
}

}  // namespace

std::string read_answer(std::string_view markdown) {
    const std::string kept = without_struck(without_hard_blanks(markdown));
    std::vector<AnswerLine> lines = split_answer(kept);
    trim_line_ends(lines);
    lines.erase(
        std::remove_if(lines.begin(), lines.end(), [](AnswerLine& line) { return !take_blanks(line); }),
        lines.end());
    drop_empty_ends(lines);
    std::string answer;
    for (std::size_t i = 0; i < lines.size(); ++i) {
        answer.append(i > 0 ? "\n" : "").append(emit::unescape_markdown(lines[i].text));
    }
    const bool is_blank = answer.find_first_not_of(" \t\n") == std::string::npos;
    return is_blank ? std::string() : with_pictures(answer);
}

std::string read_struck_out(std::string_view markdown) {
    std::string struck;
    for (std::size_t open = find_tildes(markdown, 0); open != std::string_view::npos;) {
        const std::size_t close = find_tildes(markdown, open + 2);
        if (close == std::string_view::npos || close == open + 2) {
            break;
        }
        const std::string text = read_answer(markdown.substr(open + 2, close - open - 2));
        struck.append(struck.empty() || text.empty() ? "" : ", ").append(text);
        open = find_tildes(markdown, close + 2);
    }
    return struck;
}

}  // namespace seamark::worksheet
