// How the parser goes on after a mistake: at the next clause or item, with one finding a mistake.
#pragma once

#include <DefaultErrorStrategy.h>
#include <cstddef>
#include <functional>
#include <vector>

#include "BlueprintParser.h"

namespace seamark::parse {

struct SyntaxError {
    std::size_t token = 0;               // index of the token that was not expected
    std::size_t gap = 0;                 // index behind the last word before it: where comments stand between
    antlr4::misc::IntervalSet expected;  // token types
    std::size_t rule = 0;                // the rule that was being read
};

// Throws out of a rule with a mistake up to the rule that can go on (an item, a clause, a chain, a member of
// a list), and skips from there to the next token that starts one.
class Recovery : public antlr4::DefaultErrorStrategy {
  public:
    void reportError(antlr4::Parser* parser, const antlr4::RecognitionException& error) override;
    void recover(antlr4::Parser* parser, std::exception_ptr error) override;
    antlr4::Token* recoverInline(antlr4::Parser* parser) override;
    void sync(antlr4::Parser* parser) override;

    const std::vector<SyntaxError>& errors() const { return errors_; }

  private:
    void record(antlr4::Parser* parser, const antlr4::misc::IntervalSet& expected);

    std::vector<SyntaxError> errors_;
};

// Whether the token is the first on its line and starts an item: where a body is missing its `}`, it ends
// there.
bool starts_item(antlr4::TokenStream& tokens, std::size_t index);

}  // namespace seamark::parse
