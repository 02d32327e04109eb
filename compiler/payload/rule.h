// What can be wrong with a payload, by the names that reports use.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>

namespace seamark::payload {

enum class Rule : std::uint8_t {
    // The schema's, by its keywords.
    Type,
    Required,
    AdditionalProperties,
    Minimum,
    Maximum,
    MinLength,
    MaxLength,
    MinItems,
    MaxItems,
    Pattern,
    Format,
    Enum,
    // What JSON Schema does not see.
    Syntax,
    Truncated,
    Trailing,
    Utf8,
    Surrogate,
    NotFinite,
    Precision,
    Depth,
    Size,
    DuplicateKey,
    Seam,
};

struct RuleInfo {
    Rule rule;
    std::string_view id;
    std::string_view meaning;  // one sentence
};

// In the order of the enumeration.
inline constexpr std::array<RuleInfo, 23> rule_table = {{
    {Rule::Type, "type", "The value is of another type than the seam says."},
    {Rule::Required, "required", "A state that the seam carries, or a record's field, is missing."},
    {Rule::AdditionalProperties, "additionalProperties", "A property that the seam does not carry."},
    {Rule::Minimum, "minimum", "The number is below its range."},
    {Rule::Maximum, "maximum", "The number is above its range."},
    {Rule::MinLength, "minLength", "The text is shorter than its range, in Unicode scalar values."},
    {Rule::MaxLength, "maxLength", "The text is longer than its range, in Unicode scalar values."},
    {Rule::MinItems, "minItems", "The list has fewer items than its range."},
    {Rule::MaxItems, "maxItems", "The list has more items than its range."},
    {Rule::Pattern, "pattern", "The pattern is not found in the text."},
    {Rule::Format, "format", "The text is not of the format that its type asks for."},
    {Rule::Enum, "enum", "The value is none of the enum's names."},
    {Rule::Syntax, "syntax", "The payload is no JSON."},
    {Rule::Truncated, "truncated", "The payload ends before its JSON does."},
    {Rule::Trailing, "trailing", "Something stands behind the payload."},
    {Rule::Utf8, "utf-8", "The payload is not UTF-8."},
    {Rule::Surrogate, "surrogate", "A string has one half of a surrogate pair."},
    {Rule::NotFinite, "not-finite", "NaN or Infinity, which JSON does not have."},
    {Rule::Precision, "precision", "The number is not the same as a double."},
    {Rule::Depth, "depth", "The payload is nested too deeply."},
    {Rule::Size, "size", "The payload has too many bytes."},
    {Rule::DuplicateKey, "duplicate-key", "An object has two members under one name."},
    {Rule::Seam, "seam", "The payload does not name a seam of the blueprint."},
}};

constexpr const RuleInfo& info(Rule rule) {
    return rule_table[static_cast<std::size_t>(rule)];
}

}  // namespace seamark::payload
