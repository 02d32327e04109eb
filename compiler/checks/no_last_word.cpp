// SM503: an irreversible step that no person had the last word on. At the word `irreversible`.
#include <algorithm>
#include <fmt/format.h>
#include <optional>

#include "checks/check.h"
#include "checks/naming.h"
#include "checks/ways.h"
#include "model/shortest_ways.h"

namespace seamark::checks {

using namespace seamark::model;

namespace {

bool is_person(std::optional<Role> role) {
    return role == Role::Human || role == Role::Customer;
}

bool names_one_of(const std::vector<Use>& uses, const std::vector<Use>& others) {
    return std::any_of(uses.begin(), uses.end(), [&](const Use& use) {
        return std::any_of(others.begin(), others.end(),
                           [&](const Use& other) { return other.state == use.state; });
    });
}

// Ways to an irreversible step that pass no gate.
class UngatedWays {
  public:
    UngatedWays(const Context& context, StepId end)
        : context_(context),
          end_(end),
          before_(entries_to()),
          behind_(context.graph, Direction::Back, {end},
                  [this](std::uint32_t arrow) { return !is_gate(context_.graph.arrows[arrow].from); }) {}

    // The shortest from an entry on which an agent acts.
    std::optional<Way> from_entry() const {
        std::optional<StepId> best;
        for (const StepId step : before_.reached()) {
            const bool counts = is_agent(step) && behind_.reaches(step);
            if (counts && (!best || length_through(step) < length_through(*best))) {
                best = step;
            }
        }
        if (!best) {
            return std::nullopt;
        }
        Way way = before_.way(*best);
        const Way rest = behind_.way(*best);
        way.insert(way.end(), rest.begin(), rest.end());
        return way;
    }

    // The nearest step of an agent that gives what the irreversible step needs.
    std::optional<StepId> giver_behind_gates() const {
        const auto& reached = behind_.reached();
        const auto found = std::find_if(reached.begin(), reached.end(), [&](StepId step) {
            return step != end_ && is_agent(step) &&
                   names_one_of(context_.model.steps[step].gives, context_.model.steps[end_].needs);
        });
        return found == reached.end() ? std::nullopt : std::optional(*found);
    }

    Way from_giver(StepId giver) const { return behind_.way(giver); }

  private:
    ShortestWays entries_to() const {
        std::vector<StepId> starts;
        for (const StepId entry : context_.graph.entries) {
            if (!is_gate(entry)) {
                starts.push_back(entry);
            }
        }
        return ShortestWays(context_.graph, Direction::Onwards, starts, [this](std::uint32_t arrow) {
            return !is_gate(context_.graph.arrows[arrow].to);
        });
    }
    bool is_agent(StepId step) const { return role_of(context_.model, step) == Role::Agent; }
    bool is_gate(StepId id) const {
        const Step& step = context_.model.steps[id];
        const std::vector<Use>& needed = context_.model.steps[end_].needs;
        return id != end_ && is_person(role_of(context_.model, id)) &&
               (names_one_of(step.needs, needed) || names_one_of(step.gives, needed));
    }
    std::size_t length_through(StepId step) const { return before_.distance(step) + behind_.distance(step); }

    const Context& context_;
    StepId end_;
    ShortestWays before_;
    ShortestWays behind_;
};

diag::Finding tell(const Context& context, StepId id, const Way& way) {
    const Step& step = context.model.steps[id];
    diag::Finding finding{
        diag::Code::no_last_word, *step.irreversible, {}, "no person had the last word", {}, {}, {}, {}};
    finding.notes.push_back(
        {fmt::format("the way without a person's word: {}", way_words(context, id, way)), {}});
    finding.about = about(context.model, {step.name.text});
    finding.path = stations(context, id, way);
    return finding;
}

void judge(const Context& context, StepId id, diag::Sink& sink) {
    const UngatedWays ways(context, id);
    const std::string_view name = context.model.steps[id].name.text;
    if (const auto way = ways.from_entry()) {
        diag::Finding finding = tell(context, id, *way);
        finding.message = fmt::format(
            "an agent can come to `{}` and no person has seen or given what it needs; put a step of a person "
            "that "
            "needs or gives one of these states before it",
            name);
        sink.report(std::move(finding));
    } else if (const auto giver = ways.giver_behind_gates()) {
        diag::Finding finding = tell(context, id, ways.from_giver(*giver));
        finding.message = fmt::format(
            "`{}` gives what `{}` needs and no person has the word after it; put the person's step behind it",
            context.model.steps[*giver].name.text, name);
        sink.report(std::move(finding));
    }
}

}  // namespace

void no_last_word(const Context& context, diag::Sink& sink) {
    for (const StepId id : context.model.steps.ids()) {
        const std::optional<Role> role = role_of(context.model, id);
        const bool is_machine = role == Role::Agent || role == Role::System;
        if (context.model.steps[id].irreversible && is_machine && context.graph.is_at_an_arrow(id)) {
            judge(context, id, sink);
        }
    }
}

}  // namespace seamark::checks
