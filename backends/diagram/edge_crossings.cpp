#include "diagram/edge_crossings.h"

#include <algorithm>
#include <cmath>

namespace seamark::diagram {
namespace {

// Whole sixty-fourths: equal places stay equal, whatever sum gave them.
long long rounded(double points) {
    return std::llround(points * 64);
}

// What a sweep from left to right meets. At one place level parts end first and begin last, so that an
// upright one crosses neither.
struct Event {
    enum Kind { End, Upright, Begin };
    long long x = 0;
    Kind kind = End;
    long long low = 0;   // y of a level part
    long long high = 0;  // only of an upright one
};

void add_part(Point from, Point to, std::vector<Event>& events) {
    const auto [left, right] = std::minmax({rounded(from.x), rounded(to.x)});
    const auto [top, bottom] = std::minmax({rounded(from.y), rounded(to.y)});
    if (left != right) {
        events.push_back({left, Event::Begin, top, top});
        events.push_back({right, Event::End, top, top});
    } else if (top != bottom) {
        events.push_back({left, Event::Upright, top, bottom});
    }
}

// How many level parts stand at each height; sums by a Fenwick tree.
class Heights {
  public:
    explicit Heights(const std::vector<Event>& events) {
        for (const Event& event : events) {
            if (event.kind == Event::Begin) {
                levels_.push_back(event.low);
            }
        }
        std::sort(levels_.begin(), levels_.end());
        levels_.erase(std::unique(levels_.begin(), levels_.end()), levels_.end());
        sums_.resize(levels_.size() + 1);
    }

    void add(long long y, long long count) {
        for (std::size_t i = below(y) + 1; i < sums_.size(); i += i & (~i + 1)) {
            sums_[i] += count;
        }
    }

    long long strictly_between(long long low, long long high) const {
        return sum(below(high)) - sum(below(low + 1));
    }

  private:
    // The number of levels that are less.
    std::size_t below(long long y) const {
        const auto at = std::lower_bound(levels_.begin(), levels_.end(), y);
        return static_cast<std::size_t>(at - levels_.begin());
    }

    long long sum(std::size_t count) const {
        long long total = 0;
        for (std::size_t i = count; i > 0; i -= i & (~i + 1)) {
            total += sums_[i];
        }
        return total;
    }

    std::vector<long long> levels_;
    std::vector<long long> sums_;
};

}  // namespace

std::size_t count_edge_crossings(const std::vector<Polyline>& lines) {
    std::vector<Event> events;
    for (const Polyline& line : lines) {
        for (std::size_t i = 1; i < line.size(); ++i) {
            add_part(line[i - 1], line[i], events);
        }
    }
    std::sort(events.begin(), events.end(),
              [](const Event& a, const Event& b) { return a.x != b.x ? a.x < b.x : a.kind < b.kind; });
    Heights heights(events);
    long long crossings = 0;
    for (const Event& event : events) {
        if (event.kind == Event::Upright) {
            crossings += heights.strictly_between(event.low, event.high);
        } else {
            heights.add(event.low, event.kind == Event::Begin ? 1 : -1);
        }
    }
    return static_cast<std::size_t>(crossings);
}

std::size_t count_edge_crossings(const Geometry& geometry) {
    std::vector<Polyline> lines;
    for (const Edge& edge : geometry.edges) {
        lines.push_back(edge.corners);
    }
    return count_edge_crossings(lines);
}

}  // namespace seamark::diagram
