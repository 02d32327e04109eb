#include "schema/satisfiable.h"

#include <algorithm>
#include <fmt/format.h>

#include "schema/automaton.h"
#include "schema/constraints.h"
#include "schema/format_shapes.h"
#include "schema/held_numbers.h"
#include "schema/pattern_syntax.h"

namespace seamark::schema {

namespace {

using model::Type;

// Past this the answer is not worth the time; such a pattern counts as satisfiable.
constexpr std::size_t most_moves = 20'000'000;

std::string_view type_word(const Type& type) {
    if (const auto* scalar = std::get_if<model::Scalar>(&type.kind)) {
        return model::to_string(*scalar);
    }
    return "list";
}

bool is_empty(const Limits& limits) {
    return limits.least && limits.most && *limits.most < *limits.least;
}

const FormatShape* find_shape(const Type& type) {
    const auto* scalar = std::get_if<model::Scalar>(&type.kind);
    return scalar == nullptr || constraints_of(*scalar).format.empty()
               ? nullptr
               : &shape_of_format(constraints_of(*scalar).format);
}

bool is_integer(const Type& type) {
    return std::get<model::Scalar>(type.kind) == model::Scalar::Int;
}

// Whether no value of the type's measure lies between the ends, whatever holds it.
bool holds_nothing(const Type& type, const Limits& limits) {
    if (measure_of(type) != Measure::Value || !is_integer(type)) {
        return is_empty(limits);
    }
    return is_empty({limits.least ? std::optional(whole_number(*limits.least, true)) : std::nullopt,
                     limits.most ? std::optional(whole_number(*limits.most, false)) : std::nullopt});
}

std::string describe(const model::Range& range) {
    return fmt::format("{}..{}", range.min ? range.min->to_string() : "",
                       range.max ? range.max->to_string() : "");
}

std::optional<UnsatisfiableConstraint> judge_numbers(const Type& type, const Limits& limits) {
    if (find_held(limits, is_integer(type))) {
        return std::nullopt;
    }
    return UnsatisfiableConstraint{
        type.range->span,
        fmt::format(
            "no number in `{}` survives double precision, which readers of JSON compute in; widen the "
            "range, or write the number as a `text`",
            describe(*type.range)),
        std::nullopt};
}

std::string characters_of(const FormatShape& shape) {
    return shape.longest ? fmt::format("{} to {} characters", shape.shortest, *shape.longest)
                         : fmt::format("at least {} characters", shape.shortest);
}

std::optional<UnsatisfiableConstraint> judge_lengths(const Type& type, const Limits& limits) {
    const FormatShape* shape = find_shape(type);
    if (shape == nullptr) {
        return std::nullopt;
    }
    const auto length = [](std::size_t count) {
        return model::Decimal::from(static_cast<std::int64_t>(count));
    };
    const bool is_too_short = limits.most && *limits.most < length(shape->shortest);
    const bool is_too_long = shape->longest && limits.least && length(*shape->longest) < *limits.least;
    if (!is_too_short && !is_too_long) {
        return std::nullopt;
    }
    return UnsatisfiableConstraint{type.range->span,
                                   fmt::format("no `{}` has a length in `{}`: it has {}", type_word(type),
                                               describe(*type.range), characters_of(*shape)),
                                   std::nullopt};
}

std::optional<UnsatisfiableConstraint> judge_range(const Type& type) {
    if (!type.range) {
        return std::nullopt;
    }
    if (measure_of(type) == Measure::None) {
        return UnsatisfiableConstraint{
            type.range->span,
            fmt::format("`{}` takes no range; a range bounds a number's value, the length of a "
                        "`text`, `id`, `uri` or `email`, or a list's length",
                        type_word(type)),
            std::nullopt};
    }
    const Limits limits = limits_of(type);
    if (holds_nothing(type, limits)) {
        return UnsatisfiableConstraint{
            type.range->span,
            fmt::format("no `{}` lies in `{}`; both ends of a range are included, the smaller first",
                        type_word(type), describe(*type.range)),
            std::nullopt};
    }
    return measure_of(type) == Measure::Value ? judge_numbers(type, limits) : judge_lengths(type, limits);
}

// Whether the automaton accepts some text of `least` to `most` characters.
bool accepts_length(const Automaton& automaton, std::size_t least, std::size_t most) {
    std::vector<bool> reached(automaton.states.size(), false);
    reached[0] = true;
    std::size_t moves = 0;
    for (std::size_t length = 0; length <= most; ++length) {
        bool is_alive = false;
        std::vector<bool> next(automaton.states.size(), false);
        for (std::size_t i = 0; i < automaton.states.size(); ++i) {
            if (!reached[i]) {
                continue;
            }
            if (length >= least && automaton.states[i].accepts) {
                return true;
            }
            is_alive = true;
            for (const Automaton::Edge& edge : automaton.states[i].edges) {
                next[edge.to] = true;
                ++moves;
            }
        }
        if (!is_alive) {
            return false;
        }
        if (moves > most_moves) {
            return true;
        }
        reached = std::move(next);
    }
    return false;
}

// The longest text worth trying where nothing bounds it: past that a walk through the automaton repeats a
// state.
std::size_t longest_of(const Limits& limits, const Automaton& automaton, std::size_t least) {
    const auto most = limits.most ? limits.most->to_int64() : std::nullopt;
    const std::size_t unbounded = least + automaton.states.size();
    return most ? std::min(static_cast<std::size_t>(std::max<std::int64_t>(*most, 0)), unbounded) : unbounded;
}

std::optional<UnsatisfiableConstraint> find_unreadable(const model::Text& pattern) {
    const auto parsed = parse_pattern(pattern.value);
    if (parsed) {
        return std::nullopt;
    }
    return UnsatisfiableConstraint{
        pattern.span,
        fmt::format("{}; a pattern keeps to what RE2 and ECMA-262 read alike", parsed.error().message),
        parsed.error().offset};
}

// Whether some text has the pattern, a length within the limits and the shape; true too where that is not
// known.
bool has_some_text(const model::Text& pattern, const Limits& limits, const FormatShape* shape) {
    const auto searched = build_search_automaton(parse_pattern(pattern.value).value(), Approach::Any);
    const auto least = limits.least ? limits.least->to_int64() : std::optional<std::int64_t>(0);
    if (!searched || !least) {
        return true;
    }
    const auto has_length = [&](const std::optional<Automaton>& automaton) {
        const auto shortest = static_cast<std::size_t>(*least);
        return !automaton || accepts_length(*automaton, shortest, longest_of(limits, *automaton, shortest));
    };
    if (shape == nullptr) {
        return has_length(searched);
    }
    const auto has_shape = [&](const std::string& looks) {
        const auto format = build_search_automaton(parse_pattern(looks).value(), Approach::Any);
        return !format || has_length(intersect(*searched, *format));
    };
    return has_shape(shape->whole) && std::all_of(shape->further.begin(), shape->further.end(), has_shape);
}

UnsatisfiableConstraint no_text(const model::Text& pattern, std::string_view words) {
    return {pattern.span, fmt::format("no {} has the pattern `{}`", words, pattern.value), std::nullopt};
}

std::optional<UnsatisfiableConstraint> judge_pattern(const Type& type) {
    if (!type.pattern) {
        return std::nullopt;
    }
    if (!pattern_of(type)) {
        return UnsatisfiableConstraint{
            type.pattern->span,
            fmt::format("`{}` takes no pattern; only what JSON writes as a string has one", type_word(type)),
            std::nullopt};
    }
    if (auto unreadable = find_unreadable(*type.pattern)) {
        return unreadable;
    }
    const FormatShape* shape = find_shape(type);
    if (has_some_text(*type.pattern, limits_of(type), shape)) {
        return std::nullopt;
    }
    const std::string word = shape == nullptr ? "text" : fmt::format("`{}`", type_word(type));
    return no_text(*type.pattern,
                   type.range ? fmt::format("{} of the length `{}`", word, describe(*type.range)) : word);
}

// The record that a field cannot do without: not through a list that may be empty.
std::optional<model::RecordId> record_needed(const model::Model& model, model::TypeId id) {
    const Type& type = model.types[id];
    if (const auto* record = std::get_if<model::RecordId>(&type.kind)) {
        return *record;
    }
    const auto* list = std::get_if<model::ListOf>(&type.kind);
    const bool needs_an_item =
        list != nullptr && type.range && type.range->min && model::Decimal::from(0) < *type.range->min;
    return needs_an_item ? record_needed(model, list->element) : std::nullopt;
}

}  // namespace

std::optional<UnsatisfiableConstraint> find_unsatisfiable(const model::Text& pattern) {
    auto fault = find_unreadable(pattern);
    return fault || has_some_text(pattern, {}, nullptr) ? fault : no_text(pattern, "text");
}

std::optional<UnsatisfiableConstraint> find_unsatisfiable(const Type& type) {
    if (std::holds_alternative<std::monostate>(type.kind)) {
        return std::nullopt;
    }
    auto fault = judge_range(type);
    return fault ? fault : judge_pattern(type);
}

// A record ends where all records that it needs end; what is left when no more can be shown to end is
// endless.
std::vector<EndlessRecord> find_endless_records(const model::Model& model) {
    std::vector<bool> ends(model.records.size(), false);
    const auto holding = [&](model::RecordId id) -> std::optional<std::size_t> {
        const auto& fields = model.records[id].fields;
        for (std::size_t i = 0; i < fields.size(); ++i) {
            const auto needed = fields[i].optional ? std::nullopt : record_needed(model, fields[i].type);
            if (needed && !ends[needed->index]) {
                return i;
            }
        }
        return std::nullopt;
    };
    for (bool has_changed = true; has_changed;) {
        has_changed = false;
        for (const model::RecordId id : model.records.ids()) {
            if (!ends[id.index] && !holding(id)) {
                ends[id.index] = true;
                has_changed = true;
            }
        }
    }
    std::vector<EndlessRecord> endless;
    for (const model::RecordId id : model.records.ids()) {
        if (!ends[id.index]) {
            endless.push_back({id, *holding(id)});
        }
    }
    return endless;
}

}  // namespace seamark::schema
