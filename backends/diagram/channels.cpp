#include "diagram/channels.h"

#include <algorithm>

namespace seamark::diagram {
namespace {

constexpr double plain_width = 12;
constexpr double badge_width = 2 * badge_room;
constexpr double vertical_clearance = 7;
constexpr double exit_margin = 9;
constexpr double arrow_margin = 15;  // room for an arrow's head before the box
constexpr double label_margin = 6;
constexpr double smallest_channel = 36;

// The part of an arrow that runs up or down in one channel.
struct Wire {
    std::uint32_t arrow = 0;
    Interval y;
    bool has_badge = false;

    double length() const { return y.high - y.low; }
};

// Wires that leave the column before, from its side on; or that enter the column behind, from its side on.
struct Zone {
    std::vector<Wire> wires;
    std::vector<double> widths;  // by slot
    std::vector<int> slots;      // by wire

    double width() const {
        double sum = 0;
        for (const double width : widths) {
            sum += width;
        }
        return sum;
    }
    // The middle of a slot, from the zone's first side.
    double middle(int slot) const {
        double offset = widths[static_cast<std::size_t>(slot)] / 2;
        for (int i = 0; i < slot; ++i) {
            offset += widths[static_cast<std::size_t>(i)];
        }
        return offset;
    }
};

struct Channel {
    Zone exits;
    Zone entries;
    double label_width = 0;
};

Interval ordered(double a, double b) { return {std::min(a, b), std::max(a, b)}; }

bool holds(const Interval& interval, std::optional<double> y) {
    return y && interval.low <= *y && *y <= interval.high;
}

// Where an arrow runs between its turns.
double run_y(const Route& route, const Cell& from, const Cell& to, const Rows& rows) {
    switch (route.kind) {
        case RouteKind::Straight:
        case RouteKind::SourceTrack: return rows.slot_y(from.track, route.exit_slot);
        case RouteKind::TargetTrack: return rows.slot_y(to.track, route.entry_slot);
        case RouteKind::Corridor: break;
    }
    return rows.corridor_slot_y(route.corridor, route.corridor_slot);
}

void add_wires(std::uint32_t arrow, const Route& route, const Cell& from, const Cell& to, const Rows& rows,
               std::optional<double> badge_y, std::vector<Channel>& channels) {
    const double run = run_y(route, from, to, rows);
    if (turns_behind_source(route.kind)) {
        const Interval y = ordered(rows.slot_y(from.track, route.exit_slot), run);
        channels[from.column + 1].exits.wires.push_back({arrow, y, holds(y, badge_y)});
    }
    if (turns_before_target(route.kind)) {
        const Interval y = ordered(run, rows.slot_y(to.track, route.entry_slot));
        channels[to.column].entries.wires.push_back({arrow, y, holds(y, badge_y)});
    }
}

// A wire with a badge needs a wide slot; any wire may use one.
int choose_slot(const Wire& wire, const Slots& taken, const std::vector<double>& widths) {
    int slot = 0;
    for (const double width : widths) {
        if ((!wire.has_badge || width >= badge_width) && taken.is_free(slot, wire.y)) {
            return slot;
        }
        ++slot;
    }
    return slot;
}

// The longest wires next to the column they belong to: so an arrow that goes far does not cross those that turn soon.
void assign_slots(Zone& zone) {
    std::stable_sort(zone.wires.begin(), zone.wires.end(),
                     [](const Wire& a, const Wire& b) { return a.length() > b.length(); });
    Slots taken(vertical_clearance);
    for (const Wire& wire : zone.wires) {
        const int slot = choose_slot(wire, taken, zone.widths);
        if (slot == static_cast<int>(zone.widths.size())) {
            zone.widths.push_back(wire.has_badge ? badge_width : plain_width);
        }
        taken.claim(slot, wire.y);
        zone.slots.push_back(slot);
    }
}

std::vector<double> column_widths(const Grid& grid, const Contents& contents) {
    std::vector<double> widths(grid.columns);
    for (std::size_t i = 0; i < grid.cells.size(); ++i) {
        double& width = widths[grid.cells[i].column];
        width = std::max(width, contents.steps[i].width);
    }
    return widths;
}

double label_room(const Channel& channel) {
    return channel.label_width > 0 ? channel.label_width + 2 * label_margin : exit_margin;
}

double channel_width(const Channel& channel) {
    const double needed = label_room(channel) + channel.exits.width() + channel.entries.width() + arrow_margin;
    return std::max(needed, smallest_channel);
}

void lay_wires(const Channel& channel, double left, double right, Channels& result) {
    for (std::size_t i = 0; i < channel.exits.wires.size(); ++i) {
        result.exit_x[channel.exits.wires[i].arrow] =
            left + label_room(channel) + channel.exits.middle(channel.exits.slots[i]);
    }
    for (std::size_t i = 0; i < channel.entries.wires.size(); ++i) {
        result.entry_x[channel.entries.wires[i].arrow] =
            right - arrow_margin - channel.entries.middle(channel.entries.slots[i]);
    }
}

std::vector<Channel> gather_channels(const Chart& chart, const Grid& grid, const Contents& contents,
                                     const Routes& routes, const Rows& rows,
                                     const std::vector<std::optional<BadgePlace>>& badges) {
    std::vector<Channel> channels(grid.columns + 1);
    for (std::uint32_t i = 0; i < chart.arrows.size(); ++i) {
        const Cell& from = grid.cells[chart.arrows[i].from];
        const Cell& to = grid.cells[chart.arrows[i].to];
        const auto badge_y = badges[i] ? std::optional<double>(rows.badge_y(*badges[i])) : std::nullopt;
        add_wires(i, routes.arrows[i], from, to, rows, badge_y, channels);
        if (contents.when[i]) {
            double& width = channels[from.column + 1].label_width;
            width = std::max(width, contents.when[i]->width);
        }
    }
    for (Channel& channel : channels) {
        assign_slots(channel.exits);
        assign_slots(channel.entries);
    }
    return channels;
}

}  // namespace

Channels lay_channels(const Chart& chart, const Grid& grid, const Contents& contents, const Routes& routes,
                      const Rows& rows, const std::vector<std::optional<BadgePlace>>& badges, double left) {
    const auto channels = gather_channels(chart, grid, contents, routes, rows, badges);
    const std::vector<double> widths = column_widths(grid, contents);
    Channels result;
    result.exit_x.resize(chart.arrows.size());
    result.entry_x.resize(chart.arrows.size());
    result.label_x.resize(chart.arrows.size());
    double x = left;
    for (std::size_t i = 0; i < channels.size(); ++i) {
        const double right = x + channel_width(channels[i]);
        lay_wires(channels[i], x, right, result);
        x = right;
        if (i < widths.size()) {
            result.columns.push_back({x, x + widths[i]});
            x += widths[i];
        }
    }
    for (std::size_t i = 0; i < chart.arrows.size(); ++i) {
        const Cell& from = grid.cells[chart.arrows[i].from];
        result.label_x[i] = result.columns[from.column].high + label_margin;
    }
    result.right = x;
    return result;
}

}  // namespace seamark::diagram
