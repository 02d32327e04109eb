// The small parts of the document that many entities share. Each function writes one member, or nothing where
// the text says nothing.
#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "base/json_writer.h"
#include "emit/view.h"

namespace seamark::model_json {

struct Context {
    base::JsonWriter& json;
    const emit::View& view;
};

template <class Items, class Write>
void write_array(const Context& out, std::string_view key, const Items& items, Write write_item) {
    out.json.key(key);
    out.json.begin_array();
    for (const auto& item : items) {
        write_item(item);
    }
    out.json.end_array();
}

template <class Items, class Write>
void write_objects(const Context& out, std::string_view key, const Items& items, Write write_members) {
    write_array(out, key, items, [&](const auto& item) {
        out.json.begin_object();
        write_members(item);
        out.json.end_object();
    });
}

void write_flag(const Context& out, std::string_view key, bool value);
void write_count(const Context& out, std::string_view key, std::size_t value);
void write_optional(const Context& out, std::string_view key, const std::optional<model::Text>& text);
void write_optional(const Context& out, std::string_view key, const std::optional<int>& number);
void write_optional(const Context& out, std::string_view key, const std::optional<model::Duration>& duration);
void write_optional(const Context& out, std::string_view key,
                    const std::optional<model::StepReference>& step);
void write_accepts(const Context& out, const std::optional<model::Accepts>& accepts);

// The text, or null for `?`.
void write_answer(const Context& out, std::string_view key, const model::Answer& answer);
void write_optional(const Context& out, std::string_view key, const std::optional<model::Answer>& answer);

// Members `min` and `max` of the object that is open.
void write_ends(const Context& out, const std::optional<model::Range>& range);
void write_range(const Context& out, std::string_view key, const std::optional<model::Range>& range);

void write_tags(const Context& out, std::string_view key, const model::Tags& tags);
void write_type(const Context& out, std::string_view key, model::TypeId type);
// A value alone, not a member.
void write_value(const Context& out, const model::Value& value);
void write_waivers(const Context& out, const std::vector<model::Waiver>& waivers);

// The member `place`: where the declaration begins.
void write_place(const Context& out, model::Span span);

}  // namespace seamark::model_json
