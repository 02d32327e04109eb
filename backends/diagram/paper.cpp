#include "diagram/paper.h"

#include <algorithm>
#include <utility>

namespace seamark::diagram {
namespace {

constexpr double margin = 0.035;  // of the sheet's shorter side: 7 mm on A4

// On end, in whole points as a PDF of cairo has them.
PageSize upright(Paper paper) {
    switch (paper) {
        case Paper::A4:
            return {595, 842};
        case Paper::A3:
            return {842, 1191};
        case Paper::A0:
            return {2384, 3370};
        case Paper::Letter:
            break;
    }
    return {612, 792};
}

double scale(PageSize page, const Geometry& geometry) {
    const double room = 2 * margin * std::min(page.width, page.height);
    return std::min((page.width - room) / geometry.width, (page.height - room) / geometry.height);
}

void move(Point by, Point& point) {
    point.x += by.x;
    point.y += by.y;
}

void move(Point by, Box& box) {
    box = {box.left + by.x, box.top + by.y, box.right + by.x, box.bottom + by.y};
}

void move(Point by, Geometry& geometry) {
    for (Band& band : geometry.bands) {
        move(by, band.box);
    }
    for (Item& item : geometry.items) {
        move(by, item.box);
    }
    for (Edge& edge : geometry.edges) {
        for (Point& corner : edge.corners) {
            move(by, corner);
        }
    }
    for (Rule& rule : geometry.rules) {
        move(by, rule.from);
        move(by, rule.to);
    }
    for (Sample& sample : geometry.samples) {
        move(by, sample.from);
        move(by, sample.to);
    }
}

}  // namespace

PageSize page_size(Paper paper, const Geometry& geometry) {
    const PageSize on_end = upright(paper);
    const PageSize lying{on_end.height, on_end.width};
    return scale(lying, geometry) > scale(on_end, geometry) ? lying : on_end;
}

Geometry centre_on(PageSize page, Geometry geometry) {
    const double scaling = scale(page, geometry);
    const double width = page.width / scaling;
    const double height = page.height / scaling;
    move({(width - geometry.width) / 2, (height - geometry.height) / 2}, geometry);
    geometry.width = width;
    geometry.height = height;
    return geometry;
}

}  // namespace seamark::diagram
