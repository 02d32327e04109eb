#include "parse/table_lexer.h"

#include <CommonTokenFactory.h>
#include <algorithm>
#include <iterator>

#include "BlueprintLexerTable.h"
#include "base/check.h"
#include "source/utf8.h"

namespace seamark::parse {

namespace {

namespace table = grammar::lexer_table;

struct Character {
    std::size_t kind = 0;  // column of table::steps
    std::size_t length = 0;
};

std::size_t kind_of(char32_t scalar) {
    const auto* const after =
        std::upper_bound(std::begin(table::run_starts), std::end(table::run_starts), scalar);
    return table::class_of_run[after - std::begin(table::run_starts) - 1];
}

Character character_at(std::string_view text, std::size_t at) {
    const auto byte = static_cast<unsigned char>(text[at]);
    if (byte < 0x80) {
        return {table::class_of_ascii[byte], 1};
    }
    const auto scalar = source::decode_scalar(text.substr(at));
    SEAMARK_CHECK(scalar.has_value());
    return {kind_of(scalar->value), scalar->length};
}

struct Match {
    table::Accepted accepted{};
    std::size_t end = 0;
};

// The longest token that starts at `begin`; every character starts one.
Match longest_match(std::string_view text, std::size_t begin) {
    Match match;
    std::size_t state = 0;
    for (std::size_t at = begin; at < text.size();) {
        const Character character = character_at(text, at);
        const std::int16_t next = table::steps[state * table::classes + character.kind];
        if (next == table::end) {
            break;
        }
        state = static_cast<std::size_t>(next);
        at += character.length;
        if (table::accepted[state].type != 0) {
            match = {table::accepted[state], at};
        }
    }
    SEAMARK_CHECK(match.end > begin);
    return match;
}

}  // namespace

std::unique_ptr<antlr4::Token> TableLexer::make_token(std::size_t type, std::size_t channel,
                                                      std::size_t end) {
    auto token = std::make_unique<antlr4::CommonToken>(
        std::pair<antlr4::TokenSource*, antlr4::CharStream*>(this, &characters_), type, channel, begin_,
        end - 1);
    token->setLine(line_);
    token->setCharPositionInLine(getCharPositionInLine());
    return token;
}

std::unique_ptr<antlr4::Token> TableLexer::nextToken() {
    while (begin_ < text_.size()) {
        const Match match = longest_match(text_, begin_);
        std::unique_ptr<antlr4::Token> token;
        if (!match.accepted.is_skipped) {
            token = make_token(match.accepted.type, match.accepted.channel, match.end);
        }
        const std::string_view word = text_.substr(begin_, match.end - begin_);
        if (const std::size_t feed = word.rfind('\n'); feed != std::string_view::npos) {
            line_ += static_cast<std::size_t>(std::count(word.begin(), word.end(), '\n'));
            line_begin_ = begin_ + feed + 1;
        }
        begin_ = match.end;
        if (token) {
            return token;
        }
    }
    return make_token(antlr4::Token::EOF, antlr4::Token::DEFAULT_CHANNEL, begin_);
}

antlr4::TokenFactory<antlr4::CommonToken>* TableLexer::getTokenFactory() {
    return antlr4::CommonTokenFactory::DEFAULT.get();
}

}  // namespace seamark::parse
