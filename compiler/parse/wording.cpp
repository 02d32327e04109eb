#include "parse/wording.h"

#include <algorithm>
#include <array>
#include <fmt/format.h>
#include <vector>

#include "base/closest.h"

namespace seamark::parse {

namespace {

using antlr4::dfa::Vocabulary;
using antlr4::misc::IntervalSet;
using grammar::BlueprintParser;

constexpr std::array types{BlueprintParser::TEXT,   BlueprintParser::IDENTIFIER, BlueprintParser::INT,
                           BlueprintParser::NUMBER, BlueprintParser::BOOL,       BlueprintParser::TIMESTAMP,
                           BlueprintParser::DATE,   BlueprintParser::DURATION,   BlueprintParser::URI,
                           BlueprintParser::EMAIL,  BlueprintParser::JSON,       BlueprintParser::LIST};
constexpr std::array roles{BlueprintParser::CUSTOMER, BlueprintParser::AGENT, BlueprintParser::HUMAN,
                           BlueprintParser::SYSTEM};
constexpr std::array tags{BlueprintParser::TAG_PII, BlueprintParser::TAG_INTERNAL,
                          BlueprintParser::TAG_SECRET};
constexpr std::array strings{BlueprintParser::STRING, BlueprintParser::BLOCK_STRING};

struct Words {
    std::size_t key;  // a token type or a rule
    std::string_view text;
};

constexpr std::array<Words, 4> literals{{
    {BlueprintParser::NUMBER_LITERAL, "a number"},
    {BlueprintParser::DURATION_LITERAL, "a duration such as `30s`"},
    {BlueprintParser::DATE_LITERAL, "a date such as `2027-01-31`"},
    {antlr4::Token::EOF, "the end of the file"},
}};

// What the parts of a body are called, where a list of words alone would say less.
constexpr std::array<Words, 8> bodies{{
    {BlueprintParser::RuleFile,
     "a declaration (`owner`, `lane`, `line`, `enum`, `record`, `state`, `step`, `flow`, `seam`, `carrier`, "
     "`contract`, `failure`, `waive`)"},
    {BlueprintParser::RuleStep_body,
     "a clause of the step (`needs`, `gives`, `takes`, `evidence`, `span`, `waits`, `irreversible`, `joins`, "
     "`waive`) or `}`"},
    {BlueprintParser::RuleSeam_body,
     "a clause of the seam (`carries`, `answers`, `over`, `channel`, `owner`, `accepts`, `landed`, "
     "`attempts`, "
     "`failure`, `waive`) or `}`"},
    {BlueprintParser::RuleFailure_body,
     "a clause of the failure (`recovery`, `signal`, `owner`, `severity`, `occurrence`, `detection`, "
     "`basis`) or "
     "`}`"},
    {BlueprintParser::RuleCarrier_body,
     "a limit of the carrier (`flat`, `values`, `bytes`, `entries`, `keys`) or `}`"},
    {BlueprintParser::RuleFlow_body, "a chain of steps such as `ask -> classify`, or `}`"},
    {BlueprintParser::RuleContract_body, "a clause of the contract (`requires`, `considers`) or `}`"},
    {BlueprintParser::RuleState_body, "a clause of the state (`example`, `owner`, `certified`) or `}`"},
}};

template <class Table>
std::string_view find_words(const Table& table, std::size_t key) {
    const auto found =
        std::find_if(table.begin(), table.end(), [&](const Words& entry) { return entry.key == key; });
    return found == table.end() ? std::string_view{} : found->text;
}

// Takes the group out of the set where all of it is there.
template <class Group>
bool take(std::vector<std::size_t>& set, const Group& group) {
    const auto in_set = [&](std::size_t type) {
        return std::find(set.begin(), set.end(), type) != set.end();
    };
    if (!std::all_of(group.begin(), group.end(), in_set)) {
        return false;
    }
    const auto in_group = [&](std::size_t type) {
        return std::find(group.begin(), group.end(), type) != group.end();
    };
    set.erase(std::remove_if(set.begin(), set.end(), in_group), set.end());
    return true;
}

std::vector<std::size_t> to_vector(const IntervalSet& set) {
    std::vector<std::size_t> all;
    for (const ssize_t type : set.toList()) {
        all.push_back(static_cast<std::size_t>(type));
    }
    return all;
}

// Words of the language in quotes as a person types them.
std::string quote(std::size_t type, const Vocabulary& vocabulary) {
    if (const std::string_view words = find_words(literals, type); !words.empty()) {
        return std::string(words);
    }
    const std::string literal = vocabulary.getLiteralName(type);
    return literal.size() > 2 ? fmt::format("`{}`", literal.substr(1, literal.size() - 2)) : literal;
}

// The words that every place for a name allows; `when` is none of them.
bool takes_any_name(const std::vector<std::size_t>& set) {
    const auto has = [&](std::size_t type) { return std::find(set.begin(), set.end(), type) != set.end(); };
    return has(BlueprintParser::ID) && has(BlueprintParser::BLUEPRINT) && has(BlueprintParser::UNTIL);
}

bool is_name_token(std::size_t type) {
    return type <= BlueprintParser::UNTIL || type == BlueprintParser::ID;
}

std::string join(const std::vector<std::string>& parts) {
    std::string text;
    for (std::size_t i = 0; i < parts.size(); ++i) {
        text += i == 0 ? "" : i + 1 == parts.size() ? " or " : ", ";
        text += parts[i];
    }
    return text;
}

}  // namespace

std::string describe_expected(const SyntaxError& error, const Vocabulary& vocabulary) {
    if (const std::string_view words = find_words(bodies, error.rule); !words.empty()) {
        return std::string(words);
    }
    std::vector<std::size_t> set = to_vector(error.expected);
    std::vector<std::string> parts;
    if (takes_any_name(set)) {
        parts.emplace_back("a name");
        set.erase(std::remove_if(set.begin(), set.end(), is_name_token), set.end());
    }
    if (take(set, types)) {
        parts.emplace_back("a type (`text`, `number`, `list of …`, the name of an enum or record, …)");
        take(set, std::array{BlueprintParser::ID});
    }
    if (take(set, std::array{BlueprintParser::ID})) {
        parts.emplace_back("a name that is no word of the language");
    }
    if (take(set, roles)) {
        parts.emplace_back("a role (`customer`, `agent`, `human`, `system`)");
    }
    if (take(set, tags)) {
        parts.emplace_back("a tag (`@pii`, `@internal`, `@secret`)");
    }
    if (take(set, strings)) {
        parts.emplace_back("a text in quotes");
    }
    for (const std::size_t type : set) {
        parts.push_back(quote(type, vocabulary));
    }
    return join(parts);
}

std::string describe_error(const SyntaxError& error, const Vocabulary& vocabulary, const antlr4::Token& token,
                           std::string_view found) {
    const bool at_end = token.getType() == antlr4::Token::EOF;
    if (token.getType() == BlueprintParser::IMPORT && error.rule == BlueprintParser::RuleFile) {
        return "an import stands behind a declaration; all imports stand right behind the file's first line";
    }
    std::string message = fmt::format("found {} where {} was expected",
                                      at_end ? "the end of the file" : fmt::format("`{}`", found),
                                      describe_expected(error, vocabulary));
    if (token.getType() == BlueprintParser::BAD_NUMBER) {
        message +=
            "; a duration has one of the units `ms`, `s`, `m`, `h`, `d`, and a name starts with a letter or "
            "`_`";
    }
    if (token.getType() == BlueprintParser::ID) {
        std::vector<std::string> words;
        for (const std::size_t type : to_vector(error.expected)) {
            const std::string literal = vocabulary.getLiteralName(type);
            if (literal.size() > 3) {
                words.push_back(literal.substr(1, literal.size() - 2));
            }
        }
        if (const auto closest = base::find_closest(found, {words.begin(), words.end()})) {
            message += fmt::format("; did you mean `{}`?", *closest);
        }
    }
    return message;
}

}  // namespace seamark::parse
