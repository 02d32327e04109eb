#include "schema/json_value.h"

#include <algorithm>

namespace seamark::schema {

namespace {

JsonValue to_json_array(const std::vector<model::Value>& items) {
    JsonValue::Array array;
    array.reserve(items.size());
    std::transform(items.begin(), items.end(), std::back_inserter(array), to_json);
    return JsonValue::array(std::move(array));
}

JsonValue to_json_object(const std::vector<model::Value::Member>& members) {
    JsonValue object = JsonValue::object();
    for (const model::Value::Member& member : members) {
        object.set(member.name.text, to_json(member.value));
    }
    return object;
}

// One overload for each kind that a JsonValue holds.
class ContentWriter {
  public:
    explicit ContentWriter(base::JsonWriter& writer) : writer_(writer) {}

    void operator()(std::nullptr_t) const { writer_.null(); }
    void operator()(bool value) const { writer_.boolean(value); }
    void operator()(const base::Decimal& value) const { writer_.number(value); }
    void operator()(const std::string& value) const { writer_.string(value); }
    void operator()(const JsonValue::Array& items) const {
        writer_.begin_array();
        for (const JsonValue& item : items) {
            write(writer_, item);
        }
        writer_.end_array();
    }
    void operator()(const JsonValue::Object& members) const {
        writer_.begin_object();
        for (const auto& [name, value] : members) {
            writer_.key(name);
            write(writer_, value);
        }
        writer_.end_object();
    }

  private:
    base::JsonWriter& writer_;
};

}  // namespace

JsonValue::JsonValue() = default;
JsonValue::~JsonValue() = default;
JsonValue::JsonValue(const JsonValue&) = default;
JsonValue::JsonValue(JsonValue&&) noexcept = default;
JsonValue& JsonValue::operator=(const JsonValue&) = default;
JsonValue& JsonValue::operator=(JsonValue&&) noexcept = default;
JsonValue::JsonValue(Content content) : content_(std::move(content)) {}

JsonValue JsonValue::boolean(bool value) {
    return JsonValue(Content(std::in_place_type<bool>, value));
}
JsonValue JsonValue::number(base::Decimal value) {
    return JsonValue(Content(std::move(value)));
}
JsonValue JsonValue::string(std::string_view value) {
    return JsonValue(Content(std::string(value)));
}
JsonValue JsonValue::array(Array items) {
    return JsonValue(Content(std::move(items)));
}
JsonValue JsonValue::object(Object members) {
    return JsonValue(Content(std::move(members)));
}

bool operator==(const JsonValue& a, const JsonValue& b) {
    return a.content_ == b.content_;
}

const JsonValue* JsonValue::find(std::string_view name) const {
    const auto* members = as<Object>();
    if (members == nullptr) {
        return nullptr;
    }
    const auto found = std::find_if(members->begin(), members->end(),
                                    [name](const Member& member) { return member.first == name; });
    return found == members->end() ? nullptr : &found->second;
}

void JsonValue::set(std::string_view name, JsonValue value) {
    SEAMARK_CHECK(std::holds_alternative<Object>(content_));
    auto& members = std::get<Object>(content_);
    const auto found = std::find_if(members.begin(), members.end(),
                                    [name](const Member& member) { return member.first == name; });
    if (found == members.end()) {
        members.emplace_back(name, std::move(value));
    } else {
        found->second = std::move(value);
    }
}

JsonValue to_json(const model::Value& value) {
    switch (value.kind) {
        case model::Value::Kind::Null:
            return {};
        case model::Value::Kind::Bool:
            return JsonValue::boolean(value.boolean);
        case model::Value::Kind::Number:
            return JsonValue::number(value.number);
        case model::Value::Kind::String:
            return JsonValue::string(value.string);
        case model::Value::Kind::List:
            return to_json_array(value.items);
        case model::Value::Kind::Object:
            return to_json_object(value.members);
    }
    return {};
}

void write(base::JsonWriter& writer, const JsonValue& value) {
    std::visit(ContentWriter(writer), value.content());
}

std::size_t approximate_size(const JsonValue& value) {
    std::size_t size = 2;
    if (const auto* text = value.as<std::string>()) {
        size += text->size();
    } else if (const auto* items = value.as<JsonValue::Array>()) {
        for (const JsonValue& item : *items) {
            size += approximate_size(item) + 1;
        }
    } else if (const auto* members = value.as<JsonValue::Object>()) {
        for (const auto& [name, member] : *members) {
            size += name.size() + approximate_size(member) + 4;
        }
    }
    return size;
}

std::string to_text(const JsonValue& value) {
    base::JsonWriter writer;
    write(writer, value);
    return writer.take();
}

std::string to_compact_text(const JsonValue& value) {
    base::JsonWriter writer(base::JsonWriter::Layout::Compact);
    write(writer, value);
    return writer.take();
}

std::string child_pointer(std::string_view pointer, std::string_view token) {
    std::string child(pointer);
    child += '/';
    for (const char c : token) {
        if (c == '~') {
            child += "~0";
        } else if (c == '/') {
            child += "~1";
        } else {
            child += c;
        }
    }
    return child;
}

std::string child_pointer(std::string_view pointer, std::size_t index) {
    return child_pointer(pointer, std::to_string(index));
}

}  // namespace seamark::schema
