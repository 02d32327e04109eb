#include "model/components.h"

#include <algorithm>

namespace seamark::model {

namespace {

constexpr std::uint32_t unvisited = UINT32_MAX;

// Tarjan's algorithm with a stack of its own, since a chain may be longer than the machine's stack is deep.
class ComponentFinder {
  public:
    ComponentFinder(const Graph& graph, const std::vector<bool>& kept)
        : graph_(graph),
          kept_(kept),
          order_(graph.outgoing.size(), unvisited),
          low_(graph.outgoing.size(), 0),
          component_(graph.outgoing.size(), unvisited) {}

    std::vector<std::uint32_t> find() {
        for (std::uint32_t step = 0; step < order_.size(); ++step) {
            if (order_[step] == unvisited) {
                visit_from(step);
            }
        }
        return std::move(component_);
    }

  private:
    struct Visit {
        std::uint32_t step;
        std::size_t next_arrow = 0;
    };

    void visit_from(std::uint32_t root) {
        open(root);
        while (!visits_.empty()) {
            const std::uint32_t step = visits_.back().step;
            if (visits_.back().next_arrow < graph_.outgoing[step].size()) {
                follow(step, graph_.outgoing[step][visits_.back().next_arrow++]);
            } else {
                close(step);
            }
        }
    }

    void open(std::uint32_t step) {
        order_[step] = low_[step] = next_order_++;
        unassigned_.push_back(step);
        visits_.push_back({step});
    }

    void follow(std::uint32_t step, std::uint32_t arrow) {
        if (!kept_[arrow]) {
            return;
        }
        const std::uint32_t to = graph_.arrows[arrow].to.index;
        if (order_[to] == unvisited) {
            open(to);
        } else if (component_[to] == unvisited) {
            low_[step] = std::min(low_[step], order_[to]);
        }
    }

    void close(std::uint32_t step) {
        visits_.pop_back();
        if (!visits_.empty()) {
            const std::uint32_t parent = visits_.back().step;
            low_[parent] = std::min(low_[parent], low_[step]);
        }
        if (low_[step] != order_[step]) {
            return;
        }
        for (bool is_last = false; !is_last; unassigned_.pop_back()) {
            component_[unassigned_.back()] = components_;
            is_last = unassigned_.back() == step;
        }
        ++components_;
    }

    const Graph& graph_;
    const std::vector<bool>& kept_;
    std::vector<std::uint32_t> order_;  // of discovery
    std::vector<std::uint32_t> low_;
    std::vector<std::uint32_t> component_;
    std::vector<std::uint32_t> unassigned_;
    std::vector<Visit> visits_;
    std::uint32_t next_order_ = 0;
    std::uint32_t components_ = 0;
};

}  // namespace

std::vector<std::uint32_t> find_components(const Graph& graph, const std::vector<bool>& kept) {
    return ComponentFinder(graph, kept).find();
}

std::vector<std::uint32_t> find_components(const Graph& graph) {
    return find_components(graph, std::vector<bool>(graph.arrows.size(), true));
}

}  // namespace seamark::model
