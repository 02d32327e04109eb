// How many bytes a carrier takes.
#include <algorithm>
#include <fmt/format.h>

#include "checks/carrier_limits.h"
#include "schema/missing_bounds.h"
#include "schema/size.h"

namespace seamark::checks {

using namespace seamark::model;
using schema::MissingBound;

namespace {

std::string limit_words(const CarrierLoad& load, const Range& range) {
    return fmt::format("{} takes at most {} bytes", carrier_words(load), range.max->to_string());
}

// ---- bounds that are missing ----

// What to give, and to what: "`wish` a length (`text ..200`)".
std::string gift_words(const Model& model, const MissingBound& missing) {
    switch (missing.kind) {
        case MissingBound::Kind::Length:
            return fmt::format("`{}` a length (`{} ..200`)", missing.owner,
                               model::to_string(std::get<Scalar>(model.types[missing.type].kind)));
        case MissingBound::Kind::Items:
            return fmt::format("the list `{}` an upper end (`list ..20`)", missing.owner);
        case MissingBound::Kind::AnyValue:
            return fmt::format("`{}` a type with a bound in place of `json`", missing.owner);
        case MissingBound::Kind::Recursion:
            return fmt::format("`{}` a type that does not lead back to its own record", missing.owner);
    }
    return {};
}

std::string_view note_words(const Type& type, MissingBound::Kind kind) {
    switch (kind) {
        case MissingBound::Kind::Length:
            return type.pattern ? "no length is given here; a pattern is no bound"
                                : "no length is given here";
        case MissingBound::Kind::Items:
            return "no upper end is given here";
        case MissingBound::Kind::AnyValue:
            return "any value may stand here";
        case MissingBound::Kind::Recursion:
            return "the record may hold itself here";
    }
    return {};
}

// The states without a largest value, and all that they miss.
struct Unbounded {
    std::vector<const Entry*> entries;
    std::vector<MissingBound> missing;
};

Unbounded find_unbounded(const CarrierLoad& load) {
    Unbounded found;
    for (const Entry& entry : load.entries) {
        const std::vector<MissingBound> missing = schema::find_missing_bounds(load.model, *entry.state);
        if (missing.empty()) {
            continue;
        }
        found.entries.push_back(&entry);
        for (const MissingBound& each : missing) {
            const bool is_new =
                std::none_of(found.missing.begin(), found.missing.end(),
                             [&each](const MissingBound& known) { return known.type == each.type; });
            if (is_new) {
                found.missing.push_back(each);
            }
        }
    }
    return found;
}

diag::Finding tell_unbounded(const CarrierLoad& load, const Range& range, const Unbounded& unbounded) {
    std::vector<std::string> names;
    for (const Entry* entry : unbounded.entries) {
        names.push_back(fmt::format("`{}`", entry->state->name.text));
    }
    std::vector<std::string> gifts;
    for (const MissingBound& missing : unbounded.missing) {
        gifts.push_back(gift_words(load.model, missing));
    }
    diag::Finding finding = carrier_finding(
        load, unbounded.entries.front()->cargo->name.span, "bytes",
        fmt::format(
            "nothing bounds how long {} can be, which {} carries over {} of at most {} bytes; give {}",
            listed(names), seam_words(load), carrier_words(load), range.max->to_string(), listed(gifts)));
    finding.label = "without a bound";
    for (const MissingBound& missing : unbounded.missing) {
        const Type& type = load.model.types[missing.type];
        finding.notes.push_back({std::string(note_words(type, missing.kind)), type.span});
    }
    finding.notes.push_back({limit_words(load, range), range.span});
    return finding;
}

// ---- sizes ----

struct Sized {
    const Entry* entry;
    Decimal bytes;  // of the property: its name and its value
};

std::vector<Sized> largest_properties(const CarrierLoad& load) {
    std::vector<Sized> all;
    for (const Entry& entry : load.entries) {
        all.push_back({&entry, schema::member_size(entry.cargo->wire_name(),
                                                   schema::largest_size(load.model, entry.state->type))});
    }
    return all;
}

Decimal size_of(const std::vector<Sized>& properties) {
    std::vector<Decimal> parts;
    for (const Sized& each : properties) {
        parts.push_back(each.bytes);
    }
    return schema::bracketed_size(parts);
}

// Of properties that are too long together.
struct Excess {
    std::vector<Sized> properties;  // the largest first
    bool is_each = false;           // each is too long alone
};

// Those that are too long alone; where there are none, the fewest that are too long together.
Excess find_excess(std::vector<Sized> properties, const Decimal& most) {
    std::stable_sort(properties.begin(), properties.end(),
                     [](const Sized& a, const Sized& b) { return b.bytes < a.bytes; });
    Excess excess;
    for (const Sized& each : properties) {
        const bool is_alone_too_long = most < size_of({each});
        if (!is_alone_too_long && most < size_of(excess.properties)) {
            break;
        }
        excess.properties.push_back(each);
        excess.is_each = is_alone_too_long;
    }
    return excess;
}

diag::Finding tell_too_long(const CarrierLoad& load, const Range& range, const Decimal& bytes,
                            const Excess& excess) {
    std::vector<std::string> names;
    for (const Sized& each : excess.properties) {
        names.push_back(fmt::format("`{}` ({})", each.entry->state->name.text, each.bytes.to_string()));
    }
    const bool is_one = names.size() == 1;
    const std::string_view verdict = is_one           ? "is too long"
                                     : excess.is_each ? "are too long, each alone,"
                                                      : "are too long together";
    const std::string_view what = is_one ? "it" : "them";
    diag::Finding finding = carrier_finding(
        load, excess.properties.front().entry->cargo->name.span, "bytes",
        fmt::format(
            "what {} carries can take {} bytes, and {} {} for the {} that {} takes; shorten {}, or put "
            "{} into a store and carry where it stands",
            seam_words(load), bytes.to_string(), listed(names), verdict, range.max->to_string(),
            carrier_words(load), what, what));
    for (const Sized& each : excess.properties) {
        const State& state = *each.entry->state;
        finding.notes.push_back(
            {fmt::format("the largest `{}`, with four bytes a character, takes {} bytes", state.name.text,
                         schema::largest_size(load.model, state.type).to_string()),
             load.model.types[state.type].span});
    }
    finding.notes.push_back({limit_words(load, range), range.span});
    return finding;
}

std::optional<diag::Finding> judge_largest(const CarrierLoad& load, const Range& range) {
    const Unbounded unbounded = find_unbounded(load);
    if (!unbounded.entries.empty()) {
        return tell_unbounded(load, range, unbounded);
    }
    const std::vector<Sized> properties = largest_properties(load);
    const Decimal bytes = size_of(properties);
    if (!properties.empty() && *range.max < bytes) {
        return tell_too_long(load, range, bytes, find_excess(properties, *range.max));
    }
    return std::nullopt;
}

std::optional<diag::Finding> judge_smallest(const CarrierLoad& load, const Range& range) {
    std::vector<Decimal> parts;
    for (const Entry& entry : load.entries) {
        if (!entry.cargo->optional) {
            parts.push_back(schema::member_size(entry.cargo->wire_name(),
                                                schema::smallest_size(load.model, entry.state->type)));
        }
    }
    const Decimal bytes = schema::bracketed_size(parts);
    if (!(bytes < *range.min)) {
        return std::nullopt;
    }
    const std::string least = range.min->to_string();
    diag::Finding finding = carrier_finding(
        load, *load.seam.carries_clause, "bytes",
        fmt::format(
            "what {} carries can take as little as {} bytes, and {} takes at least {}; carry more, or "
            "give the texts a least length",
            seam_words(load), bytes.to_string(), carrier_words(load), least));
    finding.notes.push_back(
        {fmt::format("{} takes at least {} bytes", carrier_words(load), least), range.span});
    return finding;
}

}  // namespace

std::optional<diag::Finding> judge_bytes(const CarrierLoad& load) {
    const std::optional<Range> range = usable_range(load.carrier.bytes);
    std::optional<diag::Finding> finding;
    if (range && range->max) {
        finding = judge_largest(load, *range);
    }
    const bool is_complete = load.entries.size() == load.seam.carries.size();
    if (!finding && range && range->min && is_complete) {
        finding = judge_smallest(load, *range);
    }
    return finding;
}

}  // namespace seamark::checks
