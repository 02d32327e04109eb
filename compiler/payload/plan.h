// The payload types of seams, compiled once to flat tables that payloads are judged by.
#pragma once

#include <cstddef>
#include <cstdint>
#include <deque>
#include <limits>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "model/model.h"
#include "schema/format.h"
#include "schema/pattern.h"
#include "schema/payload.h"
#include "source/source.h"

namespace seamark::payload {

enum class Kind : std::uint8_t { Any, Text, Number, Integer, Bool, Enum, List, Object };

inline constexpr std::uint32_t none = std::numeric_limits<std::uint32_t>::max();

// One type, as payloads are judged by it. What does not belong to its kind keeps the value that bounds
// nothing.
struct Node {
    Kind kind = Kind::Any;
    std::uint32_t pattern = none;  // in `Plan::patterns`
    std::uint32_t element = none;  // of a list, in `Plan::nodes`
    // Of an object in `Plan::properties`, of an enum in `Plan::names`.
    std::uint32_t first = 0;
    std::uint32_t count = 0;
    // The required ones of an object's properties, as bits; 0 where a word has too few bits.
    std::uint64_t required = 0;
    // Of a text, in scalar values; of a list, in items.
    std::uint64_t least = 0;
    std::uint64_t most = std::numeric_limits<std::uint64_t>::max();
    // Of a number: the doubles between which a number lies that keeps to the range as it is written.
    double minimum = -std::numeric_limits<double>::infinity();
    double maximum = std::numeric_limits<double>::infinity();
    schema::IsOfFormat is_of_format = nullptr;
};

// What the blueprint says about a type, and where.
struct NodeWords {
    std::string says;  // "text 1..2000"
    source::Span place;
    source::Span range_place;
    source::Span pattern_place;
    std::string_view format;   // of the schema; empty for none
    std::string minimum_text;  // as the blueprint writes the bounds
    std::string maximum_text;
};

struct Property {
    std::string_view name;  // on the wire
    // The name as JSON writes it, with its quotes; empty where it needs escapes.
    std::string_view quoted;
    std::uint32_t node = 0;
    bool required = true;
};

struct PropertyWords {
    std::string quoted;
    std::string pointer;    // "/name", escaped as RFC 6901 asks
    std::string_view term;  // the state's or the field's name
    std::string says;       // "carries order_id", "at: timestamp"
    source::Span place;
};

// One way over one seam.
struct SeamPlan {
    std::string identity;  // "returns.approve.enqueue", ".answer" behind it for what comes back
    std::string arrow;     // "approve->enqueue"
    std::uint32_t root = 0;
};

// Texts are views into the model and its sources, which must outlive the plan.
struct Plan {
    std::vector<SeamPlan> seams;
    std::vector<Node> nodes;
    std::vector<NodeWords> node_words;  // as `nodes`
    std::vector<Property> properties;
    std::deque<PropertyWords> property_words;  // as `properties`
    std::vector<std::uint32_t> by_name;        // for each object, its properties in the order of their names
    std::vector<std::string_view> names;
    std::vector<schema::Pattern> patterns;
    // In which states and records the types are written.
    std::vector<source::Span> declarations;
    // Arrows and identities of the other seams of the blueprint, of which no payload is known.
    std::vector<std::string> seams_without_payload;
    // A property of the payload that is none of its states (it names the seam); empty for none.
    std::string seam_field;

    const Property* begin_of(const Node& object) const { return properties.data() + object.first; }
};

// A way over a seam that a plan is wanted for.
struct Way {
    model::SeamId seam;
    schema::Direction direction = schema::Direction::Carries;
};

// Of seams whose payloads are known (`schema::payload_of`).
Plan compile_plan(const model::Model& model, const source::SourceMap& sources, const std::vector<Way>& ways);

}  // namespace seamark::payload
