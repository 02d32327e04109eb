#include "diagram/contents.h"

#include <algorithm>
#include <iterator>
#include <string>

#include "base/check.h"
#include "diagram/arrow_items.h"
#include "diagram/graphemes.h"
#include "diagram/type.h"
#include "model/visible.h"

namespace seamark::diagram {
namespace {

constexpr double step_padding = 9;
constexpr double smallest_step_height = 46;
constexpr std::size_t comfortable_lines = 4;

// The first width at which the text takes few enough lines; long texts widen before they tower.
TextBlock wrap_comfortably(std::string_view text, const Font& font, std::initializer_list<double> widths,
                           std::size_t lines) {
    TextBlock block;
    for (const double width : widths) {
        block = wrap(text, font, width);
        if (block.lines.size() <= lines) {
            break;
        }
    }
    return block;
}

// "30s" as people print it: "30 s", and "5m" as "5 min".
std::string spaced(std::string_view duration, const Words& words) {
    constexpr std::string_view units[] = {"ms", "s", "m", "h", "d"};
    const std::size_t end = std::min(duration.find_first_not_of("0123456789"), duration.size());
    const auto* unit = std::find(std::begin(units), std::end(units), duration.substr(end));
    SEAMARK_CHECK(unit != std::end(units));
    return filled(words.durations[static_cast<std::size_t>(unit - std::begin(units))],
                  duration.substr(0, end));
}

std::string takes_text(const model::Step& step, const Words& words) {
    const std::string least = spaced(step.takes_min->text, words);
    return step.takes_max ? filled(words.duration_range, least, spaced(step.takes_max->text, words)) : least;
}

void add_chip(ChipKind kind, const std::string& text, StepContent& content) {
    Chip chip{kind, wrap(text, font_of(TextKind::Chip), content.width - 2 * chip_padding - 4)};
    content.chips_height += chip_gap + chip.text.height + chip_padding;
    content.chips.push_back(std::move(chip));
}

// Nothing can stand between a customer's step and the note above: then a line says whose the note is.
bool sees_its_evidence(const model::Model& model, const Chart& chart,
                       const std::vector<std::uint32_t>& columns, std::uint32_t step) {
    for (std::uint32_t i = 0; i < chart.steps.size(); ++i) {
        if (i != step && columns[i] == columns[step] && chart.steps[i].row <= chart.steps[step].row) {
            return false;
        }
    }
    return model::role_of(model, chart.steps[step].id) == model::Role::Customer;
}

// Another step's says it in words.
TextBlock measure_evidence(const model::Step& step, bool sees_it) {
    std::string text = in_line(step.evidence->value);
    text += sees_it ? "" : " (" + std::string(model::title_of(step)) + ")";
    return wrap_comfortably(text, font_of(TextKind::Evidence), {108, 150, 200}, 3);
}

StepContent measure_step(const model::Model& model, const ChartStep& drawn, bool sees_evidence,
                         const Words& words) {
    const model::Step& step = model.steps[drawn.id];
    StepContent content;
    content.title = wrap_comfortably(model::title_of(step), font_of(TextKind::StepTitle),
                                     {112, 150, 200, 260}, comfortable_lines);
    content.width = std::max(130.0, content.title.width + 2 * step_padding);
    content.min_height = std::max(smallest_step_height, content.title.height + 2 * step_padding);
    for (const auto& [kind, text] : facts_of(step, words)) {
        add_chip(kind, text, content);
    }
    content.marks = pack_marks(drawn.marks, content.width, words);
    content.chips_height += content.marks.empty() ? 0 : chip_gap + content.marks.height;
    if (has_evidence(step)) {
        content.evidence = measure_evidence(step, sees_evidence);
        content.width = std::max(content.width, content.evidence->width + 2 * step_padding);
    }
    return content;
}

StepContent measure_connector(const model::Model& model, const ChartStep& step, const Words& words) {
    StepContent content;
    content.title = wrap_comfortably(connector_text(model, step, words), font_of(TextKind::Connector),
                                     {96, 130, 180, 260}, comfortable_lines);
    content.width = connector_width(content.title);
    content.min_height = connector_height(content.title);
    return content;
}

std::string traits_of(const model::Actor& actor, const Words& words) {
    std::string traits(actor.stateless ? words.stateless : "");
    traits += actor.stateless && actor.external ? ", " : "";
    traits += actor.external ? words.external : "";
    return traits;
}

NameContent measure_lane(const model::Model& model, const ChartLane& drawn, const Words& words) {
    const model::Lane& lane = model.lanes[drawn.id];
    std::string caption(words.roles[static_cast<std::size_t>(lane.role)]);
    if (!lane.declares_actors && !lane.actors.empty()) {
        const std::string traits = traits_of(model.actors[lane.actors.front()], words);
        caption += traits.empty() ? "" : " · " + traits;
    }
    return {wrap(model::title_of(lane), font_of(TextKind::LaneName), lane_name_width),
            wrap(caption, font_of(TextKind::LaneRole), lane_name_width),
            pack_marks(drawn.marks, lane_name_width, words)};
}

NameContent measure_actor(const model::Model& model, const ChartRow& row, const Words& words) {
    const model::Actor& actor = model.actors[row.actor];
    return {wrap(model::title_of(actor), font_of(TextKind::ActorName), actor_name_width),
            wrap(traits_of(actor, words), font_of(TextKind::LaneRole), actor_name_width),
            pack_marks(row.marks, actor_name_width, words)};
}

constexpr double label_mark_gap = 3;

std::optional<ArrowLabel> measure_label(const ChartArrow& arrow, const Words& words) {
    ArrowLabel label;
    if (arrow.when) {
        label.text = wrap_comfortably(arrow.when->value, font_of(TextKind::When), {104, 140, 190, 240}, 3);
    }
    if (!arrow.badge) {
        label.marks = pack_marks(arrow.marks, 104, words);
    }
    label.width = std::max(label.text.width, label.marks.width);
    label.height = label.text.height + label.marks.height;
    label.height += arrow.when && !label.marks.empty() ? label_mark_gap : 0;
    return label.height > 0 ? std::optional<ArrowLabel>(std::move(label)) : std::nullopt;
}

}  // namespace

bool has_evidence(const model::Step& step) {
    return step.evidence && model::is_visible(step.evidence->value);
}

std::vector<std::pair<ChipKind, std::string>> facts_of(const model::Step& step, const Words& words) {
    std::vector<std::pair<ChipKind, std::string>> facts;
    if (step.takes_min) {
        facts.emplace_back(ChipKind::Takes, takes_text(step, words));
    }
    if (step.waits) {
        const std::string until(step.waits->value);
        facts.emplace_back(ChipKind::Waits, model::is_visible(until) ? filled(words.waits_for, until)
                                                                     : std::string(words.waits));
    }
    if (step.irreversible) {
        facts.emplace_back(ChipKind::Irreversible, words.irreversible);
    }
    return facts;
}

std::string connector_text(const model::Model& model, const ChartStep& step, const Words& words) {
    const ChartConnector& connector = *step.connector;
    if (!connector.mark.empty()) {
        return connector.is_near ? connector.mark
                                 : filled(words.mark_in_row, connector.mark, connector.other_row + 1);
    }
    const std::string text = filled(connector.leads_out ? words.leads_to : words.comes_from,
                                    in_line(model::title_of(model.steps[step.id])));
    return connector.badge
               ? filled(words.over_seam, text, badge_text(connector.badge->number, connector.badge->state))
               : text;
}

double connector_width(const TextBlock& text) {
    return std::max(26.0, text.width + 12);
}

double connector_height(const TextBlock& text) {
    return std::max(26.0, text.height + 8);
}

Contents measure_contents(const model::Model& model, const Chart& chart,
                          const std::vector<std::uint32_t>& columns) {
    const Words& words = *chart.words;
    Contents contents;
    for (std::uint32_t i = 0; i < chart.steps.size(); ++i) {
        const ChartStep& step = chart.steps[i];
        contents.steps.push_back(
            step.connector ? measure_connector(model, step, words)
                           : measure_step(model, step, sees_its_evidence(model, chart, columns, i), words));
    }
    for (const ChartArrow& arrow : chart.arrows) {
        contents.when.push_back(measure_label(arrow, words));
        contents.notes.push_back(measure_note(arrow, words));
        if (arrow.badge) {
            const Point half = badge_half(arrow.badge->number, arrow.badge->state);
            contents.badge_room = std::max(contents.badge_room, std::max(half.x, half.y) + 3);
        }
    }
    for (const ChartLane& lane : chart.lanes) {
        contents.lanes.push_back(measure_lane(model, lane, words));
    }
    for (const ChartRow& row : chart.rows) {
        const bool is_named = model.lanes[chart.lanes[row.lane].id].declares_actors;
        contents.actors.push_back(is_named ? measure_actor(model, row, words) : NameContent{});
        contents.has_actor_names = contents.has_actor_names || is_named;
    }
    return contents;
}

}  // namespace seamark::diagram
