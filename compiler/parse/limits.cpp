#include "parse/limits.h"

#include <WritableToken.h>
#include <algorithm>
#include <fmt/format.h>

#include "BlueprintLexer.h"
#include "parse/literals.h"
#include "parse/parse.h"
#include "parse/recovery.h"
#include "source/utf8.h"

namespace seamark::parse {

namespace {

using diag::Code;
using grammar::BlueprintLexer;
using source::Span;

void report(diag::Sink& sink, Code code, Span place, std::string message, std::string label) {
    diag::Finding finding{code, place, std::move(message), std::move(label), {}, std::nullopt, {}};
    sink.report(std::move(finding));
}

// C0 and C1 controls and DEL. A carriage return counts only where no line feed follows.
bool is_control(std::string_view text, std::size_t i, const source::Scalar& scalar) {
    if (scalar.value == U'\r') {
        return i + 1 >= text.size() || text[i + 1] != '\n';
    }
    return (scalar.value < 0x20 && scalar.value != U'\n' && scalar.value != U'\t') ||
           (scalar.value >= 0x7F && scalar.value <= 0x9F);
}

bool is_string(std::size_t type) {
    return type == BlueprintLexer::STRING || type == BlueprintLexer::BLOCK_STRING;
}

bool is_open_string(std::size_t type) {
    return type == BlueprintLexer::OPEN_STRING || type == BlueprintLexer::OPEN_BLOCK_STRING;
}

void check_escapes(const source::SourceFile& file, Span literal, diag::Sink& sink) {
    for (const BadEscape& bad : find_bad_escapes(file.text(literal))) {
        const auto begin = literal.begin + static_cast<std::uint32_t>(bad.offset);
        const Span place{file.id, begin, begin + static_cast<std::uint32_t>(bad.length)};
        report(
            sink, Code::unreadable_text, place,
            fmt::format(
                "`{}` is no escape of the language; it has `\\\"`, `\\\\`, `\\n`, `\\t` and `\\u{{1F4E6}}` "
                "with a Unicode scalar value that is no control character",
                file.text(place)),
            "");
    }
}

}  // namespace

Span span_of(const source::SourceFile& file, const antlr4::Token& token) {
    const auto size = static_cast<std::uint32_t>(file.bytes.size());
    if (token.getType() == antlr4::Token::EOF) {
        return {file.id, size, size};
    }
    return {file.id, static_cast<std::uint32_t>(token.getStartIndex()),
            static_cast<std::uint32_t>(token.getStopIndex() + 1)};
}

bool check_bytes(const source::SourceFile& file, diag::Sink& sink) {
    if (file.bytes.size() > max_file_bytes) {
        report(sink, Code::over_limit, {file.id, 0, 0},
               fmt::format("the file has {} bytes; {} (8 MiB) is the most that one file may have",
                           file.bytes.size(), max_file_bytes),
               "");
        return false;
    }
    if (const auto malformed = source::find_malformed_utf8(file.bytes)) {
        const auto at = static_cast<std::uint32_t>(*malformed);
        report(sink, Code::unreadable_text, {file.id, at, at + 1},
               fmt::format("the byte 0x{:02X} is not UTF-8; a blueprint is a text in UTF-8",
                           static_cast<unsigned char>(file.bytes[at])),
               "from here on");
        return false;
    }
    return true;
}

void check_control_characters(const source::SourceFile& file, diag::Sink& sink) {
    const std::string_view text = file.bytes;
    std::size_t run_end = std::string_view::npos;
    for (std::size_t i = 0; i < text.size();) {
        const auto scalar = source::decode_scalar(text.substr(i));
        const std::size_t next = i + scalar->length;
        if (is_control(text, i, *scalar)) {
            if (run_end != i) {
                report(sink, Code::unreadable_text,
                       {file.id, static_cast<std::uint32_t>(i), static_cast<std::uint32_t>(next)},
                       fmt::format("a control character, U+{:04X}, stands here; only tabs and line ends may",
                                   static_cast<std::uint32_t>(scalar->value)),
                       "");
            }
            run_end = next;
        }
        i = next;
    }
}

std::vector<OpenString> check_strings(const source::SourceFile& file, antlr4::BufferedTokenStream& tokens,
                                      diag::Sink& sink) {
    std::vector<OpenString> open;
    for (std::size_t i = 0; i < tokens.size(); ++i) {
        antlr4::Token* token = tokens.get(i);
        if (is_string(token->getType())) {
            check_escapes(file, span_of(file, *token), sink);
        }
        if (!is_open_string(token->getType())) {
            continue;
        }
        const Span span = span_of(file, *token);
        const bool is_block = token->getType() == BlueprintLexer::OPEN_BLOCK_STRING;
        const std::uint32_t quotes = is_block ? 3 : 1;
        diag::Finding finding{
            Code::unreadable_text,
            {file.id, span.begin, span.begin + quotes},
            is_block ? "a text over several lines starts here and does not end; `\"\"\"` closes it"
                     : "a text starts here and does not end on its line; `\"` closes it",
            "opened here",
            {},
            std::nullopt,
            {}};
        std::size_t until = i + 1;
        while (until + 1 < tokens.size() && !starts_item(tokens, until)) {
            ++until;
        }
        open.push_back({i, until, std::move(finding)});
        dynamic_cast<antlr4::WritableToken&>(*token).setType(BlueprintLexer::STRING);
    }
    return open;
}

bool check_nesting(const source::SourceFile& file, antlr4::BufferedTokenStream& tokens, diag::Sink& sink) {
    std::size_t brackets = 0;
    std::size_t lists = 0;
    for (std::size_t i = 0; i < tokens.size(); ++i) {
        const std::size_t type = tokens.get(i)->getType();
        const bool opens = type == BlueprintLexer::LBRACE || type == BlueprintLexer::LBRACKET;
        const bool closes = type == BlueprintLexer::RBRACE || type == BlueprintLexer::RBRACKET;
        brackets += opens ? 1 : 0;
        brackets -= closes && brackets > 0 ? 1 : 0;
        lists += type == BlueprintLexer::LIST ? 1 : 0;
        const bool continues_type = type == BlueprintLexer::LIST || type == BlueprintLexer::OF ||
                                    type == BlueprintLexer::NUMBER_LITERAL || type == BlueprintLexer::RANGE ||
                                    tokens.get(i)->getChannel() != antlr4::Token::DEFAULT_CHANNEL;
        lists = continues_type ? lists : 0;
        if (std::max(brackets, lists) > max_nesting) {
            report(sink, Code::over_limit, span_of(file, *tokens.get(i)),
                   fmt::format("nested more than {} deep; that is the most the compiler reads", max_nesting),
                   "");
            return false;
        }
    }
    return true;
}

}  // namespace seamark::parse
