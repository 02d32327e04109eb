#include "model_json/parts.h"

#include <array>
#include <utility>

namespace seamark::model_json {

namespace {

void write_decimal(const Context& out, std::string_view key, const std::optional<base::Decimal>& number) {
    if (number) {
        out.json.key(key);
        out.json.number(*number);
    }
}

struct TypeMembers {
    const Context& out;

    void operator()(std::monostate) const { out.json.member("kind", "unknown"); }
    void operator()(model::Scalar scalar) const { out.json.member("kind", model::to_string(scalar)); }
    void operator()(model::ListOf list) const {
        out.json.member("kind", "list");
        write_type(out, "of", list.element);
    }
    void operator()(model::EnumId id) const {
        out.json.member("kind", "enum");
        out.json.member("name", out.view.model.enums[id].name.text);
    }
    void operator()(model::RecordId id) const {
        out.json.member("kind", "record");
        out.json.member("name", out.view.model.records[id].name.text);
    }
};

void write_members(const Context& out, const std::vector<model::Value::Member>& members) {
    out.json.begin_object();
    for (const auto& member : members) {
        out.json.key(member.name.text);
        write_value(out, member.value);
    }
    out.json.end_object();
}

void write_items(const Context& out, const std::vector<model::Value>& items) {
    out.json.begin_array();
    for (const auto& item : items) {
        write_value(out, item);
    }
    out.json.end_array();
}

}  // namespace

void write_flag(const Context& out, std::string_view key, bool value) {
    out.json.key(key);
    out.json.boolean(value);
}

void write_count(const Context& out, std::string_view key, std::size_t value) {
    out.json.key(key);
    out.json.number(static_cast<std::int64_t>(value));
}

void write_optional(const Context& out, std::string_view key, const std::optional<model::Text>& text) {
    if (text) {
        out.json.member(key, text->value);
    }
}

void write_optional(const Context& out, std::string_view key, const std::optional<int>& number) {
    if (number) {
        out.json.key(key);
        out.json.number(std::int64_t{*number});
    }
}

void write_optional(const Context& out, std::string_view key,
                    const std::optional<model::Duration>& duration) {
    if (!duration) {
        return;
    }
    out.json.key(key);
    out.json.begin_object();
    out.json.key("milliseconds");
    out.json.number(duration->milliseconds);
    out.json.member("text", duration->text);
    out.json.end_object();
}

void write_optional(const Context& out, std::string_view key,
                    const std::optional<model::StepReference>& step) {
    if (step) {
        out.json.member(key, step->name.text);
    }
}

void write_accepts(const Context& out, const std::optional<model::Accepts>& accepts) {
    if (accepts) {
        out.json.member("accepts", accepts->reference.value);
    }
}

void write_answer(const Context& out, std::string_view key, const model::Answer& answer) {
    out.json.key(key);
    if (answer.is_unanswered) {
        out.json.null();
    } else {
        out.json.string(answer.text.value);
    }
}

void write_optional(const Context& out, std::string_view key, const std::optional<model::Answer>& answer) {
    if (answer) {
        write_answer(out, key, *answer);
    }
}

void write_ends(const Context& out, const std::optional<model::Range>& range) {
    if (range) {
        write_decimal(out, "min", range->min);
        write_decimal(out, "max", range->max);
    }
}

void write_range(const Context& out, std::string_view key, const std::optional<model::Range>& range) {
    if (range) {
        out.json.key(key);
        out.json.begin_object();
        write_ends(out, range);
        out.json.end_object();
    }
}

void write_tags(const Context& out, std::string_view key, const model::Tags& tags) {
    const std::array<std::pair<bool, std::string_view>, 3> all = {
        {{tags.pii, "pii"}, {tags.internal, "internal"}, {tags.secret, "secret"}}};
    write_array(out, key, all, [&](const auto& tag) {
        if (tag.first) {
            out.json.string(tag.second);
        }
    });
}

void write_type(const Context& out, std::string_view key, model::TypeId id) {
    const model::Type& type = out.view.model.types[id];
    out.json.key(key);
    out.json.begin_object();
    std::visit(TypeMembers{out}, type.kind);
    write_ends(out, type.range);
    write_optional(out, "pattern", type.pattern);
    out.json.end_object();
}

void write_value(const Context& out, const model::Value& value) {
    switch (value.kind) {
        case model::Value::Kind::Null:
            out.json.null();
            return;
        case model::Value::Kind::Bool:
            out.json.boolean(value.boolean);
            return;
        case model::Value::Kind::Number:
            out.json.number(value.number);
            return;
        case model::Value::Kind::String:
            out.json.string(value.string);
            return;
        case model::Value::Kind::List:
            write_items(out, value.items);
            return;
        case model::Value::Kind::Object:
            write_members(out, value.members);
            return;
    }
}

void write_waivers(const Context& out, const std::vector<model::Waiver>& waivers) {
    write_objects(out, "waivers", waivers, [&](const model::Waiver& waiver) {
        out.json.member("code", waiver.code.text);
        out.json.member("reason", waiver.reason.value);
        if (waiver.until) {
            out.json.member("until", waiver.until->text);
        }
        write_place(out, waiver.span);
    });
}

void write_place(const Context& out, model::Span span) {
    const source::SourceFile& file = out.view.sources[span.file];
    const source::Position position = file.position(span.begin);
    out.json.key("place");
    out.json.begin_object();
    out.json.member("path", file.project_path);
    write_count(out, "line", position.line);
    write_count(out, "column", position.column);
    out.json.end_object();
}

}  // namespace seamark::model_json
