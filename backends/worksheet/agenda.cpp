#include "worksheet/agenda.h"

#include "base/check.h"
#include "worksheet/worksheet.h"

namespace seamark::worksheet {

std::vector<int> scale_agenda(const Words& words, int total) {
    SEAMARK_CHECK(total >= least_minutes);
    int of = 0;
    for (const AgendaItem& item : words.agenda_items) {
        of += item.minutes;
    }
    // Each item ends at the whole minute nearest to its scaled end, so that the last one ends at `total`.
    std::vector<int> minutes;
    int end = 0;
    int scaled_start = 0;
    for (const AgendaItem& item : words.agenda_items) {
        end += item.minutes;
        const int scaled_end = (2 * end * total + of) / (2 * of);
        minutes.push_back(scaled_end - scaled_start);
        scaled_start = scaled_end;
    }
    return minutes;
}

}  // namespace seamark::worksheet
