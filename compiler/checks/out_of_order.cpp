// SM204: lines or lanes out of order.
//
// The lines stand in their order, customers' lanes above `line interaction` and so above all lines, the
// others below it, and a lane below `line internal`. Where that is not so, the fewest lines and lanes are
// reported whose removal puts the rest in order: a line that was moved is one finding, not one for each lane
// that it passed. Of equal numbers those with fewer lines are reported, then those with later lines. Lines
// that stand in reverse are one mistake, reported at the last of them.
#include <algorithm>
#include <fmt/format.h>
#include <utility>

#include "checks/check.h"
#include "checks/naming.h"

namespace seamark::checks {

using namespace seamark::model;

namespace {

// What would have to go.
struct Culprits {
    std::vector<const Line*> lines;
    std::vector<LaneId> lanes;

    // The smaller, the better an explanation.
    auto rank() const { return std::pair(lines.size() + lanes.size(), lines.size()); }
};

// In the order written; no kind stands twice, since a second one is SM102 and left out of the model.
std::vector<const Line*> all_lines(const Model& model) {
    std::vector<const Line*> lines;
    for (const Line& line : model.lines) {
        lines.push_back(&line);
    }
    return lines;
}

std::optional<Span> find_line(const std::vector<const Line*>& lines, LineKind kind) {
    const auto found =
        std::find_if(lines.begin(), lines.end(), [&](const Line* line) { return line->kind == kind; });
    return found == lines.end() ? std::nullopt : std::optional((*found)->span);
}

bool stands_above(const Lane& lane, Span line) {
    return lane.name.span.begin < line.begin;
}

bool are_in_order(const std::vector<const Line*>& lines) {
    return std::is_sorted(lines.begin(), lines.end(),
                          [](const Line* a, const Line* b) { return a->kind < b->kind; });
}

bool is_misplaced(const Lane& lane, const std::vector<const Line*>& lines) {
    const bool is_customers = lane.role == Role::Customer;
    return std::any_of(lines.begin(), lines.end(), [&](const Line* line) {
        const bool is_above = stands_above(lane, line->span);
        return is_customers ? !is_above : is_above && line->kind == LineKind::Interaction;
    });
}

bool stands_last(const Model& model, Span line) {
    return std::all_of(model.lanes.begin(), model.lanes.end(),
                       [&](const Lane& lane) { return stands_above(lane, line); });
}

// What else has to go where `kept` stay; nothing where they cannot stay together.
std::optional<std::vector<LaneId>> find_misplaced(const Model& model, const std::vector<const Line*>& kept) {
    if (!are_in_order(kept)) {
        return std::nullopt;
    }
    std::vector<LaneId> misplaced;
    for (const LaneId lane : model.lanes.ids()) {
        if (is_misplaced(model.lanes[lane], kept)) {
            misplaced.push_back(lane);
        }
    }
    const auto internal = find_line(kept, LineKind::Internal);
    // A lane that is elsewhere by mistake may be the one that is missing below `line internal`.
    if (internal && stands_last(model, *internal) && misplaced.empty()) {
        return std::nullopt;
    }
    return misplaced;
}

Culprits find_culprits(const Model& model) {
    const std::vector<const Line*> lines = all_lines(model);
    std::optional<Culprits> best;
    // By the set of lines that go: none, the last, the one before, …, so that the first of equals is the one
    // to keep.
    for (std::uint32_t gone = 0; gone < (1U << lines.size()); ++gone) {
        std::vector<const Line*> kept;
        Culprits culprits;
        for (std::size_t i = 0; i < lines.size(); ++i) {
            const bool goes = (gone >> (lines.size() - 1 - i) & 1U) != 0;
            (goes ? culprits.lines : kept).push_back(lines[i]);
        }
        auto misplaced = find_misplaced(model, kept);
        if (!misplaced) {
            continue;
        }
        culprits.lanes = std::move(*misplaced);
        if (!best || culprits.rank() < best->rank()) {
            best = std::move(culprits);
        }
    }
    return best ? std::move(*best) : Culprits{};
}

diag::Finding misplaced_lane(const Model& model, const Lane& lane) {
    const bool is_customers = lane.role == Role::Customer;
    diag::Finding finding{diag::Code::out_of_order, lane.name.span, {}, "", {}, {}, {}};
    finding.message = fmt::format(
        "lane `{}` stands {}: only the customer's lanes stand above `line interaction`, and all of them do",
        lane.name.text, is_customers ? "below a line" : "above `line interaction`");
    finding.label = is_customers ? "belongs above" : "belongs below";
    finding.about = about(model, {"lane", lane.name.text});
    return finding;
}

diag::Finding misplaced_line(const Model& model, const Line& line, bool is_last) {
    diag::Finding finding{diag::Code::out_of_order, line.span, {}, "out of order", {}, {}, {}};
    finding.message =
        is_last ? std::string(
                      "no lane stands below `line internal`: put the systems that support the others there")
                : fmt::format(
                      "`line {}` is out of order: from top to bottom stand the customer's lanes, "
                      "`line interaction`, `line visibility`, `line internal`",
                      to_string(line.kind));
    finding.about = about(model, {"line", to_string(line.kind)});
    return finding;
}

}  // namespace

void out_of_order(const Context& context, diag::Sink& sink) {
    const Model& model = context.model;
    const Culprits culprits = find_culprits(model);
    const bool all_in_order = are_in_order(all_lines(model));
    if (!culprits.lines.empty()) {
        const Line& line = *culprits.lines.back();
        sink.report(misplaced_line(model, line, line.kind == LineKind::Internal && all_in_order));
    }
    for (const LaneId lane : culprits.lanes) {
        sink.report(misplaced_lane(model, model.lanes[lane]));
    }
}

}  // namespace seamark::checks
