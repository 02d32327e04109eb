#include <set>

#include "diagram/annotations.h"

namespace seamark::diagram {
namespace {

// "carries", "order_id,", "note?"
std::vector<std::string> list(const char* verb, const std::vector<model::Cargo>& cargo) {
    std::vector<std::string> words{verb};
    if (cargo.empty()) {
        words.emplace_back("?");
    }
    for (std::size_t i = 0; i < cargo.size(); ++i) {
        words.push_back(std::string(cargo[i].name.text) + (cargo[i].optional ? "?" : "") +
                        (i + 1 < cargo.size() ? "," : ""));
    }
    return words;
}

// Before `otherwise`, on a way that is tried again.
std::vector<std::string> attempts_of(const model::Attempts& attempts) {
    return {"at", "most", std::to_string(attempts.count), attempts.count == 1 ? "attempt" : "attempts"};
}

std::string channel_of(const model::Model& model, const model::Seam& seam) {
    if (seam.channel) {
        return std::string(seam.channel->value);
    }
    if (!seam.over) {
        return "";
    }
    const model::Carrier& carrier = model.carriers[*seam.over];
    return std::string(carrier.title ? carrier.title->value : carrier.name.text);
}

// Seams whose answer has an arrow with a badge of its own.
std::set<std::uint32_t> drawn_answers(const Chart& chart) {
    std::set<std::uint32_t> seams;
    for (const ChartArrow& arrow : chart.arrows) {
        if (arrow.badge && arrow.badge->is_answer && arrow.badge->seam) {
            seams.insert(arrow.badge->seam->index);
        }
    }
    return seams;
}

}  // namespace

void add_detail(const emit::View& view, Chart& chart) {
    const std::set<std::uint32_t> answers = drawn_answers(chart);
    for (ChartArrow& arrow : chart.arrows) {
        if (!arrow.badge) {
            continue;
        }
        ChartBadge& badge = *arrow.badge;
        if (!badge.seam) {
            badge.cargo = {{"no", "seam", "yet"}};
            continue;
        }
        const model::Seam& seam = view.model.seams[*badge.seam];
        badge.channel = channel_of(view.model, seam);
        if (!badge.is_answer) {
            badge.cargo.push_back(list("carries", seam.carries));
            if (seam.attempts) {
                badge.cargo.push_back(attempts_of(*seam.attempts));
            }
        }
        const bool has_no_way_back = answers.count(badge.seam->index) == 0 && !seam.answers.empty();
        if (badge.is_answer || has_no_way_back) {
            badge.cargo.push_back(list("answers", seam.answers));
        }
    }
}

}  // namespace seamark::diagram
