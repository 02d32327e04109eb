#include "diagram/untangler.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdlib>
#include <limits>
#include <map>
#include <optional>
#include <utility>

#include "diagram/route_lines.h"
#include "diagram/tangle.h"

namespace seamark::diagram {
namespace {

constexpr int most_rounds = 3;
constexpr std::size_t largest_crowd = 24;  // of arrows in one place of which each two may change places
constexpr double price_of_crossing = 4;
constexpr double price_of_corridor = 2;  // two turns more
constexpr double price_of_detour = 0.2;  // a track
constexpr double price_of_slot = 0.05;

using Pair = std::pair<std::uint32_t, std::uint32_t>;

Direction other_side(Direction side) {
    switch (side) {
        case Direction::Up:
            return Direction::Down;
        case Direction::Down:
            return Direction::Up;
        case Direction::Level:
            break;
    }
    return Direction::Level;
}

using Routes2 = std::array<Route, 2>;

template <class T>
struct Best {
    T value;
    double price;
};

// What two arrows may exchange.
struct Exchange {
    bool exits = false;
    bool entries = false;
    bool corridors = false;
};

class Untangler {
  public:
    Untangler(const Chart& chart, const Grid& grid, const std::vector<std::uint32_t>& arrows, Effort effort,
              std::size_t most_work, RouteBoard& board)
        : chart_(chart),
          grid_(grid),
          arrows_(arrows),
          is_wide_(effort == Effort::Wide),
          board_(board),
          tangle_(grid.columns, most_work) {
        for (const std::uint32_t arrow : arrows) {
            tangle_.add(line(arrow));
        }
    }

    void untangle() {
        for (int round = 0; round < most_rounds && !tangle_.is_exhausted(); ++round) {
            bool has_helped = false;
            for (const std::uint32_t arrow : arrows_) {
                has_helped = reroute(arrow) || has_helped;
            }
            for (const auto& [a, b] : is_wide_ ? pairs() : std::vector<Pair>{}) {
                has_helped = exchange(a, b) || has_helped;
            }
            if (!has_helped) {
                break;
            }
        }
    }

  private:
    Polyline line(std::uint32_t arrow) const {
        return line_of(grid_, chart_.arrows[arrow], board_.route(arrow));
    }

    // The happy flow goes straight on, whatever crosses it.
    bool is_on_eye_line(std::uint32_t arrow) const {
        return chart_.arrows[arrow].style == ArrowStyle::Happy &&
               board_.route(arrow).kind == RouteKind::Straight;
    }

    // Exact where it is less than `limit`.
    double price(std::uint32_t arrow, double limit = std::numeric_limits<double>::max()) {
        const Route& route = board_.route(arrow);
        const bool is_corridor = route.kind == RouteKind::Corridor;
        const int slots = std::abs(route.exit_slot) + std::abs(route.entry_slot) + route.corridor_slot;
        const double way = (is_corridor ? price_of_corridor : 0) +
                           price_of_detour * board_.ways().detour(arrow, {route.kind, route.corridor}) +
                           price_of_slot * slots;
        const double most_crossings = std::ceil((limit - way) / price_of_crossing);
        if (most_crossings <= 0) {
            return limit;
        }
        const int most =
            most_crossings < 1e6 ? static_cast<int>(most_crossings) : std::numeric_limits<int>::max();
        return way + price_of_crossing * tangle_.count_crossings(line(arrow), most);
    }

    std::vector<Way> ways(std::uint32_t arrow) const {
        std::vector<Way> all = board_.ways().direct_ways(arrow);
        for (const std::uint32_t corridor :
             is_wide_ ? board_.ways().all_corridors(arrow) : board_.ways().near_corridors(arrow)) {
            all.push_back({RouteKind::Corridor, corridor});
        }
        return all;
    }

    // To the sides that the way turns to, and to the other ones.
    std::vector<Route> routes(std::uint32_t arrow, const Way& way) const {
        const Sides natural = board_.ways().sides(arrow, way);
        const Direction exit = other_side(natural.exit);
        const Direction entry = other_side(natural.entry);
        std::vector<Sides> tried{natural};
        if (is_wide_) {
            tried.insert(tried.end(), {{exit, natural.entry}, {natural.exit, entry}, {exit, entry}});
        }
        std::vector<Route> all;
        for (const Sides& sides : tried) {
            const auto route = board_.find_slots(arrow, way, sides);
            if (route && std::find(all.begin(), all.end(), *route) == all.end()) {
                all.push_back(*route);
            }
        }
        return all;
    }

    bool reroute(std::uint32_t arrow) {
        if (is_on_eye_line(arrow) || tangle_.is_exhausted()) {
            return false;
        }
        const Route old = board_.route(arrow);
        const Polyline before = line(arrow);
        tangle_.remove(before);
        if (old.kind != RouteKind::Corridor && tangle_.count_crossings(before) == 0) {
            tangle_.add(before);
            return false;
        }
        Route best = old;
        const double price_before = price(arrow);
        double lowest = price_before - 0.5 * price_of_slot;
        board_.take_up(arrow);
        for (const Way& way : ways(arrow)) {
            for (const Route& route : routes(arrow, way)) {
                board_.lay(arrow, route);
                const double price_here = price(arrow, lowest);
                board_.take_up(arrow);
                if (price_here < lowest) {
                    lowest = price_here;
                    best = route;
                }
            }
        }
        board_.lay(arrow, best);
        tangle_.add(line(arrow));
        return lowest < price_before - price_of_slot;
    }

    // Neighbours in each place, in which all are pairs where these are few.
    static void add_pairs(const std::vector<std::uint32_t>& crowd, std::vector<Pair>& pairs) {
        for (std::size_t i = 0; i < crowd.size(); ++i) {
            const std::size_t end =
                crowd.size() <= largest_crowd ? crowd.size() : std::min(i + 3, crowd.size());
            for (std::size_t k = i + 1; k < end; ++k) {
                pairs.emplace_back(crowd[i], crowd[k]);
            }
        }
    }

    std::vector<Pair> pairs() const {
        std::map<std::pair<int, std::uint32_t>, std::vector<std::uint32_t>> crowds;
        for (const std::uint32_t arrow : arrows_) {
            crowds[{0, chart_.arrows[arrow].from}].push_back(arrow);
            crowds[{1, chart_.arrows[arrow].to}].push_back(arrow);
            if (board_.route(arrow).kind == RouteKind::Corridor) {
                crowds[{2, board_.route(arrow).corridor}].push_back(arrow);
            }
        }
        std::vector<Pair> all;
        for (auto& [place, crowd] : crowds) {
            const auto slot = [&, what = place.first](std::uint32_t arrow) {
                const Route& route = board_.route(arrow);
                return what == 0 ? route.exit_slot : what == 1 ? route.entry_slot : route.corridor_slot;
            };
            std::stable_sort(crowd.begin(), crowd.end(), [&](auto a, auto b) { return slot(a) < slot(b); });
            add_pairs(crowd, all);
        }
        std::sort(all.begin(), all.end());
        all.erase(std::unique(all.begin(), all.end()), all.end());
        return all;
    }

    bool exchange(std::uint32_t a, std::uint32_t b) {
        if (tangle_.is_exhausted() || is_on_eye_line(a) || is_on_eye_line(b)) {
            return false;
        }
        const Routes2 old{board_.route(a), board_.route(b)};
        const std::array<Polyline, 2> before{line(a), line(b)};
        tangle_.remove(before[0]);
        const int first = tangle_.count_crossings(before[0]);
        tangle_.remove(before[1]);
        if (first + tangle_.count_crossings(before[1]) == 0) {
            tangle_.add(before[0]);
            tangle_.add(before[1]);
            return false;
        }
        const double price_before = price_of_two(a, b);
        Best<Routes2> best{old, price_before - 0.5 * price_of_slot};
        for (const Routes2& start : starts(a, b, first > 0)) {
            board_.take_up(a);
            board_.take_up(b);
            for (const Exchange& what : exchanges(a, b, start)) {
                consider(a, b, exchanged(start, what), best);
            }
            board_.lay(a, old[0]);
            board_.lay(b, old[1]);
        }
        board_.take_up(a);
        board_.take_up(b);
        board_.lay(a, best.value[0]);
        board_.lay(b, best.value[1]);
        tangle_.add(line(a));
        tangle_.add(line(b));
        return best.price < price_before - price_of_slot;
    }

    // As they lie, and with the first one on its other ways.
    std::vector<Routes2> starts(std::uint32_t a, std::uint32_t b, bool tries_ways) {
        const Routes2 old{board_.route(a), board_.route(b)};
        std::vector<Routes2> all{old};
        board_.take_up(a);
        for (const Way& way : tries_ways ? ways(a) : std::vector<Way>{}) {
            const auto route = board_.find_slots(a, way, board_.ways().sides(a, way));
            if (route && !(*route == old[0])) {
                all.push_back({*route, old[1]});
            }
        }
        board_.lay(a, old[0]);
        return all;
    }

    // Both are taken up before and after.
    void consider(std::uint32_t a, std::uint32_t b, const Routes2& routes, Best<Routes2>& best) {
        if (!try_lay(a, routes[0])) {
            return;
        }
        if (try_lay(b, routes[1])) {
            const double here = price_of_two(a, b, best.price);
            if (here < best.price) {
                best = {routes, here};
            }
            board_.take_up(b);
        }
        board_.take_up(a);
    }

    bool try_lay(std::uint32_t arrow, const Route& route) {
        if (!board_.is_free(arrow, route)) {
            return false;
        }
        board_.lay(arrow, route);
        return true;
    }

    double price_of_two(std::uint32_t a, std::uint32_t b, double limit = std::numeric_limits<double>::max()) {
        const double price_of_a = price(a, limit);
        if (price_of_a >= limit) {
            return limit;
        }
        tangle_.add(line(a));
        const double price_of_b = price(b, limit - price_of_a);
        tangle_.remove(line(a));
        return price_of_a + price_of_b;
    }

    std::vector<Exchange> exchanges(std::uint32_t a, std::uint32_t b, const Routes2& routes) const {
        const auto& [first, second] = routes;
        const bool exits = chart_.arrows[a].from == chart_.arrows[b].from;
        const bool entries = chart_.arrows[a].to == chart_.arrows[b].to;
        const bool corridors = first.kind == RouteKind::Corridor && second.kind == RouteKind::Corridor &&
                               first.corridor == second.corridor &&
                               first.corridor_slot != second.corridor_slot;
        std::vector<Exchange> all;
        for (int bits = 1; bits < 8; ++bits) {
            const Exchange what{(bits & 1) != 0, (bits & 2) != 0, (bits & 4) != 0};
            const bool is_possible =
                (exits || !what.exits) && (entries || !what.entries) && (corridors || !what.corridors);
            if (is_possible) {
                all.push_back(what);
            }
        }
        return all;
    }

    // A straight arrow has one slot at both ends, and labels stay on the outer sides.
    static Routes2 exchanged(Routes2 routes, const Exchange& what) {
        auto& [a, b] = routes;
        if (what.exits) {
            std::swap(a.exit_slot, b.exit_slot);
            std::swap(a.label_is_below, b.label_is_below);
        }
        if (what.entries) {
            std::swap(a.entry_slot, b.entry_slot);
        }
        if (what.corridors) {
            std::swap(a.corridor_slot, b.corridor_slot);
        }
        for (Route& route : routes) {
            if (route.kind == RouteKind::Straight) {
                (what.exits ? route.entry_slot : route.exit_slot) =
                    what.exits ? route.exit_slot : route.entry_slot;
            }
        }
        return routes;
    }

    const Chart& chart_;
    const Grid& grid_;
    const std::vector<std::uint32_t>& arrows_;
    bool is_wide_;
    RouteBoard& board_;
    Tangle tangle_;
};

}  // namespace

void untangle(const Chart& chart, const Grid& grid, const std::vector<std::uint32_t>& arrows, Effort effort,
              std::size_t most_work, RouteBoard& board) {
    Untangler(chart, grid, arrows, effort, most_work, board).untangle();
}

}  // namespace seamark::diagram
