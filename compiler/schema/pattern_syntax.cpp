#include "schema/pattern_syntax.h"

#include "schema/pattern_characters.h"
#include "schema/pattern_cursor.h"

namespace seamark::schema {

namespace {

using Kind = PatternNode::Kind;

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

// The first error ends the reading; after it every function returns what it has.
class PatternReader {
  public:
    explicit PatternReader(std::string_view text) : at_(text) {}

    base::Result<PatternNode, PatternError> read() {
        PatternNode node = read_choice();
        if (!at_.has_failed() && !at_.is_at_end()) {
            at_.fail("a `)` without its `(`");
        }
        if (at_.error()) {
            return *at_.error();
        }
        return node;
    }

  private:
    PatternNode read_choice() {
        PatternNode choice = plain_node(Kind::Choice);
        do {
            choice.parts.push_back(read_sequence());
        } while (at_.take("|"));
        return choice;
    }

    PatternNode read_sequence() {
        PatternNode sequence = plain_node(Kind::Sequence);
        while (!at_.is_at_end() && !at_.sees("|") && !at_.sees(")")) {
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
        at_.take("?");  // lazy: the same texts
        if (is_assertion || at_.sees("*") || at_.sees("+") || at_.sees("?") || at_.sees("{")) {
            at_.fail("a repetition of what cannot be repeated");
        }
        repeat.parts.push_back(std::move(part));
        return repeat;
    }

    bool read_bounds(PatternNode& repeat) {
        if (at_.take("*")) {
            return true;
        }
        if (at_.take("+")) {
            repeat.least = 1;
            return true;
        }
        if (at_.take("?")) {
            repeat.most = 1;
            return true;
        }
        return at_.take("{") && read_counts(repeat);
    }

    bool read_counts(PatternNode& repeat) {
        repeat.least = read_count();
        repeat.most = repeat.least;
        if (at_.take(",")) {
            repeat.most = at_.sees("}") ? std::nullopt : std::optional(read_count());
        }
        if (!at_.take("}") || (repeat.most && *repeat.most < repeat.least)) {
            at_.fail("a `{` that does not begin a repetition such as `{2,5}`");
        }
        return true;
    }

    std::uint32_t read_count() {
        std::uint32_t count = 0;
        const std::size_t begin = at_.offset();
        while (at_.peek() >= '0' && at_.peek() <= '9' && count <= most_repeats) {
            count = count * 10 + static_cast<std::uint32_t>(at_.peek() - '0');
            at_.skip(1);
        }
        if (at_.offset() == begin || count > most_repeats) {
            at_.fail("a repetition that is no number up to 1000");
        }
        return count;
    }

    PatternNode read_atom() {
        if (at_.take("^")) {
            return plain_node(Kind::AtStart);
        }
        if (at_.take("$")) {
            return plain_node(Kind::AtEnd);
        }
        if (at_.take(".")) {
            return characters_node({no_line_end(), CharacterSet({{'\n', '\n'}}).complement()});
        }
        if (at_.take("(")) {
            return read_group();
        }
        if (at_.take("[")) {
            return characters_node(read_class(at_));
        }
        if (at_.take("\\")) {
            return read_escape_atom();
        }
        return characters_node(read_character(at_));
    }

    PatternNode read_group() {
        if (!at_.take("?:") && at_.sees("?")) {
            at_.fail_at(at_.offset() - 1, "a group that is not `(…)` or `(?:…)`");
        }
        if (++depth_ > deepest_nesting) {
            at_.fail("groups nested too deeply");
        }
        PatternNode node = read_choice();
        --depth_;
        if (!at_.take(")")) {
            at_.fail("a `(` without its `)`");
        }
        return node;
    }

    PatternNode read_escape_atom() {
        if (at_.take("b") || at_.take("B")) {
            return plain_node(Kind::Boundary);
        }
        return characters_node(read_escape(at_));
    }

    PatternCursor at_;
    int depth_ = 0;
};

}  // namespace

base::Result<PatternNode, PatternError> parse_pattern(std::string_view pattern) {
    return PatternReader(pattern).read();
}

}  // namespace seamark::schema
