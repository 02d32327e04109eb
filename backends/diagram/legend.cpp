#include "diagram/legend.h"

#include <algorithm>

#include "diagram/arrow_items.h"
#include "diagram/describe.h"
#include "diagram/line_samples.h"
#include "diagram/marks.h"

namespace seamark::diagram {
namespace {

constexpr double row_height = 36;
constexpr double sign_gap = 8;
constexpr double entry_gap = 26;
constexpr double sample_length = 34;
constexpr double widest_sign = 200;
constexpr double widest_meaning = 420;

// One after the other from left to right, and on in the next row.
class LegendWriter {
  public:
    LegendWriter(double top, const Words& words, Geometry& geometry)
        : y_(top + row_height / 2), words_(words), geometry_(geometry) {}

    void add_badge(model::SeamState state) {
        const std::string word(state_word(state, words_));
        const std::string meaning = filled(words_.seam_sign, word);
        Item item =
            sign_item(ItemKind::Badge, "badge " + word, TextKind::Badge, {badge_text(1, state).substr(1)});
        item.state = state;
        item.title = meaning;
        add_sign(std::move(item), badge_half(1, state), meaning);
    }

    void add_sample(Sample sample, std::string_view meaning) {
        start_entry(sample_length, meaning);
        sample.from = {x_, y_};
        sample.to = {x_ + sample_length, y_};
        geometry_.samples.push_back(sample);
        finish_entry(sample_length, meaning);
    }

    void add_chip(ChipKind kind, std::string_view sign, std::string_view meaning) {
        const TextBlock text = wrap(sign, font_of(TextKind::Chip), widest_sign);
        Item item = sign_item(ItemKind::Chip, "chip " + std::string(sign), TextKind::Chip, text.lines);
        item.chip = kind;
        add_sign(std::move(item), {text.width / 2 + chip_padding, (text.height + chip_padding) / 2}, meaning);
    }

    void add_mark(diag::Severity severity, std::string_view meaning) {
        const TextBlock text = wrap(sign_of(severity), font_of(TextKind::Mark), widest_sign);
        Item item = sign_item(ItemKind::Mark, "mark " + std::string(meaning), TextKind::Mark, text.lines);
        item.severity = severity;
        item.title = meaning;
        add_sign(std::move(item), {mark_width(text, severity) / 2 + 3, mark_height(text) / 2}, meaning);
    }

    void add_connector(std::string_view sign, std::string_view meaning) {
        const TextBlock text = wrap(sign, font_of(TextKind::Connector), widest_sign);
        add_sign(
            sign_item(ItemKind::Connector, "connector " + std::string(sign), TextKind::Connector, text.lines),
            {connector_width(text) / 2, connector_height(text) / 2}, meaning);
    }

    void add_text(std::string_view sign, std::string_view meaning) {
        const TextBlock text = wrap(sign, font_of(TextKind::Cargo), widest_sign);
        add_sign(sign_item(ItemKind::Text, "sign " + std::string(sign), TextKind::Cargo, text.lines),
                 {text.width / 2, text.height / 2}, meaning);
    }

    double bottom() const { return y_ + height_ / 2; }

  private:
    static Item sign_item(ItemKind kind, const std::string& name, TextKind font,
                          std::vector<std::string> lines) {
        Item item;
        item.kind = kind;
        item.name = "legend " + name;
        item.font = font;
        item.lines = std::move(lines);
        return item;
    }

    // `half` of its width and height.
    void add_sign(Item item, Point half, std::string_view meaning) {
        start_entry(2 * half.x, meaning);
        item.box = {x_, y_ - half.y, x_ + 2 * half.x, y_ + half.y};
        geometry_.items.push_back(std::move(item));
        finish_entry(2 * half.x, meaning);
    }

    static TextBlock meaning_block(std::string_view meaning) {
        return wrap(meaning, font_of(TextKind::Legend), widest_meaning);
    }

    // A text of more than two lines starts a row of its own that is high enough.
    void start_entry(double sign_width, std::string_view meaning) {
        const TextBlock text = meaning_block(meaning);
        const double width = sign_width + sign_gap + text.width;
        const double height = std::max(row_height, text.height + 8);
        const bool is_full = x_ + width > geometry_.width - page_margin;
        if (x_ > page_margin && (is_full || height > height_)) {
            x_ = page_margin;
            y_ += (height_ + height) / 2;
            height_ = height;
        } else if (x_ == page_margin) {
            y_ += (height - height_) / 2;
            height_ = height;
        }
    }

    void finish_entry(double sign_width, std::string_view meaning) {
        const TextBlock text = meaning_block(meaning);
        const double left = x_ + sign_width + sign_gap;
        Item item;
        item.name = "legend text " + std::to_string(++entries_);
        item.font = TextKind::Legend;
        item.align = Align::Left;
        item.lines = text.lines;
        item.box = {left, y_ - text.height / 2, left + text.width + 2, y_ + text.height / 2};
        geometry_.items.push_back(std::move(item));
        x_ = left + text.width + entry_gap;
    }

    std::size_t entries_ = 0;
    double x_ = page_margin;
    double y_;                    // the row's middle
    double height_ = row_height;  // the row's
    const Words& words_;
    Geometry& geometry_;
};

bool has_chip(const std::vector<const Contents*>& contents, ChipKind kind) {
    const auto is_it = [&](const Chip& chip) { return chip.kind == kind; };
    return std::any_of(contents.begin(), contents.end(), [&](const Contents* strip) {
        return std::any_of(strip->steps.begin(), strip->steps.end(), [&](const StepContent& step) {
            return std::any_of(step.chips.begin(), step.chips.end(), is_it);
        });
    });
}

bool has_mark(const Chart& chart, diag::Severity severity) {
    const auto has = [&](const ChartMarks& marks) {
        return std::any_of(marks.begin(), marks.end(),
                           [&](const ChartMark& mark) { return mark.severity == severity; });
    };
    const auto some = [&](const auto& parts) {
        return std::any_of(parts.begin(), parts.end(), [&](const auto& part) { return has(part.marks); });
    };
    return some(chart.steps) || some(chart.arrows) || some(chart.lanes) || some(chart.rows) ||
           has(chart.loose_marks);
}

bool is_optional(const std::string& word) {
    return word.size() > 1 && (word.back() == '?' || word.substr(word.size() - 2) == "?,");
}

bool has_optional_cargo(const Chart& chart) {
    const auto has_optional = [](const std::vector<std::string>& words) {
        return std::any_of(words.begin(), words.end(), is_optional);
    };
    return std::any_of(chart.arrows.begin(), chart.arrows.end(), [&](const ChartArrow& arrow) {
        return arrow.badge && std::any_of(arrow.badge->cargo.begin(), arrow.badge->cargo.end(), has_optional);
    });
}

void add_finding_marks(const Chart& chart, LegendWriter& writer) {
    for (const auto severity : {diag::Severity::Error, diag::Severity::Warning, diag::Severity::Note}) {
        if (has_mark(chart, severity)) {
            const std::string_view word = chart.words->severities[static_cast<std::size_t>(severity)];
            writer.add_mark(severity, filled(chart.words->finding, word));
        }
    }
}

bool has_connector(const Chart& chart) {
    return std::any_of(chart.steps.begin(), chart.steps.end(),
                       [](const ChartStep& step) { return step.connector.has_value(); });
}

bool has_badge(const Chart& chart, model::SeamState state) {
    return std::any_of(chart.arrows.begin(), chart.arrows.end(),
                       [&](const ChartArrow& arrow) { return arrow.badge && arrow.badge->state == state; });
}

// A seam at which a part ends has only its sign, in a note's text.
void add_badges(const Chart& chart, LegendWriter& writer) {
    for (const auto state :
         {model::SeamState::Answered, model::SeamState::Partly, model::SeamState::Unanswered}) {
        if (has_badge(chart, state)) {
            writer.add_badge(state);
        } else if (chart.seam_count[static_cast<std::size_t>(state)] > 0) {
            writer.add_text(badge_text(1, state).substr(1),
                            filled(chart.words->seam_sign, state_word(state, *chart.words)));
        }
    }
}

}  // namespace

double add_legend(const model::Model& model, const Chart& chart, const std::vector<const Contents*>& contents,
                  double top, Geometry& geometry) {
    const Words& words = *chart.words;
    LegendWriter writer(top, words, geometry);
    add_badges(chart, writer);
    for (const auto& [sample, meaning] : line_samples(model, chart)) {
        writer.add_sample(sample, meaning);
    }
    if (has_chip(contents, ChipKind::Takes)) {
        writer.add_chip(ChipKind::Takes, filled(words.durations[1], 5), words.how_long);
    }
    if (has_chip(contents, ChipKind::Waits)) {
        writer.add_chip(ChipKind::Waits, words.waits, words.wait_point);
    }
    if (has_chip(contents, ChipKind::Irreversible)) {
        writer.add_chip(ChipKind::Irreversible, words.irreversible, words.cannot_be_taken_back);
    }
    if (geometry.rows > 1) {
        writer.add_connector("A", words.goes_on);
    }
    if (has_connector(chart)) {
        writer.add_connector("…", words.leads_out);
    }
    if (has_optional_cargo(chart)) {
        writer.add_text(words.optional_sign, words.optional);
    }
    add_finding_marks(chart, writer);
    return writer.bottom();
}

}  // namespace seamark::diagram
