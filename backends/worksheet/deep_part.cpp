#include "worksheet/deep_part.h"

#include <algorithm>

#include "worksheet/describe.h"
#include "worksheet/sections.h"

namespace seamark::worksheet {

namespace {

constexpr std::size_t least_seams = 3;
constexpr std::size_t most_seams = 5;

Line ranked_line(const Source& source, const model::RankedSeam& seam) {
    const model::CellSheet& sheet = source.view.cells[seam.sheet];
    return {text(filled(source.words.ranked_seam, seam_title(source.view, source.words, sheet),
                        filled(source.words.open_of, seam.open, sheet.cells.size())))};
}

// Of those in `ranked` from the `first` on and before the `end`.
List ranked_list(const Source& source, List::Kind kind, std::size_t first, std::size_t end) {
    List list{kind, {}};
    for (std::size_t i = first; i < end; ++i) {
        list.items.push_back(ranked_line(source, source.ranked[i]));
    }
    return list;
}

// Their cards, in the diagram's numbering.
std::vector<Section> cards_of(const Source& source, bool is_deep) {
    std::vector<Section> cards;
    for (std::uint32_t i = 0; i < source.view.cells.size(); ++i) {
        const bool is_chosen = std::any_of(source.deep.begin(), source.deep.end(),
                                           [i](const model::RankedSeam& seam) { return seam.sheet == i; });
        if (is_chosen == is_deep) {
            cards.push_back(card_of(source, source.view.cells[i], is_deep));
        }
    }
    return cards;
}

void add_left_out(const Source& source, std::vector<Block>& blocks) {
    const Words& words = source.words;
    if (source.deep.size() == source.ranked.size()) {
        blocks.emplace_back(Paragraph{{text(words.none_left_out)}});
        return;
    }
    blocks.emplace_back(Paragraph{{strong(words.left_out)}, Paragraph::Kind::Label});
    blocks.emplace_back(ranked_list(source, List::Kind::Points, source.deep.size(), source.ranked.size()));
}

}  // namespace

std::size_t cells_in_time(int minutes) {
    constexpr int cells_in_ninety = 20;
    return static_cast<std::size_t>(std::max(1, cells_in_ninety * minutes / 90));
}

std::vector<model::RankedSeam> choose_deep_part(const std::vector<model::RankedSeam>& ranked,
                                                std::size_t cells) {
    std::vector<model::RankedSeam> chosen;
    std::size_t open = 0;
    for (const model::RankedSeam& seam : ranked) {
        open += seam.open;
        const bool is_more = chosen.size() >= least_seams;
        if (is_more && (seam.open == 0 || open > cells || chosen.size() == most_seams)) {
            break;
        }
        chosen.push_back(seam);
    }
    return chosen;
}

Section deep_section(const Source& source) {
    const Words& words = source.words;
    Section section{Section::Kind::Plain, {text(words.deep_part)}, {}, {}};
    if (source.ranked.empty()) {
        section.blocks.emplace_back(Paragraph{{text(words.no_seams)}});
        return section;
    }
    section.blocks = {
        Paragraph{{text(filled(words.deep_part_intro, source.deep.size(), cells_in_time(source.minutes)))}},
        Paragraph{{text(words.ranking_rule)}, Paragraph::Kind::Facts},
        ranked_list(source, List::Kind::Numbers, 0, source.deep.size())};
    add_left_out(source, section.blocks);
    return section;
}

Section deep_seams_section(const Source& source) {
    return {Section::Kind::Cards,
            {text(source.words.deep_seams)},
            {Paragraph{{text(source.words.cards_intro)}}},
            cards_of(source, true)};
}

Section other_seams_section(const Source& source) {
    return {Section::Kind::Cards,
            {text(source.words.other_seams)},
            {Paragraph{{text(source.words.other_seams_intro)}}},
            cards_of(source, false)};
}

}  // namespace seamark::worksheet
