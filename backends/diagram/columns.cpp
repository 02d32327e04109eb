#include "diagram/columns.h"

#include <algorithm>
#include <limits>
#include <map>
#include <utility>

#include "diagram/order.h"

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

using StepPair = std::pair<model::StepId, model::StepId>;

StepPair ends_of(const Chart& chart, const ChartArrow& arrow) {
    return {chart.steps[arrow.from].id, chart.steps[arrow.to].id};
}

bool is_connector(const Chart& chart, std::uint32_t step) {
    return chart.steps[step].connector.has_value();
}

// A column of the whole that steps of the part stand in.
struct KeptColumn {
    bool has_entries = false;  // connectors lead into it
    bool has_exits = false;
    std::uint32_t place = 0;  // in the part
};
using KeptColumns = std::map<std::uint32_t, KeptColumn>;

KeptColumns kept_columns(const Chart& part, const std::vector<std::uint32_t>& whole_columns) {
    KeptColumns kept;
    for (std::uint32_t i = 0; i < part.steps.size(); ++i) {
        if (!is_connector(part, i)) {
            kept.try_emplace(whole_columns[i]);
        }
    }
    for (const ChartArrow& arrow : part.arrows) {
        if (is_connector(part, arrow.from)) {
            kept[whole_columns[arrow.to]].has_entries = true;
        } else if (is_connector(part, arrow.to)) {
            kept[whole_columns[arrow.from]].has_exits = true;
        }
    }
    return kept;
}

// Where the part leaves columns out, connectors have ones of their own.
void place_columns(KeptColumns& kept) {
    std::uint32_t next = 0;
    std::uint32_t end = 0;  // behind the column before, in the whole
    bool has_exits = false;
    for (auto& [column, here] : kept) {
        const std::uint32_t wanted = (has_exits ? 1U : 0U) + (here.has_entries ? 1U : 0U);
        next += next == 0 ? wanted : std::min(column - end, wanted);
        here.place = next++;
        end = column + 1;
        has_exits = here.has_exits;
    }
}

void count_columns(Timeline& time) {
    for (const std::uint32_t column : time.columns) {
        time.count = std::max(time.count, column + 1);
    }
}

}  // namespace

Timeline place_in_time(const Chart& chart) {
    const TimeOrder order = order_in_time(chart);
    Timeline time{assign_columns(chart, order), order.is_back, 0};
    count_columns(time);
    return time;
}

Timeline place_part_in_time(const Chart& part, const Chart& whole) {
    const Timeline all = place_in_time(whole);
    std::map<model::StepId, std::uint32_t> column_of;
    for (std::uint32_t i = 0; i < whole.steps.size(); ++i) {
        column_of[whole.steps[i].id] = all.columns[i];
    }
    std::map<StepPair, bool> leads_back;
    for (std::size_t i = 0; i < whole.arrows.size(); ++i) {
        leads_back[ends_of(whole, whole.arrows[i])] = all.is_back[i];
    }
    Timeline time;
    for (const ChartStep& step : part.steps) {
        time.columns.push_back(column_of[step.id]);
    }
    KeptColumns kept = kept_columns(part, time.columns);
    place_columns(kept);
    for (std::uint32_t i = 0; i < part.steps.size(); ++i) {
        time.columns[i] = is_connector(part, i) ? 0 : kept[time.columns[i]].place;
    }
    for (const ChartArrow& arrow : part.arrows) {
        const bool comes_in = is_connector(part, arrow.from);
        const bool leads_out = is_connector(part, arrow.to);
        time.is_back.push_back(!comes_in && !leads_out && leads_back[ends_of(part, arrow)]);
        if (comes_in) {
            time.columns[arrow.from] = time.columns[arrow.to] - 1;
        } else if (leads_out) {
            time.columns[arrow.to] = time.columns[arrow.from] + 1;
        }
    }
    count_columns(time);
    return time;
}

}  // namespace seamark::diagram
