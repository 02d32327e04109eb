#include "support/drawn_edges.h"

#include <algorithm>
#include <cmath>
#include <sstream>

namespace seamark::testing {
namespace {

constexpr int parts_of_a_curve = 6;

// cgraph breaks long texts with a backslash at the line's end.
std::string joined_lines(const std::string& dot) {
    std::string text;
    for (std::size_t i = 0; i < dot.size(); ++i) {
        if (dot[i] == '\\' && i + 1 < dot.size() && dot[i + 1] == '\n') {
            ++i;
        } else {
            text += dot[i];
        }
    }
    return text;
}

DrawnPoint between(DrawnPoint a, DrawnPoint b, double share) {
    return {a.x + (b.x - a.x) * share, a.y + (b.y - a.y) * share};
}

bool is_straight(const DrawnPoint* piece) {
    return (piece[0].x == piece[3].x && piece[0].x == piece[1].x && piece[0].x == piece[2].x) ||
           (piece[0].y == piece[3].y && piece[0].y == piece[1].y && piece[0].y == piece[2].y);
}

void append_piece(const DrawnPoint* piece, std::vector<DrawnPoint>& points) {
    const int parts = is_straight(piece) ? 1 : parts_of_a_curve;
    for (int i = 1; i <= parts; ++i) {
        const double at = static_cast<double>(i) / parts;
        const DrawnPoint a = between(piece[0], piece[1], at);
        const DrawnPoint b = between(piece[1], piece[2], at);
        const DrawnPoint c = between(piece[2], piece[3], at);
        points.push_back(between(between(a, b, at), between(b, c, at), at));
    }
}

// "s,x,y e,x,y x,y x,y …"; the shapes at the ends go on from the first and the last point.
std::vector<DrawnPoint> read_curve(const std::string& position) {
    std::istringstream words(position);
    std::vector<DrawnPoint> controls;
    std::vector<DrawnPoint> tail;
    std::vector<DrawnPoint> tip;
    for (std::string word; words >> word;) {
        const bool is_tail = word.rfind("s,", 0) == 0;
        const bool is_tip = word.rfind("e,", 0) == 0;
        DrawnPoint point;
        char comma = 0;
        std::istringstream(is_tail || is_tip ? word.substr(2) : word) >> point.x >> comma >> point.y;
        (is_tail ? tail : is_tip ? tip : controls).push_back(point);
    }
    std::vector<DrawnPoint> points = tail;
    if (!controls.empty()) {
        points.push_back(controls.front());
    }
    for (std::size_t i = 0; i + 3 < controls.size(); i += 3) {
        append_piece(&controls[i], points);
    }
    points.insert(points.end(), tip.begin(), tip.end());
    return points;
}

double side(DrawnPoint a, DrawnPoint b, DrawnPoint point) {
    return (b.x - a.x) * (point.y - a.y) - (b.y - a.y) * (point.x - a.x);
}

bool cross(DrawnPoint a, DrawnPoint b, DrawnPoint c, DrawnPoint d) {
    if (std::max(a.x, b.x) < std::min(c.x, d.x) || std::max(c.x, d.x) < std::min(a.x, b.x) ||
        std::max(a.y, b.y) < std::min(c.y, d.y) || std::max(c.y, d.y) < std::min(a.y, b.y)) {
        return false;
    }
    return side(a, b, c) * side(a, b, d) < 0 && side(c, d, a) * side(c, d, b) < 0;
}

struct Part {
    DrawnPoint from;
    DrawnPoint to;
    std::size_t edge = 0;
    std::size_t number = 0;
};

}  // namespace

std::vector<DrawnEdge> read_edges(const std::string& dot) {
    std::vector<DrawnEdge> edges;
    std::istringstream lines(joined_lines(dot));
    std::string name;
    for (std::string line; std::getline(lines, line);) {
        if (line.size() > 1 && line[0] == '\t' && line[1] != '\t') {
            const std::size_t arrow = line.find(" -> ");
            name = arrow == std::string::npos ? "" : line.substr(1, line.find('[', arrow) - 1);
        }
        const std::size_t start = line.find("pos=\"");
        if (start != std::string::npos && !name.empty()) {
            const std::size_t first = start + 5;
            edges.push_back({name, read_curve(line.substr(first, line.find('"', first) - first))});
        }
    }
    return edges;
}

std::size_t count_intersections(const std::vector<DrawnEdge>& edges) {
    std::vector<Part> parts;
    for (std::size_t edge = 0; edge < edges.size(); ++edge) {
        const auto& points = edges[edge].points;
        for (std::size_t i = 1; i < points.size(); ++i) {
            parts.push_back({points[i - 1], points[i], edge, i});
        }
    }
    std::size_t crossings = 0;
    for (std::size_t i = 0; i < parts.size(); ++i) {
        for (std::size_t k = i + 1; k < parts.size(); ++k) {
            const bool are_neighbours =
                parts[i].edge == parts[k].edge && parts[k].number <= parts[i].number + 1;
            crossings += !are_neighbours && cross(parts[i].from, parts[i].to, parts[k].from, parts[k].to);
        }
    }
    return crossings;
}

}  // namespace seamark::testing
