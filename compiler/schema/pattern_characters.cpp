#include "schema/pattern_characters.h"

#include <algorithm>

namespace seamark::schema {

namespace {

CharacterSet set_of(char32_t scalar) {
    return {{scalar, scalar}};
}

bool is_of_syntax(char32_t scalar) {
    constexpr std::string_view syntax_characters = "^$\\.*+?()[]{}|/";
    return scalar < 0x80 && syntax_characters.find(static_cast<char>(scalar)) != std::string_view::npos;
}

char32_t read_hex_pair(PatternCursor& at) {
    constexpr std::string_view digits = "0123456789abcdef0123456789ABCDEF";
    char32_t value = 0;
    for (int i = 0; i < 2; ++i) {
        const std::size_t digit = at.is_at_end() ? std::string_view::npos : digits.find(at.peek());
        if (digit == std::string_view::npos) {
            at.fail("an escape `\\x` without two hexadecimal digits");
            return 0;
        }
        value = value * 16 + static_cast<char32_t>(digit % 16);
        at.skip(1);
    }
    return value;
}

NamedCharacters read_category(PatternCursor& at, bool is_negated) {
    const std::size_t close = at.rest().find('}');
    const std::string_view name = at.rest().substr(0, close);
    const std::optional<NamedCharacters> category = find_category(name, is_negated);
    if (close == std::string_view::npos) {
        at.fail("a `{` without its `}`");
        return {};
    }
    if (!category) {
        at.fail("a Unicode property that is no general category such as `L` or `Nd`");
        return {};
    }
    at.skip(name.size() + 1);
    return *category;
}

struct ClassAtom {
    NamedCharacters characters;
    bool is_single = true;  // one character, which may begin or end a range
};

ClassAtom read_class_atom(PatternCursor& at) {
    if (at.take("\\-")) {
        return {exactly(set_of('-'))};
    }
    if (at.take("\\")) {
        const bool is_single = std::string_view("dDwWsSpP").find(at.peek()) == std::string_view::npos;
        return {read_escape(at), is_single};
    }
    return {exactly(set_of(at.take_scalar()))};
}

NamedCharacters read_class_item(PatternCursor& at) {
    if (at.sees("[:")) {
        at.fail("a POSIX class name");
    }
    const ClassAtom first = read_class_atom(at);
    const bool is_range = at.sees("-") && !at.sees("-]");
    if (!is_range) {
        return first.characters;
    }
    at.take("-");
    const ClassAtom last = read_class_atom(at);
    const std::optional<char32_t> low = first.characters.sure.pick({});
    const std::optional<char32_t> high = last.characters.sure.pick({});
    if (!first.is_single || !last.is_single || !low || !high || *high < *low) {
        at.fail("a range in a class that does not go from one character up to another");
        return {};
    }
    return exactly({{*low, *high}});
}

}  // namespace

NamedCharacters read_character(PatternCursor& at) {
    const std::size_t begin = at.offset();
    const char32_t scalar = at.take_scalar();
    if (is_of_syntax(scalar) && scalar != '/') {
        at.fail_at(begin, "a character of the syntax that is not escaped");
    }
    return exactly(set_of(scalar));
}

NamedCharacters read_escape(PatternCursor& at) {
    if (at.take("p{")) {
        return read_category(at, false);
    }
    if (at.take("P{")) {
        return read_category(at, true);
    }
    if (at.take("x")) {
        return exactly(set_of(read_hex_pair(at)));
    }
    const std::size_t begin = at.offset();
    const char32_t letter = at.take_scalar();
    if (const std::optional<NamedCharacters> named = find_named_characters(letter)) {
        return *named;
    }
    if (is_of_syntax(letter)) {
        return exactly(set_of(letter));
    }
    at.fail_at(begin - 1, "an escape that RE2 and ECMA-262 do not share");
    return {};
}

NamedCharacters read_class(PatternCursor& at) {
    const bool is_negated = at.take("^");
    NamedCharacters content;
    if (at.sees("]")) {
        at.fail("an empty class, or a `]` first in a class");
    }
    while (!at.is_at_end() && !at.sees("]")) {
        const NamedCharacters item = read_class_item(at);
        content = {unite(content.sure, item.sure), unite(content.possible, item.possible)};
    }
    if (!at.take("]")) {
        at.fail("a `[` without its `]`");
    }
    return is_negated ? NamedCharacters{content.possible.complement(), content.sure.complement()} : content;
}

}  // namespace seamark::schema
