// A JSON document in memory: members in the order they were added, numbers exact.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

#include "base/decimal.h"
#include "base/json_writer.h"
#include "model/model.h"

namespace seamark::schema {

// Owns all its parts. Nothing keeps two members of one object apart: who adds them does.
class JsonValue {
  public:
    using Array = std::vector<JsonValue>;
    using Member = std::pair<std::string, JsonValue>;
    using Object = std::vector<Member>;
    using Content = std::variant<std::nullptr_t, bool, base::Decimal, std::string, Array, Object>;

    JsonValue();  // null
    ~JsonValue();
    JsonValue(const JsonValue&);
    JsonValue(JsonValue&&) noexcept;
    JsonValue& operator=(const JsonValue&);
    JsonValue& operator=(JsonValue&&) noexcept;

    static JsonValue boolean(bool value);
    static JsonValue number(base::Decimal value);
    static JsonValue string(std::string_view value);
    static JsonValue array(Array items = {});
    static JsonValue object(Object members = {});

    const Content& content() const { return content_; }
    bool is_null() const { return std::holds_alternative<std::nullptr_t>(content_); }
    // Nothing where the value is of another kind.
    template <class T>
    const T* as() const {
        return std::get_if<T>(&content_);
    }

    // Of an object; nothing where there is no such member.
    const JsonValue* find(std::string_view name) const;
    // Puts `value` in the place of the member `name`, or last. The value must be an object.
    void set(std::string_view name, JsonValue value);

    friend bool operator==(const JsonValue& a, const JsonValue& b);
    friend bool operator!=(const JsonValue& a, const JsonValue& b) { return !(a == b); }

  private:
    explicit JsonValue(Content content);

    Content content_ = nullptr;
};

// A value as the blueprint writes it in an example.
JsonValue to_json(const model::Value& value);

void write(base::JsonWriter& writer, const JsonValue& value);

// About how many bytes its text takes, without white space.
std::size_t approximate_size(const JsonValue& value);

// Indented text with a line end last.
std::string to_text(const JsonValue& value);
// One line without white space and without a line end.
std::string to_compact_text(const JsonValue& value);

// `pointer` and one reference token more (RFC 6901).
std::string child_pointer(std::string_view pointer, std::string_view token);
std::string child_pointer(std::string_view pointer, std::size_t index);

}  // namespace seamark::schema
