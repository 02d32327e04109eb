#include "worksheet/agenda.h"

#include <algorithm>
#include <numeric>

#include "base/check.h"
#include "worksheet/worksheet.h"

namespace seamark::worksheet {

Minutes scale_agenda(int total) {
    SEAMARK_CHECK(total >= least_minutes && total <= most_minutes);
    const int whole = std::accumulate(ninety_minutes.begin(), ninety_minutes.end(), 0);
    Minutes minutes{};
    std::array<std::size_t, std::tuple_size_v<Minutes>> by_remainder{};
    std::iota(by_remainder.begin(), by_remainder.end(), std::size_t{0});
    std::stable_sort(by_remainder.begin(), by_remainder.end(), [total, whole](std::size_t a, std::size_t b) {
        return ninety_minutes[a] * total % whole > ninety_minutes[b] * total % whole;
    });
    std::transform(ninety_minutes.begin(), ninety_minutes.end(), minutes.begin(),
                   [total, whole](int share) { return share * total / whole; });
    const int left_over = total - std::accumulate(minutes.begin(), minutes.end(), 0);
    for (std::size_t i = 0; i < static_cast<std::size_t>(left_over); ++i) {
        ++minutes[by_remainder[i]];
    }
    return minutes;
}

}  // namespace seamark::worksheet
