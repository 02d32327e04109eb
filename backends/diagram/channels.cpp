#include "diagram/channels.h"

#include <algorithm>
#include <utility>

#include "diagram/uprights.h"

namespace seamark::diagram {
namespace {

constexpr double plain_width = 12;
// Two arrows on one line above each other read as one, unless they keep well apart.
constexpr double vertical_clearance = 24;
constexpr double exit_margin = 15;
constexpr double arrow_margin = 20;  // room for an arrow's head before the box
constexpr double label_margin = 6;
constexpr double smallest_channel = 38;

// Wires that leave the column before, or that enter the column behind.
struct Zone {
    std::vector<Wire> wires;    // from left to right
    std::vector<int> slots;     // by wire, from the left
    std::vector<bool> is_wide;  // by slot: some wire in it has a badge
    std::vector<double> notes;  // by slot: how far the notes at its badges reach to the right
};

struct Channel {
    Zone exits;
    Zone entries;
    double label_width = 0;
    double overhang = 0;          // of the last slot's notes beyond what the column behind leaves them
    std::vector<double> offsets;  // of all slots from the first: the exits', then the entries'
    std::vector<double> notes;    // of all slots
};

Heights heights_of(const Rows& rows) {
    return {[&rows](std::uint32_t track, int slot) { return rows.slot_y(track, slot); },
            [&rows](std::uint32_t corridor, int slot) { return rows.corridor_slot_y(corridor, slot); }};
}

void mark_badges(const Rows& rows, const std::vector<std::optional<BadgePlace>>& badges,
                 std::vector<Wire>& wires) {
    for (Wire& wire : wires) {
        const auto& badge = badges[wire.arrow];
        if (badge) {
            const double y = rows.badge_y(*badge);
            wire.has_badge = wire.span().low <= y && y <= wire.span().high;
        }
    }
}

void assign_slots(const Contents& contents, Zone& zone) {
    zone.slots = pack_wires(zone.wires, vertical_clearance);
    for (std::size_t i = 0; i < zone.wires.size(); ++i) {
        const auto slot = static_cast<std::size_t>(zone.slots[i]);
        zone.is_wide.resize(std::max(zone.is_wide.size(), slot + 1));
        zone.is_wide[slot] = zone.is_wide[slot] || zone.wires[i].has_badge;
        zone.notes.resize(zone.is_wide.size());
        if (zone.wires[i].has_badge && contents.notes[zone.wires[i].arrow]) {
            zone.notes[slot] = std::max(zone.notes[slot], contents.notes[zone.wires[i].arrow]->width);
        }
    }
}

// `note`: how far the notes at the first one's badges reach.
double distance_between(bool is_wide, bool next_is_wide, double note, double badge_room) {
    const double next_room = next_is_wide ? badge_room : plain_width / 2;
    return std::max(is_wide ? badge_room : plain_width / 2, note) + next_room;
}

void lay_slots(double badge_room, Channel& channel) {
    std::vector<bool> is_wide = channel.exits.is_wide;
    is_wide.insert(is_wide.end(), channel.entries.is_wide.begin(), channel.entries.is_wide.end());
    channel.notes = channel.exits.notes;
    channel.notes.insert(channel.notes.end(), channel.entries.notes.begin(), channel.entries.notes.end());
    double offset = 0;
    for (std::size_t i = 0; i < is_wide.size(); ++i) {
        offset += i == 0 ? 0 : distance_between(is_wide[i - 1], is_wide[i], channel.notes[i - 1], badge_room);
        channel.offsets.push_back(offset);
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
    const double slots = channel.offsets.empty() ? 0 : channel.offsets.back();
    return std::max(label_room(channel) + slots + arrow_margin + channel.overhang, smallest_channel);
}

// In front of a column the notes of the last slot reach over it, where boundaries are empty: as far as the
// arrows behind it, or to an evidence that is seen through them.
void set_overhangs(double badge_room, const std::vector<double>& columns,
                   const std::vector<bool>& is_seen_through, std::vector<Channel>& channels) {
    for (std::size_t i = 0; i < channels.size(); ++i) {
        double room = arrow_margin;
        if (i < columns.size()) {
            room += is_seen_through[i] ? columns[i] / 2 - plain_width / 2
                                       : columns[i] + label_room(channels[i + 1]) - badge_room;
        }
        const double note = channels[i].notes.empty() ? 0 : channels[i].notes.back();
        channels[i].overhang = std::max(0.0, note - room);
    }
}

// By column: whether an evidence's line may come down through it.
std::vector<bool> evidence_columns(const Grid& grid, const Contents& contents) {
    std::vector<bool> columns(grid.columns);
    for (std::size_t i = 0; i < grid.cells.size(); ++i) {
        const bool is_below_others = grid.row_of_track[grid.cells[i].track] > 0;
        if (contents.steps[i].evidence && is_below_others) {
            columns[grid.cells[i].column] = true;
        }
    }
    return columns;
}

void lay_wires(const Channel& channel, double left, double right, Channels& result) {
    for (std::size_t i = 0; i < channel.exits.wires.size(); ++i) {
        const auto slot = static_cast<std::size_t>(channel.exits.slots[i]);
        result.exit_x[channel.exits.wires[i].arrow] = left + label_room(channel) + channel.offsets[slot];
    }
    for (std::size_t i = 0; i < channel.entries.wires.size(); ++i) {
        const std::size_t slot =
            channel.exits.is_wide.size() + static_cast<std::size_t>(channel.entries.slots[i]);
        const double from_last = channel.offsets.back() - channel.offsets[slot];
        result.entry_x[channel.entries.wires[i].arrow] = right - arrow_margin - channel.overhang - from_last;
    }
}

std::vector<Channel> gather_channels(const Chart& chart, const Grid& grid, const Contents& contents,
                                     const Routes& routes, const Rows& rows,
                                     const std::vector<std::optional<BadgePlace>>& badges) {
    std::vector<Uprights> uprights = order_uprights(chart, grid, routes.arrows, heights_of(rows));
    std::vector<Channel> channels(uprights.size());
    for (std::size_t i = 0; i < channels.size(); ++i) {
        mark_badges(rows, badges, uprights[i].exits);
        mark_badges(rows, badges, uprights[i].entries);
        channels[i].exits.wires = std::move(uprights[i].exits);
        channels[i].entries.wires = std::move(uprights[i].entries);
    }
    for (std::size_t i = 0; i < chart.arrows.size(); ++i) {
        if (contents.when[i]) {
            double& width = channels[grid.cells[chart.arrows[i].from].column + 1].label_width;
            width = std::max(width, contents.when[i]->width);
        }
    }
    for (Channel& channel : channels) {
        assign_slots(contents, channel.exits);
        assign_slots(contents, channel.entries);
        lay_slots(contents.badge_room, channel);
    }
    return channels;
}

}  // namespace

Channels lay_channels(const Chart& chart, const Grid& grid, const Contents& contents, const Routes& routes,
                      const Rows& rows, const std::vector<std::optional<BadgePlace>>& badges, double left) {
    auto channels = gather_channels(chart, grid, contents, routes, rows, badges);
    const std::vector<double> widths = column_widths(grid, contents);
    set_overhangs(contents.badge_room, widths, evidence_columns(grid, contents), channels);
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
