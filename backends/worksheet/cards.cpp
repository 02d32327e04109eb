#include <algorithm>

#include "model/boundary.h"
#include "worksheet/answers.h"
#include "worksheet/cargo_ticks.h"
#include "worksheet/describe.h"
#include "worksheet/failure_rows.h"
#include "worksheet/sections.h"
#include "worksheet/tables.h"

namespace seamark::worksheet {

namespace {

std::string facts_of(const Source& source, const model::CellSheet& sheet) {
    const model::Arrow& arrow = arrow_of(source.view, sheet);
    std::vector<std::string> facts = {
        std::string(source.words.seam_states[static_cast<std::size_t>(sheet.state())]),
        filled(source.words.cells_open, sheet.open(), sheet.cells.size()),
        describe_handoff(source.view.model, source.words, arrow),
        describe_lines(source.words, model::crossed_lines(source.view.model, arrow)),
        std::string(arrow.in_happy ? source.words.on_happy_path : std::string_view{})};
    facts.erase(std::remove(facts.begin(), facts.end(), std::string()), facts.end());
    return listed(facts, " · ");
}

const model::Cell* find_cell(const model::CellSheet& sheet, model::CellKind kind) {
    const auto found = std::find_if(sheet.cells.begin(), sheet.cells.end(),
                                    [kind](const model::Cell& cell) { return cell.kind == kind; });
    return found == sheet.cells.end() ? nullptr : &*found;
}

std::string carried_names(const model::Seam* seam) {
    std::vector<std::string> names;
    if (seam != nullptr) {
        for (const model::Cargo& cargo : seam->carries) {
            names.push_back(std::string(cargo.name.text) + (cargo.optional ? "?" : ""));
        }
    }
    return listed(names);
}

std::string text_of(const std::optional<model::Answer>& answer) {
    return answer ? std::string(answer->text.value) : std::string();
}

// The card's table of questions about the seam as a whole.
class Questions {
  public:
    Questions(const Source& source, const model::CellSheet& sheet)
        : source_(source),
          sheet_(sheet),
          seam_(seam_of(source.view, sheet)),
          table_(question_table(source.words)) {}

    Table take() {
        add_cell(model::CellKind::Carries, source_.words.what_crosses, carried_names(seam_), {});
        add_facts();
        add_landed();
        add_cell(model::CellKind::Owner, source_.words.who_owns_seam,
                 text_of(seam_ != nullptr ? seam_->owner : std::nullopt), {});
        return std::move(table_);
    }

  private:
    void add(std::string_view question, Line answer) {
        table_.rows.push_back({{text(question)}, std::move(answer)});
    }

    void add_cell(model::CellKind kind, std::string_view question, std::string answer, Line lead) {
        if (const model::Cell* cell = find_cell(sheet_, kind)) {
            const auto address = model::address_of(source_.view.model, source_.view.graph, sheet_, *cell);
            add(question,
                answer_line(source_.words, {address, std::move(lead), cell->state, std::move(answer)}));
        }
    }

    // What the seam says that nobody owes.
    void add_facts() {
        if (seam_ == nullptr) {
            return;
        }
        if (seam_->channel) {
            add(source_.words.channel, {text(seam_->channel->value)});
        }
        if (seam_->over_name) {
            add(source_.words.carrier, {code(seam_->over_name->text)});
        }
        if (seam_->attempts) {
            const model::Attempts& attempts = *seam_->attempts;
            add(source_.words.attempts,
                {text(filled(source_.words.attempts_then, attempts.count, attempts.otherwise.name.text))});
        }
    }

    // Only agent to system owes it; elsewhere it is printed where it is said.
    void add_landed() {
        const bool is_said = seam_ != nullptr && seam_->landed;
        Line lead;
        if (is_said && seam_->landed->within) {
            lead = {text(filled(source_.words.within, seam_->landed->within->text)), line_break()};
        }
        const std::string answer = is_said ? std::string(seam_->landed->when.text.value) : std::string();
        if (find_cell(sheet_, model::CellKind::Landed) != nullptr) {
            add_cell(model::CellKind::Landed, source_.words.when_landed, answer, std::move(lead));
        } else if (is_said) {
            const model::CellAddress address{
                model::seam_identity(source_.view.model, source_.view.graph, sheet_), std::nullopt,
                model::CellField::Landed};
            add(source_.words.when_landed,
                answer_line(source_.words,
                            {address, std::move(lead), state_of(seam_->landed->when), answer}));
        }
    }

    const Source& source_;
    const model::CellSheet& sheet_;
    const model::Seam* seam_;
    Table table_;
};

void add_ticks(Section& card, std::string_view label, List ticks) {
    if (!ticks.items.empty()) {
        card.blocks.emplace_back(Paragraph{{text(label)}, Paragraph::Kind::Label});
        card.blocks.emplace_back(std::move(ticks));
    }
}

}  // namespace

Section card_of(const Source& source, const model::CellSheet& sheet, bool is_deep) {
    const Words& words = source.words;
    const model::Seam* seam = seam_of(source.view, sheet);
    Section card{is_deep ? Section::Kind::DeepCard : Section::Kind::Card,
                 {text(seam_title(source.view, words, sheet))},
                 {},
                 {}};
    if (seam != nullptr && seam->title) {
        card.blocks.emplace_back(Paragraph{{strong(seam->title->value)}});
    }
    card.blocks.emplace_back(Paragraph{{text(facts_of(source, sheet))}, Paragraph::Kind::Facts});
    if (seam == nullptr) {
        card.blocks.emplace_back(Paragraph{{text(words.no_seam_yet)}});
    }
    add_ticks(card, words.to_tick, cargo_ticks(source, sheet));
    add_ticks(card, words.comes_back, answer_ticks(source, sheet));
    card.blocks.emplace_back(Questions(source, sheet).take());
    card.blocks.emplace_back(failure_rows(source, sheet, is_deep || sheet.open() > 0));
    card.blocks.emplace_back(with_blank_rows(decision_table(words), 1));
    return card;
}

}  // namespace seamark::worksheet
