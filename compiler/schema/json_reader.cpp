#include "schema/json_reader.h"

#include <nlohmann/json.hpp>
#include <optional>
#include <vector>

namespace seamark::schema {

namespace {

// "1.5e3" is "1500"; nothing where it would have too many digits.
std::optional<base::Decimal> read_number(const std::string& text) {
    const std::size_t exponent_at = std::min(text.find_first_of("eE"), text.size());
    std::optional<base::Decimal> number = base::Decimal::parse(text.substr(0, exponent_at));
    const std::string exponent_text = exponent_at < text.size() ? text.substr(exponent_at + 1) : "0";
    if (!number || text.size() > longest_json_number || exponent_text.size() > 5) {
        return std::nullopt;
    }
    const int exponent = std::stoi(exponent_text);
    if (static_cast<std::size_t>(std::abs(exponent)) > longest_json_number) {
        return std::nullopt;
    }
    const auto shift = static_cast<std::uint32_t>(std::abs(exponent));
    if (exponent < 0) {
        number->scale += shift;
    } else {
        number->digits.append(shift > number->scale ? shift - number->scale : 0, '0');
        number->scale -= std::min(shift, number->scale);
    }
    return base::Decimal::parse(number->to_string());
}

// What nlohmann's reader calls for each part of the text.
class TreeBuilder final : public nlohmann::json_sax<nlohmann::json> {
  public:
    bool null() override { return add({}); }
    bool boolean(bool value) override { return add(JsonValue::boolean(value)); }
    bool number_integer(number_integer_t value) override { return add_number(std::to_string(value)); }
    bool number_unsigned(number_unsigned_t value) override { return add_number(std::to_string(value)); }
    bool number_float(number_float_t, const string_t& text) override { return add_number(text); }
    bool string(string_t& value) override { return add(JsonValue::string(value)); }
    bool binary(binary_t&) override { return false; }
    bool start_object(std::size_t) override { return open(JsonValue::object()); }
    bool end_object() override { return close(); }
    bool start_array(std::size_t) override { return open(JsonValue::array()); }
    bool end_array() override { return close(); }
    bool key(string_t& name) override {
        levels_.back().key = name;
        return true;
    }
    bool parse_error(std::size_t position, const std::string&, const nlohmann::detail::exception&) override {
        error_ = JsonError{position == 0 ? 0 : position - 1, "it is no JSON there"};
        return false;
    }

    base::Result<JsonValue, JsonError> take(bool is_well_formed, std::size_t end) {
        if (is_well_formed && root_) {
            return std::move(*root_);
        }
        return error_ ? std::move(*error_) : JsonError{end, "it ends there"};
    }

  private:
    struct Level {
        JsonValue::Array items;
        JsonValue::Object members;
        bool is_object = false;
        std::string key;
    };

    bool fail(std::string reason) {
        error_ = JsonError{0, std::move(reason)};
        return false;
    }

    bool add_number(const std::string& text) {
        std::optional<base::Decimal> number = read_number(text);
        return number ? add(JsonValue::number(std::move(*number)))
                      : fail("a number in it has too many digits");
    }

    bool open(const JsonValue& empty) {
        if (levels_.size() >= deepest_json) {
            return fail("it is nested too deeply");
        }
        Level level;
        level.is_object = empty.as<JsonValue::Object>() != nullptr;
        levels_.push_back(std::move(level));
        return true;
    }

    bool close() {
        Level level = std::move(levels_.back());
        levels_.pop_back();
        return add(level.is_object ? JsonValue::object(std::move(level.members))
                                   : JsonValue::array(std::move(level.items)));
    }

    bool add(JsonValue value) {
        if (levels_.empty()) {
            root_ = std::move(value);
        } else if (Level& level = levels_.back(); level.is_object) {
            add_member(level, std::move(value));
        } else {
            level.items.push_back(std::move(value));
        }
        return true;
    }

    static void add_member(Level& level, JsonValue value) {
        for (JsonValue::Member& member : level.members) {
            if (member.first == level.key) {
                member.second = std::move(value);
                return;
            }
        }
        level.members.emplace_back(level.key, std::move(value));
    }

    std::vector<Level> levels_;
    std::optional<JsonValue> root_;
    std::optional<JsonError> error_;
};

}  // namespace

base::Result<JsonValue, JsonError> read_json(std::string_view text) {
    TreeBuilder builder;
    const bool is_well_formed = nlohmann::json::sax_parse(text.begin(), text.end(), &builder);
    return builder.take(is_well_formed, text.size());
}

}  // namespace seamark::schema
