#include "schema/pattern_syntax.h"

#include <algorithm>
#include <array>

#include "schema/named_characters.h"
#include "source/utf8.h"

namespace seamark::schema {

namespace {

using Kind = PatternNode::Kind;

constexpr std::string_view syntax_characters = "^$\\.*+?()[]{}|/";
constexpr std::uint32_t most_repeats = 1000;  // RE2's own limit
constexpr int deepest_nesting = 200;

PatternNode characters_node(NamedCharacters characters) {
    PatternNode node;
    node.kind = Kind::Characters;
    node.characters = std::move(characters.sure);
    node.possible = std::move(characters.possible);
    return node;
}

PatternNode plain_node(Kind kind) {
    PatternNode node;
    node.kind = kind;
    return node;
}

CharacterSet set_of(char32_t scalar) {
    return {{scalar, scalar}};
}

// The first error ends the reading; after it every function returns what it has.
class PatternReader {
  public:
    explicit PatternReader(std::string_view text) : text_(text) {}

    base::Result<PatternNode, PatternError> read() {
        PatternNode node = read_choice();
        if (!error_ && !at_end()) {
            fail("a `)` without its `(`");
        }
        if (error_) {
            return *error_;
        }
        return node;
    }

  private:
    bool at_end() const { return offset_ >= text_.size() || error_.has_value(); }
    bool sees(std::string_view word) const { return !error_ && text_.substr(offset_, word.size()) == word; }
    bool take(std::string_view word) {
        const bool is_there = sees(word);
        offset_ += is_there ? word.size() : 0;
        return is_there;
    }
    char32_t take_scalar() {
        const std::optional<source::Scalar> scalar = source::decode_scalar(text_.substr(offset_));
        if (!scalar) {
            fail("the end of the pattern, where a character was expected");
            return 0;
        }
        offset_ += scalar->length;
        return scalar->value;
    }
    void fail(std::string message) { fail_at(offset_, std::move(message)); }
    void fail_at(std::size_t offset, std::string message) {
        if (!error_) {
            error_ = PatternError{offset, std::move(message)};
        }
    }

    PatternNode read_choice() {
        PatternNode choice = plain_node(Kind::Choice);
        do {
            choice.parts.push_back(read_sequence());
        } while (take("|"));
        return choice;
    }

    PatternNode read_sequence() {
        PatternNode sequence = plain_node(Kind::Sequence);
        while (!at_end() && !sees("|") && !sees(")")) {
            sequence.parts.push_back(read_repeat());
        }
        return sequence;
    }

    PatternNode read_repeat() {
        PatternNode part = read_atom();
        PatternNode repeat = plain_node(Kind::Repeat);
        if (!read_bounds(repeat)) {
            return part;
        }
        const bool is_assertion =
            part.kind == Kind::AtStart || part.kind == Kind::AtEnd || part.kind == Kind::Boundary;
        take("?");  // lazy: the same texts
        if (is_assertion || sees("*") || sees("+") || sees("?") || sees("{")) {
            fail("a repetition of what cannot be repeated");
        }
        repeat.parts.push_back(std::move(part));
        return repeat;
    }

    bool read_bounds(PatternNode& repeat) {
        if (take("*")) {
            return true;
        }
        if (take("+")) {
            repeat.least = 1;
            return true;
        }
        if (take("?")) {
            repeat.most = 1;
            return true;
        }
        return take("{") && read_counts(repeat);
    }

    bool read_counts(PatternNode& repeat) {
        repeat.least = read_count();
        repeat.most = repeat.least;
        if (take(",")) {
            repeat.most = sees("}") ? std::nullopt : std::optional(read_count());
        }
        if (!take("}") || (repeat.most && *repeat.most < repeat.least)) {
            fail("a `{` that does not begin a repetition such as `{2,5}`");
        }
        return true;
    }

    std::uint32_t read_count() {
        std::uint32_t count = 0;
        const std::size_t begin = offset_;
        while (!at_end() && text_[offset_] >= '0' && text_[offset_] <= '9' && count <= most_repeats) {
            count = count * 10 + static_cast<std::uint32_t>(text_[offset_] - '0');
            ++offset_;
        }
        if (offset_ == begin || count > most_repeats) {
            fail("a repetition that is no number up to 1000");
        }
        return count;
    }

    PatternNode read_atom() {
        if (take("^")) {
            return plain_node(Kind::AtStart);
        }
        if (take("$")) {
            return plain_node(Kind::AtEnd);
        }
        if (take(".")) {
            return characters_node({no_line_end(), CharacterSet({{'\n', '\n'}}).complement()});
        }
        if (take("(")) {
            return read_group();
        }
        if (take("[")) {
            return characters_node(read_class());
        }
        if (take("\\")) {
            return read_escape_atom();
        }
        const std::size_t begin = offset_;
        const char32_t scalar = take_scalar();
        if (scalar < 0x80 && syntax_characters.find(static_cast<char>(scalar)) != std::string_view::npos &&
            scalar != '/') {
            offset_ = begin;
            fail("a character of the syntax that is not escaped");
        }
        return characters_node(exactly(set_of(scalar)));
    }

    PatternNode read_group() {
        if (!take("?:") && sees("?")) {
            fail_at(offset_ - 1, "a group that is not `(…)` or `(?:…)`");
        }
        if (++depth_ > deepest_nesting) {
            fail("groups nested too deeply");
        }
        PatternNode node = read_choice();
        --depth_;
        if (!take(")")) {
            fail("a `(` without its `)`");
        }
        return node;
    }

    PatternNode read_escape_atom() {
        if (take("b") || take("B")) {
            return plain_node(Kind::Boundary);
        }
        return characters_node(read_escape());
    }

    // Behind a backslash.
    NamedCharacters read_escape() {
        if (take("p{")) {
            return read_category(false);
        }
        if (take("P{")) {
            return read_category(true);
        }
        if (take("x")) {
            return exactly(set_of(read_hex_pair()));
        }
        const std::size_t begin = offset_;
        const char32_t letter = take_scalar();
        if (const std::optional<NamedCharacters> named = find_named_characters(letter)) {
            return *named;
        }
        if (letter < 0x80 && syntax_characters.find(static_cast<char>(letter)) != std::string_view::npos) {
            return exactly(set_of(letter));
        }
        offset_ = begin;
        fail_at(begin - 1, "an escape that RE2 and ECMA-262 do not share");
        return {};
    }

    char32_t read_hex_pair() {
        char32_t value = 0;
        for (int i = 0; i < 2; ++i) {
            constexpr std::string_view digits = "0123456789abcdef0123456789ABCDEF";
            const std::size_t digit = at_end() ? std::string_view::npos : digits.find(text_[offset_]);
            if (digit == std::string_view::npos) {
                fail("an escape `\\x` without two hexadecimal digits");
                return 0;
            }
            value = value * 16 + static_cast<char32_t>(digit % 16);
            ++offset_;
        }
        return value;
    }

    NamedCharacters read_category(bool is_negated) {
        const std::size_t close = std::min(text_.find('}', offset_), text_.size());
        const std::optional<NamedCharacters> category =
            find_category(text_.substr(offset_, close - offset_), is_negated);
        if (!category) {
            fail("a Unicode property that is no general category such as `L` or `Nd`");
            return {};
        }
        offset_ = close + 1;
        return *category;
    }

    // Behind `[`.
    NamedCharacters read_class() {
        const bool is_negated = take("^");
        NamedCharacters content;
        if (sees("]")) {
            fail("an empty class, or a `]` first in a class");
        }
        while (!at_end() && !sees("]")) {
            const NamedCharacters item = read_class_item();
            content = {unite(content.sure, item.sure), unite(content.possible, item.possible)};
        }
        if (!take("]")) {
            fail("a `[` without its `]`");
        }
        return is_negated ? NamedCharacters{content.possible.complement(), content.sure.complement()}
                          : content;
    }

    NamedCharacters read_class_item() {
        if (sees("[:")) {
            fail("a POSIX class name");
        }
        bool is_single = true;
        NamedCharacters first = read_class_atom(is_single);
        const bool is_range = sees("-") && !sees("-]");
        if (!is_range) {
            return first;
        }
        take("-");
        const bool first_is_single = is_single;
        const NamedCharacters last = read_class_atom(is_single);
        const std::optional<char32_t> low = first.sure.pick({});
        const std::optional<char32_t> high = last.sure.pick({});
        if (!first_is_single || !is_single || !low || !high || *high < *low) {
            fail("a range in a class that does not go from one character up to another");
            return {};
        }
        return exactly({{*low, *high}});
    }

    // Sets `is_single` to whether it is one character that may begin or end a range.
    NamedCharacters read_class_atom(bool& is_single) {
        is_single = true;
        if (take("\\-")) {
            return exactly(set_of('-'));
        }
        if (take("\\")) {
            is_single = !(sees("d") || sees("D") || sees("w") || sees("W") || sees("s") || sees("S") ||
                          sees("p") || sees("P"));
            return read_escape();
        }
        return exactly(set_of(take_scalar()));
    }

    std::string_view text_;
    std::size_t offset_ = 0;
    int depth_ = 0;
    std::optional<PatternError> error_;
};

}  // namespace

base::Result<PatternNode, PatternError> parse_pattern(std::string_view pattern) {
    return PatternReader(pattern).read();
}

}  // namespace seamark::schema
