#include "support/diagram_rules.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <set>

#include "diagram/edge_crossings.h"
#include "diagram/order.h"
#include "diagram/text.h"
#include "diagram/type.h"

namespace seamark::testing {
namespace {

using namespace seamark::diagram;

constexpr double tolerance = 0.01;
constexpr double farthest_label = 4;  // from its arrow

bool overlap(const Box& a, const Box& b, double margin) {
    return a.left + margin < b.right && b.left + margin < a.right && a.top + margin < b.bottom &&
           b.top + margin < a.bottom;
}

Box box_of(Point a, Point b) {
    return {std::min(a.x, b.x), std::min(a.y, b.y), std::max(a.x, b.x), std::max(a.y, b.y)};
}

// The line may touch the border.
bool runs_through(Point a, Point b, const Box& box) {
    const Box line = box_of(a, b);
    return line.left < box.right - tolerance && line.right > box.left + tolerance &&
           line.top < box.bottom - tolerance && line.bottom > box.top + tolerance;
}

// From the border of a box to a line.
double distance(const Box& box, Point a, Point b) {
    const Box line = box_of(a, b);
    const double x = std::max({line.left - box.right, box.left - line.right, 0.0});
    const double y = std::max({line.top - box.bottom, box.top - line.bottom, 0.0});
    return std::hypot(x, y);
}

class RuleBook {
  public:
    RuleBook(const Chart& chart, const Geometry& geometry) : chart_(chart), geometry_(geometry) {
        for (const Item& item : geometry.items) {
            by_name_[item.name] = &item;
        }
    }

    void judge_boxes() {
        const auto& items = geometry_.items;
        expect(by_name_.size() == items.size(), "two items have one name");
        for (std::size_t i = 0; i < items.size(); ++i) {
            const Box& box = items[i].box;
            expect(box.left >= 0 && box.top >= 0 && box.right <= geometry_.width &&
                       box.bottom <= geometry_.height,
                   items[i].name + " leaves the page");
            for (std::size_t k = i + 1; k < items.size(); ++k) {
                expect(!overlap(box, items[k].box, tolerance), items[i].name + " overlaps " + items[k].name);
            }
        }
    }

    void judge_texts() {
        for (const Item& item : geometry_.items) {
            const Font& font = font_of(item.font);
            double width = 0;
            for (const std::string& line : item.lines) {
                width = std::max(width, text_width(line, font));
            }
            const double height = static_cast<double>(item.lines.size()) * line_height(font);
            expect(width <= item.box.width() + tolerance, item.name + ": its text is wider than its box");
            expect(height <= item.box.height() + tolerance, item.name + ": its text is higher than its box");
            if (item.kind == ItemKind::Badge && item.state == model::SeamState::Partly) {
                const double part = width / item.box.width() + font.size * 0.75 / item.box.height();
                expect(part <= 1, item.name + ": its text leaves the diamond");
            }
        }
    }

    void judge_steps() {
        std::size_t steps = 0;
        for (const Item& item : geometry_.items) {
            const bool is_placed = item.kind == ItemKind::Step || item.kind == ItemKind::Chip;
            if (is_placed && !is_legend(item)) {
                steps += item.kind == ItemKind::Step ? 1 : 0;
                expect(lies_in_lane(item.box, lane_of(item.subject)), item.name + " leaves its lane");
            } else if (item.kind == ItemKind::Connector && !is_legend(item)) {
                expect(lies_in_lane(item.box, lane_of_connector(item)), item.name + " leaves its lane");
            }
        }
        const auto expected = std::count_if(chart_.steps.begin(), chart_.steps.end(),
                                            [](const ChartStep& step) { return !step.connector; });
        expect(steps == static_cast<std::size_t>(expected), "a step is lost");
        expect(geometry_.bands.size() == chart_.lanes.size() * geometry_.rows, "a lane has no band");
        for (std::size_t i = 1; i < geometry_.bands.size(); ++i) {
            expect(geometry_.bands[i - 1].box.bottom < geometry_.bands[i].box.top, "bands touch");
        }
    }

    // Every arrow from its source to its target, whatever it is cut into.
    void judge_arrows() {
        std::vector<std::vector<const Edge*>> parts(chart_.arrows.size());
        for (const Edge& edge : geometry_.edges) {
            if (edge.kind != EdgeKind::Evidence) {
                parts[edge.subject].push_back(&edge);
            }
        }
        for (auto& of_arrow : parts) {
            std::stable_partition(of_arrow.begin(), of_arrow.end(),
                                  [&](const Edge* edge) { return !goes_on_from_elsewhere(*edge); });
        }
        for (std::size_t i = 0; i < parts.size(); ++i) {
            const std::string name = "arrow " + std::to_string(i);
            if (!expect(parts[i].size() == 1 || parts[i].size() == 2, name + " is lost or drawn twice")) {
                continue;
            }
            expect(stands_for(item(parts[i].front()->from), chart_.arrows[i].from),
                   name + " starts elsewhere");
            expect(stands_for(item(parts[i].back()->to), chart_.arrows[i].to), name + " ends elsewhere");
            if (parts[i].size() == 2) {
                judge_cut(name, item(parts[i].front()->to), item(parts[i].back()->from));
            }
        }
    }

    void judge_badges() {
        std::vector<std::size_t> badges(chart_.arrows.size());
        std::vector<const Edge*> bearers(chart_.arrows.size());
        for (const Edge& edge : geometry_.edges) {
            if (edge.kind != EdgeKind::Evidence &&
                (bearers[edge.subject] == nullptr || goes_on_from_elsewhere(edge))) {
                bearers[edge.subject] = &edge;
            }
        }
        for (const Item& item : geometry_.items) {
            if (item.kind == ItemKind::Badge && !is_legend(item)) {
                ++badges[item.subject];
                if (bearers[item.subject] != nullptr) {
                    judge_badge(*bearers[item.subject], item);
                }
            }
        }
        for (std::size_t i = 0; i < badges.size(); ++i) {
            const ChartArrow& arrow = chart_.arrows[i];
            const bool crosses = chart_.steps[arrow.from].row != chart_.steps[arrow.to].row;
            const std::size_t expected = arrow.badge && crosses ? 1 : 0;
            expect(badges[i] == expected, "arrow " + std::to_string(i) + " has " + std::to_string(badges[i]) +
                                              " badges instead of " + std::to_string(expected));
        }
    }

    // A condition stands right beside its own arrow, and no other arrow is as near.
    void judge_labels() {
        for (const Item& item : geometry_.items) {
            if (item.name.rfind("when ", 0) != 0) {
                continue;
            }
            double own = farthest_label + 1;
            double other = own;
            for (const Edge& edge : geometry_.edges) {
                const bool is_own = edge.kind != EdgeKind::Evidence && edge.subject == item.subject;
                for (std::size_t i = 1; i < edge.corners.size(); ++i) {
                    double& nearest = is_own ? own : other;
                    nearest = std::min(nearest, distance(item.box, edge.corners[i - 1], edge.corners[i]));
                }
            }
            expect(own <= farthest_label, item.name + " is far from its arrow");
            expect(own < other, item.name + " is nearer to another arrow");
        }
    }

    void judge_edges() {
        for (const Edge& edge : geometry_.edges) {
            judge_shape(edge);
            for (const Item& item : geometry_.items) {
                judge_way(edge, item);
            }
        }
    }

    // Every pair of segments that lie on one straight line keeps apart.
    void judge_neighbours() {
        struct Segment {
            bool upright;
            double at;
            double low;
            double high;
            std::string edge;
        };
        std::vector<Segment> segments;
        for (const Edge& edge : geometry_.edges) {
            for (std::size_t i = 1; i < edge.corners.size(); ++i) {
                const Box line = box_of(edge.corners[i - 1], edge.corners[i]);
                const bool upright = line.width() < tolerance;
                segments.push_back({upright, upright ? line.left : line.top, upright ? line.top : line.left,
                                    upright ? line.bottom : line.right, edge.from + " -> " + edge.to});
            }
        }
        for (std::size_t i = 0; i < segments.size(); ++i) {
            for (std::size_t k = i + 1; k < segments.size(); ++k) {
                const Segment& a = segments[i];
                const Segment& b = segments[k];
                const bool along = a.upright == b.upright && std::abs(a.at - b.at) < 3 &&
                                   a.low + tolerance < b.high && b.low + tolerance < a.high;
                expect(!along || a.edge == b.edge, a.edge + " runs along " + b.edge);
            }
        }
    }

    void judge_time() {
        const TimeOrder order = order_in_time(chart_);
        for (const Edge& edge : geometry_.edges) {
            if (edge.kind == EdgeKind::Happy && !order.is_back[edge.subject]) {
                expect(item(edge.from).box.right < item(edge.to).box.left, edge.id + " leads back in time");
            }
        }
        std::map<std::uint32_t, double> left_at;  // by arrow that was cut: the height of its first part
        for (const Edge& edge : geometry_.edges) {
            if (edge.kind != EdgeKind::Happy || order.is_back[edge.subject]) {
                continue;
            }
            const auto [first, is_first] = left_at.emplace(edge.subject, item(edge.from).box.top);
            expect(is_first || first->second < item(edge.from).box.top,
                   edge.id + " goes on in an earlier row");
        }
    }

    // In one row of columns the happy steps of an actor stand at one height, and an arrow from one to the
    // next of them is straight.
    void judge_eye_lines() {
        std::map<std::pair<std::uint32_t, const Band*>, double> heights;
        for (const Item& item : geometry_.items) {
            if (item.kind == ItemKind::Step && chart_.steps[item.subject].is_happy) {
                const auto key = std::make_pair(chart_.steps[item.subject].row, band_of(item));
                const double y = heights.emplace(key, item.box.middle().y).first->second;
                expect(std::abs(y - item.box.middle().y) < tolerance, item.name + " is off its eye line");
            }
        }
        const TimeOrder order = order_in_time(chart_);
        for (const Edge& edge : geometry_.edges) {
            if (edge.kind == EdgeKind::Happy && !order.is_back[edge.subject] && are_neighbours(edge)) {
                expect(edge.corners.size() == 2, edge.from + " -> " + edge.to + " is not straight");
            }
        }
    }

    // No corner or end of one arrow stands on another one.
    void judge_corners() {
        for (const Edge& edge : geometry_.edges) {
            for (const Edge& other : geometry_.edges) {
                for (const Point& corner : edge.corners) {
                    expect(&edge == &other || !touches(corner, other),
                           edge.from + " -> " + edge.to + " touches " + other.from + " -> " + other.to);
                }
            }
        }
    }

    // Their order at the step can always be chosen so.
    void judge_fans() {
        for (std::size_t i = 0; i < geometry_.edges.size(); ++i) {
            for (std::size_t k = i + 1; k < geometry_.edges.size(); ++k) {
                const Edge& a = geometry_.edges[i];
                const Edge& b = geometry_.edges[k];
                const bool share_an_end = a.from == b.from || a.to == b.to;
                if (share_an_end && a.kind != EdgeKind::Evidence && b.kind != EdgeKind::Evidence) {
                    expect(count_edge_crossings(std::vector<Polyline>{a.corners, b.corners}) == 0,
                           a.from + " -> " + a.to + " crosses " + b.from + " -> " + b.to);
                }
            }
        }
    }

    void judge_lines() {
        for (const Rule& rule : geometry_.rules) {
            for (const Item& item : geometry_.items) {
                expect(item.kind == ItemKind::Badge || !runs_through(rule.from, rule.to, item.box),
                       "a line runs through " + item.name);
            }
        }
    }

    std::vector<std::string> take() { return std::move(broken_); }

  private:
    bool expect(bool holds, const std::string& otherwise) {
        if (!holds) {
            broken_.push_back(otherwise);
        }
        return holds;
    }

    const Item& item(const std::string& name) const { return *by_name_.at(name); }

    // The second part of an arrow that is cut.
    bool goes_on_from_elsewhere(const Edge& edge) const {
        return item(edge.from).kind == ItemKind::Connector && item(edge.to).kind == ItemKind::Step;
    }

    const Band* band_of(const Item& item) const {
        for (const Band& band : geometry_.bands) {
            if (item.box.top >= band.box.top && item.box.bottom <= band.box.bottom) {
                return &band;
            }
        }
        return nullptr;
    }

    // Both stand at one height, and no step between them.
    bool are_neighbours(const Edge& edge) const {
        const Box& from = item(edge.from).box;
        const Box& to = item(edge.to).box;
        if (std::abs(from.middle().y - to.middle().y) > tolerance) {
            return false;
        }
        return std::none_of(geometry_.items.begin(), geometry_.items.end(), [&](const Item& other) {
            return other.kind == ItemKind::Step &&
                   overlap(other.box, {from.right, from.top, to.left, from.bottom}, 1);
        });
    }

    static bool is_legend(const Item& item) { return item.name.rfind("legend ", 0) == 0; }

    bool lies_in_lane(const Box& box, std::uint32_t lane) const {
        return std::any_of(geometry_.bands.begin(), geometry_.bands.end(), [&](const Band& band) {
            return band.lane == lane && box.top >= band.box.top && box.bottom <= band.box.bottom &&
                   box.left >= band.box.left && box.right <= band.box.right;
        });
    }

    // One between two rows of columns stands in the lane of its arrow's source; one at the edge of a part has
    // a step of its own.
    std::uint32_t lane_of_connector(const Item& item) const {
        const ChartArrow& arrow = chart_.arrows[item.subject];
        const bool comes_in = chart_.steps[arrow.from].connector.has_value();
        return lane_of(comes_in ? arrow.to : arrow.from);
    }

    bool stands_for(const Item& item, std::uint32_t step) const {
        if (chart_.steps[step].connector) {
            return item.kind == ItemKind::Connector;
        }
        return item.kind == ItemKind::Step && item.subject == step;
    }

    void judge_cut(const std::string& name, const Item& out, const Item& in) {
        expect(out.kind == ItemKind::Connector && in.kind == ItemKind::Connector, name + " is cut elsewhere");
        const auto mark = [](const Item& item) {
            return item.lines.front().substr(0, item.lines.front().find(' '));
        };
        expect(!out.lines.empty() && !in.lines.empty() && mark(out) == mark(in), name + " has two marks");
        expect(marks_.insert(mark(out)).second, name + " shares its mark");
    }

    static bool touches(Point corner, const Edge& edge) {
        for (std::size_t i = 1; i < edge.corners.size(); ++i) {
            const Box line = box_of(edge.corners[i - 1], edge.corners[i]);
            if (corner.x > line.left - 2 && corner.x < line.right + 2 && corner.y > line.top - 2 &&
                corner.y < line.bottom + 2) {
                return true;
            }
        }
        return false;
    }

    std::uint32_t lane_of(std::uint32_t step) const { return chart_.rows[chart_.steps[step].row].lane; }

    void judge_badge(const Edge& edge, const Item& badge) {
        const Point middle = badge.box.middle();
        bool on_its_arrow = false;
        for (std::size_t i = 1; i < edge.corners.size(); ++i) {
            const Box line = box_of(edge.corners[i - 1], edge.corners[i]);
            on_its_arrow =
                on_its_arrow || (std::abs(line.left - middle.x) < tolerance && line.width() < tolerance &&
                                 line.top < middle.y && middle.y < line.bottom);
        }
        expect(on_its_arrow, badge.name + " is not on its arrow");
        const double from = item(edge.from).box.middle().y;
        const double to = item(edge.to).box.middle().y;
        expect(std::min(from, to) < middle.y && middle.y < std::max(from, to),
               badge.name + " is not between");
        expect(is_on_boundary(middle.y), badge.name + " is on no boundary");
    }

    // On a line, or in the gap between two bands where no line is drawn.
    bool is_on_boundary(double y) const {
        for (const Rule& rule : geometry_.rules) {
            if (std::abs(rule.from.y - y) < tolerance) {
                return true;
            }
        }
        for (std::size_t i = 1; i < geometry_.bands.size(); ++i) {
            const double top = geometry_.bands[i - 1].box.bottom;
            const double bottom = geometry_.bands[i].box.top;
            if (std::abs((top + bottom) / 2 - y) < tolerance) {
                return std::none_of(geometry_.rules.begin(), geometry_.rules.end(), [&](const Rule& rule) {
                    return top < rule.from.y && rule.from.y < bottom;
                });
            }
        }
        return false;
    }

    void judge_shape(const Edge& edge) {
        const std::string name = edge.from + " -> " + edge.to;
        for (std::size_t i = 1; i < edge.corners.size(); ++i) {
            const Box line = box_of(edge.corners[i - 1], edge.corners[i]);
            expect(line.width() < tolerance || line.height() < tolerance, name + " is not at right angles");
        }
        if (edge.kind == EdgeKind::Evidence) {
            return;
        }
        const Box& from = item(edge.from).box;
        const Box& to = item(edge.to).box;
        const Point start = edge.corners.front();
        const Point end = edge.corners.back();
        expect(std::abs(start.x - from.right) < tolerance && from.top < start.y && start.y < from.bottom,
               name + " does not leave at the right side");
        expect(std::abs(end.x - to.left) < tolerance && to.top < end.y && end.y < to.bottom,
               name + " does not enter at the left side");
    }

    void judge_way(const Edge& edge, const Item& item) {
        const bool is_own_badge = item.kind == ItemKind::Badge && !is_legend(item) &&
                                  edge.kind != EdgeKind::Evidence && item.subject == edge.subject;
        for (std::size_t i = 1; i < edge.corners.size() && !is_own_badge; ++i) {
            expect(!runs_through(edge.corners[i - 1], edge.corners[i], item.box),
                   edge.from + " -> " + edge.to + " runs through " + item.name);
        }
    }

    const Chart& chart_;
    const Geometry& geometry_;
    std::map<std::string, const Item*> by_name_;
    std::set<std::string> marks_;
    std::vector<std::string> broken_;
};

}  // namespace

std::vector<std::string> broken_rules(const Chart& chart, const Geometry& geometry) {
    RuleBook rules(chart, geometry);
    rules.judge_boxes();
    rules.judge_texts();
    rules.judge_steps();
    rules.judge_arrows();
    rules.judge_badges();
    rules.judge_edges();
    rules.judge_labels();
    rules.judge_neighbours();
    rules.judge_corners();
    rules.judge_time();
    rules.judge_eye_lines();
    rules.judge_fans();
    rules.judge_lines();
    return rules.take();
}

}  // namespace seamark::testing
