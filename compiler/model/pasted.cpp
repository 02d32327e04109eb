// Recoveries that are one sentence pasted everywhere.
#include <map>
#include <set>

#include "model/cells.h"
#include "model/wording.h"

namespace seamark::model {

namespace {

constexpr std::size_t pasted_for_kinds = 3;

struct Sentence {
    std::set<std::string> kinds;
    std::vector<PastedRecovery> places;
};

// A failure without a kind counts by its text; the two do not mix, since no bare text has a colon.
std::string kind_key(const Failure& failure) {
    return failure.kind_name ? std::string(failure.kind_name->text) + ":"
                             : bare_words(failure.mode.text.value);
}

bool says_something(const Model& model, const Failure& failure) {
    return failure.recovery && !failure.recovery->action.is_unanswered &&
           !is_filler(failure.recovery->action.text.value) && !repeats_failure(model, failure);
}

}  // namespace

bool repeats_failure(const Model& model, const Failure& failure) {
    if (!failure.recovery || failure.recovery->action.is_unanswered) {
        return false;
    }
    const std::string action = bare_words(failure.recovery->action.text.value);
    const auto repeats = [&](std::string_view text) { return !action.empty() && action == bare_words(text); };
    return repeats(failure.mode.text.value) || (failure.kind_name && repeats(failure.kind_name->text)) ||
           (failure.kind && repeats(model.failure_kinds[*failure.kind].title.value));
}

std::vector<std::vector<PastedRecovery>> find_pasted_recoveries(const Model& model) {
    std::map<std::string, std::size_t> index;
    std::vector<Sentence> sentences;
    for (const SeamId seam : model.seams.ids()) {
        const std::vector<Failure>& failures = model.seams[seam].failures;
        for (std::uint32_t i = 0; i < failures.size(); ++i) {
            if (!says_something(model, failures[i])) {
                continue;
            }
            const std::string words = bare_words(failures[i].recovery->action.text.value);
            const auto [known, is_new] = index.try_emplace(words, sentences.size());
            if (is_new) {
                sentences.emplace_back();
            }
            sentences[known->second].kinds.insert(kind_key(failures[i]));
            sentences[known->second].places.push_back({seam, i});
        }
    }
    std::vector<std::vector<PastedRecovery>> pasted;
    for (Sentence& sentence : sentences) {
        if (sentence.kinds.size() >= pasted_for_kinds) {
            pasted.push_back(std::move(sentence.places));
        }
    }
    return pasted;
}

}  // namespace seamark::model
