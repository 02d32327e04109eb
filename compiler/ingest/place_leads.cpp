#include "ingest/place_leads.h"

#include <algorithm>

#include "words/filled.h"
#include "words/language.h"
#include "worksheet/plain_words.h"
#include "worksheet/written_answer.h"

namespace seamark::ingest {

namespace {

using model::CellField;
using worksheet::SheetCell;
using worksheet::SheetText;
using worksheet::Stretch;

// No printed label is longer, in bytes.
constexpr std::size_t longest_lead = std::size_t{16} * 1024;

bool is_written(std::string_view markdown, Stretch stretch) {
    return !worksheet::read_answer(stretch.of(markdown)).empty();
}

// What is behind the words that say that an owner is the seam's, in any language of the sheet; the whole text
// where it has no such words.
Stretch behind_seams_owner(std::string_view markdown, Stretch text) {
    for (const words::Language* language : words::all_languages()) {
        const PlainWords said = worksheet::normal_words(words::filled(language->sheet.owner_of_seam, ""));
        const PlainWords words = worksheet::plain_words(text.of(markdown));
        const auto found = std::search(words.begin(), words.end(), said.begin(), said.end());
        if (found != words.end()) {
            const PlainWords lead(words.begin(), found + static_cast<std::ptrdiff_t>(said.size()));
            return behind_words(markdown, text, lead).value_or(Stretch{text.end, text.end});
        }
    }
    return text;
}

// Whether the words are the pattern's, with anything in the place of its `{}`.
bool is_filled(const PlainWords& words, std::string_view pattern) {
    const std::size_t gap = pattern.find("{}");
    const PlainWords before = worksheet::normal_words(pattern.substr(0, gap));
    const PlainWords after = worksheet::normal_words(pattern.substr(gap + 2));
    return words.size() > before.size() + after.size() &&
           std::equal(before.begin(), before.end(), words.begin()) &&
           std::equal(after.rbegin(), after.rend(), words.rbegin());
}

// Whether the line says what a sheet prints before an answer: a severity, a deadline, the step that a
// recovery leads to, words that say nothing. It is known whatever the blueprint says by now.
bool is_label(std::string_view line) {
    const PlainWords words = worksheet::plain_words(line);
    if (words.empty()) {
        return false;
    }
    const auto languages = words::all_languages();
    const bool is_struck = line.find("~~") != std::string_view::npos;
    return words.front() == "\u2192" ||
           std::any_of(languages.begin(), languages.end(), [&](const words::Language* language) {
               const words::SheetWords& said = language->sheet;
               return is_filled(words, said.severity) || is_filled(words, said.within) ||
                      words == worksheet::normal_words(said.one_more_way) ||
                      (is_struck && is_filled(words, "{} " + std::string(said.says_nothing)));
           });
}

// Behind the first lines, up to a `<br>` each, that are labels or what is printed before this answer now.
Stretch behind_labels(std::string_view markdown, Stretch text, const PrintedCell* printed) {
    constexpr std::string_view tag = "<br>";
    while (true) {
        const std::size_t end = markdown.substr(0, text.end).find(tag, text.begin);
        if (end == std::string_view::npos) {
            return text;
        }
        const std::string_view line = markdown.substr(text.begin, end - text.begin);
        const bool is_known = is_label(line) || (printed != nullptr &&
                                                 printed->lead_lines.count(worksheet::plain_words(line)) > 0);
        if (!is_known) {
            return text;
        }
        text.begin = end + tag.size();
    }
}

}  // namespace

std::optional<Stretch> behind_words(std::string_view markdown, Stretch text, const PlainWords& words) {
    if (words.empty()) {
        return text;
    }
    std::optional<Stretch> rest;
    const std::size_t last_cut = std::min(text.end, text.begin + longest_lead);
    for (std::size_t cut = text.begin + 1; cut <= last_cut; ++cut) {
        const char last = markdown[cut - 1];
        const bool is_boundary =
            cut == text.end || last == ' ' || last == '\t' || last == '\n' || last == '>';
        if (!is_boundary) {
            continue;
        }
        const PlainWords before = worksheet::plain_words(markdown.substr(text.begin, cut - text.begin));
        if (before == words) {
            rest = Stretch{cut, text.end};
        } else if (before.size() > words.size()) {
            break;
        }
    }
    return rest;
}

Stretch behind_one_more(std::string_view markdown, Stretch mode) {
    for (const words::Language* language : words::all_languages()) {
        const PlainWords label = worksheet::normal_words(language->sheet.one_more_way);
        if (const auto rest = behind_words(markdown, mode, label)) {
            return *rest;
        }
    }
    return mode;
}

std::optional<Stretch> answer_in_cell(const FilledSheet& sheet, Stretch text, const PrintedCell* printed,
                                      const model::CellAddress& address) {
    const CellField field = address.field;
    if (address.failure && address.failure->is_new) {
        return field == CellField::Mode ? behind_one_more(sheet.markdown, text) : text;
    }
    if (field == CellField::FailureOwner) {
        return behind_seams_owner(sheet.markdown, text);
    }
    const Stretch rest = behind_labels(sheet.markdown, text, printed);
    if (rest.begin > text.begin) {
        return rest;
    }
    if (printed != nullptr) {
        if (const auto behind = behind_words(sheet.markdown, text, printed->lead)) {
            return behind;
        }
    }
    const bool has_no_lead = field == CellField::Signal || field == CellField::Basis;
    return has_no_lead ? std::optional(text) : std::nullopt;
}

void place_leads(FilledSheet& sheet, const PrintedSheet& printed) {
    for (std::size_t i = 0; i < sheet.read.lines.size(); ++i) {
        worksheet::SheetLine& line = sheet.read.lines[i];
        for (SheetText& text : line.texts) {
            if (sheet.is_printed[i] || !text.leads_to || !text.cell_column || !line.row) {
                continue;
            }
            const auto& columns = sheet.read.rows[*line.row].columns;
            const auto& cells = columns[*text.cell_column].cells;
            SheetCell& cell = sheet.read.cells[*text.leads_to];
            const bool is_before_anchor =
                std::find(cells.begin(), cells.end(), *text.leads_to) != cells.end();
            if (!is_before_anchor || !cell.address || cell.is_unsure ||
                is_written(sheet.markdown, cell.answer)) {
                continue;
            }
            const auto answer =
                answer_in_cell(sheet, text.stretch, printed.find(*cell.address), *cell.address);
            if (answer && is_written(sheet.markdown, *answer)) {
                cell.answer = worksheet::trimmed(sheet.markdown, *answer);
                text.is_placed = true;
            }
        }
    }
}

}  // namespace seamark::ingest
