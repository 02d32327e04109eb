#include "schema/size.h"

#include <algorithm>
#include <array>
#include <optional>

#include "base/check.h"
#include "schema/constraints.h"

namespace seamark::schema {

namespace {

using base::Decimal;
using model::ListOf;
using model::Model;
using model::RecordId;
using model::Scalar;
using model::Type;
using model::TypeId;

enum class Extreme { Smallest, Largest };

// Without quotes. No `most`: it follows from the range.
struct ScalarSize {
    Scalar scalar;
    int least;
    std::optional<int> most;
};

constexpr std::array<ScalarSize, 11> scalar_sizes = {{
    {Scalar::Text, 0, std::nullopt},
    {Scalar::Id, 1, std::nullopt},
    {Scalar::Int, 1, 25},
    {Scalar::Number, 1, 25},
    {Scalar::Bool, 4, 5},
    {Scalar::Timestamp, 20, 35},  // "2027-01-31T09:00:00Z"
    {Scalar::Date, 10, 10},
    {Scalar::Duration, 3, 35},  // "P1D"
    {Scalar::Uri, 3, std::nullopt},
    {Scalar::Email, 5, std::nullopt},
    {Scalar::Json, 1, std::nullopt},
}};
constexpr int bytes_a_character = 4;
constexpr int quotes = 2;

const ScalarSize& size_of(Scalar scalar) {
    const auto row = std::find_if(scalar_sizes.begin(), scalar_sizes.end(),
                                  [scalar](const ScalarSize& each) { return each.scalar == scalar; });
    SEAMARK_CHECK(row != scalar_sizes.end());
    return *row;
}

// Of the whole part, sign included.
Decimal written_length(const Decimal& number) {
    const std::string text = number.to_string();
    return Decimal::from(static_cast<std::int64_t>(std::min(text.find('.'), text.size())));
}

// The longer of two ends is the longest of all between them; the shorter one is the shortest where both have
// one sign.
Decimal int_size(const Limits& limits, Extreme extreme) {
    const ScalarSize& row = size_of(Scalar::Int);
    if (!limits.least || !limits.most) {
        return Decimal::from(extreme == Extreme::Largest ? *row.most : row.least);
    }
    const auto [shorter, longer] = std::minmax({written_length(*limits.least), written_length(*limits.most)});
    if (extreme == Extreme::Largest) {
        return longer;
    }
    return limits.least->negative != limits.most->negative ? Decimal::from(row.least) : shorter;
}

Decimal string_scalar_size(const ScalarSize& row, const Limits& limits, Extreme extreme) {
    const Decimal least = std::max(Decimal::from(row.least), limits.least.value_or(Decimal{}));
    if (extreme == Extreme::Smallest) {
        return base::add(least, Decimal::from(quotes));
    }
    SEAMARK_CHECK(row.most || limits.most);
    const Decimal most =
        row.most ? Decimal::from(*row.most) : base::multiply(*limits.most, Decimal::from(bytes_a_character));
    return base::add(most, Decimal::from(quotes));
}

Decimal scalar_size(const Type& type, Scalar scalar, Extreme extreme) {
    const ScalarSize& row = size_of(scalar);
    if (scalar == Scalar::Int) {
        return int_size(limits_of(type), extreme);
    }
    if (constraints_of(scalar).is_string()) {
        return string_scalar_size(row, limits_of(type), extreme);
    }
    SEAMARK_CHECK(extreme == Extreme::Smallest || row.most);
    return Decimal::from(extreme == Extreme::Largest ? *row.most : row.least);
}

Decimal enum_size(const model::Enum& declared, Extreme extreme) {
    SEAMARK_CHECK(!declared.members.empty());
    std::vector<Decimal> sizes;
    for (const model::Enum::Member& member : declared.members) {
        sizes.push_back(string_size(member.name.text));
    }
    const auto [smallest, largest] = std::minmax_element(sizes.begin(), sizes.end());
    return extreme == Extreme::Largest ? *largest : *smallest;
}

// Sizes of records are kept, so that records which share parts take no longer than those that do not.
class Measurement {
  public:
    Measurement(const Model& model, Extreme extreme)
        : model_(model), extreme_(extreme), records_(model.records.size()) {}

    Decimal of(TypeId id) {
        const Type& type = model_.types[id];
        if (const auto* scalar = std::get_if<Scalar>(&type.kind)) {
            return scalar_size(type, *scalar, extreme_);
        }
        if (const auto* declared = std::get_if<model::EnumId>(&type.kind)) {
            return enum_size(model_.enums[*declared], extreme_);
        }
        if (const auto* list = std::get_if<ListOf>(&type.kind)) {
            return of_list(limits_of(type), list->element);
        }
        return of_record(std::get<RecordId>(type.kind));
    }

  private:
    Decimal of_list(const Limits& limits, TypeId element) {
        const Decimal items = extreme_ == Extreme::Largest ? *limits.most : *limits.least;
        if (items == Decimal{}) {
            return bracketed_size({});
        }
        // Each item with the comma behind it, but for the last one's.
        const Decimal item = base::add(of(element), Decimal::from(1));
        return base::add(base::multiply(items, item), Decimal::from(1));
    }

    Decimal of_record(RecordId id) {
        std::optional<Decimal>& size = records_[id.index];
        if (!size) {
            std::vector<Decimal> members;
            for (const model::Record::Field& field : model_.records[id].fields) {
                if (extreme_ == Extreme::Largest || !field.optional) {
                    members.push_back(member_size(field.name.text, of(field.type)));
                }
            }
            size = bracketed_size(members);
        }
        return *size;
    }

    const Model& model_;
    Extreme extreme_;
    std::vector<std::optional<Decimal>> records_;
};

}  // namespace

Decimal largest_size(const Model& model, TypeId type) {
    return Measurement(model, Extreme::Largest).of(type);
}

Decimal smallest_size(const Model& model, TypeId type) {
    return Measurement(model, Extreme::Smallest).of(type);
}

Decimal string_size(std::string_view text) {
    constexpr std::string_view short_escapes = "\"\\\b\f\n\r\t";
    std::int64_t bytes = quotes;
    for (const char c : text) {
        const bool is_control = static_cast<unsigned char>(c) < 0x20;
        bytes += short_escapes.find(c) != std::string_view::npos ? 2 : is_control ? 6 : 1;
    }
    return Decimal::from(bytes);
}

Decimal bracketed_size(const std::vector<Decimal>& parts) {
    const auto commas = static_cast<std::int64_t>(parts.empty() ? 0 : parts.size() - 1);
    Decimal sum = Decimal::from(commas + 2);
    for (const Decimal& part : parts) {
        sum = base::add(sum, part);
    }
    return sum;
}

Decimal member_size(std::string_view name, const Decimal& value) {
    return base::add(base::add(string_size(name), Decimal::from(1)), value);
}

}  // namespace seamark::schema
