// The words of a text, read with the tables that the build makes from the lexer's grammar: the same tokens as
// ANTLR's lexer gives, without its automaton being found anew in each process (docs/adr/0011).
#pragma once

#include <CommonToken.h>
#include <TokenSource.h>
#include <string_view>

#include "parse/char_stream.h"

namespace seamark::parse {

// `text` must be well-formed UTF-8 and outlive the tokens. Offsets of tokens are bytes; columns are not
// counted.
class TableLexer : public antlr4::TokenSource {
  public:
    explicit TableLexer(std::string_view text) : text_(text), characters_(text) {}

    std::unique_ptr<antlr4::Token> nextToken() override;
    std::size_t getLine() const override { return line_; }
    std::size_t getCharPositionInLine() override { return begin_ - line_begin_; }
    antlr4::CharStream* getInputStream() override { return &characters_; }
    std::string getSourceName() override { return characters_.getSourceName(); }
    antlr4::TokenFactory<antlr4::CommonToken>* getTokenFactory() override;

  private:
    std::unique_ptr<antlr4::Token> make_token(std::size_t type, std::size_t channel, std::size_t end);

    std::string_view text_;
    ByteCharStream characters_;
    std::size_t begin_ = 0;  // of the next token
    std::size_t line_ = 1;
    std::size_t line_begin_ = 0;
};

}  // namespace seamark::parse
