#include "schema/satisfiable.h"

#include <algorithm>
#include <fmt/format.h>

#include "schema/automaton.h"
#include "schema/constraints.h"
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

// An `int` has a value only where a whole number lies between the ends.
bool has_no_whole_number(const Type& type, const Limits& limits) {
    const auto* scalar = std::get_if<model::Scalar>(&type.kind);
    if (scalar == nullptr || *scalar != model::Scalar::Int || !limits.least || !limits.most) {
        return false;
    }
    const model::Decimal one = model::Decimal::from(1);
    if (limits.least->is_integer() || limits.most->is_integer()) {
        return false;
    }
    // Two fractions with no whole number between them have one whole part and one sign.
    const auto whole = [](const model::Decimal& number) {
        const std::string text = number.to_string();
        return text.substr(0, text.find('.'));
    };
    return base::subtract(*limits.most, *limits.least) < one && whole(*limits.least) == whole(*limits.most);
}

std::string describe(const model::Range& range) {
    return fmt::format("{}..{}", range.min ? range.min->to_string() : "",
                       range.max ? range.max->to_string() : "");
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
    if (!is_empty(limits) && !has_no_whole_number(type, limits)) {
        return std::nullopt;
    }
    return UnsatisfiableConstraint{
        type.range->span,
        fmt::format("no `{}` lies in `{}`; both ends of a range are included, the smaller first",
                    type_word(type), describe(*type.range)),
        std::nullopt};
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
    const auto automaton = build_search_automaton(parse_pattern(type.pattern->value).value());
    if (!automaton) {
        return std::nullopt;
    }
    const Limits limits = limits_of(type);
    const auto least = limits.least ? limits.least->to_int64() : std::optional<std::int64_t>(0);
    if (!least) {
        return std::nullopt;
    }
    const auto shortest = static_cast<std::size_t>(*least);
    if (accepts_length(*automaton, shortest, longest_of(limits, *automaton, shortest))) {
        return std::nullopt;
    }
    return UnsatisfiableConstraint{type.pattern->span,
                                   type.range
                                       ? fmt::format("no text of the length `{}` has the pattern `{}`",
                                                     describe(*type.range), type.pattern->value)
                                       : fmt::format("no text has the pattern `{}`", type.pattern->value),
                                   std::nullopt};
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
