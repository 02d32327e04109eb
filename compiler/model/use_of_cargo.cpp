#include "model/use_of_cargo.h"

#include <algorithm>
#include <utility>

#include "base/bits.h"
#include "model/arms.h"
#include "model/delivery.h"

namespace seamark::model {

namespace {

using base::Bits;

// Receivers of a state, looked at in one go: as in knowledge.cpp, but a state is never divided, since the use
// of what is carried on depends on the next receiver's use.
constexpr std::size_t slice_width = 2048;

// A state that some crossing brings to an actor; by state, so that one state's receivers stand together.
struct Receiver {
    StateId state;
    ActorId actor;

    friend bool operator==(Receiver a, Receiver b) { return a.state == b.state && a.actor == b.actor; }
    friend bool operator<(Receiver a, Receiver b) {
        return a.state == b.state ? a.actor < b.actor : a.state < b.state;
    }
};
using Receivers = std::vector<Receiver>;

std::optional<std::uint32_t> find(const Receivers& receivers, StateId state, ActorId actor) {
    const Receiver wanted{state, actor};
    const auto found = std::lower_bound(receivers.begin(), receivers.end(), wanted);
    const bool is_there = found != receivers.end() && *found == wanted;
    return is_there ? std::optional(static_cast<std::uint32_t>(found - receivers.begin())) : std::nullopt;
}

// An item that a step's actor carries on: the sender has use of it where the receiver has.
struct Relay {
    std::uint32_t sender = 0;  // positions among the receivers
    std::uint32_t receiver = 0;
    StepId at;  // the receiver's step
};

// What makes a state of use to a step's actor.
struct Uses {
    std::vector<std::vector<std::uint32_t>> at_once;  // by step
    std::vector<std::vector<Relay>> relays;           // by step
    std::vector<Bits> remembered;  // by step: the receivers that remember there; empty where all do
};

class UseFinder {
  public:
    UseFinder(const Model& model, const Graph& graph, const NamedByReceiver& named_by_receiver)
        : model_(model), graph_(graph), order_(walk_order(graph)) {
        std::reverse(order_.begin(), order_.end());
        for (const Crossing& crossing : graph.crossings) {
            outward_.push_back(outward_use(crossing, named_by_receiver));
        }
    }

    std::vector<std::vector<bool>> find_all() {
        std::vector<std::vector<bool>> used = outward_;
        const Receivers all = all_receivers();
        for (std::size_t first = 0; first < all.size();) {
            const std::size_t last = end_of_slice(all, first);
            const Receivers slice(all.begin() + static_cast<std::ptrdiff_t>(first),
                                  all.begin() + static_cast<std::ptrdiff_t>(last));
            mark(used, slice, solve(find_uses(slice), slice.size()));
            first = last;
        }
        return used;
    }

  private:
    ActorId actor_of(StepId step) const { return *model_.steps[step].actor; }
    const Arrow& arrow_of(const Crossing& crossing) const { return graph_.arrows[crossing.arrow]; }

    // By item: of use whatever the receiver's steps do with it.
    std::vector<bool> outward_use(const Crossing& crossing, const NamedByReceiver& named_by_receiver) const {
        const std::vector<StateId> required = required_of(model_, graph_, crossing);
        std::vector<bool> used;
        for (const Cargo& item : cargo_of(model_, crossing)) {
            const bool is_required =
                item.state && std::find(required.begin(), required.end(), *item.state) != required.end();
            used.push_back(is_required || named_by_receiver(crossing, item));
        }
        return used;
    }

    Receivers all_receivers() const {
        Receivers receivers;
        for (const Crossing& crossing : graph_.crossings) {
            for (const Cargo& item : cargo_of(model_, crossing)) {
                if (item.state) {
                    receivers.push_back({*item.state, actor_of(arrow_of(crossing).to)});
                }
            }
        }
        std::sort(receivers.begin(), receivers.end());
        receivers.erase(std::unique(receivers.begin(), receivers.end()), receivers.end());
        return receivers;
    }

    static std::size_t end_of_slice(const Receivers& all, std::size_t first) {
        std::size_t last = std::min(first + slice_width, all.size());
        while (last < all.size() && all[last].state == all[last - 1].state) {
            ++last;
        }
        return last;
    }

    Uses find_uses(const Receivers& slice) const {
        Uses uses;
        for (const StepId step : model_.steps.ids()) {
            uses.at_once.emplace_back();
            uses.relays.emplace_back();
            uses.remembered.push_back(remembered_at(step, slice));
            if (model_.steps[step].actor && graph_.is_at_an_arrow(step)) {
                add_needs(uses, step, slice);
                add_crossings(uses, step, slice);
            }
        }
        return uses;
    }

    void add_needs(Uses& uses, StepId step, const Receivers& slice) const {
        for (const Use& need : model_.steps[step].needs) {
            if (need.state) {
                add(uses.at_once[step.index], find(slice, *need.state, actor_of(step)));
            }
        }
    }

    void add_crossings(Uses& uses, StepId step, const Receivers& slice) const {
        for (const std::uint32_t arrow : graph_.outgoing[step.index]) {
            if (!graph_.arrows[arrow].crossing) {
                continue;
            }
            const std::uint32_t index = *graph_.arrows[arrow].crossing;
            if (is_open(model_, graph_.crossings[index])) {
                add_everything(uses.at_once[step.index], actor_of(step), slice);
            } else {
                add_cargo(uses, index, slice);
            }
        }
    }

    static void add(std::vector<std::uint32_t>& positions, std::optional<std::uint32_t> position) {
        if (position) {
            positions.push_back(*position);
        }
    }

    static void add_everything(std::vector<std::uint32_t>& positions, ActorId actor, const Receivers& slice) {
        for (std::uint32_t i = 0; i < slice.size(); ++i) {
            if (slice[i].actor == actor) {
                positions.push_back(i);
            }
        }
    }

    void add_cargo(Uses& uses, std::uint32_t index, const Receivers& slice) const {
        const Crossing& crossing = graph_.crossings[index];
        const Arrow& arrow = arrow_of(crossing);
        for (const StateId required : required_of(model_, graph_, crossing)) {
            add(uses.at_once[arrow.from.index], find(slice, required, actor_of(arrow.from)));
        }
        const std::vector<Cargo>& cargo = cargo_of(model_, crossing);
        for (std::size_t i = 0; i < cargo.size(); ++i) {
            const auto sender = find(slice, *cargo[i].state, actor_of(arrow.from));
            if (sender && outward_[index][i]) {
                uses.at_once[arrow.from.index].push_back(*sender);
            } else if (sender) {
                const auto receiver = find(slice, *cargo[i].state, actor_of(arrow.to));
                uses.relays[arrow.from.index].push_back({*sender, *receiver, arrow.to});
            }
        }
    }

    // A stateless actor has forgotten at a step of another agent, human or customer.
    Bits remembered_at(StepId step, const Receivers& slice) const {
        const std::optional<Role> role = role_of(model_, step);
        if (!role || *role == Role::System) {
            return {};
        }
        Bits remembered(slice.size(), true);
        bool all_do = true;
        for (std::size_t i = 0; i < slice.size(); ++i) {
            if (model_.actors[slice[i].actor].stateless && slice[i].actor != actor_of(step)) {
                remembered.reset(i);
                all_do = false;
            }
        }
        return all_do ? Bits() : remembered;
    }

    // By step: the receivers that come to a use from there on. The least solution, backwards.
    std::vector<Bits> solve(const Uses& uses, std::size_t width) const {
        std::vector<Bits> used(model_.steps.size(), Bits(width, false));
        std::vector<bool> is_waiting(model_.steps.size(), true);
        Bits now(width, false);
        for (bool is_settled = false; !is_settled;) {
            is_settled = true;
            for (const StepId step : order_) {
                if (!is_waiting[step.index]) {
                    continue;
                }
                is_waiting[step.index] = false;
                find_used_from(step, uses, used, now);
                if (now == used[step.index]) {
                    continue;
                }
                used[step.index] = now;
                is_settled = false;
                for (const std::uint32_t arrow : graph_.incoming[step.index]) {
                    is_waiting[graph_.arrows[arrow].from.index] = true;
                }
            }
        }
        return used;
    }

    void find_used_from(StepId step, const Uses& uses, const std::vector<Bits>& used, Bits& bits) const {
        bits.fill(false);
        for (const std::uint32_t arrow : graph_.outgoing[step.index]) {
            bits |= used[graph_.arrows[arrow].to.index];
        }
        if (!uses.remembered[step.index].is_empty()) {
            bits &= uses.remembered[step.index];
        }
        for (const std::uint32_t position : uses.at_once[step.index]) {
            bits.set(position);
        }
        for (const Relay& relay : uses.relays[step.index]) {
            if (used[relay.at.index].test(relay.receiver)) {
                bits.set(relay.sender);
            }
        }
    }

    void mark(std::vector<std::vector<bool>>& used, const Receivers& slice,
              const std::vector<Bits>& used_from_step) const {
        for (std::size_t index = 0; index < graph_.crossings.size(); ++index) {
            const Arrow& arrow = arrow_of(graph_.crossings[index]);
            const std::vector<Cargo>& cargo = cargo_of(model_, graph_.crossings[index]);
            for (std::size_t i = 0; i < cargo.size(); ++i) {
                const auto position =
                    cargo[i].state ? find(slice, *cargo[i].state, actor_of(arrow.to)) : std::nullopt;
                if (position && used_from_step[arrow.to.index].test(*position)) {
                    used[index][i] = true;
                }
            }
        }
    }

    const Model& model_;
    const Graph& graph_;
    std::vector<StepId> order_;  // the last steps first
    std::vector<std::vector<bool>> outward_;
};

}  // namespace

std::vector<std::vector<bool>> find_use_of_cargo(const Model& model, const Graph& graph,
                                                 const NamedByReceiver& named_by_receiver) {
    return UseFinder(model, graph, named_by_receiver).find_all();
}

}  // namespace seamark::model
