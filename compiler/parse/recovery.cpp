#include "parse/recovery.h"

#include <algorithm>
#include <array>

namespace seamark::parse {

namespace {

using antlr4::Parser;
using antlr4::Token;
using antlr4::TokenStream;
using grammar::BlueprintParser;

constexpr std::array item_words{BlueprintParser::OWNER,   BlueprintParser::LANE,     BlueprintParser::LINE,
                                BlueprintParser::ENUM,    BlueprintParser::RECORD,   BlueprintParser::STATE,
                                BlueprintParser::STEP,    BlueprintParser::FLOW,     BlueprintParser::SEAM,
                                BlueprintParser::CARRIER, BlueprintParser::CONTRACT, BlueprintParser::FAILURE,
                                BlueprintParser::WAIVE,   BlueprintParser::IMPORT};

// The rules that go on after a mistake inside them.
constexpr std::array resuming_rules{BlueprintParser::RuleHeader,
                                    BlueprintParser::RuleImport_,
                                    BlueprintParser::RuleItem,
                                    BlueprintParser::RuleLane_clause,
                                    BlueprintParser::RuleActor_clause,
                                    BlueprintParser::RuleState_clause,
                                    BlueprintParser::RuleStep_clause,
                                    BlueprintParser::RuleSeam_clause,
                                    BlueprintParser::RuleFailure_clause,
                                    BlueprintParser::RuleCarrier_clause,
                                    BlueprintParser::RuleContract_clause,
                                    BlueprintParser::RuleChain,
                                    BlueprintParser::RuleField,
                                    BlueprintParser::RuleEnumerator};

// The rules whose loop goes on after a token that starts none of its parts.
constexpr std::array looping_rules{
    BlueprintParser::RuleFile,          BlueprintParser::RuleLane_body,    BlueprintParser::RuleActor_body,
    BlueprintParser::RuleState_body,    BlueprintParser::RuleStep_body,    BlueprintParser::RuleSeam_body,
    BlueprintParser::RuleFlow_body,     BlueprintParser::RuleFailure_body, BlueprintParser::RuleCarrier_body,
    BlueprintParser::RuleContract_body, BlueprintParser::RuleRecord,       BlueprintParser::RuleEnum_};

template <class Set>
bool contains(const Set& set, std::size_t value) {
    return std::find(set.begin(), set.end(), value) != set.end();
}

std::size_t type_at(TokenStream& tokens, std::size_t index) {
    return index < tokens.size() ? tokens.get(index)->getType() : Token::EOF;
}

std::size_t behind_last_word(TokenStream& tokens, std::size_t index) {
    while (index > 0 && tokens.get(index - 1)->getChannel() != Token::DEFAULT_CHANNEL) {
        --index;
    }
    return index;
}

// The next token that the parser sees: comments are on another channel.
std::size_t visible_after(TokenStream& tokens, std::size_t index) {
    do {
        ++index;
    } while (index < tokens.size() && tokens.get(index)->getChannel() != Token::DEFAULT_CHANNEL);
    return index;
}

std::size_t visible_before(TokenStream& tokens, std::size_t index) {
    while (index-- > 0) {
        if (tokens.get(index)->getChannel() == Token::DEFAULT_CHANNEL) {
            return index;
        }
    }
    return 0;
}

bool is_first_on_line(TokenStream& tokens, std::size_t index) {
    return index == 0 || tokens.get(visible_before(tokens, index))->getLine() < tokens.get(index)->getLine();
}

// Words of the language are names in lists and chains.
bool stands_as_name(TokenStream& tokens, std::size_t index) {
    const std::size_t next = type_at(tokens, visible_after(tokens, index));
    const std::size_t last = index == 0 ? Token::EOF : type_at(tokens, visible_before(tokens, index));
    return next == BlueprintParser::COMMA || next == BlueprintParser::ARROW ||
           next == BlueprintParser::COLON || last == BlueprintParser::COMMA || last == BlueprintParser::ARROW;
}

bool is_list_rule(std::size_t rule) {
    return rule == BlueprintParser::RuleField || rule == BlueprintParser::RuleEnumerator ||
           rule == BlueprintParser::RuleRecord || rule == BlueprintParser::RuleEnum_;
}

bool resumes_at_item(std::size_t rule) {
    return rule == BlueprintParser::RuleItem || rule == BlueprintParser::RuleHeader ||
           rule == BlueprintParser::RuleImport_;
}

bool resumes_at_chain(std::size_t rule) {
    return rule == BlueprintParser::RuleChain || rule == BlueprintParser::RuleFlow_body;
}

// Whether the parser can go on in `rule` at this token, no brace being open since the mistake.
bool is_resume_point(TokenStream& tokens, std::size_t rule, std::size_t index,
                     const antlr4::misc::IntervalSet& starts) {
    const std::size_t type = type_at(tokens, index);
    if (rule == BlueprintParser::RuleFile) {
        return starts_item(tokens, index) && starts.contains(type);
    }
    if (resumes_at_item(rule)) {
        return starts_item(tokens, index);
    }
    if (type == BlueprintParser::RBRACE || starts_item(tokens, index)) {
        return true;
    }
    if (is_list_rule(rule)) {
        return type == BlueprintParser::COMMA;
    }
    if (resumes_at_chain(rule)) {
        return is_first_on_line(tokens, index) &&
               type_at(tokens, visible_after(tokens, index)) == BlueprintParser::ARROW;
    }
    return starts.contains(type) && !stands_as_name(tokens, index);
}

// A `}` on a line of its own that is indented deeper than what the body belongs to closes something inside
// it, whose `{` is missing.
bool closes_something_inside(Parser* parser, TokenStream& tokens, std::size_t index) {
    const antlr4::RuleContext* body = parser->getContext();
    while (body != nullptr && !contains(looping_rules, body->getRuleIndex())) {
        body = dynamic_cast<const antlr4::RuleContext*>(body->parent);
    }
    const auto* owner =
        body == nullptr ? nullptr : dynamic_cast<const antlr4::ParserRuleContext*>(body->parent);
    return owner != nullptr && is_first_on_line(tokens, owner->start->getTokenIndex()) &&
           is_first_on_line(tokens, index) &&
           tokens.get(index)->getCharPositionInLine() > owner->start->getCharPositionInLine();
}

// Skips to where `rule` goes on.
void skip(Parser* parser, std::size_t rule, const antlr4::misc::IntervalSet& starts) {
    TokenStream& tokens = *parser->getTokenStream();
    std::size_t depth = 0;
    for (std::size_t type = tokens.LA(1); type != Token::EOF; type = tokens.LA(1)) {
        const std::size_t index = tokens.index();
        const bool is_at_margin = tokens.get(index)->getCharPositionInLine() == 0;
        const bool is_inner_end =
            type == BlueprintParser::RBRACE && closes_something_inside(parser, tokens, index);
        const bool leaves_body =
            is_at_margin && starts_item(tokens, index) && rule != BlueprintParser::RuleFile;
        if (leaves_body || (depth == 0 && !is_inner_end && is_resume_point(tokens, rule, index, starts))) {
            return;
        }
        depth += type == BlueprintParser::LBRACE ? 1 : 0;
        depth -= type == BlueprintParser::RBRACE && depth > 0 ? 1 : 0;
        parser->consume();
    }
}

}  // namespace

bool starts_item(TokenStream& tokens, std::size_t index) {
    return contains(item_words, type_at(tokens, index)) && is_first_on_line(tokens, index) &&
           !stands_as_name(tokens, index);
}

void Recovery::record(Parser* parser, const antlr4::misc::IntervalSet& expected) {
    if (inErrorRecoveryMode(parser)) {
        return;
    }
    beginErrorCondition(parser);
    const std::size_t token = parser->getCurrentToken()->getTokenIndex();
    errors_.push_back({token, behind_last_word(*parser->getTokenStream(), token), expected,
                       parser->getContext()->getRuleIndex()});
}

void Recovery::reportError(Parser* parser, const antlr4::RecognitionException& /*error*/) {
    const bool is_new = !inErrorRecoveryMode(parser);
    record(parser, parser->getExpectedTokens());
    const antlr4::ParserRuleContext* rule = parser->getContext();
    const bool is_chain = rule->getRuleIndex() == BlueprintParser::RuleChain;
    if (is_new && is_chain && starts_item(*parser->getTokenStream(), rule->start->getTokenIndex())) {
        // The flow's `}` is missing: what was read as a step's name is the next item's first word.
        errors_.back().token = rule->start->getTokenIndex();
        errors_.back().gap = behind_last_word(*parser->getTokenStream(), errors_.back().token);
        errors_.back().rule = BlueprintParser::RuleFlow_body;
    }
}

void Recovery::recover(Parser* parser, std::exception_ptr error) {
    const std::size_t rule = parser->getContext()->getRuleIndex();
    if (!contains(resuming_rules, rule)) {
        std::rethrow_exception(error);
    }
    const antlr4::atn::ATN& atn = parser->getATN();
    skip(parser, rule, atn.nextTokens(atn.ruleToStartState[rule]));
}

Token* Recovery::recoverInline(Parser* parser) {
    // A body whose `}` is missing ends where the next item starts, or with the file.
    const bool ends_body = contains(looping_rules, parser->getContext()->getRuleIndex());
    if (inErrorRecoveryMode(parser) && ends_body) {
        return getMissingSymbol(parser);
    }
    throw antlr4::InputMismatchException(parser);
}

void Recovery::sync(Parser* parser) {
    const antlr4::atn::ATN& atn = parser->getATN();
    antlr4::atn::ATNState* state = atn.states[parser->getState()];
    const antlr4::misc::IntervalSet& expected = atn.nextTokens(state);
    TokenStream& tokens = *parser->getTokenStream();
    if (parser->getContext()->getRuleIndex() == BlueprintParser::RuleFlow_body &&
        starts_item(tokens, tokens.index())) {
        // Every word is a name in a chain, so only the layout tells that the flow's `}` is missing.
        throw antlr4::InputMismatchException(parser);
    }
    if (expected.contains(parser->getTokenStream()->LA(1)) || expected.contains(Token::EPSILON)) {
        return;
    }
    const std::size_t rule = parser->getContext()->getRuleIndex();
    const std::size_t type = state->getStateType();
    const bool is_loop =
        type == antlr4::atn::ATNState::STAR_LOOP_ENTRY || type == antlr4::atn::ATNState::STAR_LOOP_BACK;
    if (!is_loop || !contains(looping_rules, rule)) {
        throw antlr4::InputMismatchException(parser);
    }
    record(parser, expected);
    skip(parser, rule, expected);
}

}  // namespace seamark::parse
