#include "resolve/lower.h"

#include <algorithm>

#include "base/check.h"

namespace seamark::resolve {

namespace {

model::Decimal lower(const syntax::Number& number) {
    auto value = base::Decimal::parse(number.text);
    SEAMARK_CHECK(value.has_value());
    return *std::move(value);
}

std::string_view word_of(syntax::TagKind kind) {
    switch (kind) {
        case syntax::TagKind::Pii:
            return "@pii";
        case syntax::TagKind::Internal:
            return "@internal";
        case syntax::TagKind::Secret:
            return "@secret";
    }
    return {};
}

}  // namespace

model::Name lower(const syntax::Name& name) {
    return {name.text, name.span};
}
model::Text lower(const syntax::Text& text) {
    return {text.value, text.span};
}
model::Answer lower(const syntax::Answer& answer) {
    return {lower(answer.text), answer.is_unanswered};
}

model::Duration lower(const syntax::Duration& duration) {
    return {duration.milliseconds, duration.text, duration.span};
}

model::Date lower(const syntax::Date& date) {
    return {date.year, date.month, date.day, date.text, date.span};
}

model::Range lower(const syntax::Range& range) {
    model::Range lowered{std::nullopt, std::nullopt, range.span};
    if (range.min) {
        lowered.min = lower(*range.min);
    }
    if (range.max) {
        lowered.max = lower(*range.max);
    }
    return lowered;
}

model::Value lower(const syntax::Value& value, diag::Sink& sink) {
    model::Value lowered;
    lowered.kind = static_cast<model::Value::Kind>(value.kind);
    lowered.boolean = value.boolean;
    lowered.span = value.span;
    if (value.kind == syntax::Value::Kind::Number) {
        lowered.number = lower(syntax::Number{value.text, value.span});
    } else if (value.kind == syntax::Value::Kind::String) {
        lowered.string = value.text;
    }
    for (const syntax::Value& item : value.items) {
        lowered.items.push_back(lower(item, sink));
    }
    for (const syntax::Value::Member& member : value.members) {
        const auto first =
            std::find_if(lowered.members.begin(), lowered.members.end(),
                         [&](const auto& other) { return other.name.text == member.name.text; });
        if (first != lowered.members.end()) {
            report(sink, diag::Code::declared_twice, member.name.span,
                   fmt::format("`{}` is given twice in one value", member.name.text), {member.name.text},
                   {{"the first one", first->name.span}});
            continue;
        }
        lowered.members.push_back({lower(member.name), lower(member.value, sink)});
    }
    return lowered;
}

model::Waiver lower(const syntax::Waive& waive) {
    return {lower(waive.code), lower(waive.reason), lower(waive.until), waive.span};
}

model::Tags lower(base::ArrayView<syntax::Tag> tags, diag::Sink& sink) {
    model::Tags lowered;
    for (const syntax::Tag& tag : tags) {
        bool& flag = tag.kind == syntax::TagKind::Pii        ? lowered.pii
                     : tag.kind == syntax::TagKind::Internal ? lowered.internal
                                                             : lowered.secret;
        if (flag) {
            report(sink, diag::Code::declared_twice, tag.span,
                   fmt::format("`{}` is given twice; once is enough", word_of(tag.kind)),
                   {word_of(tag.kind)});
        }
        flag = true;
    }
    return lowered;
}

std::optional<model::Answer> lower_owner(base::ArrayView<syntax::Owner> owners, diag::Sink& sink) {
    const syntax::Owner* owner = once(owners, "owner", sink);
    return owner == nullptr ? std::nullopt : std::optional(lower(owner->answer));
}

std::optional<model::Accepts> lower_accepts(base::ArrayView<syntax::Accepts> accepts, diag::Sink& sink) {
    const syntax::Accepts* first = once(accepts, "accepts", sink);
    return first == nullptr ? std::nullopt : std::optional(model::Accepts{lower(first->reference)});
}

}  // namespace seamark::resolve
