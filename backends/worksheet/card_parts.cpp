#include "worksheet/card_parts.h"

#include <algorithm>
#include <optional>
#include <utility>

#include "worksheet/long_answers.h"
#include "worksheet/paper.h"
#include "worksheet/words.h"

namespace seamark::worksheet {

namespace {

// Fills one part after the other.
class Dealer {
  public:
    Dealer(const Section& card, const Page& page, double first_room, double room)
        : card_(card), page_(page), first_room_(first_room), room_(room) {
        start_part();
    }

    std::vector<Section> take() { return std::move(parts_); }

    // A label is dealt with what comes next.
    void operator()(const Paragraph& paragraph) {
        flush_label(paragraph_height(paragraph));
        if (paragraph.kind == Paragraph::Kind::Label) {
            label_ = paragraph;
            return;
        }
        put(Block(paragraph), paragraph_height(paragraph));
    }

    void operator()(const List& list) {
        bool is_begun = false;
        for (const Line& item : list.items) {
            const double height = item_height(item);
            is_begun = has_room(height) && is_begun;
            if (!is_begun) {
                put(Block(List{list.kind, {}}), height);
                is_begun = true;
            } else {
                used_ += height;
            }
            std::get<List>(parts_.back().blocks.back()).items.push_back(item);
        }
    }

    void operator()(const Table& table) {
        if (table.kind == Table::Kind::Cells && !has_room(height_of(table))) {
            take_last_form_along();
        }
        bool is_begun = false;
        for (std::vector<Line> row : table.rows) {
            std::vector<LongAnswer> rests = cut_long_answers(
                table, row, first_sheet_height - title_height(card_.title) - header_height(table), is_deep());
            const double height = row_height(table, row, is_deep());
            is_begun = has_room(height) && is_begun;
            if (!is_begun) {
                put(Block(Table{table.kind, table.header, {}}), header_height(table) + height);
                is_begun = true;
            } else {
                used_ += height;
            }
            std::get<Table>(parts_.back().blocks.back()).rows.push_back(std::move(row));
            for (LongAnswer& rest : rests) {
                put_rest(std::move(rest));
                is_begun = false;
            }
        }
    }

    // No card holds these.
    void operator()(const Picture& picture) { put(Block(picture), 0); }
    void operator()(const CodeBlock& code) { put(Block(code), 0); }

  private:
    bool is_deep() const { return card_.kind == Section::Kind::DeepCard; }

    double height_of(const Table& table) const {
        double height = header_height(table);
        for (const auto& row : table.rows) {
            height += row_height(table, row, is_deep());
        }
        return height;
    }

    // So that what ends a card does not stand on a sheet alone.
    void take_last_form_along() {
        auto* forms =
            parts_.back().blocks.empty() ? nullptr : std::get_if<Table>(&parts_.back().blocks.back());
        if (forms == nullptr || forms->kind != Table::Kind::Forms || forms->rows.size() < 2) {
            return;
        }
        Table last{Table::Kind::Forms, forms->header, {forms->rows.back()}};
        forms->rows.pop_back();
        start_part();
        const double height = height_of(last);
        put(Block(std::move(last)), height);
    }

    // Over as many sheets as it takes, each below what it is the rest of.
    void put_rest(LongAnswer answer) {
        constexpr double least_room = 30;
        const std::string head = answer.row.empty() ? filled(page_.continued, answer.column)
                                                    : filled(page_.continued_of, answer.column, answer.row);
        const Paragraph label{{text(head)}, Paragraph::Kind::Label};
        const double label_height = paragraph_height(label);
        while (!answer.rest.empty()) {
            if (!has_room(label_height + least_room)) {
                start_part();
            }
            const auto fits = [&](const Line& line) {
                return has_room(label_height + paragraph_height({line}));
            };
            Paragraph start{take_start(answer.rest, fits)};
            const double height = paragraph_height(start);
            label_ = label;
            put(Block(std::move(start)), height);
        }
    }

    // A title that takes much of a sheet stands there whole once.
    void start_part() {
        constexpr double most_of_room = 0.25;
        const bool is_too_high = !parts_.empty() && title_height(card_.title) > room_ * most_of_room;
        Line title = is_too_high ? shorten_texts(card_.title) : card_.title;
        used_ = title_height(title);
        parts_.push_back({card_.kind, std::move(title), {}, {}});
    }

    bool has_room(double height) const {
        return used_ + height <= (parts_.size() == 1 ? first_room_ : room_);
    }

    // Into the open part, or into a new one where it does not fit; a part is never left empty.
    void put(Block block, double height) {
        const double label_height = label_ ? paragraph_height(*label_) : 0;
        if (!has_room(label_height + height) && !parts_.back().blocks.empty()) {
            start_part();
        }
        if (label_) {
            parts_.back().blocks.emplace_back(*std::exchange(label_, std::nullopt));
        }
        parts_.back().blocks.push_back(std::move(block));
        used_ += label_height + height;
    }

    // A label that nothing followed but another paragraph.
    void flush_label(double next_height) {
        if (label_) {
            const Paragraph label = *std::exchange(label_, std::nullopt);
            put(Block(label), paragraph_height(label) + next_height);
        }
    }

    const Section& card_;
    const Page& page_;
    double first_room_;
    double room_;
    std::vector<Section> parts_;
    double used_ = 0;
    std::optional<Paragraph> label_;
};

std::vector<Section> deal(const Section& card, const Page& page, double first_room, double room) {
    Dealer dealer(card, page, first_room, room);
    for (const Block& block : card.blocks) {
        std::visit(dealer, block);
    }
    return dealer.take();
}

const Table* as_forms(const Block& block) {
    const auto* table = std::get_if<Table>(&block);
    return table != nullptr && table->kind == Table::Kind::Forms ? table : nullptr;
}

Section without_spare(Section card) {
    for (Block& block : card.blocks) {
        auto* table = std::get_if<Table>(&block);
        if (table != nullptr && std::exchange(table->ends_with_spare, false)) {
            table->rows.pop_back();
        }
    }
    card.blocks.erase(std::remove_if(card.blocks.begin(), card.blocks.end(),
                                     [](const Block& block) {
                                         const Table* forms = as_forms(block);
                                         return forms != nullptr && forms->rows.empty();
                                     }),
                      card.blocks.end());
    return card;
}

// Lists and tables other than forms, each counted once a part that holds some of it.
std::ptrdiff_t count_stretches(const std::vector<Section>& parts) {
    std::ptrdiff_t count = 0;
    for (const Section& part : parts) {
        count += std::count_if(part.blocks.begin(), part.blocks.end(),
                               [](const Block& block) { return as_forms(block) == nullptr; });
    }
    return count;
}

// On as few sheets as it needs, filled as evenly as they can be without parting more lists and tables.
std::vector<Section> deal_evenly(const Section& card, const Page& page, double first_room) {
    constexpr double step = 4;
    std::vector<Section> parts = deal(card, page, first_room, sheet_height);
    for (double room = sheet_height - step; parts.size() > 1 && room > 0; room -= step) {
        std::vector<Section> lower = deal(card, page, std::min(first_room, room), room);
        if (lower.size() > parts.size() || count_stretches(lower) > count_stretches(parts)) {
            break;
        }
        parts = std::move(lower);
    }
    return parts;
}

}  // namespace

std::vector<Section> card_parts(const Section& card, const Page& page, double first_room) {
    std::vector<Section> parts = deal_evenly(card, page, first_room);
    if (parts.size() == 1) {
        return {card};
    }
    const Section shorter = without_spare(card);
    std::vector<Section> fewer = deal_evenly(shorter, page, first_room);
    if (fewer.size() == 1) {
        return {shorter};
    }
    if (fewer.size() < parts.size()) {
        parts = std::move(fewer);
    }
    for (std::size_t i = 0; i < parts.size(); ++i) {
        parts[i].title.push_back(text(filled(page.part_title, i + 1, parts.size())));
    }
    return parts;
}

}  // namespace seamark::worksheet
