#include "support/random_blueprint.h"

#include <fmt/format.h>
#include <random>
#include <set>
#include <utility>
#include <vector>

namespace seamark::test {

namespace {

constexpr std::uint32_t steps = 9;
constexpr std::uint32_t states = 3;
constexpr const char* actors[] = {"customer", "human", "writer", "critic", "store", "bank"};

class Author {
  public:
    explicit Author(std::uint32_t seed) : random_(seed) {
        for (std::uint32_t i = 0; i < steps; ++i) {
            actor_of_.push_back(below(6));
        }
    }

    std::string write() {
        text_ = "blueprint random\nowner \"Team\"\n";
        add_lanes();
        for (std::uint32_t i = 0; i < states; ++i) {
            text_ += fmt::format("state x{} : text\n", i);
        }
        text_ += "contract asked for agent -> system { requires x0 }\n";
        for (std::uint32_t i = 0; i < steps; ++i) {
            add_step(i);
        }
        add_flows();
        add_seams();
        return std::move(text_);
    }

  private:
    // Not std::uniform_int_distribution, whose numbers differ between libraries.
    std::uint32_t below(std::uint32_t count) { return static_cast<std::uint32_t>(random_() % count); }
    bool one_in(std::uint32_t count) { return below(count) == 0; }
    std::string stateless() { return one_in(3) ? " stateless" : ""; }

    void add_lanes() {
        text_ += "lane customer is customer\nline interaction\nlane human is human" + stateless();
        text_ +=
            "\nlane writer is agent" + stateless() + "\nline visibility\nlane critic is agent" + stateless();
        text_ += "\nline internal\nlane store is system" + stateless() + "\nlane bank is system\n";
    }

    std::string some_states(std::string_view word) {
        std::string list;
        for (std::uint32_t i = 0; i < states; ++i) {
            if (one_in(3)) {
                list += fmt::format("{}x{}{}", list.empty() ? "" : ", ", i, one_in(3) ? "?" : "");
            }
        }
        return list.empty() ? "" : fmt::format(" {} {}", word, list);
    }

    void add_step(std::uint32_t index) {
        text_ += fmt::format("step t{} in {} {{", index, actors[actor_of_[index]]);
        text_ += some_states("needs") + some_states("gives");
        text_ += one_in(4) ? " joins }\n" : " }\n";
    }

    void add_flows() {
        for (std::uint32_t flow = 0; flow < 4; ++flow) {
            text_ += flow == 0 ? "flow happy {" : fmt::format("flow other{} {{", flow);
            std::uint32_t step = flow == 0 ? 0 : below(steps);
            text_ += fmt::format(" t{}", step);
            for (std::uint32_t i = 0; i < 2 + below(4); ++i) {
                const std::uint32_t next = below(steps);
                pairs_.emplace(step, next);
                text_ += fmt::format(" -> t{}", next);
                step = next;
            }
            text_ += " }\n";
        }
    }

    void add_seams() {
        for (const auto& [from, to] : pairs_) {
            if (actor_of_[from] == actor_of_[to] || one_in(6)) {
                continue;
            }
            const std::string cargo = some_states("carries");
            text_ += fmt::format("seam t{} -> t{} {{{}", from, to, cargo.empty() ? " carries ?" : cargo);
            text_ += one_in(3) ? some_states("answers") : "";
            text_ += one_in(6) ? fmt::format(" attempts 3 otherwise t{}", below(steps)) : "";
            text_ += fmt::format(" failure \"f\" {{ recovery \"r\"{} }} }}\n",
                                 one_in(5) ? fmt::format(" -> t{}", below(steps)) : "");
        }
    }

    std::mt19937 random_;
    std::vector<std::uint32_t> actor_of_;
    std::set<std::pair<std::uint32_t, std::uint32_t>> pairs_;
    std::string text_;
};

}  // namespace

std::string random_blueprint(std::uint32_t seed) {
    return Author(seed).write();
}

}  // namespace seamark::test
