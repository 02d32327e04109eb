#include "schema/json_reader.h"

#include <algorithm>
#include <map>
#include <optional>
#include <vector>

#include "source/utf8.h"

namespace seamark::schema {

namespace {

bool is_digit(char c) {
    return c >= '0' && c <= '9';
}

// "1.5e3" is "1500"; nothing where it would have too many digits.
std::optional<base::Decimal> read_number(const std::string& text) {
    const std::size_t exponent_at = std::min(text.find_first_of("eE"), text.size());
    std::optional<base::Decimal> number = base::Decimal::parse(text.substr(0, exponent_at));
    const std::string exponent_text = exponent_at < text.size() ? text.substr(exponent_at + 1) : "0";
    if (!number || text.size() > longest_json_number || exponent_text.size() > 5) {
        return std::nullopt;
    }
    const int exponent = std::stoi(exponent_text);
    const auto shift = static_cast<std::uint32_t>(std::abs(exponent));
    if (shift > longest_json_number) {
        return std::nullopt;
    }
    if (exponent < 0) {
        number->scale += shift;
    } else {
        number->digits.append(shift > number->scale ? shift - number->scale : 0, '0');
        number->scale -= std::min(shift, number->scale);
    }
    return base::Decimal::parse(number->to_string());
}

// The first error ends the reading: after it every function returns at once.
class JsonReader {
  public:
    explicit JsonReader(std::string_view text) : text_(text) {}

    base::Result<JsonValue, JsonError> read() {
        skip_space();
        JsonValue value = read_value();
        skip_space();
        if (!error_ && offset_ < text_.size()) {
            fail("something stands behind its end");
        }
        if (error_) {
            return *error_;
        }
        return value;
    }

  private:
    bool sees(char c) const { return !error_ && offset_ < text_.size() && text_[offset_] == c; }
    bool sees_digit() const { return !error_ && offset_ < text_.size() && is_digit(text_[offset_]); }
    bool take(char c) {
        const bool is_there = sees(c);
        offset_ += is_there ? 1 : 0;
        return is_there;
    }
    bool take(std::string_view word) {
        const bool is_there = !error_ && text_.substr(offset_, word.size()) == word;
        offset_ += is_there ? word.size() : 0;
        return is_there;
    }
    void skip_space() { offset_ = std::min(text_.find_first_not_of(" \t\r\n", offset_), text_.size()); }
    void fail(std::string reason) {
        if (!error_) {
            error_ = JsonError{offset_, std::move(reason)};
        }
    }

    JsonValue read_value() {
        if (sees('{')) {
            return read_object();
        }
        if (sees('[')) {
            return read_array();
        }
        if (sees('"')) {
            return JsonValue::string(read_string());
        }
        if (sees('-') || sees_digit()) {
            return read_number_value();
        }
        if (take("true")) {
            return JsonValue::boolean(true);
        }
        if (take("false")) {
            return JsonValue::boolean(false);
        }
        if (!take("null")) {
            fail("no value stands there");
        }
        return {};
    }

    void enter() {
        if (++depth_ > deepest_json) {
            fail("it is nested too deeply");
        }
        ++offset_;
        skip_space();
    }

    // Between two parts, and at the end. Whether another one follows.
    bool goes_on(char closing) {
        skip_space();
        if (take(closing)) {
            return false;
        }
        if (!take(',')) {
            fail("a comma or the end of the list is missing there");
        }
        skip_space();
        return !error_;
    }

    JsonValue read_array() {
        enter();
        JsonValue::Array items;
        if (!take(']')) {
            do {
                items.push_back(read_value());
            } while (!error_ && goes_on(']'));
        }
        --depth_;
        return JsonValue::array(std::move(items));
    }

    JsonValue read_object() {
        enter();
        JsonValue::Object members;
        std::map<std::string, std::size_t> places;
        if (!take('}')) {
            do {
                std::string name = read_name();
                JsonValue value = read_value();
                const auto [place, is_new] = places.emplace(name, members.size());
                if (is_new) {
                    members.emplace_back(std::move(name), std::move(value));
                } else {
                    members[place->second].second = std::move(value);
                }
            } while (!error_ && goes_on('}'));
        }
        --depth_;
        return JsonValue::object(std::move(members));
    }

    // With its colon.
    std::string read_name() {
        if (!sees('"')) {
            fail("no member name in quotes stands there");
        }
        std::string name = read_string();
        skip_space();
        if (!take(':')) {
            fail("a colon is missing there");
        }
        skip_space();
        return name;
    }

    std::string read_string() {
        std::string value;
        take('"');
        while (!error_ && !take('"')) {
            if (offset_ >= text_.size() || static_cast<unsigned char>(text_[offset_]) < ' ') {
                fail("a string does not end there");
            } else if (take('\\')) {
                read_escape(value);
            } else {
                value += text_[offset_++];
            }
        }
        return value;
    }

    void read_escape(std::string& value) {
        constexpr std::string_view letters = "\"\\/bfnrt";
        constexpr std::string_view meanings = "\"\\/\b\f\n\r\t";
        const std::size_t letter =
            offset_ < text_.size() ? letters.find(text_[offset_]) : std::string_view::npos;
        if (letter != std::string_view::npos) {
            ++offset_;
            value += meanings[letter];
        } else if (take('u')) {
            source::append_utf8(value, read_scalar());
        } else {
            fail("an escape there is none of JSON's");
        }
    }

    // Behind `\u`; two of them where the first is one half of a pair.
    char32_t read_scalar() {
        constexpr char32_t first_high = 0xd800;
        constexpr char32_t first_low = 0xdc00;
        constexpr char32_t last_low = 0xdfff;
        const char32_t unit = read_unit();
        if (unit < first_high || unit > last_low) {
            return unit;
        }
        const char32_t low = unit < first_low && take("\\u") ? read_unit() : 0;
        if (low < first_low || low > last_low) {
            fail("half of a surrogate pair stands there");
            return unit - first_high;
        }
        constexpr char32_t first_beyond = 0x10000;
        return first_beyond + ((unit - first_high) << 10U) + (low - first_low);
    }

    char32_t read_unit() {
        constexpr std::string_view digits = "0123456789abcdef0123456789ABCDEF";
        char32_t unit = 0;
        for (int i = 0; i < 4; ++i) {
            const std::size_t digit =
                offset_ < text_.size() ? digits.find(text_[offset_]) : std::string_view::npos;
            if (digit == std::string_view::npos) {
                fail("an escape there has no four hexadecimal digits");
                return 0;
            }
            unit = unit * 16 + static_cast<char32_t>(digit % 16);
            ++offset_;
        }
        return unit;
    }

    void skip_digits() {
        if (!sees_digit()) {
            fail("a number lacks a digit there");
        }
        while (sees_digit()) {
            ++offset_;
        }
    }

    JsonValue read_number_value() {
        const std::size_t begin = offset_;
        take('-');
        if (!take('0')) {
            skip_digits();
        }
        if (take('.')) {
            skip_digits();
        }
        if (take('e') || take('E')) {
            static_cast<void>(take('+') || take('-'));
            skip_digits();
        }
        std::optional<base::Decimal> number =
            error_ ? std::nullopt : read_number(std::string(text_.substr(begin, offset_ - begin)));
        if (!number) {
            fail("a number there has too many digits");
        }
        return number ? JsonValue::number(std::move(*number)) : JsonValue();
    }

    std::string_view text_;
    std::size_t offset_ = 0;
    std::size_t depth_ = 0;
    std::optional<JsonError> error_;
};

}  // namespace

base::Result<JsonValue, JsonError> read_json(std::string_view text) {
    if (const auto malformed = source::find_malformed_utf8(text)) {
        return JsonError{*malformed, "it is not UTF-8 there"};
    }
    constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";
    const std::size_t mark =
        text.substr(0, byte_order_mark.size()) == byte_order_mark ? byte_order_mark.size() : 0;
    return JsonReader(text.substr(mark)).read();
}

}  // namespace seamark::schema
