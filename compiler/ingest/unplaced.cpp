#include "ingest/unplaced.h"

#include <algorithm>
#include <fmt/format.h>
#include <map>
#include <set>

#include "rewrite/common_lines.h"

namespace seamark::ingest {

namespace {

using diag::Severity;
using worksheet::SheetLine;
using worksheet::SheetText;

using Words = std::vector<std::string_view>;

// Fewer words than these may well be a person's, also where they stand elsewhere in print.
constexpr std::size_t words_of_a_moved_line = 3;
// So many pairs of words are looked at in one sheet; what is left then counts as people's as it stands.
constexpr std::size_t most_word_pairs = 20'000'000;

Words words_of(const SheetLine& line) {
    Words words;
    for (const SheetText& text : line.texts) {
        words.insert(words.end(), text.words.begin(), text.words.end());
    }
    return words;
}

std::string key_of(std::uint32_t mark) {
    return std::to_string(mark);
}

// ---- lines that are as they were printed ----

std::vector<std::string> keys_of(const std::vector<std::uint32_t>& marks) {
    std::vector<std::string> keys;
    std::transform(marks.begin(), marks.end(), std::back_inserter(keys), key_of);
    return keys;
}

std::vector<std::uint32_t> marks_of(const worksheet::ReadSheet& sheet) {
    std::vector<std::uint32_t> marks;
    for (const SheetLine& line : sheet.lines) {
        marks.push_back(worksheet::mark_of(line));
    }
    return marks;
}

// Of each line of the sheet whether it was printed: in its order, or moved as a whole.
std::vector<bool> find_printed(const FilledSheet& sheet) {
    const std::vector<std::uint32_t> marks = marks_of(sheet.read);
    const std::vector<std::string> before = keys_of(sheet.mark.lines);
    const std::vector<std::string> after = keys_of(marks);
    std::vector<bool> is_printed(marks.size(), false);
    std::multiset<std::uint32_t> left(sheet.mark.lines.begin(), sheet.mark.lines.end());
    for (const rewrite::CommonLine& common :
         rewrite::find_common_lines({before.begin(), before.end()}, {after.begin(), after.end()})) {
        is_printed[common.after] = true;
        left.erase(left.find(marks[common.after]));
    }
    for (std::size_t i = 0; i < marks.size(); ++i) {
        const auto moved = left.find(marks[i]);
        if (!is_printed[i] && moved != left.end() &&
            words_of(sheet.read.lines[i]).size() >= words_of_a_moved_line) {
            is_printed[i] = true;
            left.erase(moved);
        }
    }
    return is_printed;
}

// ---- what a changed line says more ----

// Of each of `words` whether it stands in `printed` too, both in their order: a longest such choice.
std::vector<bool> find_common_words(const Words& words, const Words& printed) {
    const std::size_t width = printed.size() + 1;
    std::vector<std::uint32_t> length((words.size() + 1) * width, 0);
    for (std::size_t i = words.size(); i-- > 0;) {
        for (std::size_t j = printed.size(); j-- > 0;) {
            length[i * width + j] = words[i] == printed[j]
                                        ? length[(i + 1) * width + j + 1] + 1
                                        : std::max(length[(i + 1) * width + j], length[i * width + j + 1]);
        }
    }
    std::vector<bool> is_common(words.size(), false);
    for (std::size_t i = 0, j = 0; i < words.size() && j < printed.size();) {
        if (words[i] == printed[j]) {
            is_common[i++] = true;
            ++j;
        } else if (length[(i + 1) * width + j] >= length[i * width + j + 1]) {
            ++i;
        } else {
            ++j;
        }
    }
    return is_common;
}

// The words of the printed lines that are not on the sheet as they were printed: those that people may have
// changed.
std::vector<Words> find_changed(const worksheet::ReadSheet& printed, const FilledSheet& sheet,
                                const std::vector<bool>& is_printed) {
    std::multiset<std::uint32_t> kept;
    const std::vector<std::uint32_t> marks = marks_of(sheet.read);
    for (std::size_t i = 0; i < marks.size(); ++i) {
        if (is_printed[i]) {
            kept.insert(marks[i]);
        }
    }
    std::vector<Words> changed;
    for (const SheetLine& line : printed.lines) {
        const auto there = kept.find(worksheet::mark_of(line));
        if (there == kept.end()) {
            changed.push_back(words_of(line));
        } else {
            kept.erase(there);
        }
    }
    return changed;
}

// Of the words of `line` which were printed: by the line that it most looks like, if it has half of that, and
// which then stands for no other.
std::vector<bool> take_printed_words(const SheetLine& line, std::vector<Words>& candidates,
                                     std::size_t& pairs_left) {
    const Words words = words_of(line);
    std::vector<bool> best(words.size(), false);
    Words* nearest = nullptr;
    std::ptrdiff_t most = 0;
    for (Words& printed : candidates) {
        const std::size_t pairs = words.size() * printed.size();
        if (pairs == 0 || pairs > pairs_left) {
            continue;
        }
        pairs_left -= pairs;
        const std::vector<bool> common = find_common_words(words, printed);
        const std::ptrdiff_t count = std::count(common.begin(), common.end(), true);
        if (count > most && 2 * static_cast<std::size_t>(count) >= printed.size()) {
            most = count;
            best = common;
            nearest = &printed;
        }
    }
    if (nearest != nullptr) {
        nearest->clear();
    }
    return best;
}

struct Addition {
    std::string text;
    worksheet::Stretch place;
};

// The texts of the line that say anything new, each whole.
Addition find_addition(const SheetLine& line, std::string_view markdown,
                       const std::vector<bool>& is_printed) {
    Addition addition{{}, line.stretch};
    auto word = is_printed.begin();
    for (const SheetText& text : line.texts) {
        const auto end = word + static_cast<std::ptrdiff_t>(text.words.size());
        const bool is_new = std::find(word, end, false) != end;
        word = end;
        if (!is_new) {
            continue;
        }
        const std::string_view part = text.stretch.of(markdown);
        const bool is_named = !text.column.empty() && text.column != part;
        addition.place = addition.text.empty() ? text.stretch : addition.place;
        addition.text.append(addition.text.empty() ? "" : "\n");
        addition.text.append(is_named ? text.column + ": " : "").append(part);
    }
    return addition;
}

Remark remark_for(const SheetLine& line, Addition addition) {
    if (line.holds_anchor) {
        return {Severity::Error,
                "this stands beside the answers and in none: an answer stands behind its cell's anchor, up "
                "to the end of the "
                "table's cell",
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

bool was_printed(const FilledSheet& sheet, const worksheet::SheetCell& cell, std::string_view printed) {
    worksheet::SheetCell blank = cell;
    blank.answer = {0, 0};
    return sheet.mark.cells.count(worksheet::mark_of(cell, printed)) > 0 ||
           sheet.mark.cells.count(worksheet::mark_of(blank, printed)) > 0;
}

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

void report_unplaced(const FilledSheet& sheet, std::string_view printed, Remarks& remarks) {
    const worksheet::ReadSheet read = worksheet::read_sheet(printed);
    const std::vector<bool> is_printed = find_printed(sheet);
    std::vector<Words> candidates = find_changed(read, sheet, is_printed);
    std::size_t pairs_left = most_word_pairs;
    Remarks found;
    for (std::size_t i = 0; i < is_printed.size(); ++i) {
        const SheetLine& line = sheet.read.lines[i];
        if (is_printed[i]) {
            continue;
        }
        Addition addition =
            find_addition(line, sheet.markdown, take_printed_words(line, candidates, pairs_left));
        if (!addition.text.empty()) {
            found.push_back(remark_for(line, std::move(addition)));
        }
    }
    if (worksheet::parse_mark(sheet.read.printed).lines.empty()) {
        found = without_mark(std::move(found));
    }
    std::move(found.begin(), found.end(), std::back_inserter(remarks));
}

void report_missing_anchors(const FilledSheet& sheet, std::string_view printed, Remarks& remarks) {
    std::set<std::string> there;
    for (const worksheet::SheetCell& cell : sheet.read.cells) {
        if (cell.address) {
            there.insert(model::to_string(*cell.address));
        }
    }
    std::map<std::string, MissingCells> seams;
    for (const worksheet::SheetCell& cell : worksheet::read_sheet(printed).cells) {
        const std::string address = model::to_string(*cell.address);
        MissingCells& seam = seams[cell.address->seam];
        seam.is_all = seam.is_all && there.count(address) == 0;
        if (there.count(address) == 0 && was_printed(sheet, cell, printed)) {
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
