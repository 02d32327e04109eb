#include <algorithm>
#include <set>

#include "diagram/annotations.h"

namespace seamark::diagram {
namespace {

// The words between spaces.
std::vector<std::string> divided(std::string_view text) {
    std::vector<std::string> words;
    while (!text.empty()) {
        const std::size_t end = std::min(text.find(' '), text.size());
        words.emplace_back(text.substr(0, end));
        text.remove_prefix(std::min(end + 1, text.size()));
    }
    return words;
}

// "carries", "order_id,", "note?"
std::vector<std::string> list(std::string_view verb, const std::vector<model::Cargo>& cargo) {
    std::vector<std::string> words = divided(verb);
    if (cargo.empty()) {
        words.emplace_back("?");
    }
    for (std::size_t i = 0; i < cargo.size(); ++i) {
        words.push_back(std::string(cargo[i].name.text) + (cargo[i].optional ? "?" : "") +
                        (i + 1 < cargo.size() ? "," : ""));
    }
    return words;
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
    const Words& words = *chart.words;
    const std::set<std::uint32_t> answers = drawn_answers(chart);
    for (ChartArrow& arrow : chart.arrows) {
        if (!arrow.badge) {
            continue;
        }
        ChartBadge& badge = *arrow.badge;
        if (!badge.seam) {
            badge.cargo = {divided(words.no_seam_yet)};
            continue;
        }
        const model::Seam& seam = view.model.seams[*badge.seam];
        badge.channel = channel_of(view.model, seam);
        if (!badge.is_answer) {
            badge.cargo.push_back(list(words.carries, seam.carries));
            if (seam.attempts) {
                badge.cargo.push_back(
                    divided(counted(static_cast<std::size_t>(seam.attempts->count), words.attempts)));
            }
        }
        const bool has_no_way_back = answers.count(badge.seam->index) == 0 && !seam.answers.empty();
        if (badge.is_answer || has_no_way_back) {
            badge.cargo.push_back(list(words.answers, seam.answers));
        }
    }
}

}  // namespace seamark::diagram
