#include "diagram/rows.h"

#include <algorithm>
#include <cmath>
#include <cstdlib>

namespace seamark::diagram {
namespace {

constexpr double quiet_line_room = 18;  // above and below a line without a badge
constexpr double lane_gap = 10;
constexpr double actor_gap = 8;
constexpr double smallest_half_track = 22;
constexpr double empty_half_track = 8;
constexpr double port_margin = 10;  // from the last arrow at a side to the corner of the box
constexpr double corridor_margin = 11;
constexpr double name_margin = 8;

// What a track needs above and below its middle.
struct Extent {
    double above = 0;
    double below = 0;
};

std::vector<double> step_heights(const Chart& chart, const Contents& contents, const Routes& routes) {
    std::vector<int> farthest_port(chart.steps.size());
    for (std::size_t i = 0; i < chart.arrows.size(); ++i) {
        int& exit = farthest_port[chart.arrows[i].from];
        exit = std::max(exit, std::abs(routes.arrows[i].exit_slot));
        int& entry = farthest_port[chart.arrows[i].to];
        entry = std::max(entry, std::abs(routes.arrows[i].entry_slot));
    }
    std::vector<double> heights;
    for (std::size_t i = 0; i < chart.steps.size(); ++i) {
        const double for_ports = 2 * (farthest_port[i] * track_pitch + port_margin);
        heights.push_back(std::max(contents.steps[i].min_height, for_ports));
    }
    return heights;
}

std::vector<Extent> track_extents(const Grid& grid, const Contents& contents, const Routes& routes,
                                  const std::vector<double>& heights) {
    std::vector<Extent> extents(grid.tracks(), {empty_half_track, empty_half_track});
    for (std::size_t i = 0; i < grid.cells.size(); ++i) {
        Extent& extent = extents[grid.cells[i].track];
        extent.above = std::max({extent.above, smallest_half_track, heights[i] / 2});
        extent.below =
            std::max({extent.below, smallest_half_track, heights[i] / 2 + contents.steps[i].chips_height});
    }
    for (std::size_t track = 0; track < extents.size(); ++track) {
        Extent& extent = extents[track];
        extent.above = std::max(extent.above, -routes.tracks[track].lowest() * track_pitch + port_margin);
        extent.below = std::max(extent.below, routes.tracks[track].highest() * track_pitch + port_margin);
    }
    return extents;
}

// By boundary, as `lay_boundary` takes them.
std::vector<std::vector<Extent>> boundary_rooms(const Chart& chart, const Contents& contents,
                                                const std::vector<std::optional<BadgePlace>>& badges) {
    std::vector<std::vector<Extent>> rooms;
    for (const Boundary& lines : chart.boundaries) {
        const double quiet = lines.empty() ? 0 : quiet_line_room;
        rooms.emplace_back(std::max<std::size_t>(lines.size(), 1), Extent{quiet, quiet});
    }
    for (std::size_t i = 0; i < badges.size(); ++i) {
        if (!badges[i]) {
            continue;
        }
        for (Extent& room : rooms[badges[i]->boundary]) {
            room = {std::max(room.above, contents.badge_room), std::max(room.below, contents.badge_room)};
        }
        if (contents.notes[i]) {
            Extent& room = rooms[badges[i]->boundary][badges[i]->line.value_or(0)];
            const BadgeNote& note = *contents.notes[i];
            const bool is_on_a_line = stands_on_a_line(chart, *badges[i]);
            room.above = std::max(room.above, is_on_a_line ? note.above : note.height / 2);
            room.below = std::max(room.below, is_on_a_line ? note.below : note.height / 2);
        }
    }
    return rooms;
}

double corridor_height(const Slots& corridor) {
    return 2 * corridor_margin + (corridor.empty() ? 0 : corridor.highest() * corridor_pitch);
}

// Lays everything from top to bottom; `y_` is where the next thing starts.
class RowLayer {
  public:
    RowLayer(const Chart& chart, const Grid& grid, const Contents& contents, const Routes& routes, double top)
        : chart_(chart), grid_(grid), contents_(contents), routes_(routes), y_(top) {
        rows_.step_height = step_heights(chart, contents, routes);
        extents_ = track_extents(grid, contents, routes, rows_.step_height);
        rows_.corridor_y.resize(routes.corridors.size());
        rows_.corridor_step.resize(routes.corridors.size());
    }

    // `rooms`: one a line; where there is none, one for the boundary, whose badges stand in its middle.
    void lay_boundary(std::uint32_t boundary, const std::vector<Extent>& rooms) {
        const Boundary& lines = chart_.boundaries[boundary];
        const double top = y_;
        std::vector<double> line_y;
        for (std::size_t i = 0; i < lines.size(); ++i) {
            line_y.push_back(y_ + rooms[i].above);
            y_ += rooms[i].above + rooms[i].below;
        }
        if (lines.empty()) {
            const double room = std::max(rooms.front().above, rooms.front().below);
            y_ += room > 0 ? 2 * room : empty_boundary(boundary);
        }
        rows_.boundaries.push_back({top, y_});
        rows_.lines.push_back(std::move(line_y));
    }

    void lay_row(std::uint32_t row) {
        const double top = y_;
        const double spare = spare_room(row);
        y_ += spare / 2;
        std::uint32_t corridor = corridor_above(grid_, grid_.first_track[row]);
        lay_corridor(corridor, true);
        for (std::uint32_t track = grid_.first_track[row]; track < grid_.first_track[row + 1]; ++track) {
            rows_.track_y.push_back(y_ + extents_[track].above);
            y_ += extents_[track].above + extents_[track].below;
            lay_corridor(++corridor, false);
        }
        y_ += spare / 2;
        rows_.rows.push_back({top, y_});
    }

    Rows take() {
        rows_.bottom = y_;
        return std::move(rows_);
    }

  private:
    double empty_boundary(std::uint32_t boundary) const {
        if (boundary == 0 || boundary == chart_.rows.size()) {
            return 0;
        }
        return chart_.rows[boundary - 1].lane == chart_.rows[boundary].lane ? actor_gap : lane_gap;
    }

    void lay_corridor(std::uint32_t corridor, bool counts_upwards) {
        const double height = corridor_height(routes_.corridors[corridor]);
        rows_.corridor_y[corridor] = counts_upwards ? y_ + height - corridor_margin : y_ + corridor_margin;
        rows_.corridor_step[corridor] = counts_upwards ? -corridor_pitch : corridor_pitch;
        y_ += height;
    }

    double row_height(std::uint32_t row) const {
        double height = 0;
        std::uint32_t corridor = corridor_above(grid_, grid_.first_track[row]);
        height += corridor_height(routes_.corridors[corridor]);
        for (std::uint32_t track = grid_.first_track[row]; track < grid_.first_track[row + 1]; ++track) {
            height += extents_[track].above + extents_[track].below;
            height += corridor_height(routes_.corridors[++corridor]);
        }
        return height;
    }

    // What the names at the left need beyond what the row has; a lane's name is shared by its rows.
    double spare_room(std::uint32_t row) const {
        const ChartLane& lane = chart_.lanes[chart_.rows[row].lane];
        const double lane_name = contents_.lanes[chart_.rows[row].lane].height() + 2 * name_margin;
        const double actor_name = contents_.actors[row].height() + 2 * name_margin;
        const double spare = std::max(lane_name / lane.row_count, actor_name) - row_height(row);
        return std::max(0.0, 2 * std::ceil(spare / 2));
    }

    const Chart& chart_;
    const Grid& grid_;
    const Contents& contents_;
    const Routes& routes_;
    std::vector<Extent> extents_;
    Rows rows_;
    double y_;
};

}  // namespace

double Rows::badge_y(const BadgePlace& place) const {
    const Interval& boundary = boundaries[place.boundary];
    return place.line ? lines[place.boundary][*place.line] : (boundary.low + boundary.high) / 2;
}

Rows lay_rows(const Chart& chart, const Grid& grid, const Contents& contents, const Routes& routes,
              const std::vector<std::optional<BadgePlace>>& badges, double top) {
    const auto rooms = boundary_rooms(chart, contents, badges);
    RowLayer layer(chart, grid, contents, routes, top);
    for (std::uint32_t row = 0; row < chart.rows.size(); ++row) {
        layer.lay_boundary(row, rooms[row]);
        layer.lay_row(row);
    }
    layer.lay_boundary(static_cast<std::uint32_t>(chart.rows.size()), rooms.back());
    return layer.take();
}

}  // namespace seamark::diagram
