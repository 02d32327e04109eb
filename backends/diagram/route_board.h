// Routes while they are laid and taken up again: what each takes along tracks and corridors.
#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "diagram/contents.h"
#include "diagram/routes.h"
#include "diagram/ways.h"

namespace seamark::diagram {

class RouteBoard {
  public:
    RouteBoard(const Chart& chart, const Grid& grid, const Contents& contents);

    const WayFinder& ways() const { return ways_; }
    const Route& route(std::uint32_t arrow) const { return routes_.arrows[arrow]; }

    // Whether there is room for the arrow on this route, beside all that is laid.
    bool is_free(std::uint32_t arrow, const Route& route) const;
    // The first free slots of this way, outwards to these sides. Nothing where an arrow that must be straight
    // would lie far from the middle of its steps.
    std::optional<Route> find_slots(std::uint32_t arrow, const Way& way, Sides sides) const;
    // The same in two steps, for arrows whose runs along corridors are chosen before their ports at the
    // steps.
    Route find_run(std::uint32_t arrow, std::uint32_t corridor) const;
    Route find_ports(std::uint32_t arrow, const Route& run, Sides sides) const;
    void lay_run(std::uint32_t arrow, const Route& run);

    // In place of what it has.
    void lay(std::uint32_t arrow, const Route& route);
    void take_up(std::uint32_t arrow);

    Routes take() { return std::move(routes_); }

  private:
    // What an arrow takes along a track or a corridor.
    struct Claim {
        bool is_corridor = false;
        std::uint32_t place = 0;
        int slot = 0;
        Interval interval;
    };

    std::vector<Claim> exit_claims(std::uint32_t arrow, const Route& route) const;
    Claim entry_claim(std::uint32_t arrow, const Route& route) const;
    Claim corridor_claim(std::uint32_t arrow, const Route& route) const;
    std::vector<Claim> claims(std::uint32_t arrow, const Route& route) const;
    bool is_label_below(std::uint32_t arrow, int slot, Direction side) const;
    void claim(std::uint32_t arrow, std::vector<Claim> claims);
    bool is_free(const Claim& claim) const { return slots(claim).is_free(claim.slot, claim.interval); }
    bool are_free(const std::vector<Claim>& claims) const;
    bool find_level_slot(std::uint32_t arrow, Direction side, Route& route) const;
    void find_exit_slot(std::uint32_t arrow, Direction side, Route& route) const;
    void find_entry_slot(std::uint32_t arrow, Direction side, Route& route) const;
    const Slots& slots(const Claim& claim) const {
        return (claim.is_corridor ? routes_.corridors : routes_.tracks)[claim.place];
    }
    Slots& slots(const Claim& claim) {
        return (claim.is_corridor ? routes_.corridors : routes_.tracks)[claim.place];
    }

    const Grid& grid_;
    const Contents& contents_;
    WayFinder ways_;
    std::vector<std::uint32_t> source_of_;  // by arrow
    std::vector<int> leaving_up_;           // by step: how many arrows
    std::vector<int> leaving_down_;
    std::vector<std::vector<Claim>> claims_;  // by arrow
    Routes routes_;
};

}  // namespace seamark::diagram
