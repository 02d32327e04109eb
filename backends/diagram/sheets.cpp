#include "diagram/sheets.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace seamark::diagram {

namespace {

// What A4 and Letter both have between their margins, in points, with room for a heading and a line below.
struct Room {
    double width = 0;
    double height = 0;
    bool is_upright = false;
};
constexpr std::array<Room, 2> rooms = {{{724, 445, false}, {527, 640, true}}};

// Of the drawing's own size: steps' titles are then of six points and more.
constexpr double readable = 0.5;
// Still good enough where it saves sheets.
constexpr double legible = 0.42;
constexpr double column_width = 168;
constexpr std::uint32_t least_columns = 3;

struct Candidate {
    SheetPlan plan;
    double scale = 0;
    double sheets = 0;
};

// As many columns a row as can be read, or as the sheet's height leaves room for.
Candidate fold_into(const Room& room, const Geometry& unfolded) {
    const double scale = std::min(readable, room.height / unfolded.height);
    const double names = std::max(0.0, unfolded.width - unfolded.columns * column_width);
    const double columns = std::floor((room.width / scale - names) / column_width);
    const auto most = static_cast<std::uint32_t>(std::max<double>(least_columns, columns));
    return {{most, room.is_upright}, scale, std::ceil(static_cast<double>(unfolded.columns) / most)};
}

}  // namespace

SheetPlan plan_sheets(const Geometry& unfolded) {
    const Room& lying = rooms.front();
    if (std::min(lying.width / unfolded.width, lying.height / unfolded.height) >= readable) {
        return {};
    }
    const Candidate a = fold_into(rooms[0], unfolded);
    const Candidate b = fold_into(rooms[1], unfolded);
    const bool both_can_be_read = std::min(a.scale, b.scale) >= legible;
    const bool upright_is_better = both_can_be_read ? b.sheets < a.sheets : b.scale > a.scale;
    return upright_is_better ? b.plan : a.plan;
}

std::vector<double> sheet_ends(const Geometry& folded) {
    constexpr double gap = 6;
    std::vector<double> ends;
    for (std::uint32_t row = 2; row <= folded.rows; ++row) {
        const std::string name = "strip " + std::to_string(row);
        const auto found = std::find_if(folded.items.begin(), folded.items.end(),
                                        [&name](const Item& item) { return item.name == name; });
        if (found != folded.items.end()) {
            ends.push_back(found->box.top - gap);
        }
    }
    ends.push_back(folded.height);
    return ends;
}

}  // namespace seamark::diagram
