// How many payloads arrived with all that they should carry.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "base/decimal.h"
#include "payload/plan.h"

namespace seamark::payload {

struct SeamTotals {
    std::uint64_t payloads = 0;
    std::uint64_t complete = 0;
    std::uint64_t unreadable = 0;  // no JSON, so that their states could not be judged
};

struct Totals {
    std::uint64_t payloads = 0;
    std::uint64_t complete = 0;
    std::uint64_t unreadable = 0;
    std::vector<SeamTotals> seams;  // as in the plan; payloads that name no seam are in none
    // In how many payloads a state was missing, and in how many something was wrong with it; as in the
    // plan's properties.
    std::vector<std::uint64_t> missing;
    std::vector<std::uint64_t> wrong;
    // In how many it was not there and need not be.
    std::vector<std::uint64_t> absent;

    explicit Totals(const Plan& plan)
        : seams(plan.seams.size()),
          missing(plan.properties.size()),
          wrong(plan.properties.size()),
          absent(plan.properties.size()) {}

    // In how many of a seam's payloads the property is there and right.
    std::uint64_t right(const SeamTotals& seam, std::uint32_t property) const {
        return seam.payloads - seam.unreadable - missing[property] - wrong[property] - absent[property];
    }

    std::uint64_t incomplete() const { return payloads - complete; }
    void add(const Totals& more);
    void clear();
};

// "99.99", rounded down, so that "100" is said of all only. `whole` must not be 0.
std::string percentage(std::uint64_t part, std::uint64_t whole);

// Whether at least `percent` of them are complete, exactly. Nothing shows it where there is no payload.
bool reaches(const Totals& totals, const base::Decimal& percent);

// "1,234,567".
std::string grouped(std::uint64_t count);

}  // namespace seamark::payload
