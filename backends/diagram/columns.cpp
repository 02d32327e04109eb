#include "diagram/columns.h"

#include <algorithm>
#include <limits>
#include <map>

namespace seamark::diagram {
namespace {

// More steps than this in one place make a tower; the next ones move on in time.
constexpr std::uint32_t tower = 5;

struct Place {
    std::uint32_t row = 0;
    std::uint32_t column = 0;
    friend bool operator<(Place a, Place b) { return a.row != b.row ? a.row < b.row : a.column < b.column; }
};

struct Crowd {
    bool has_happy = false;
    std::uint32_t size = 0;
};

using Links = std::vector<std::vector<std::uint32_t>>;

Links forward_links(const Chart& chart, const TimeOrder& order) {
    Links links(chart.steps.size());
    for (std::size_t i = 0; i < chart.arrows.size(); ++i) {
        if (!order.is_back[i]) {
            links[chart.arrows[i].from].push_back(chart.arrows[i].to);
        }
    }
    return links;
}

// A step that nothing leads to, off the happy flow, starts just before it is needed.
void start_late(const Chart& chart, const TimeOrder& order, const Links& links,
                std::vector<std::uint32_t>& columns) {
    std::vector<bool> has_predecessor(chart.steps.size());
    for (const auto& targets : links) {
        for (const std::uint32_t target : targets) {
            has_predecessor[target] = true;
        }
    }
    for (const std::uint32_t step : order.steps) {
        if (chart.steps[step].is_happy || has_predecessor[step] || links[step].empty()) {
            continue;
        }
        std::uint32_t earliest = std::numeric_limits<std::uint32_t>::max();
        for (const std::uint32_t target : links[step]) {
            earliest = std::min(earliest, columns[target]);
        }
        columns[step] = std::max(columns[step], earliest - 1);
    }
}

}  // namespace

std::vector<std::uint32_t> assign_columns(const Chart& chart, const TimeOrder& order) {
    const Links links = forward_links(chart, order);
    std::vector<std::uint32_t> columns(chart.steps.size());
    std::map<Place, Crowd> crowds;
    for (const std::uint32_t step : order.steps) {
        const ChartStep& drawn = chart.steps[step];
        const auto is_full = [&](std::uint32_t column) {
            const auto found = crowds.find({drawn.row, column});
            return found != crowds.end() &&
                   (found->second.size >= tower || (drawn.is_happy && found->second.has_happy));
        };
        while (is_full(columns[step])) {
            ++columns[step];
        }
        Crowd& crowd = crowds[{drawn.row, columns[step]}];
        crowd.has_happy = crowd.has_happy || drawn.is_happy;
        ++crowd.size;
        for (const std::uint32_t target : links[step]) {
            columns[target] = std::max(columns[target], columns[step] + 1);
        }
    }
    start_late(chart, order, links, columns);
    return columns;
}

}  // namespace seamark::diagram
