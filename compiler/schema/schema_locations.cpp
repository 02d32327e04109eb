#include "schema/schema_locations.h"

#include <algorithm>
#include <array>
#include <vector>

#include "schema/uri.h"

namespace seamark::schema {

namespace {

// Their members are data, not schemas.
constexpr std::array<std::string_view, 5> data_keywords = {"enum", "const", "default", "examples", "example"};

bool holds_data(std::string_view keyword) {
    return std::find(data_keywords.begin(), data_keywords.end(), keyword) != data_keywords.end();
}

std::string unescaped(std::string_view token) {
    std::string text;
    for (std::size_t i = 0; i < token.size(); ++i) {
        const bool is_escape = token[i] == '~' && i + 1 < token.size();
        if (is_escape) {
            ++i;
            text += token[i] == '1' ? '/' : '~';
        } else {
            text += token[i];
        }
    }
    return text;
}

const JsonValue* find_item(const JsonValue::Array& items, const std::string& token) {
    const bool is_index =
        !token.empty() && token.size() < 10 &&
        std::all_of(token.begin(), token.end(), [](char c) { return c >= '0' && c <= '9'; });
    const std::size_t index = is_index ? std::stoul(token) : items.size();
    return index < items.size() ? &items[index] : nullptr;
}

std::optional<SchemaLocation> follow(SchemaLocation location, std::string_view pointer) {
    while (!pointer.empty()) {
        pointer.remove_prefix(1);
        const std::string token = unescaped(pointer.substr(0, pointer.find('/')));
        pointer.remove_prefix(std::min(pointer.find('/'), pointer.size()));
        const auto* items = location.value->as<JsonValue::Array>();
        const JsonValue* next = items != nullptr ? find_item(*items, token) : location.value->find(token);
        if (next == nullptr) {
            return std::nullopt;
        }
        location = SchemaLocations::child(location, *next, child_pointer(location.pointer, token));
    }
    return location;
}

}  // namespace

const JsonValue* find_at(const JsonValue& document, std::string_view pointer) {
    const bool is_pointer = pointer.empty() || pointer.front() == '/';
    const auto found = is_pointer ? follow({&document, {}, {}}, pointer) : std::nullopt;
    return found ? found->value : nullptr;
}

SchemaLocations::SchemaLocations(const JsonValue& document, std::string_view file_name)
    : root_uri_(file_name) {
    resources_.emplace(root_uri_, child({nullptr, {}, root_uri_}, document, {}));
    add(root());
}

SchemaLocation SchemaLocations::child(const SchemaLocation& parent, const JsonValue& value,
                                      std::string pointer) {
    SchemaLocation location{&value, std::move(pointer), parent.base};
    const JsonValue* id = value.find("$id");
    const auto* uri = id == nullptr ? nullptr : id->as<std::string>();
    if (uri != nullptr && !uri->empty() && uri->front() != '#') {
        location.base = split_uri(resolve_uri(parent.base, *uri)).absolute;
    }
    return location;
}

void SchemaLocations::add(const SchemaLocation& location) {
    if (location.value->find("$id") != nullptr) {
        resources_.emplace(location.base, location);
        add_anchor(location, "$id");
    }
    add_anchor(location, "$anchor");
    add_anchor(location, "$dynamicAnchor");
    if (const auto* members = location.value->as<JsonValue::Object>()) {
        for (const auto& [name, value] : *members) {
            if (!holds_data(name)) {
                add(child(location, value, child_pointer(location.pointer, name)));
            }
        }
    } else if (const auto* items = location.value->as<JsonValue::Array>()) {
        for (std::size_t i = 0; i < items->size(); ++i) {
            add(child(location, (*items)[i], child_pointer(location.pointer, i)));
        }
    }
}

// In draft-07 an anchor is an `$id` that is a fragment only.
void SchemaLocations::add_anchor(const SchemaLocation& location, std::string_view keyword) {
    const JsonValue* value = location.value->find(keyword);
    const auto* name = value == nullptr ? nullptr : value->as<std::string>();
    if (name == nullptr || name->empty() || (keyword == "$id" && name->front() != '#')) {
        return;
    }
    anchors_.emplace(location.base + (keyword == "$id" ? "" : "#") + *name, location);
}

std::optional<SchemaLocation> SchemaLocations::find(std::string_view base, std::string_view reference) const {
    const SplitUri uri = split_uri(resolve_uri(base, reference));
    const auto resource = resources_.find(uri.absolute);
    if (!uri.fragment.empty() && uri.fragment.front() != '/') {
        const auto anchor = anchors_.find(uri.absolute + "#" + uri.fragment);
        return anchor == anchors_.end() ? std::nullopt : std::optional(anchor->second);
    }
    return resource == resources_.end() ? std::nullopt : follow(resource->second, uri.fragment);
}

}  // namespace seamark::schema
