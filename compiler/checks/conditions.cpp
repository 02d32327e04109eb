#include "checks/conditions.h"

namespace seamark::checks {

using namespace seamark::model;

namespace {

bool is_of_a_word(char c) {
    const bool is_beyond_ascii = static_cast<unsigned char>(c) >= 0x80;
    return is_beyond_ascii || c == '_' || (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') ||
           (c >= 'a' && c <= 'z');
}

void add_words(std::string_view text, std::set<std::string_view>& words) {
    std::size_t begin = 0;
    for (std::size_t i = 0; i <= text.size(); ++i) {
        if (i == text.size() || !is_of_a_word(text[i])) {
            words.insert(text.substr(begin, i - begin));
            begin = i + 1;
        }
    }
}

}  // namespace

std::set<std::string_view> words_of_conditions(const Model& model) {
    std::set<std::string_view> words;
    for (const Flow& flow : model.flows) {
        for (const Flow::Chain& chain : flow.chains) {
            if (chain.when) {
                add_words(chain.when->value, words);
            }
        }
    }
    return words;
}

}  // namespace seamark::checks
