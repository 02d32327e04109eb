#include "diagram/strips.h"

#include <algorithm>
#include <limits>
#include <numeric>
#include <set>

namespace seamark::diagram {
namespace {

constexpr double cost_of_uneven_lengths = 4;

// By place between two columns: how many arrows pass over it.
std::vector<std::uint32_t> arrows_over(const Chart& chart, const Timeline& time) {
    std::vector<std::uint32_t> changes(time.count + 1);
    for (const ChartArrow& arrow : chart.arrows) {
        const auto [first, last] = std::minmax(time.columns[arrow.from], time.columns[arrow.to]);
        ++changes[first + 1];
        --changes[last + 1];
    }
    for (std::size_t i = 1; i < changes.size(); ++i) {
        changes[i] += changes[i - 1];
    }
    return changes;
}

// Where a strip can end so that those before it and those behind it have neither too many columns nor none.
struct Window {
    std::uint32_t first = 0;
    std::uint32_t last = 0;
};

Window ends_of_strip(std::uint32_t strip, std::uint32_t strips, std::uint32_t count, std::uint32_t most) {
    const std::uint32_t behind = strips - strip;
    const std::uint64_t room_behind = std::uint64_t{behind} * most;
    const auto least = room_behind < count ? static_cast<std::uint32_t>(count - room_behind) : 0;
    const auto greatest = std::min<std::uint64_t>(std::uint64_t{strip} * most, count - behind);
    return {std::max(least, strip), static_cast<std::uint32_t>(greatest)};
}

// The first column of each strip, and the number of all columns: the cheapest way, found strip by strip.
std::vector<std::uint32_t> choose_cuts(const Chart& chart, const Timeline& time, std::uint32_t most) {
    const std::uint32_t strips = (time.count - 1) / most + 1;
    const double even = static_cast<double>(time.count) / strips;
    const std::vector<std::uint32_t> over = arrows_over(chart, time);
    Window before{0, 0};
    std::vector<double> cost{0};                     // by end of the strips so far, within their window
    std::vector<std::vector<std::uint32_t>> starts;  // by strip and end
    for (std::uint32_t strip = 1; strip <= strips; ++strip) {
        const Window ends = ends_of_strip(strip, strips, time.count, most);
        std::vector<double> next;
        starts.emplace_back();
        for (std::uint32_t end = ends.first; end <= ends.last; ++end) {
            double cheapest = std::numeric_limits<double>::infinity();
            std::uint32_t best = 0;
            const std::uint32_t first = std::max(before.first, end > most ? end - most : 0);
            for (std::uint32_t start = first; start <= before.last && start < end; ++start) {
                const double uneven = (end - start - even) / even;
                const double here = cost[start - before.first] + cost_of_uneven_lengths * uneven * uneven;
                best = here < cheapest ? start : best;
                cheapest = std::min(cheapest, here);
            }
            next.push_back(cheapest + (end < time.count ? over[end] : 0));
            starts.back().push_back(best);
        }
        before = ends;
        cost = std::move(next);
    }
    std::vector<std::uint32_t> cuts(strips + 1, time.count);
    for (std::uint32_t strip = strips; strip > 0; --strip) {
        const Window ends = ends_of_strip(strip, strips, time.count, most);
        cuts[strip - 1] = starts[strip - 1][cuts[strip] - ends.first];
    }
    return cuts;
}

// A, B, …, Z, AA, AB, …
std::string mark_of(std::uint32_t number) {
    std::string mark;
    for (std::uint32_t rest = number + 1; rest > 0; rest = (rest - 1) / 26) {
        mark.insert(mark.begin(), static_cast<char>('A' + (rest - 1) % 26));
    }
    return mark;
}

class Folder {
  public:
    Folder(const Chart& chart, const Timeline& time, const std::vector<std::uint32_t>& cuts)
        : chart_(chart), time_(time), strips_(cuts.size() - 1), happy_(strips_.size()) {
        for (std::uint32_t strip = 0; strip < strips_.size(); ++strip) {
            strip_of_column_.insert(strip_of_column_.end(), cuts[strip + 1] - cuts[strip], strip);
        }
        anchor_connectors();
        std::vector<bool> has_entries(strips_.size());
        for (const ChartArrow& arrow : chart.arrows) {
            const std::uint32_t to = strip_of(arrow.to);
            has_entries[to] =
                has_entries[to] || strip_of(arrow.from) != to || time.columns[arrow.from] < cuts[to];
        }
        for (std::uint32_t strip = 0; strip < strips_.size(); ++strip) {
            strips_[strip].chart.lanes = chart.lanes;
            strips_[strip].chart.rows = chart.rows;
            strips_[strip].chart.boundaries = chart.boundaries;
            strips_[strip].chart.words = chart.words;
            shift_.push_back(has_entries[strip] ? 1 : 0);
            first_.push_back(cuts[strip]);
            strips_[strip].time.count = cuts[strip + 1] - cuts[strip] + shift_[strip];
        }
    }

    std::vector<Strip> fold() {
        for (std::uint32_t step = 0; step < chart_.steps.size(); ++step) {
            const std::uint32_t strip = strip_of(step);
            index_.push_back(static_cast<std::uint32_t>(strips_[strip].chart.steps.size()));
            strips_[strip].chart.steps.push_back(chart_.steps[step]);
            const std::uint32_t column = time_.columns[step] + shift_[strip] - first_[strip];
            strips_[strip].time.columns.push_back(column);
            if (column == strips_[strip].time.count) {
                has_exits_.insert(strip);
            }
        }
        for (std::uint32_t arrow = 0; arrow < chart_.arrows.size(); ++arrow) {
            add_arrow(arrow);
        }
        for (std::uint32_t strip = 0; strip < strips_.size(); ++strip) {
            strips_[strip].time.count += has_exits_.count(strip) != 0 ? 1 : 0;
        }
        return std::move(strips_);
    }

  private:
    // A connector at the edge of a part stays with its step.
    std::uint32_t strip_of(std::uint32_t step) const {
        return strip_of_column_[time_.columns[anchor_[step]]];
    }

    void anchor_connectors() {
        anchor_.resize(chart_.steps.size());
        std::iota(anchor_.begin(), anchor_.end(), 0U);
        for (const ChartArrow& arrow : chart_.arrows) {
            if (chart_.steps[arrow.from].connector) {
                anchor_[arrow.from] = arrow.to;
            } else if (chart_.steps[arrow.to].connector) {
                anchor_[arrow.to] = arrow.from;
            }
        }
    }

    void add_arrow(std::uint32_t index) {
        ChartArrow arrow = chart_.arrows[index];
        const std::uint32_t from = strip_of(arrow.from);
        const std::uint32_t to = strip_of(arrow.to);
        if (from == to) {
            arrow.from = index_[arrow.from];
            arrow.to = index_[arrow.to];
            push(from, arrow, time_.is_back[index]);
            return;
        }
        const std::uint32_t row = chart_.steps[arrow.from].row;
        ChartConnector connector{chart_.steps[arrow.from].id, true, mark_of(marks_++), to, to == from + 1};
        connector.beside = arrow.beside;
        ChartArrow out = arrow;
        out.from = index_[arrow.from];
        out.to = add_connector(from, {chart_.steps[arrow.to].id, row, false, index, connector}, arrow.style);
        (arrow.badge ? out : arrow).marks.clear();
        out.badge.reset();
        push(from, out, false);
        has_exits_.insert(from);

        connector.near = chart_.steps[arrow.to].id;
        connector.leads_out = false;
        connector.other_row = from;
        arrow.to = index_[arrow.to];
        arrow.from = add_connector(
            to, {chart_.steps[chart_.arrows[index].from].id, row, false, index, connector}, arrow.style);
        arrow.when.reset();
        push(to, arrow, false);
    }

    // The first one of the happy flow at an end of a row stands on its eye line.
    std::uint32_t add_connector(std::uint32_t strip, ChartStep connector, ArrowStyle style) {
        Strip& within = strips_[strip];
        const bool leads_out = connector.connector->leads_out;
        connector.is_happy =
            style == ArrowStyle::Happy && happy_[strip].insert({connector.row, leads_out}).second;
        within.time.columns.push_back(leads_out ? within.time.count : 0);
        within.chart.steps.push_back(std::move(connector));
        return static_cast<std::uint32_t>(within.chart.steps.size()) - 1;
    }

    void push(std::uint32_t strip, const ChartArrow& arrow, bool is_back) {
        strips_[strip].chart.arrows.push_back(arrow);
        strips_[strip].time.is_back.push_back(is_back);
    }

    const Chart& chart_;
    const Timeline& time_;
    std::vector<Strip> strips_;
    std::vector<std::uint32_t> strip_of_column_;
    std::vector<std::uint32_t> anchor_;  // by step: itself, or the step that a connector belongs to
    std::vector<std::uint32_t> shift_;   // by strip: 1 where a column of connectors comes first
    std::vector<std::uint32_t> first_;   // by strip: its first column
    std::vector<std::uint32_t> index_;   // by step: within its strip
    std::vector<std::set<std::pair<std::uint32_t, bool>>> happy_;
    std::set<std::uint32_t> has_exits_;
    std::uint32_t marks_ = 0;
};

}  // namespace

std::vector<Strip> fold(const Chart& chart, const Timeline& time, std::uint32_t most_columns) {
    if (most_columns == 0 || time.count <= most_columns) {
        return {{chart, time}};
    }
    return Folder(chart, time, choose_cuts(chart, time, most_columns)).fold();
}

}  // namespace seamark::diagram
