#include "support/diagram_rules.h"

#include <algorithm>
#include <cmath>
#include <map>

#include "diagram/order.h"
#include "diagram/text.h"
#include "diagram/type.h"

namespace seamark::testing {
namespace {

using namespace seamark::diagram;

constexpr double tolerance = 0.01;

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
        for (const Item& item : geometry_.items) {
            if (item.kind == ItemKind::Step) {
                const Box& band = geometry_.bands[lane_of(item.subject)].box;
                expect(item.box.top >= band.top && item.box.bottom <= band.bottom &&
                           item.box.left >= band.left && item.box.right <= band.right,
                       item.name + " leaves its lane");
            }
        }
        expect(geometry_.bands.size() == chart_.lanes.size(), "a lane has no band");
        for (std::size_t i = 1; i < geometry_.bands.size(); ++i) {
            expect(geometry_.bands[i - 1].box.bottom < geometry_.bands[i].box.top, "bands touch");
        }
    }

    void judge_badges() {
        std::size_t crossings = 0;
        for (const ChartArrow& arrow : chart_.arrows) {
            crossings += arrow.badge ? 1U : 0U;
        }
        std::size_t badges = 0;
        for (const Edge& edge : geometry_.edges) {
            if (edge.kind == EdgeKind::Evidence || !chart_.arrows[edge.subject].badge) {
                continue;
            }
            const auto badge = by_name_.find("seam " + edge.from + " " + edge.to);
            if (expect(badge != by_name_.end(), edge.id + " has no badge")) {
                ++badges;
                judge_badge(edge, *badge->second);
            }
        }
        expect(badges == crossings, "badges and crossings do not match");
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
        const bool is_own_badge = item.name == "seam " + edge.from + " " + edge.to;
        for (std::size_t i = 1; i < edge.corners.size() && !is_own_badge; ++i) {
            expect(!runs_through(edge.corners[i - 1], edge.corners[i], item.box),
                   edge.from + " -> " + edge.to + " runs through " + item.name);
        }
    }

    const Chart& chart_;
    const Geometry& geometry_;
    std::map<std::string, const Item*> by_name_;
    std::vector<std::string> broken_;
};

}  // namespace

std::vector<std::string> broken_rules(const Chart& chart, const Geometry& geometry) {
    RuleBook rules(chart, geometry);
    rules.judge_boxes();
    rules.judge_texts();
    rules.judge_steps();
    rules.judge_badges();
    rules.judge_edges();
    rules.judge_neighbours();
    rules.judge_time();
    rules.judge_lines();
    return rules.take();
}

}  // namespace seamark::testing
