#include "diagram/header.h"

#include <algorithm>

#include "diagram/describe.h"
#include "diagram/graphemes.h"
#include "diagram/text_item.h"

namespace seamark::diagram {
namespace {

constexpr double accent_width = 8;
constexpr double name_left = page_margin + accent_width + 10;
constexpr double name_gap = 14;
constexpr double line_name_gap = 3;
constexpr double line_name_width = 400;

std::string_view line_name(model::LineKind kind, const Words& words) {
    return words.lines[static_cast<std::size_t>(kind)];
}

RuleKind rule_of(model::LineKind kind) {
    switch (kind) {
        case model::LineKind::Interaction:
            return RuleKind::Interaction;
        case model::LineKind::Visibility:
            return RuleKind::Visibility;
        case model::LineKind::Internal:
            return RuleKind::Internal;
    }
    return RuleKind::Actors;
}

void add_lane_name(const Plan& plan, std::uint32_t lane, const Box& band, Geometry& geometry) {
    const NameContent& content = plan.contents.lanes[lane];
    const std::string name(plan.view.model.lanes[plan.chart.lanes[lane].id].name.text);
    const model::Role role = plan.view.model.lanes[plan.chart.lanes[lane].id].role;
    const double top = band.middle().y - content.height() / 2;
    Item title =
        text_item("lane " + name + plan.suffix(), TextKind::LaneName, content.name, {name_left, top});
    title.role = role;
    geometry.items.push_back(std::move(title));
    geometry.items.push_back(text_item("role " + name + plan.suffix(), TextKind::LaneRole, content.caption,
                                       {name_left, top + content.name.height}));
    add_marks(content.marks, "lane: " + name + plan.suffix(),
              {name_left, top + content.height() - content.marks.height}, geometry);
}

void add_actor_name(const Plan& plan, std::uint32_t row, Geometry& geometry) {
    const NameContent& content = plan.contents.actors[row];
    if (content.name.lines.empty()) {
        return;
    }
    const std::string name(plan.view.model.actors[plan.chart.rows[row].actor].name.text);
    const double left = name_left + lane_name_width + name_gap;
    const double middle = (plan.rows.rows[row].low + plan.rows.rows[row].high) / 2;
    const double top = middle - content.height() / 2;
    Item title = text_item("actor " + name + plan.suffix(), TextKind::ActorName, content.name, {left, top});
    title.role = plan.view.model.lanes[plan.chart.lanes[plan.chart.rows[row].lane].id].role;
    geometry.items.push_back(std::move(title));
    if (!content.caption.lines.empty()) {
        geometry.items.push_back(text_item("traits " + name + plan.suffix(), TextKind::LaneRole,
                                           content.caption, {left, top + content.name.height}));
    }
    add_marks(content.marks, "actor: " + name + plan.suffix(),
              {left, top + content.height() - content.marks.height}, geometry);
}

struct StageNames {
    TextBlock front;
    TextBlock back;
};

// What is above the line of visibility and what below it.
StageNames stage_names(const Words& words) {
    const auto name = [](const char* arrow, std::string_view stage) {
        return wrap(arrow + std::string(stage), font_of(TextKind::LineName), lane_name_width);
    };
    return {name("▲ ", words.stages[0]), name("▼ ", words.stages[1])};
}

double stage_names_left(const Words& words) {
    const Font& font = font_of(TextKind::LineName);
    const std::string_view line = line_name(model::LineKind::Visibility, words);
    return name_left + wrap(line, font, line_name_width).width + name_gap;
}

void add_stage_names(const Words& words, const std::string& suffix, double y, Geometry& geometry) {
    const double left = stage_names_left(words);
    const auto [front, back] = stage_names(words);
    geometry.items.push_back(text_item("stage front" + suffix, TextKind::LineName, front,
                                       {left, y - line_name_gap - front.height}));
    geometry.items.push_back(
        text_item("stage back" + suffix, TextKind::LineName, back, {left, y + line_name_gap}));
}

void add_line(const Plan& plan, model::LineKind kind, const std::string& number, double y,
              Geometry& geometry) {
    const Words& words = *plan.chart.words;
    const std::string suffix = plan.suffix();
    geometry.rules.push_back({rule_of(kind), {page_margin, y}, {geometry.width - page_margin, y}});
    const TextBlock block = wrap(line_name(kind, words), font_of(TextKind::LineName), line_name_width);
    geometry.items.push_back(text_item("line " + number + suffix, TextKind::LineName, block,
                                       {name_left, y - line_name_gap - block.height}));
    if (kind == model::LineKind::Visibility) {
        add_stage_names(words, suffix, y, geometry);
    }
}

}  // namespace

std::string subtitle(const emit::View& view, const Chart& chart, const std::string& part) {
    const auto& owner = view.model.owner;
    const Words& words = *chart.words;
    std::string text;
    const auto add = [&](const std::string& more) { text += (text.empty() ? "" : " · ") + more; };
    if (owner) {
        add(filled(words.owner,
                   owner->is_unanswered ? std::string(words.owner_open) : in_line(owner->text.value)));
    }
    if (!chart.date.empty()) {
        add(chart.date);
    }
    if (!chart.revision.empty()) {
        add(filled(words.version, in_line(chart.revision)));
    }
    if (!part.empty()) {
        add(filled(words.part, in_line(part)));
    }
    add(describe_seams(chart));
    return text;
}

// A badge that leads back to the first column keeps away from the names at the line.
double flow_left(const Contents& contents, const Words& words) {
    const double names = name_left + lane_name_width + name_gap;
    const double flow = contents.has_actor_names ? names + actor_name_width + name_gap : names;
    return std::max(flow, stage_names_left(words) + stage_names(words).front.width + name_gap);
}

double add_heading(const emit::View& view, const Chart& chart, const std::string& part, double width,
                   Geometry& geometry) {
    const TextBlock title = wrap(model::title_of(view.model), font_of(TextKind::Title), width);
    const TextBlock below = wrap(subtitle(view, chart, part), font_of(TextKind::Subtitle), width);
    const double middle = page_margin + title.height + 2;
    geometry.items.push_back(text_item("the title", TextKind::Title, title, {page_margin, page_margin - 6}));
    geometry.items.push_back(text_item("the owner", TextKind::Subtitle, below, {page_margin, middle}));
    return middle + below.height;
}

void add_bands(const Plan& plan, Geometry& geometry) {
    const double right = geometry.width - page_margin;
    for (std::uint32_t i = 0; i < plan.chart.lanes.size(); ++i) {
        const ChartLane& lane = plan.chart.lanes[i];
        const std::uint32_t last_row = lane.first_row + lane.row_count - 1;
        const Box band{page_margin, plan.rows.rows[lane.first_row].low, right, plan.rows.rows[last_row].high};
        geometry.bands.push_back({band, plan.view.model.lanes[lane.id].role, i});
        add_lane_name(plan, i, band, geometry);
        for (std::uint32_t row = lane.first_row; row <= last_row; ++row) {
            add_actor_name(plan, row, geometry);
        }
    }
}

void add_lines(const Plan& plan, Geometry& geometry) {
    const double left = name_left + lane_name_width + name_gap;
    std::size_t number = 0;
    for (std::size_t i = 0; i < plan.chart.boundaries.size(); ++i) {
        for (std::size_t k = 0; k < plan.chart.boundaries[i].size(); ++k) {
            add_line(plan, plan.chart.boundaries[i][k], std::to_string(++number), plan.rows.lines[i][k],
                     geometry);
        }
        const bool is_inside = i > 0 && i < plan.chart.rows.size();
        if (is_inside && plan.chart.rows[i - 1].lane == plan.chart.rows[i].lane) {
            const double y = (plan.rows.boundaries[i].low + plan.rows.boundaries[i].high) / 2;
            geometry.rules.push_back({RuleKind::Actors, {left, y}, {geometry.width - page_margin, y}});
        }
    }
}

}  // namespace seamark::diagram
