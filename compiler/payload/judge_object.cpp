// Objects: their members, in whatever order they come, and those that are missing or too many.
#include <algorithm>
#include <numeric>

#include "base/closest.h"
#include "payload/add_once.h"
#include "payload/judge.h"
#include "payload/same_text.h"

namespace seamark::payload {

namespace {

constexpr std::uint32_t bits_a_word = 64;
// Beyond so many unknown members of an object their names are compared once, sorted, and only the first ones
// are taken for slips of the hand.
constexpr std::size_t few_unknown = 16;

}  // namespace

bool Judge::read_object(Subject subject) {
    if (peek() != '{') {
        return read_wrong_type(subject);
    }
    if (depth_ == deepest) {
        return fail(Rule::Depth, "", std::string_view(bytes_ + *token_, 1));
    }
    const Node& object = plan_.nodes[subject.node];
    const std::uint32_t* const begin = token_++;
    const std::size_t first_unknown = unknown_count_;
    std::uint32_t expected = 0;
    Seen seen;
    if (object.count > bits_a_word) {
        seen.first = seen_.size();
        seen_.resize(seen.first + object.count / bits_a_word + 1);
    }
    ++depth_;
    if (peek() == '}') {
        ++token_;
    } else {
        while (true) {
            if (!read_member(object, expected, seen, first_unknown)) {
                return false;
            }
            const char c = peek();
            if (c != ',' && c != '}') {
                return fail_here("a comma or `}`");
            }
            ++token_;
            if (c == '}') {
                break;
            }
        }
    }
    --depth_;
    finish_object(subject, seen, first_unknown, begin);
    if (object.count > bits_a_word) {
        seen_.resize(seen.first);
    }
    return true;
}

// Members mostly come in the order of the seam, or of the one who wrote the sender.
bool Judge::read_member(const Node& object, std::uint32_t& expected, Seen& seen, std::size_t first_unknown) {
    if (peek() != '"') {
        return fail_here("a name in quotes");
    }
    const std::uint32_t* const key_token = token_;
    String key;
    std::uint32_t property = none;
    const Property* const properties = plan_.begin_of(object);
    const std::string_view quoted =
        expected < object.count ? properties[expected].quoted : std::string_view();
    const bool is_expected = !quoted.empty() && end_ - *token_ >= quoted.size() &&
                             are_same(bytes_ + *token_, quoted.data(), quoted.size());
    if (is_expected) {
        property = expected;
        ++token_;
    } else {
        if (!take_string(key, key_text_)) {
            return false;
        }
        property = key.is_text ? find_property(object, key.meaning) : none;
    }
    if (peek() != ':') {
        return fail_here("a colon");
    }
    ++token_;
    if (property == none) {
        return read_unknown(key_token, key, first_unknown);
    }
    expected = property + 1;
    path_[depth_ - 1] = {object.first + property, 0};
    if (!mark_seen(object, seen, property)) {
        report(Rule::DuplicateKey, {none, object.first + property}, depth_, scalar());
        return skip(false);
    }
    return read_value({properties[property].node, object.first + property});
}

// False where it was seen before.
bool Judge::mark_seen(const Node& object, Seen& seen, std::uint32_t property) {
    std::uint64_t& word = object.count > bits_a_word ? seen_[seen.first + property / bits_a_word] : seen.word;
    const std::uint64_t bit = std::uint64_t{1} << (property % bits_a_word);
    const bool is_new = (word & bit) == 0;
    word |= bit;
    return is_new;
}

bool Judge::read_unknown(const std::uint32_t* key_token, const String& key, std::size_t first_unknown) {
    const bool is_seam_field = depth_ == 1 && !plan_.seam_field.empty() && key.meaning == plan_.seam_field;
    const std::string_view quoted(bytes_ + *key_token, key.raw.size() + 2);
    path_[depth_ - 1] = {};
    if (!key.is_text) {
        report(Rule::Surrogate, {}, depth_ - 1, quoted);
        return skip(false);
    }
    const auto begin = unknown_.begin() + static_cast<std::ptrdiff_t>(first_unknown);
    const auto end = unknown_.begin() + static_cast<std::ptrdiff_t>(unknown_count_);
    const bool is_twice =
        unknown_count_ - first_unknown <= few_unknown &&
        std::any_of(begin, end, [&](const Unknown& each) { return each.name == key.meaning; });
    if (is_twice) {
        report(Rule::DuplicateKey, {}, depth_ - 1, quoted);
        return skip(false);
    }
    if (unknown_.size() == unknown_count_) {
        unknown_.emplace_back();
    }
    unknown_[unknown_count_].name.assign(key.meaning);
    unknown_[unknown_count_].member = {};
    unknown_[unknown_count_].key = quoted;
    const std::size_t place = unknown_count_++;
    if (!skip(is_seam_field)) {
        return false;
    }
    if (!is_seam_field) {
        unknown_[place].member = read_since(key_token);
    }
    return true;
}

void Judge::finish_object(Subject subject, const Seen& seen, std::size_t first_unknown,
                          const std::uint32_t* first_token) {
    const Node& object = plan_.nodes[subject.node];
    if (depth_ == 0) {
        note_absent(object, seen);
    }
    const bool has_all = object.count <= bits_a_word && (seen.word & object.required) == object.required;
    if (has_all && unknown_count_ == first_unknown) {
        return;
    }
    report_duplicate_unknowns(first_unknown);
    for (std::uint32_t i = 0; i < object.count; ++i) {
        if (plan_.properties[object.first + i].required && !is_seen(object, seen, i)) {
            report_missing(subject, object.first + i, first_unknown, first_token);
        }
    }
    for (std::size_t i = first_unknown; i < unknown_count_; ++i) {
        if (!unknown_[i].member.empty()) {
            report(Rule::AdditionalProperties, subject, depth_, unknown_[i].member);
        }
    }
    unknown_count_ = first_unknown;
}

// Those that `read_unknown` left, in the order of the payload.
void Judge::report_duplicate_unknowns(std::size_t first_unknown) {
    if (unknown_count_ - first_unknown <= few_unknown) {
        return;
    }
    unknown_order_.resize(unknown_count_ - first_unknown);
    std::iota(unknown_order_.begin(), unknown_order_.end(), first_unknown);
    std::sort(unknown_order_.begin(), unknown_order_.end(), [&](std::size_t a, std::size_t b) {
        const int order = unknown_[a].name.compare(unknown_[b].name);
        return order != 0 ? order < 0 : a < b;
    });
    std::vector<std::size_t> again;
    for (std::size_t i = 1; i < unknown_order_.size(); ++i) {
        if (unknown_[unknown_order_[i]].name == unknown_[unknown_order_[i - 1]].name) {
            again.push_back(unknown_order_[i]);
        }
    }
    std::sort(again.begin(), again.end());
    for (const std::size_t each : again) {
        report(Rule::DuplicateKey, {}, depth_, unknown_[each].key);
        unknown_[each].member = {};
    }
}

bool Judge::is_seen(const Node& object, const Seen& seen, std::uint32_t property) const {
    const std::uint64_t word =
        object.count > bits_a_word ? seen_[seen.first + property / bits_a_word] : seen.word;
    return (word >> (property % bits_a_word) & 1U) != 0;
}

void Judge::note_absent(const Node& object, const Seen& seen) {
    const std::uint64_t all = object.count < bits_a_word ? (std::uint64_t{1} << object.count) - 1 : ~0ULL;
    if (object.count <= bits_a_word && (seen.word | object.required) == all) {
        return;
    }
    for (std::uint32_t i = 0; i < object.count; ++i) {
        if (!plan_.properties[object.first + i].required && !is_seen(object, seen, i)) {
            absent_.push_back(object.first + i);
        }
    }
}

// A name that was misspelt is one mistake, not a missing and an additional property.
void Judge::report_missing(Subject subject, std::uint32_t property, std::size_t first_unknown,
                           const std::uint32_t* first_token) {
    if (depth_ == 0) {
        add_once(missing_, property);
    }
    const std::vector<std::string_view> wanted = {plan_.properties[property].name};
    const std::size_t compared = std::min(unknown_count_, first_unknown + few_unknown);
    for (std::size_t i = first_unknown; i < compared; ++i) {
        Unknown& unknown = unknown_[i];
        if (!unknown.member.empty() && base::find_closest(unknown.name, wanted)) {
            report(Rule::Required, {subject.node, property}, depth_, unknown.member).detail = "misspelt";
            unknown.member = {};
            return;
        }
    }
    report(Rule::Required, {subject.node, property}, depth_, read_since(first_token));
}

std::uint32_t Judge::find_property(const Node& object, std::string_view name) const {
    constexpr std::uint32_t few = 8;
    const Property* const properties = plan_.begin_of(object);
    if (object.count <= few) {
        for (std::uint32_t i = 0; i < object.count; ++i) {
            if (are_same(properties[i].name, name)) {
                return i;
            }
        }
        return none;
    }
    const auto begin = plan_.by_name.begin() + object.first;
    const auto end = begin + object.count;
    const auto found = std::lower_bound(begin, end, name, [&](std::uint32_t each, std::string_view wanted) {
        return plan_.properties[each].name < wanted;
    });
    return found != end && plan_.properties[*found].name == name ? *found - object.first : none;
}

}  // namespace seamark::payload
