// Arrows as the finished DOT text draws them, read without the code that wrote it.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

namespace seamark::testing {

struct DrawnPoint {
    double x = 0;
    double y = 0;
};

struct DrawnEdge {
    std::string name;                // "ask -> work"
    std::vector<DrawnPoint> points;  // the curve as a line of many short parts
};

std::vector<DrawnEdge> read_edges(const std::string& dot);

// Every part against every other one: slow and simple. Parts that follow each other do not count.
std::size_t count_intersections(const std::vector<DrawnEdge>& edges);

}  // namespace seamark::testing
