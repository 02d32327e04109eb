#include "base/json_writer.h"

#include <utility>

#include "base/check.h"

namespace seamark::base {

namespace {

constexpr std::string_view hex_digits = "0123456789abcdef";

// What has an escape of one letter, and those letters.
constexpr std::string_view special = "\"\\\b\f\n\r\t";
constexpr std::string_view letters = "\"\\bfnrt";

void append_escaped(std::string& text, char c) {
    const std::size_t place = special.find(c);
    const auto byte = static_cast<unsigned char>(c);
    if (place != std::string_view::npos) {
        text += '\\';
        text += letters[place];
    } else if (byte < 0x20 || byte == 0x7f || c == '<') {
        text += "\\u00";
        text += hex_digits[byte >> 4U];
        text += hex_digits[byte & 0xfU];
    } else {
        text += c;
    }
}

}  // namespace

void JsonWriter::key(std::string_view name) {
    SEAMARK_CHECK(!levels_.empty() && levels_.back().closing == '}' && !has_key_);
    begin_line();
    append_string(name);
    text_ += layout_ == Layout::Indented ? ": " : ":";
    has_key_ = true;
}

void JsonWriter::string(std::string_view value) {
    begin_value();
    append_string(value);
}

void JsonWriter::number(const Decimal& value) {
    append_literal(value.to_string());
}
void JsonWriter::number(std::int64_t value) {
    append_literal(std::to_string(value));
}
void JsonWriter::boolean(bool value) {
    append_literal(value ? "true" : "false");
}
void JsonWriter::null() {
    append_literal("null");
}

std::string JsonWriter::take() {
    SEAMARK_CHECK(levels_.empty() && !text_.empty());
    if (layout_ == Layout::Indented) {
        text_ += '\n';
    }
    return std::exchange(text_, {});
}

void JsonWriter::begin(char opening, char closing) {
    begin_value();
    text_ += opening;
    levels_.push_back({closing});
}

void JsonWriter::end(char closing) {
    SEAMARK_CHECK(!levels_.empty() && levels_.back().closing == closing && !has_key_);
    const bool was_empty = levels_.back().is_empty;
    levels_.pop_back();
    if (!was_empty && layout_ == Layout::Indented) {
        text_ += '\n';
        text_.append(2 * levels_.size(), ' ');
    }
    text_ += closing;
}

void JsonWriter::begin_value() {
    if (levels_.empty()) {
        SEAMARK_CHECK(text_.empty());  // a document is one value
        return;
    }
    if (levels_.back().closing == '}') {
        SEAMARK_CHECK(has_key_);
        has_key_ = false;
        return;
    }
    begin_line();
}

void JsonWriter::begin_line() {
    if (!levels_.back().is_empty) {
        text_ += ',';
    }
    levels_.back().is_empty = false;
    if (layout_ == Layout::Indented) {
        text_ += '\n';
        text_.append(2 * levels_.size(), ' ');
    }
}

void JsonWriter::append_literal(std::string_view literal) {
    begin_value();
    text_ += literal;
}

void JsonWriter::append_string(std::string_view value) {
    text_ += '"';
    for (const char c : value) {
        append_escaped(text_, c);
    }
    text_ += '"';
}

}  // namespace seamark::base
