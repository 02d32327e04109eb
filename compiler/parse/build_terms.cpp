#include <array>
#include <limits>

#include "parse/builder.h"
#include "parse/limits.h"

namespace seamark::parse {

using antlr4::tree::TerminalNode;
using source::Span;

Span Builder::span(TerminalNode* token) const {
    return span_of(file, *token->getSymbol());
}

Span Builder::span(const antlr4::ParserRuleContext* rule) const {
    return source::join(span_of(file, *rule->start), span_of(file, *rule->stop));
}

void Builder::report(Span place, std::string message) const {
    diag::Finding finding{diag::Code::syntax, place, std::move(message), "", {}, std::nullopt, {}};
    sink.report(std::move(finding));
}

syntax::Name Builder::name(Grammar::NameContext* rule) const {
    const Span place = span_of(file, *rule->start);
    return {file.text(place), place};
}

syntax::Name Builder::name(TerminalNode* token) const {
    return {file.text(span(token)), span(token)};
}

syntax::Name Builder::qualified_name(Grammar::QnameContext* rule) const {
    std::string text;
    for (Grammar::NameContext* part : rule->name()) {
        text += (text.empty() ? "" : ".") + std::string(name(part).text);
    }
    return {arena.copy(text), span(rule)};
}

syntax::Text Builder::text(Grammar::StringContext* rule) const {
    const Span place = span_of(file, *rule->start);
    const std::string_view literal = file.text(place);
    const bool is_plain = literal.find('\\') == std::string_view::npos && literal.substr(0, 3) != "\"\"\"";
    return {is_plain ? literal.substr(1, literal.size() - 2) : arena.copy(decode_string(literal)), place};
}

std::optional<syntax::Text> Builder::optional_text(Grammar::StringContext* rule) const {
    return rule == nullptr ? std::nullopt : std::optional(text(rule));
}

syntax::Answer Builder::answer(Grammar::AnswerContext* rule) const {
    if (rule->string() != nullptr) {
        return {text(rule->string()), false};
    }
    return {{{}, span(rule)}, true};
}

syntax::Number Builder::number(TerminalNode* token) const {
    return {file.text(span(token)), span(token)};
}

std::int64_t Builder::integer(TerminalNode* token, std::int64_t least, std::int64_t most,
                              std::string_view what) const {
    const auto parsed = base::Decimal::parse(file.text(span(token)));
    const auto value = parsed ? parsed->to_int64() : std::nullopt;
    if (value && *value >= least && *value <= most) {
        return *value;
    }
    const std::string bounds = most == std::numeric_limits<std::int64_t>::max()
                                   ? fmt::format("{} or more", least)
                                   : fmt::format("{} to {}", least, most);
    report(span(token), fmt::format("`{}` is out of bounds; {} is a whole number, {}", file.text(span(token)),
                                    what, bounds));
    return least;
}

syntax::Duration Builder::duration(TerminalNode* token) const {
    const Span place = span(token);
    const auto milliseconds = decode_duration(file.text(place));
    if (!milliseconds) {
        report(place, fmt::format("`{}` is out of bounds; a duration has at most 18 digits of milliseconds",
                                  file.text(place)));
    }
    return {milliseconds.value_or(0), file.text(place), place};
}

syntax::Date Builder::date(TerminalNode* token) const {
    const Span place = span(token);
    const auto day = decode_date(file.text(place));
    if (!day) {
        report(place, fmt::format("`{}` is no day of the calendar; a date is written year-month-day, as in "
                                  "`2027-01-31`",
                                  file.text(place)));
        return {0, 1, 1, file.text(place), place};
    }
    return {day->year, day->month, day->day, file.text(place), place};
}

syntax::Range Builder::range(Grammar::RangeContext* rule) const {
    syntax::Range range{std::nullopt, std::nullopt, span(rule)};
    const auto ends = rule->NUMBER_LITERAL();
    const bool starts_open = rule->start->getType() == Grammar::RANGE;
    if (!starts_open) {
        range.min = number(ends.front());
    }
    if (starts_open || ends.size() == 2) {
        range.max = number(ends.back());
    }
    return range;
}

syntax::Value Builder::value(Grammar::ValueContext* rule) const {
    syntax::Value value;
    value.span = span(rule);
    if (rule->string() != nullptr) {
        value.kind = syntax::Value::Kind::String;
        value.text = text(rule->string()).value;
    } else if (rule->NUMBER_LITERAL() != nullptr) {
        value.kind = syntax::Value::Kind::Number;
        value.text = number(rule->NUMBER_LITERAL()).text;
    } else if (rule->TRUE() != nullptr || rule->FALSE() != nullptr) {
        value.kind = syntax::Value::Kind::Bool;
        value.boolean = rule->TRUE() != nullptr;
    } else if (rule->LBRACKET() != nullptr) {
        value.kind = syntax::Value::Kind::List;
        value.items = all(rule->value(), [&](Grammar::ValueContext* part) { return this->value(part); });
    } else if (rule->LBRACE() != nullptr) {
        value.kind = syntax::Value::Kind::Object;
        value.members = all(rule->member(), [&](Grammar::MemberContext* part) {
            return syntax::Value::Member{name(part->name()), this->value(part->value())};
        });
    }
    return value;
}

syntax::Role Builder::role(Grammar::RoleContext* rule) const {
    switch (rule->start->getType()) {
        case Grammar::CUSTOMER:
            return syntax::Role::Customer;
        case Grammar::AGENT:
            return syntax::Role::Agent;
        case Grammar::HUMAN:
            return syntax::Role::Human;
        default:
            return syntax::Role::System;
    }
}

syntax::Scalar Builder::scalar(Grammar::ScalarContext* rule) const {
    switch (rule->start->getType()) {
        case Grammar::TEXT:
            return syntax::Scalar::Text;
        case Grammar::IDENTIFIER:
            return syntax::Scalar::Id;
        case Grammar::INT:
            return syntax::Scalar::Int;
        case Grammar::NUMBER:
            return syntax::Scalar::Number;
        case Grammar::BOOL:
            return syntax::Scalar::Bool;
        case Grammar::TIMESTAMP:
            return syntax::Scalar::Timestamp;
        case Grammar::DATE:
            return syntax::Scalar::Date;
        case Grammar::DURATION:
            return syntax::Scalar::Duration;
        case Grammar::URI:
            return syntax::Scalar::Uri;
        case Grammar::EMAIL:
            return syntax::Scalar::Email;
        default:
            return syntax::Scalar::Json;
    }
}

const syntax::Type* Builder::type(Grammar::TypeContext* rule) const {
    syntax::Type type{syntax::Scalar::Json, std::nullopt, std::nullopt, span(rule)};
    if (rule->scalar() != nullptr) {
        type.kind = scalar(rule->scalar());
    } else if (rule->LIST() != nullptr) {
        type.kind = syntax::Type::ListOf{this->type(rule->type())};
    } else {
        type.kind = syntax::Type::Reference{name(rule->ID())};
    }
    if (rule->range() != nullptr) {
        type.range = range(rule->range());
    }
    if (rule->matches() != nullptr) {
        type.pattern = text(rule->matches()->string());
    }
    return arena.make(type);
}

base::ArrayView<syntax::Tag> Builder::tags(const std::vector<Grammar::TagContext*>& rules) const {
    return all(rules, [&](Grammar::TagContext* rule) {
        const std::size_t word = rule->start->getType();
        return syntax::Tag{word == Grammar::TAG_PII        ? syntax::TagKind::Pii
                           : word == Grammar::TAG_INTERNAL ? syntax::TagKind::Internal
                                                           : syntax::TagKind::Secret,
                           span(rule)};
    });
}

base::ArrayView<syntax::TraitWord> Builder::traits(const std::vector<Grammar::TraitContext*>& rules) const {
    return all(rules, [&](Grammar::TraitContext* rule) {
        const bool is_stateless = rule->STATELESS() != nullptr;
        return syntax::TraitWord{is_stateless ? syntax::Trait::Stateless : syntax::Trait::External,
                                 span(rule)};
    });
}

syntax::Owner Builder::owner(Grammar::OwnerContext* rule) const {
    return {answer(rule->answer()), span(rule)};
}

syntax::Accepts Builder::accepts(Grammar::AcceptsContext* rule) const {
    return {text(rule->string()), span(rule)};
}

syntax::Waive Builder::waive(Grammar::WaiveContext* rule) const {
    syntax::Waive waive{name(rule->name()), text(rule->string()), std::nullopt, span(rule)};
    if (rule->DATE_LITERAL() != nullptr) {
        waive.until = date(rule->DATE_LITERAL());
    }
    return waive;
}

}  // namespace seamark::parse
