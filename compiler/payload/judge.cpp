#include "payload/judge.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <cstring>

#include "base/closest.h"
#include "payload/number.h"
#include "payload/unescape.h"
#include "source/utf8.h"

namespace seamark::payload {

namespace {

bool has_escape(std::string_view text) {
    return std::memchr(text.data(), '\\', text.size()) != nullptr;
}

bool is_not_finite(std::string_view scalar) {
    return scalar == "NaN" || scalar == "Infinity" || scalar == "-Infinity";
}

// A scalar value takes one to four bytes, which often decides.
bool is_shorter(std::string_view text, std::uint64_t least) {
    return text.size() < least || (text.size() / 4 < least && source::count_scalars(text) < least);
}

bool is_longer(std::string_view text, std::uint64_t most) {
    return text.size() > most && source::count_scalars(text) > most;
}

constexpr std::uint32_t bits_a_word = 64;

std::uint64_t load_word(const char* from) {
    std::uint64_t word = 0;
    std::memcpy(&word, from, sizeof word);
    return word;
}

// As `std::memcmp`, for the short texts of names, of which payloads have many. Both must be `size` long.
bool are_same(const char* a, const char* b, std::size_t size) {
    constexpr std::size_t step = sizeof(std::uint64_t);
    if (size < step) {
        for (std::size_t i = 0; i < size; ++i) {
            if (a[i] != b[i]) {
                return false;
            }
        }
        return true;
    }
    for (std::size_t i = 0; i + step <= size; i += step) {
        if (load_word(a + i) != load_word(b + i)) {
            return false;
        }
    }
    return load_word(a + size - step) == load_word(b + size - step);
}

bool are_same(std::string_view a, std::string_view b) {
    return a.size() == b.size() && are_same(a.data(), b.data(), a.size());
}

void add_once(std::vector<std::uint32_t>& set, std::uint32_t item) {
    if (std::find(set.begin(), set.end(), item) == set.end()) {
        set.push_back(item);
    }
}

void append_item(std::string& pointer, std::uint32_t item) {
    std::array<char, 11> text{'/'};
    const auto end = std::to_chars(text.data() + 1, text.data() + text.size(), item).ptr;
    pointer.append(text.data(), end);
}

// As RFC 6901 escapes it.
void append_name(std::string& pointer, std::string_view name) {
    pointer += '/';
    for (const char c : name) {
        if (c == '~' || c == '/') {
            pointer += c == '~' ? "~0" : "~1";
        } else {
            pointer += c;
        }
    }
}

}  // namespace

Judge::Judge(const Plan& plan) : plan_(plan) {}

void Judge::begin(Tokens tokens, Findings& findings) {
    findings_ = &findings;
    first_breach_ = findings.breaches.size();
    first_pointer_ = findings.pointers.size();
    bytes_ = tokens.bytes;
    token_ = tokens.token;
    end_ = tokens.end;
    is_readable_ = true;
    left_out_ = 0;
    depth_ = 0;
    levels_.clear();
    seen_.clear();
    unknown_count_ = 0;
    missing_.clear();
    wrong_.clear();
}

Verdict Judge::finish(bool is_read) {
    if (is_read && *token_ < end_) {
        fail(Rule::Trailing, "", std::string_view(bytes_ + *token_, end_ - *token_));
    }
    return {findings_->breaches.size() == first_breach_, is_readable_, left_out_};
}

Verdict Judge::judge(Tokens tokens, std::uint32_t seam, Findings& findings) {
    begin(tokens, findings);
    return finish(read_value({plan_.seams[seam].root, none}));
}

Verdict Judge::judge_nameless(Tokens tokens, const SeamName& name, Findings& findings) {
    begin(tokens, findings);
    const bool is_object = peek() == '{';
    const std::uint32_t* const first = token_;
    const bool is_read = skip(false);
    if (is_read && is_object) {
        report(Rule::Seam, {}, 0, name.there);
    } else if (is_read) {
        report(Rule::Type, {}, 0, read_since(first));
    }
    return finish(is_read);
}

// The bytes from `token` to the end of the last token that was read.
std::string_view Judge::read_since(const std::uint32_t* token) const {
    std::uint32_t end = std::min(*token_, end_);
    while (end > *token && (is_space(bytes_[end - 1]) || bytes_[end - 1] == ',')) {
        --end;
    }
    return {bytes_ + *token, end - *token};
}

bool Judge::read_value(Subject subject) {
    const Kind kind = plan_.nodes[subject.node].kind;
    switch (kind) {
        case Kind::Text:
            return read_text(subject);
        case Kind::Enum:
            return read_enum(subject);
        case Kind::Number:
        case Kind::Integer:
            return read_number(subject);
        case Kind::Bool:
            return read_bool(subject);
        case Kind::List:
            return read_list(subject);
        case Kind::Object:
            return read_object(subject);
        case Kind::Any:
            any_ = subject;
            return skip(true);
    }
    return false;
}

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
    if (unknown_.size() == unknown_count_) {
        unknown_.emplace_back();
    }
    unknown_[unknown_count_].name.assign(key.meaning);
    unknown_[unknown_count_].member = {};
    const auto known =
        std::find_if(unknown_.begin() + static_cast<std::ptrdiff_t>(first_unknown),
                     unknown_.begin() + static_cast<std::ptrdiff_t>(unknown_count_),
                     [&](const Unknown& each) { return each.name == unknown_[unknown_count_].name; });
    const bool is_twice = known != unknown_.begin() + static_cast<std::ptrdiff_t>(unknown_count_);
    path_[depth_ - 1] = {};
    if (!key.is_text) {
        report(Rule::Surrogate, {}, depth_ - 1, {bytes_ + *key_token, key.raw.size() + 2});
        return skip(false);
    }
    if (is_twice) {
        report(Rule::DuplicateKey, {}, depth_ - 1, {bytes_ + *key_token, key.raw.size() + 2});
        return skip(false);
    }
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
    const bool has_all = object.count <= bits_a_word && (seen.word & object.required) == object.required;
    if (has_all && unknown_count_ == first_unknown) {
        return;
    }
    for (std::uint32_t i = 0; i < object.count; ++i) {
        const std::uint64_t word =
            object.count > bits_a_word ? seen_[seen.first + i / bits_a_word] : seen.word;
        const bool is_there = (word >> (i % bits_a_word) & 1U) != 0;
        if (!is_there && plan_.properties[object.first + i].required) {
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

// A name that was misspelt is one mistake, not a missing and an additional property.
void Judge::report_missing(Subject subject, std::uint32_t property, std::size_t first_unknown,
                           const std::uint32_t* first_token) {
    if (depth_ == 0) {
        add_once(missing_, property);
    }
    const std::vector<std::string_view> wanted = {plan_.properties[property].name};
    for (std::size_t i = first_unknown; i < unknown_count_; ++i) {
        Unknown& unknown = unknown_[i];
        if (!unknown.member.empty() && base::find_closest(unknown.name, wanted)) {
            report(Rule::Required, {subject.node, property}, depth_, unknown.member).detail = "misspelt";
            unknown.member = {};
            return;
        }
    }
    report(Rule::Required, {subject.node, property}, depth_, read_since(first_token));
}

bool Judge::read_list(Subject subject) {
    if (peek() != '[') {
        return read_wrong_type(subject);
    }
    if (depth_ == deepest) {
        return fail(Rule::Depth, "", std::string_view(bytes_ + *token_, 1));
    }
    const Node& list = plan_.nodes[subject.node];
    const std::uint32_t* const begin = token_++;
    std::uint32_t items = 0;
    ++depth_;
    if (peek() == ']') {
        ++token_;
    } else {
        while (true) {
            path_[depth_ - 1] = {none, items};
            if (!read_value({list.element, none})) {
                return false;
            }
            ++items;
            const char c = peek();
            if (c != ',' && c != ']') {
                return fail_here("a comma or `]`");
            }
            ++token_;
            if (c == ']') {
                break;
            }
        }
    }
    --depth_;
    if (items < list.least || items > list.most) {
        const Rule rule = items < list.least ? Rule::MinItems : Rule::MaxItems;
        report(rule, subject, depth_, read_since(begin)).amount = items;
    }
    return true;
}

bool Judge::read_text(Subject subject) {
    if (peek() != '"') {
        return read_wrong_type(subject);
    }
    const std::string_view there = scalar();
    const Node& node = plan_.nodes[subject.node];
    if (node.is_of_format != nullptr && node.pattern == none) {
        // No format has a backslash in it, so what is of its format as it stands has no escape.
        const std::string_view raw = there.substr(1, there.size() - 2);
        if (node.is_of_format(raw) && !is_shorter(raw, node.least) && !is_longer(raw, node.most)) {
            ++token_;
            return true;
        }
    }
    String string;
    if (!take_string(string, text_)) {
        return false;
    }
    if (string.is_text) {
        judge_text(subject, string.meaning, there);
    } else {
        report(Rule::Surrogate, subject, depth_, there);
    }
    return true;
}

// What is wrong with one text is one mistake, though it may break several rules.
void Judge::judge_text(Subject subject, std::string_view meaning, std::string_view there) {
    const Node& node = plan_.nodes[subject.node];
    if (node.is_of_format != nullptr && !node.is_of_format(meaning)) {
        report(Rule::Format, subject, depth_, there);
    } else if (is_shorter(meaning, node.least)) {
        report(Rule::MinLength, subject, depth_, there).amount = source::count_scalars(meaning);
    } else if (is_longer(meaning, node.most)) {
        report(Rule::MaxLength, subject, depth_, there).amount = source::count_scalars(meaning);
    } else if (node.pattern != none && !plan_.patterns[node.pattern].is_found_in(meaning)) {
        report(Rule::Pattern, subject, depth_, there);
    }
}

bool Judge::read_enum(Subject subject) {
    const std::string_view there = peek() == '"' ? scalar() : std::string_view();
    const Node& node = plan_.nodes[subject.node];
    // No name has a backslash in it.
    if (!there.empty() && is_name_of(node, there.substr(1, there.size() - 2))) {
        ++token_;
        return true;
    }
    String string;
    if (!there.empty() && !take_string(string, text_)) {
        return false;
    }
    if (there.empty()) {
        const std::uint32_t* const begin = token_;
        if (!skip(false)) {
            return false;
        }
        report(Rule::Enum, subject, depth_, read_since(begin));
    } else if (!string.is_text) {
        report(Rule::Surrogate, subject, depth_, there);
    } else if (!is_name_of(node, string.meaning)) {
        report(Rule::Enum, subject, depth_, there);
    }
    return true;
}

bool Judge::is_name_of(const Node& enumeration, std::string_view text) const {
    const std::string_view* const names = plan_.names.data() + enumeration.first;
    for (std::uint32_t i = 0; i < enumeration.count; ++i) {
        if (are_same(names[i], text)) {
            return true;
        }
    }
    return false;
}

bool Judge::read_number(Subject subject) {
    const char c = peek();
    if (c != '-' && (c < '0' || c > '9')) {
        return read_wrong_type(subject);
    }
    const std::string_view there = scalar();
    const Number number = payload::read_number(there);
    if (!number.is_number) {
        any_ = subject;
        return skip_scalar(true);
    }
    ++token_;
    const Node& node = plan_.nodes[subject.node];
    if (!number.is_same) {
        report(Rule::Precision, subject, depth_, there);
    } else if (node.kind == Kind::Integer && number.value != std::floor(number.value)) {
        report(Rule::Type, subject, depth_, there);
    } else if (number.value < node.minimum) {
        report(Rule::Minimum, subject, depth_, there);
    } else if (number.value > node.maximum) {
        report(Rule::Maximum, subject, depth_, there);
    }
    return true;
}

bool Judge::read_bool(Subject subject) {
    const char c = peek();
    if (c != 't' && c != 'f') {
        return read_wrong_type(subject);
    }
    any_ = subject;
    return skip_scalar(true);
}

bool Judge::read_wrong_type(Subject subject) {
    const std::uint32_t* const begin = token_;
    if (*token_ < end_ && is_not_finite(scalar())) {
        report(Rule::NotFinite, subject, depth_, scalar());
        ++token_;
        return true;
    }
    if (!skip(false)) {
        return false;
    }
    report(Rule::Type, subject, depth_, read_since(begin));
    if (depth_ == 0) {
        miss_all(plan_.nodes[subject.node]);
    }
    return true;
}

// A payload that is no object has none of the seam's states.
void Judge::miss_all(const Node& object) {
    for (std::uint32_t i = object.first; i < object.first + object.count; ++i) {
        if (plan_.properties[i].required) {
            missing_.push_back(i);
        }
    }
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

// The token must be a string's.
bool Judge::take_string(String& string, std::string& store) {
    const std::string_view token = scalar();
    string.raw = token.substr(1, token.size() - 2);
    string.meaning = string.raw;
    string.is_text = true;
    if (has_escape(string.raw)) {
        store.clear();
        const Escapes escapes = unescape(string.raw, store);
        if (escapes == Escapes::Unknown) {
            return fail(Rule::Syntax, "an escape is none of JSON's", token);
        }
        string.meaning = store;
        string.is_text = escapes == Escapes::Fine;
    }
    ++token_;
    return true;
}

// What is no JSON is one finding, whatever else was found.
bool Judge::fail(Rule rule, std::string_view detail, std::string_view there) {
    findings_->breaches.resize(first_breach_);
    findings_->pointers.resize(first_pointer_);
    left_out_ = 0;
    levels_.clear();
    missing_.clear();
    wrong_.clear();
    is_readable_ = false;
    Breach breach;
    breach.rule = rule;
    breach.detail = detail;
    breach.there = there;
    findings_->breaches.push_back(breach);
    return false;
}

bool Judge::fail_here(std::string_view detail) {
    if (*token_ >= end_) {
        return fail(Rule::Truncated, detail, {});
    }
    return fail(Rule::Syntax, detail, scalar());
}

// `levels`: how many steps lead to the value that is spoken of.
Breach& Judge::report(Rule rule, Subject subject, std::size_t levels, std::string_view there) {
    if (levels > 0 && path_[0].property != none) {
        add_once(wrong_, path_[0].property);
    }
    if (findings_->breaches.size() - first_breach_ == most_breaches) {
        ++left_out_;
        return beyond_;
    }
    Breach breach;
    breach.rule = rule;
    breach.node = subject.node;
    breach.property = subject.property;
    breach.there = there;
    breach.pointer_begin = static_cast<std::uint32_t>(findings_->pointers.size());
    append_pointer(levels);
    breach.pointer_end = static_cast<std::uint32_t>(findings_->pointers.size());
    findings_->breaches.push_back(breach);
    return findings_->breaches.back();
}

void Judge::append_pointer(std::size_t levels) {
    std::string& pointer = findings_->pointers;
    for (std::size_t i = 0; i < levels; ++i) {
        const Step& step = path_[i];
        if (step.property != none) {
            pointer += plan_.property_words[step.property].pointer;
        } else {
            append_item(pointer, step.item);
        }
    }
    for (const Level& level : levels_) {
        if (level.is_object) {
            append_name(pointer, keys_[level.key]);
        } else {
            append_item(pointer, level.item);
        }
    }
}

}  // namespace seamark::payload
