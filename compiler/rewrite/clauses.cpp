#include "rewrite/clauses.h"

#include <algorithm>
#include <fmt/format.h>

#include "base/check.h"
#include "base/white_space.h"
#include "diag/terminal_text.h"
#include "parse/literals.h"
#include "rewrite/common_lines.h"
#include "source/utf8.h"

namespace seamark::rewrite {

namespace {

constexpr std::string_view block_quotes = R"(""")";

bool is_writable(char32_t scalar) {
    const bool is_control = scalar < 0x20 || (scalar >= 0x7F && scalar <= 0x9F);
    return (!is_control || scalar == U'\n' || scalar == U'\t') && scalar != 0xFFFE && scalar != 0xFFFF;
}

// Characters that nobody sees and that let a line look like something else, or be another line to other
// programs.
bool is_hidden(char32_t scalar) {
    return (scalar >= 0x202A && scalar <= 0x202E) || (scalar >= 0x2066 && scalar <= 0x2069) ||
           scalar == 0x2028 || scalar == 0x2029 || scalar == 0xFEFF;
}

void append_scalar(std::string& code, char32_t scalar, std::string_view bytes) {
    if (scalar == U'"' || scalar == U'\\') {
        code += '\\';
        code += bytes;
    } else if (scalar == U'\n') {
        code += "\\n";
    } else if (scalar == U'\t') {
        code += "\\t";
    } else if (is_hidden(scalar)) {
        code += fmt::format("\\u{{{:04X}}}", static_cast<std::uint32_t>(scalar));
    } else {
        code += bytes;
    }
}

std::string escape(std::string_view text) {
    std::string code;
    code.reserve(text.size());
    for (std::size_t i = 0; i < text.size();) {
        const auto scalar = source::decode_scalar(text.substr(i));
        SEAMARK_CHECK(scalar && is_writable(scalar->value));
        append_scalar(code, scalar->value, text.substr(i, scalar->length));
        i += scalar->length;
    }
    return code;
}

// In a text over several lines a quote needs no escape, but for the third in a row.
std::string unescape_quotes(std::string_view code) {
    std::string block;
    std::size_t quotes = 0;
    for (std::size_t i = 0; i < code.size(); ++i) {
        if (code.substr(i, 2) == "\\\"") {
            block += ++quotes % 3 == 0 ? "\\\"" : "\"";
            ++i;
            continue;
        }
        quotes = 0;
        block += code[i];
        if (code[i] == '\\') {
            block += code[++i];
        }
    }
    return block;
}

// Lines whose white space is seen: none at an end, and the first line stands at the margin, so that nothing
// is taken off as indentation.
bool is_plain_block(std::string_view text) {
    if (text.find('\n') == std::string_view::npos || base::is_blank(text.front()) || text.front() == '\n' ||
        text.back() == '\n') {
        return false;
    }
    for (std::string_view line : split_lines(text)) {
        if (line.back() == '\n') {
            line.remove_suffix(1);
        }
        if (!line.empty() && base::is_blank(line.back())) {
            return false;
        }
    }
    return true;
}

std::string write_block(std::string_view text, std::size_t indent) {
    std::string code(block_quotes);
    for (std::string_view line : split_lines(text)) {
        if (line.back() == '\n') {
            line.remove_suffix(1);
        }
        code += '\n';
        if (!line.empty()) {
            code.append(indent + indent_width, ' ').append(unescape_quotes(escape(line)));
        }
    }
    return code.append("\n").append(indent, ' ').append(block_quotes);
}

}  // namespace

std::optional<std::size_t> find_unwritable(std::string_view text) {
    for (std::size_t i = 0; i < text.size();) {
        const auto scalar = source::decode_scalar(text.substr(i));
        if (!scalar || !is_writable(scalar->value)) {
            return i;
        }
        i += scalar->length;
    }
    return std::nullopt;
}

std::string with_line_feeds(std::string_view text) {
    std::string lines;
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (text[i] != '\r') {
            lines += text[i];
        } else if (text.substr(i + 1, 1) != "\n") {
            lines += '\n';
        }
    }
    return lines;
}

std::string quote(std::string_view text) {
    return fmt::format("\"{}\"", escape(text));
}

std::string write_text(std::string_view text, std::size_t indent) {
    if (is_plain_block(text)) {
        std::string block = write_block(text, indent);
        if (parse::decode_string(block) == text) {
            return block;
        }
    }
    return quote(text);
}

std::string write_list(std::string_view words, const std::vector<std::string>& items, std::size_t indent) {
    std::string code(words);
    const std::size_t hang = indent + diag::terminal_text(words).columns + 1;
    std::size_t column = hang - 1;
    for (std::size_t i = 0; i < items.size(); ++i) {
        const bool is_last = i + 1 == items.size();
        const std::size_t width = diag::terminal_text(items[i]).columns + (is_last ? 0 : 1);
        if (i > 0 && column + 1 + width > line_width) {
            code.append("\n").append(hang, ' ');
            column = hang;
        } else {
            code += ' ';
            ++column;
        }
        code.append(items[i]).append(is_last ? "" : ",");
        column += width;
    }
    return code;
}

std::string write_failure_clause(std::string_view word, std::string_view value) {
    return fmt::format("{:<{}} {}", word, failure_word_width, value);
}

std::string write_failure(std::string_view kind, std::string_view mode, const std::vector<Clause>& clauses,
                          std::size_t indent) {
    std::string code = fmt::format("failure {}{}{}", kind, kind.empty() ? "" : " ", mode);
    if (clauses.empty()) {
        return code;
    }
    const std::string margin(indent, ' ');
    code += " {\n";
    for (const Clause& clause : clauses) {
        code.append(margin)
            .append(indent_width, ' ')
            .append(write_failure_clause(clause.word, clause.value))
            .append("\n");
    }
    return code.append(margin).append("}");
}

}  // namespace seamark::rewrite
