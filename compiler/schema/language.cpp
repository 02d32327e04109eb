#include "schema/language.h"

#include <algorithm>

#include "schema/format.h"
#include "schema/format_languages.h"
#include "schema/pattern_syntax.h"

namespace seamark::schema {

namespace {

bool reads_alike(const PatternNode& node) {
    const bool is_certain = node.kind != PatternNode::Kind::Characters ||
                            intersect(node.possible, node.characters.complement()).empty();
    return is_certain && std::all_of(node.parts.begin(), node.parts.end(), reads_alike);
}

bool is_printable_ascii(std::string_view text) {
    return std::all_of(text.begin(), text.end(), [](char c) { return c >= ' ' && c <= '~'; });
}

std::string escaped(std::string_view text) {
    constexpr std::string_view syntax_characters = "^$\\.*+?()[]{}|/";
    std::string pattern = "^";
    for (const char c : text) {
        pattern += syntax_characters.find(c) == std::string_view::npos ? "" : "\\";
        pattern += c;
    }
    return pattern + "$";
}

std::optional<Automaton> automaton_of(std::string_view pattern, Approach approach) {
    const auto syntax = parse_pattern(pattern);
    return syntax ? build_search_automaton(syntax.value(), approach) : std::nullopt;
}

}  // namespace

Language::Language(Kind kind, std::string_view text) : kind_(kind), text_(text) {
    std::string inner(text);
    std::string outer(text);
    if (kind == Kind::Text) {
        inner = outer = escaped(text);
    } else if (const FormatLanguage* format = kind == Kind::Format ? find_format(text) : nullptr) {
        inner = format->inner;
        outer = format->outer;
    } else if (kind == Kind::Format) {
        return;
    }
    const auto syntax = parse_pattern(inner);
    const bool has_inner = kind != Kind::Format || !inner.empty();
    inner_ = has_inner ? automaton_of(inner, Approach::Sure) : std::nullopt;
    outer_ = automaton_of(outer, Approach::Any);
    reads_alike_ = syntax && reads_alike(syntax.value());
    if (syntax) {
        inner_search_.emplace(inner);
        outer_search_.emplace(outer);
    }
}

Membership Language::contains(std::string_view text) const {
    switch (kind_) {
        case Kind::Pattern:
            return contains_by_pattern(text);
        case Kind::Format:
            return contains_by_format(text);
        case Kind::Text:
            return text == text_ ? Membership::In : Membership::Out;
    }
    return Membership::Unknown;
}

Membership Language::contains_by_pattern(std::string_view text) const {
    if (!inner_search_ || !(reads_alike_ || is_printable_ascii(text))) {
        return Membership::Unknown;
    }
    return inner_search_->is_found_in(text) ? Membership::In : Membership::Out;
}

Membership Language::contains_by_format(std::string_view text) const {
    const FormatLanguage* format = find_format(text_);
    if (format == nullptr) {
        return Membership::Unknown;
    }
    if (format->is_of ? is_of_format(text_, text)
                      : !format->inner.empty() && inner_search_->is_found_in(text)) {
        return Membership::In;
    }
    return outer_search_->is_found_in(text) ? Membership::Unknown : Membership::Out;
}

bool Language::is_named_within(const Language& other) const {
    if (this == &other) {
        return true;
    }
    const FormatLanguage* format =
        kind_ == Kind::Format && other.kind_ == Kind::Format ? find_format(text_) : nullptr;
    return format != nullptr && std::any_of(format->within.begin(), format->within.end(),
                                            [&](std::string_view name) { return name == other.text_; });
}

const Language& Languages::get(Language::Kind kind, std::string_view text) {
    const auto [known, is_new] = by_text_.emplace(std::pair(kind, std::string(text)), nullptr);
    if (is_new) {
        known->second = &languages_.emplace_back(kind, text);
    }
    return *known->second;
}

}  // namespace seamark::schema
