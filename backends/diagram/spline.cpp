#include "diagram/spline.h"

#include <algorithm>
#include <cmath>
#include <fmt/format.h>

namespace seamark::diagram {
namespace {

constexpr double corner_radius = 6;
constexpr double curve = 0.5523;  // of a quarter circle as one Bézier piece

double distance(Point a, Point b) {
    return std::abs(a.x - b.x) + std::abs(a.y - b.y);
}

// From `a` towards `b`; the two lie on one level or one above the other.
Point towards(Point a, Point b, double length) {
    const double whole = distance(a, b);
    const double part = whole > 0 ? length / whole : 0;
    return {a.x + (b.x - a.x) * part, a.y + (b.y - a.y) * part};
}

// The end of one piece of the arrow, or a control point of it.
class SplineWriter {
  public:
    SplineWriter(Point start, double height) : height_(height), at_(start) { append(start); }

    void line_to(Point to) {
        append(towards(at_, to, distance(at_, to) / 3));
        append(towards(at_, to, distance(at_, to) * 2 / 3));
        append(to);
        at_ = to;
    }

    void turn(Point corner, Point to) {
        append(towards(at_, corner, distance(at_, corner) * curve));
        append(towards(to, corner, distance(to, corner) * curve));
        append(to);
        at_ = to;
    }

    std::string take() { return std::move(text_); }

  private:
    void append(Point point) {
        text_ += (text_.empty() ? "" : " ") + number(point.x) + "," + number(height_ - point.y);
    }

    double height_;
    Point at_;
    std::string text_;
};

std::string end_point(const char* name, double length, Point at, double height) {
    return length > 0 ? name + number(at.x) + "," + number(height - at.y) + " " : "";
}

}  // namespace

std::string number(double value, int digits) {
    std::string text = fmt::format("{:.{}f}", value, digits);
    text.erase(text.find_last_not_of('0') + 1);
    if (text.back() == '.') {
        text.pop_back();
    }
    return text == "-0" ? "0" : text;
}

std::string spline(const std::vector<Point>& corners, double height, EndShapes shapes) {
    const Point end = towards(corners.back(), corners[corners.size() - 2], shapes.head);
    Point before = towards(corners.front(), corners[1], shapes.tail);
    SplineWriter writer(before, height);
    for (std::size_t i = 1; i + 1 < corners.size(); ++i) {
        const Point corner = corners[i];
        const Point after = i + 2 == corners.size() ? end : corners[i + 1];
        const double radius =
            std::min({corner_radius, distance(before, corner) / 2, distance(corner, after) / 2});
        writer.line_to(towards(corner, before, radius));
        writer.turn(corner, towards(corner, after, radius));
        before = corner;
    }
    writer.line_to(end);
    return end_point("s,", shapes.tail, corners.front(), height) +
           end_point("e,", shapes.head, corners.back(), height) + writer.take();
}

}  // namespace seamark::diagram
