#include "model/cells.h"

#include <algorithm>
#include <array>
#include <set>
#include <utility>

namespace seamark::model {

namespace {

CellState state_of(const Answer& answer) {
    if (answer.is_unanswered) {
        return CellState::Unanswered;
    }
    return is_filler(answer.text.value) ? CellState::SaysNothing : CellState::Answered;
}

CellState state_of(const std::optional<Answer>& answer) {
    return answer ? state_of(*answer) : CellState::Missing;
}

CellState carries_state(const Seam& seam) {
    if (seam.carries_unanswered) {
        return CellState::Unanswered;
    }
    return seam.carries.empty() ? CellState::Missing : CellState::Answered;
}

bool mentions(const Seam& seam, KindId kind) {
    return std::any_of(seam.failures.begin(), seam.failures.end(),
                       [&](const Failure& failure) { return failure.kind == kind; });
}

std::vector<KindId> kinds_considered(const Model& model, Role from, Role to) {
    std::vector<KindId> kinds;
    for (const ContractId contract : contracts_for(model, from, to)) {
        for (const Contract::Considered& considered : model.contracts[contract].considered) {
            if (considered.kind && std::find(kinds.begin(), kinds.end(), *considered.kind) == kinds.end()) {
                kinds.push_back(*considered.kind);
            }
        }
    }
    return kinds;
}

constexpr std::size_t role_count = 4;

class SheetBuilder {
  public:
    explicit SheetBuilder(const Model& model) : model_(model) {
        for (const std::vector<PastedRecovery>& sentence : find_pasted_recoveries(model)) {
            for (const PastedRecovery& place : sentence) {
                pasted_.emplace(place.seam.index, place.failure);
            }
        }
        for (std::size_t i = 0; i < considered_.size(); ++i) {
            considered_[i] =
                kinds_considered(model, static_cast<Role>(i / role_count), static_cast<Role>(i % role_count));
        }
    }

    // The cells of a crossing from one role to another; without a seam they are all missing.
    std::vector<Cell> build(std::optional<SeamId> seam, Role from, Role to) const {
        static const Seam no_seam;
        const Seam& written = seam ? model_.seams[*seam] : no_seam;
        std::vector<Cell> cells;
        cells.push_back({CellKind::Carries, carries_state(written), {}, {}});
        add_failures(cells, seam, written);
        add_considered(cells, written, considered_[index_of(from, to)]);
        if (from == Role::Agent && to == Role::System) {
            cells.push_back({CellKind::Landed, landed_state(written), {}, {}});
        }
        cells.push_back({CellKind::Owner, state_of(written.owner), {}, {}});
        return cells;
    }

  private:
    static std::size_t index_of(Role from, Role to) {
        return static_cast<std::size_t>(from) * role_count + static_cast<std::size_t>(to);
    }

    static CellState landed_state(const Seam& seam) {
        return seam.landed ? state_of(seam.landed->when) : CellState::Missing;
    }

    CellState recovery_state(SeamId seam, std::uint32_t index) const {
        const Failure& failure = model_.seams[seam].failures[index];
        if (!failure.recovery) {
            return CellState::Missing;
        }
        const bool is_empty = repeats_failure(model_, failure) || pasted_.count({seam.index, index}) > 0;
        return is_empty ? CellState::SaysNothing : state_of(failure.recovery->action);
    }

    void add_failures(std::vector<Cell>& cells, std::optional<SeamId> seam, const Seam& written) const {
        for (std::uint32_t i = 0; i < written.failures.size(); ++i) {
            cells.push_back({CellKind::Mode, state_of(written.failures[i].mode), i, {}});
            cells.push_back({CellKind::Recovery, recovery_state(*seam, i), i, {}});
        }
    }

    static void add_considered(std::vector<Cell>& cells, const Seam& written,
                               const std::vector<KindId>& considered) {
        for (const KindId kind : considered) {
            if (!mentions(written, kind)) {
                cells.push_back({CellKind::Mode, CellState::Missing, {}, kind});
                cells.push_back({CellKind::Recovery, CellState::Missing, {}, kind});
            }
        }
        if (written.failures.empty() && considered.empty()) {
            cells.push_back({CellKind::Mode, CellState::Missing, {}, {}});
            cells.push_back({CellKind::Recovery, CellState::Missing, {}, {}});
        }
    }

    const Model& model_;
    std::set<std::pair<std::uint32_t, std::uint32_t>> pasted_;  // seam, failure
    std::array<std::vector<KindId>, role_count * role_count> considered_;
};

}  // namespace

std::size_t CellSheet::open() const {
    return static_cast<std::size_t>(
        std::count_if(cells.begin(), cells.end(), [](const Cell& cell) { return cell.is_open(); }));
}

SeamState CellSheet::state() const {
    const std::size_t count = open();
    if (count == 0) {
        return SeamState::Answered;
    }
    return count == cells.size() ? SeamState::Unanswered : SeamState::Partly;
}

std::vector<CellSheet> build_cells(const Model& model, const Graph& graph) {
    const SheetBuilder builder(model);
    std::vector<CellSheet> sheets;
    for (const std::uint32_t index : seam_crossings(graph)) {
        const Crossing& crossing = graph.crossings[index];
        const Arrow& arrow = graph.arrows[crossing.arrow];
        // A crossing's steps have actors, so they have roles.
        sheets.push_back(
            {index, builder.build(crossing.seam, *role_of(model, arrow.from), *role_of(model, arrow.to))});
    }
    return sheets;
}

std::vector<ContractId> contracts_for(const Model& model, Role from, Role to) {
    std::vector<ContractId> contracts;
    for (const ContractId id : model.contracts.ids()) {
        if (model.contracts[id].from == from && model.contracts[id].to == to) {
            contracts.push_back(id);
        }
    }
    return contracts;
}

}  // namespace seamark::model
