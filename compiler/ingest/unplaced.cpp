#include "ingest/unplaced.h"

#include <algorithm>
#include <fmt/format.h>
#include <map>
#include <set>

#include "ingest/changed_lines.h"
#include "worksheet/plain_words.h"
#include "worksheet/written_answer.h"

namespace seamark::ingest {

namespace {

using diag::Severity;
using worksheet::SheetLine;
using worksheet::SheetText;

// ---- what a text is ----

bool holds(const PlainWords& words, const PlainWords& part) {
    return !part.empty() && std::search(words.begin(), words.end(), part.begin(), part.end()) != words.end();
}

bool ends_with_break(std::string_view text) {
    constexpr std::string_view tag = "<br>";
    return text.size() >= tag.size() && text.substr(text.size() - tag.size()) == tag;
}

// Whether the label may have become these words.
bool is_alike(const PlainWords& words, const PlainWords& label) {
    const auto common = std::count_if(label.begin(), label.end(), [&words](const std::string& word) {
        return std::find(words.begin(), words.end(), word) != words.end();
    });
    return 2 * static_cast<std::size_t>(common) >= label.size();
}

enum class TextKind { Printed, EditedLabel, Other };

// A label that was edited has lost a word of what was printed; one with all of that and something added is
// more likely an answer on the wrong side of its anchor.
TextKind kind_of(const SheetText& text, const FilledSheet& sheet, const PrintedSheet& printed) {
    const bool is_label = text.leads_to && sheet.read.cells[*text.leads_to].address;
    if (text.is_placed || (is_label && printed.labels.count(text.words) > 0)) {
        return TextKind::Printed;
    }
    const PrintedCell* cell = is_label ? printed.find(*sheet.read.cells[*text.leads_to].address) : nullptr;
    if (cell == nullptr) {
        return TextKind::Other;
    }
    const bool is_lead = text.cell_column == cell->column;
    const PlainWords& label = is_lead ? cell->lead : cell->head;
    if (is_lead && holds(text.words, worksheet::plain_words(cell->answer.of(printed.markdown)))) {
        return TextKind::Printed;  // an answer on the wrong side that the blueprint has by now
    }
    const bool is_answered =
        !worksheet::read_answer(sheet.read.cells[*text.leads_to].answer.of(sheet.markdown)).empty();
    const bool has_break =
        ends_with_break(text.stretch.of(sheet.markdown));  // as a label has that was printed
    const bool is_edited = !label.empty() && cell->address.field != model::CellField::FailureOwner &&
                           (!holds(text.words, label) || (!is_lead && is_answered));
    return is_edited && (is_answered || has_break || is_alike(text.words, label)) ? TextKind::EditedLabel
                                                                                  : TextKind::Other;
}

struct Addition {
    std::string text;
    worksheet::Stretch place;
    bool is_label = true;  // all of it
};

// The texts of the line that say anything new, each whole.
Addition find_addition(const SheetLine& line, const FilledSheet& sheet, const PrintedSheet& printed,
                       const std::vector<bool>& is_printed) {
    Addition addition{{}, line.stretch, true};
    auto word = is_printed.begin();
    for (const SheetText& text : line.texts) {
        const auto end = word + static_cast<std::ptrdiff_t>(text.words.size());
        const bool is_new = std::find(word, end, false) != end;
        word = end;
        const TextKind kind = kind_of(text, sheet, printed);
        if (!is_new || kind == TextKind::Printed) {
            continue;
        }
        const std::string_view part = text.stretch.of(sheet.markdown);
        const bool is_named = !text.column.empty() && text.column != part;
        addition.place = addition.text.empty() ? text.stretch : addition.place;
        addition.text.append(addition.text.empty() ? "" : "\n");
        addition.text.append(is_named ? text.column + ": " : "").append(part);
        addition.is_label = addition.is_label && kind == TextKind::EditedLabel;
    }
    return addition;
}

// ---- what there is to tell ----

// Whether the line is a row among answers: it has lost its anchors, or never had any.
bool lacks_anchor(std::size_t index, const FilledSheet& sheet, const PrintedWords& words) {
    const SheetLine& line = sheet.read.lines[index];
    if (line.holds_anchor || !line.row || (words.is_of_line && !words.held_anchor)) {
        return false;
    }
    return sheet.lost.count(index) > 0;
}

std::string lost_message(const std::vector<std::string>& lost) {
    constexpr std::size_t most_names = 5;
    if (lost.empty()) {
        return "no anchor stands here, so this was not read: copy a row with its anchors (`<!-- seamark: "
               "\u2026 "
               "-->`) from a fresh worksheet and write the answer behind them";
    }
    std::vector<std::string> names(
        lost.begin(), lost.begin() + static_cast<std::ptrdiff_t>(std::min(lost.size(), most_names)));
    for (std::string& name : names) {
        name = fmt::format("`{}`", name);
    }
    return fmt::format(
        "no anchor stands here, so this was not read, and it may be about {}{}: copy the row with its "
        "anchors from a fresh worksheet and write the answers behind them",
        fmt::join(names, ", "), lost.size() > most_names ? ", \u2026" : "");
}

// Why the addition is an answer that was lost; empty where it is none.
std::string error_of(std::size_t index, const FilledSheet& sheet, const PrintedWords& words,
                     const Addition& addition) {
    const SheetLine& line = sheet.read.lines[index];
    if (line.is_rest_of_cell) {
        return "this stands below a table's cell that nothing closes, and was not read as a part of its "
               "answer: "
               "write `<br>` instead of the empty line, and a `|` behind the answer";
    }
    if (lacks_anchor(index, sheet, words)) {
        return lost_message(sheet.lost.at(index));
    }
    if (line.holds_anchor && !addition.is_label) {
        return "this stands beside the answers and in none: an answer stands behind its cell's anchor, up to "
               "the "
               "end of the table's cell";
    }
    return {};
}

Remark remark_for(std::size_t index, const FilledSheet& sheet, const PrintedWords& words, Addition addition) {
    if (std::string error = error_of(index, sheet, words, addition); !error.empty()) {
        return {Severity::Error, std::move(error), addition.place, std::move(addition.text)};
    }
    const SheetLine& line = sheet.read.lines[index];
    if (line.holds_anchor) {
        return {Severity::Warning, "a printed label was edited; a blueprint has no place for this",
                addition.place, std::move(addition.text)};
    }
    return {Severity::Warning,
            line.heading.empty() ? std::string("a blueprint has no place for this")
                                 : fmt::format("a blueprint has no place for this, below `{}`", line.heading),
            addition.place, std::move(addition.text)};
}

// Where the sheet has lost its mark, nobody can tell printed text that has changed from a person's: all of it
// is one warning.
Remarks without_mark(Remarks found) {
    Remarks told;
    Remark all{Severity::Warning,
               "the comment `seamark-printed` at the sheet's end is gone; this is not what would be printed "
               "now, and a blueprint has no place for it: see which of it people wrote",
               {},
               {}};
    for (Remark& remark : found) {
        if (remark.severity != Severity::Warning) {
            told.push_back(std::move(remark));
            continue;
        }
        all.place = all.quoted.empty() ? remark.place : all.place;
        all.quoted.append(all.quoted.empty() ? "" : "\n").append(remark.quoted);
    }
    if (!all.quoted.empty()) {
        told.push_back(std::move(all));
    }
    return told;
}

// ---- anchors ----

struct MissingCells {
    bool is_all = true;
    std::vector<std::string> names;
};

std::string missing_message(const std::string& seam, const MissingCells& cells) {
    return cells.is_all && cells.names.size() > 1
               ? fmt::format("no anchor of `{}` is on the sheet any more, so nothing was read for it", seam)
               : fmt::format("anchors of `{}` are on the sheet no more, so nothing was read for: {}", seam,
                             fmt::join(cells.names, ", "));
}

}  // namespace

void report_unplaced(const FilledSheet& sheet, const PrintedSheet& printed, Remarks& remarks) {
    ChangedLines changed(printed.read, sheet);
    Remarks found;
    for (std::size_t i = 0; i < sheet.read.lines.size(); ++i) {
        if (sheet.is_printed[i]) {
            continue;
        }
        const SheetLine& line = sheet.read.lines[i];
        const PrintedWords words = changed.take(line);
        Addition addition = find_addition(line, sheet, printed, words.are);
        if (!addition.text.empty()) {
            found.push_back(remark_for(i, sheet, words, std::move(addition)));
        }
    }
    if (!sheet.has_mark) {
        found = without_mark(std::move(found));
    }
    std::move(found.begin(), found.end(), std::back_inserter(remarks));
}

void report_missing_anchors(const FilledSheet& sheet, const PrintedSheet& printed, Remarks& remarks) {
    std::set<std::string> there;
    for (const worksheet::SheetCell& cell : sheet.read.cells) {
        if (cell.address) {
            there.insert(model::to_string(*cell.address));
        }
    }
    std::map<std::string, MissingCells> seams;
    for (const worksheet::SheetCell& cell : printed.read.cells) {
        const std::string address = model::to_string(*cell.address);
        MissingCells& seam = seams[cell.address->seam];
        seam.is_all = seam.is_all && there.count(address) == 0;
        const bool is_owed = !cell.address->failure || !cell.address->failure->is_new;
        if (is_owed && there.count(address) == 0 &&
            was_printed(sheet, *cell.address, cell.answer.of(printed.markdown))) {
            seam.names.push_back(address.substr(cell.address->seam.size() + 1));
        }
    }
    for (const auto& [seam, cells] : seams) {
        if (!cells.names.empty()) {
            remarks.push_back({Severity::Warning, missing_message(seam, cells), {}, {}});
        }
    }
}

}  // namespace seamark::ingest
