#include "payload/totals.h"

#include <algorithm>
#include <fmt/format.h>

namespace seamark::payload {

namespace {

void add_each(std::vector<std::uint64_t>& sums, const std::vector<std::uint64_t>& more) {
    for (std::size_t i = 0; i < sums.size(); ++i) {
        sums[i] += more[i];
    }
}

base::Decimal decimal(std::uint64_t count) {
    return base::Decimal::from(static_cast<std::int64_t>(count));
}

}  // namespace

void Totals::add(const Totals& more) {
    payloads += more.payloads;
    complete += more.complete;
    unreadable += more.unreadable;
    for (std::size_t i = 0; i < seams.size(); ++i) {
        seams[i].payloads += more.seams[i].payloads;
        seams[i].complete += more.seams[i].complete;
        seams[i].unreadable += more.seams[i].unreadable;
    }
    add_each(missing, more.missing);
    add_each(wrong, more.wrong);
    add_each(absent, more.absent);
}

void Totals::clear() {
    payloads = 0;
    complete = 0;
    unreadable = 0;
    std::fill(seams.begin(), seams.end(), SeamTotals());
    std::fill(missing.begin(), missing.end(), 0);
    std::fill(wrong.begin(), wrong.end(), 0);
    std::fill(absent.begin(), absent.end(), 0);
}

std::string percentage(std::uint64_t part, std::uint64_t whole) {
    if (part == whole) {
        return "100";
    }
    // 10,000 times a count of payloads is far from 2^64 in any stream that was ever read.
    const std::uint64_t hundredths = part * 10'000 / whole;
    return fmt::format("{}.{:02}", hundredths / 100, hundredths % 100);
}

bool reaches(const Totals& totals, const base::Decimal& percent) {
    const base::Decimal hundred = base::Decimal::from(100);
    return totals.payloads > 0 && !(base::multiply(decimal(totals.complete), hundred) <
                                    base::multiply(percent, decimal(totals.payloads)));
}

std::string grouped(std::uint64_t count) {
    std::string text = std::to_string(count);
    for (std::size_t at = text.size(); at > 3; at -= 3) {
        text.insert(at - 3, 1, ',');
    }
    return text;
}

}  // namespace seamark::payload
