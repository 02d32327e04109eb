#include "ingest/sheet_language.h"

#include <algorithm>
#include <array>

namespace seamark::ingest {

namespace {

// What every sheet has in its headings and in the heads of its tables.
std::size_t count_words(std::string_view markdown, const words::SheetWords& words) {
    const std::array<std::string_view, 10> labels = {
        words.failure,  words.signal,  words.recovery,    words.basis,   words.question,
        words.decision, words.session, words.parking_lot, words.ranking, words.happy_path};
    return static_cast<std::size_t>(std::count_if(
        labels.begin(), labels.end(),
        [markdown](std::string_view label) { return markdown.find(label) != std::string_view::npos; }));
}

}  // namespace

const words::Language& language_of(std::string_view markdown,
                                   base::ArrayView<const words::Language*> languages) {
    return **std::max_element(languages.begin(), languages.end(),
                              [markdown](const words::Language* a, const words::Language* b) {
                                  return count_words(markdown, a->sheet) < count_words(markdown, b->sheet);
                              });
}

}  // namespace seamark::ingest
