#include "schema/constraints.h"

#include <algorithm>
#include <array>
#include <string>

namespace seamark::schema {

namespace {

using base::Decimal;
using model::Scalar;

struct ScalarRow {
    Scalar scalar;
    ScalarConstraints constraints;
};

constexpr std::array<ScalarRow, 11> scalar_table = {{
    {Scalar::Text, {"string", "", Measure::Length}},
    {Scalar::Id, {"string", "", Measure::Length}},
    {Scalar::Int, {"integer", "", Measure::Value}},
    {Scalar::Number, {"number", "", Measure::Value}},
    {Scalar::Bool, {"boolean", "", Measure::None}},
    {Scalar::Timestamp, {"string", "date-time", Measure::None}},
    {Scalar::Date, {"string", "date", Measure::None}},
    {Scalar::Duration, {"string", "duration", Measure::None}},
    {Scalar::Uri, {"string", "uri", Measure::Length}},
    {Scalar::Email, {"string", "email", Measure::Length}},
    {Scalar::Json, {"", "", Measure::None}},
}};

Decimal smallest_size(const model::Type& type) {
    return Decimal::from(
        std::get_if<Scalar>(&type.kind) != nullptr && std::get<Scalar>(type.kind) == Scalar::Id ? 1 : 0);
}

Limits size_limits(const model::Type& type) {
    const Decimal floor = smallest_size(type);
    Limits limits{floor, std::nullopt};
    if (type.range && type.range->min) {
        limits.least = std::max(floor, whole_number(*type.range->min, true));
    }
    if (type.range && type.range->max) {
        limits.most = whole_number(*type.range->max, false);
    }
    return limits;
}

}  // namespace

MeasureKeywords keywords_of(Measure measure) {
    switch (measure) {
        case Measure::None:
            return {};
        case Measure::Value:
            return {"minimum", "maximum"};
        case Measure::Length:
            return {"minLength", "maxLength"};
        case Measure::Count:
            return {"minItems", "maxItems"};
    }
    return {};
}

const ScalarConstraints& constraints_of(Scalar scalar) {
    const auto row = std::find_if(scalar_table.begin(), scalar_table.end(),
                                  [scalar](const ScalarRow& each) { return each.scalar == scalar; });
    SEAMARK_CHECK(row != scalar_table.end());
    return row->constraints;
}

bool Limits::hold(const Decimal& value) const {
    return !(least && value < *least) && !(most && *most < value);
}

Decimal whole_number(const Decimal& value, bool up) {
    const std::string text = value.to_string();
    const Decimal whole = *Decimal::parse(text.substr(0, text.find('.')));
    if (up && whole < value) {
        return base::add(whole, Decimal::from(1));
    }
    return !up && value < whole ? base::subtract(whole, Decimal::from(1)) : whole;
}

Measure measure_of(const model::Type& type) {
    if (const auto* scalar = std::get_if<Scalar>(&type.kind)) {
        return constraints_of(*scalar).measure;
    }
    return std::holds_alternative<model::ListOf>(type.kind) ? Measure::Count : Measure::None;
}

Limits limits_of(const model::Type& type) {
    switch (measure_of(type)) {
        case Measure::None:
            return {};
        case Measure::Value:
            return type.range ? Limits{type.range->min, type.range->max} : Limits{};
        case Measure::Length:
        case Measure::Count:
            return size_limits(type);
    }
    return {};
}

std::optional<std::string_view> pattern_of(const model::Type& type) {
    const auto* scalar = std::get_if<Scalar>(&type.kind);
    if (scalar == nullptr || !constraints_of(*scalar).is_string() || !type.pattern) {
        return std::nullopt;
    }
    return type.pattern->value;
}

}  // namespace seamark::schema
