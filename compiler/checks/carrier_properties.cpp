// How many properties a carrier takes, and their names.
#include <algorithm>
#include <fmt/format.h>

#include "checks/carrier_limits.h"
#include "schema/pattern.h"
#include "schema/satisfiable.h"

namespace seamark::checks {

using namespace seamark::model;

namespace {

Decimal count(std::size_t number) {
    return Decimal::from(static_cast<std::int64_t>(number));
}

std::string states(std::size_t number) {
    return fmt::format("{} state{}", number, number == 1 ? "" : "s");
}

diag::Finding tell_too_many(const CarrierLoad& load, const Range& range) {
    std::size_t fitting = 0;
    while (!(*range.max < count(fitting + 1))) {
        ++fitting;
    }
    diag::Finding finding = carrier_finding(
        load, load.entries[fitting].cargo->name.span, "entries",
        fmt::format("{} carries {} over {}, which takes at most {}; leave out {}, such as what the receiver "
                    "can look up by another",
                    seam_words(load), states(load.entries.size()), carrier_words(load), fitting,
                    load.entries.size() - fitting));
    finding.label = "one too many";
    finding.notes.push_back(
        {fmt::format("{} takes at most {}", carrier_words(load), states(fitting)), range.span});
    return finding;
}

diag::Finding tell_too_few(const CarrierLoad& load, const Range& range, std::size_t required) {
    const std::string least = range.min->to_string();
    diag::Finding finding = carrier_finding(
        load, *load.seam.carries_clause, "entries",
        fmt::format("{} surely carries no more than {} over {}, which takes at least {}; carry more, or "
                    "fewer of them as optional",
                    seam_words(load), states(required), carrier_words(load), least));
    finding.notes.push_back({fmt::format("{} takes at least {}", carrier_words(load), least), range.span});
    return finding;
}

}  // namespace

std::optional<diag::Finding> judge_entries(const CarrierLoad& load) {
    const std::optional<Range> range = usable_range(load.carrier.entries);
    if (!range) {
        return std::nullopt;
    }
    if (range->max && *range->max < count(load.entries.size())) {
        return tell_too_many(load, *range);
    }
    const auto required = static_cast<std::size_t>(std::count_if(
        load.entries.begin(), load.entries.end(), [](const Entry& entry) { return !entry.cargo->optional; }));
    if (range->min && count(required) < *range->min) {
        return tell_too_few(load, *range, required);
    }
    return std::nullopt;
}

std::optional<diag::Finding> judge_keys(const CarrierLoad& load) {
    const std::optional<Text>& keys = load.carrier.keys;
    if (!keys || schema::find_unsatisfiable(*keys)) {
        return std::nullopt;
    }
    const schema::Pattern pattern(keys->value);
    std::vector<std::string> names;
    std::optional<Span> place;
    for (const Entry& entry : load.entries) {
        if (!pattern.is_found_in(entry.cargo->wire_name())) {
            names.push_back(fmt::format("`{}`", entry.cargo->wire_name()));
            place = place.value_or(entry.cargo->name.span);
        }
    }
    if (names.empty()) {
        return std::nullopt;
    }
    const bool is_one = names.size() == 1;
    diag::Finding finding = carrier_finding(
        load, *place, "keys",
        fmt::format(
            "the name{} {} cross{} {} over {}, where a name has the pattern `{}`; give {} such a name "
            "behind `as`",
            is_one ? "" : "s", listed(names), is_one ? "es" : "", seam_words(load), carrier_words(load),
            keys->value, is_one ? "the state" : "each state"));
    finding.notes.push_back({fmt::format("the names that {} takes", carrier_words(load)), keys->span});
    return finding;
}

}  // namespace seamark::checks
