#include "ingest/changed_lines.h"

#include <algorithm>
#include <cstdint>
#include <set>

namespace seamark::ingest {

namespace {

using worksheet::SheetLine;
using worksheet::SheetText;

using Words = std::vector<std::string_view>;

Words words_of(const SheetLine& line) {
    Words words;
    for (const SheetText& text : line.texts) {
        words.insert(words.end(), text.words.begin(), text.words.end());
    }
    return words;
}

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

}  // namespace

ChangedLines::ChangedLines(const worksheet::ReadSheet& printed, const FilledSheet& sheet) {
    std::multiset<std::uint64_t> kept;
    for (std::size_t i = 0; i < sheet.read.lines.size(); ++i) {
        if (sheet.is_printed[i]) {
            kept.insert(worksheet::mark_of(sheet.read.lines[i]));
        }
    }
    for (const SheetLine& line : printed.lines) {
        const auto there = kept.find(worksheet::mark_of(line));
        if (there == kept.end()) {
            candidates_.push_back({words_of(line), line.holds_anchor});
        } else {
            kept.erase(there);
        }
    }
}

PrintedWords ChangedLines::take(const SheetLine& line) {
    const Words words = words_of(line);
    PrintedWords best{std::vector<bool>(words.size(), false), false, false};
    Candidate* nearest = nullptr;
    std::ptrdiff_t most = 0;
    for (Candidate& candidate : candidates_) {
        const std::size_t pairs = words.size() * candidate.words.size();
        if (pairs == 0 || pairs > pairs_left_) {
            continue;
        }
        pairs_left_ -= pairs;
        std::vector<bool> common = find_common_words(words, candidate.words);
        const std::ptrdiff_t count = std::count(common.begin(), common.end(), true);
        if (count > most && 2 * static_cast<std::size_t>(count) >= candidate.words.size()) {
            most = count;
            best = {std::move(common), true, candidate.holds_anchor};
            nearest = &candidate;
        }
    }
    if (nearest != nullptr) {
        nearest->words.clear();
    }
    return best;
}

}  // namespace seamark::ingest
