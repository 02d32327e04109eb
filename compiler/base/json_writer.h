// Writes JSON text (RFC 8259) in the order of the calls, with numbers exactly as they are held.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "base/decimal.h"

namespace seamark::base {

// One document. A call that makes no JSON (a value without its key, an end that fits no begin) is a broken
// invariant.
//
// Strings are UTF-8 and stay so; quotes, backslashes and control characters are escaped, and `<` too, so that
// the text can stand inside a <script> element.
class JsonWriter {
  public:
    enum class Layout {
        Indented,  // two spaces a level, a line per member and item, a line end last
        Compact,   // no white space at all
    };

    explicit JsonWriter(Layout layout = Layout::Indented) : layout_(layout) {}

    void begin_object() { begin('{', '}'); }
    void end_object() { end('}'); }
    void begin_array() { begin('[', ']'); }
    void end_array() { end(']'); }

    // The name of the member whose value comes next.
    void key(std::string_view name);

    void string(std::string_view value);
    void number(const Decimal& value);
    void number(std::int64_t value);
    void boolean(bool value);
    void null();

    void member(std::string_view name, std::string_view value) {
        key(name);
        string(value);
    }

    // The finished document; the writer is then empty.
    std::string take();

  private:
    struct Level {
        char closing;
        bool is_empty = true;
    };

    void begin(char opening, char closing);
    void end(char closing);
    void begin_value();
    void begin_line();
    void append_literal(std::string_view literal);
    void append_string(std::string_view value);

    Layout layout_;
    std::string text_;
    std::vector<Level> levels_;  // that are open, the outermost first
    bool has_key_ = false;       // a key waits for its value
};

}  // namespace seamark::base
