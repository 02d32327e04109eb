// Values of any type: those of `json` states, and those that the seam does not expect.
#include <algorithm>
#include <array>
#include <cstring>

#include "payload/judge.h"
#include "payload/unescape.h"
#include "schema/read_number.h"

namespace seamark::payload {

namespace {

constexpr std::array<std::string_view, 3> literals = {"true", "false", "null"};

bool is_not_finite(std::string_view scalar) {
    return scalar == "NaN" || scalar == "Infinity" || scalar == "-Infinity";
}

bool is_literal(std::string_view scalar) {
    return std::find(literals.begin(), literals.end(), scalar) != literals.end();
}

// Whether a scalar could go on to be a value.
bool is_beginning(std::string_view scalar) {
    const bool is_of_literal = std::any_of(literals.begin(), literals.end(), [&](std::string_view literal) {
        return literal.substr(0, scalar.size()) == scalar;
    });
    return is_of_literal || schema::read_number(std::string(scalar) + '0').is_number;
}

char closing_of(bool is_object) {
    return is_object ? '}' : ']';
}

}  // namespace

bool Judge::skip(bool is_judged) {
    levels_.clear();
    keys_.clear();
    key_text_count_ = 0;
    while (true) {
        const char c = peek();
        bool is_empty = false;
        if (c == '{' || c == '[') {
            if (!open_level()) {
                return false;
            }
            is_empty = peek() == closing_of(c == '{');
            if (!is_empty) {
                if (c == '{' && !skip_key(is_judged)) {
                    return false;
                }
                continue;
            }
        } else if (!skip_scalar(is_judged)) {
            return false;
        }
        if (!leave_value(is_judged)) {
            return false;
        }
        if (levels_.empty()) {
            return true;
        }
    }
}

// Behind a value: closes the brackets that close there, and goes on to the next value where there is one.
bool Judge::leave_value(bool is_judged) {
    while (!levels_.empty()) {
        Level& level = levels_.back();
        const char c = peek();
        if (c == ',') {
            ++token_;
            ++level.item;
            return !level.is_object || skip_key(is_judged);
        }
        if (c != closing_of(level.is_object)) {
            return fail_here(level.is_object ? "a comma or `}`" : "a comma or `]`");
        }
        ++token_;
        const std::size_t first_key = level.first_key;
        levels_.pop_back();
        report_duplicates(first_key, is_judged);
        keys_.resize(first_key);
    }
    return true;
}

bool Judge::open_level() {
    if (depth_ + levels_.size() >= deepest) {
        return fail(Rule::Depth, "", std::string_view(bytes_ + *token_, 1));
    }
    levels_.push_back({bytes_[*token_] == '{', keys_.size(), 0, 0});
    ++token_;
    return true;
}

bool Judge::skip_key(bool is_judged) {
    if (peek() != '"') {
        return fail_here("a name in quotes");
    }
    const std::string_view there = scalar();
    String key;
    if (!take_string(key, key_text_)) {
        return false;
    }
    if (peek() != ':') {
        return fail_here("a colon");
    }
    ++token_;
    if (key.meaning.data() != key.raw.data()) {
        if (key_text_count_ == key_texts_.size()) {
            key_texts_.emplace_back();
        }
        std::string& kept = key_texts_[key_text_count_++];
        kept.assign(key.meaning);
        key.meaning = kept;
    }
    levels_.back().key = keys_.size();
    keys_.push_back({key.meaning, there});
    if (!key.is_text && is_judged) {
        report(Rule::Surrogate, any_, depth_, there);
    }
    return true;
}

bool Judge::skip_scalar(bool is_judged) {
    const char c = peek();
    if (c == '"') {
        const std::string_view there = scalar();
        String string;
        if (!take_string(string, text_)) {
            return false;
        }
        if (!string.is_text && is_judged) {
            report(Rule::Surrogate, any_, depth_, there);
        }
        return true;
    }
    if (*token_ >= end_ || std::string_view("{}[],:").find(c) != std::string_view::npos) {
        return fail_here("a value");
    }
    const std::string_view there = scalar();
    const bool is_infinite = is_not_finite(there);
    const schema::Number number = is_infinite ? schema::Number() : schema::read_number(there);
    if (!is_infinite && !number.is_number && !is_literal(there)) {
        const bool is_cut = token_[1] >= end_ && is_beginning(there);
        return fail(is_cut ? Rule::Truncated : Rule::Syntax, "a value", there);
    }
    ++token_;
    if (is_judged && (is_infinite || (number.is_number && !number.is_same))) {
        report(is_infinite ? Rule::NotFinite : Rule::Precision, any_, depth_, there);
    }
    return true;
}

// Of one object's names, from `first` on.
void Judge::report_duplicates(std::size_t first, bool is_judged) {
    constexpr std::size_t few = 8;
    const auto begin = keys_.begin() + static_cast<std::ptrdiff_t>(first);
    if (!is_judged) {
        return;
    }
    if (keys_.size() - first <= few) {
        for (auto key = begin; key != keys_.end(); ++key) {
            const auto is_same = [&](const Key& other) { return other.meaning == key->meaning; };
            if (std::find_if(begin, key, is_same) != key) {
                report(Rule::DuplicateKey, any_, depth_, key->there);
            }
        }
        return;
    }
    std::sort(begin, keys_.end(), [](const Key& a, const Key& b) {
        return a.meaning != b.meaning ? a.meaning < b.meaning : a.there.data() < b.there.data();
    });
    for (auto key = begin; key != keys_.end(); ++key) {
        if (key != begin && key->meaning == (key - 1)->meaning) {
            report(Rule::DuplicateKey, any_, depth_, key->there);
        }
    }
}

// The bytes up to the bracket that closes the one at the token, or of a scalar.
std::string_view Judge::take_balanced() {
    const std::uint32_t* const begin = token_;
    std::size_t open = 0;
    do {
        const char c = peek();
        open += c == '{' || c == '[' ? 1 : 0;
        open -= (c == '}' || c == ']') && open > 0 ? 1 : 0;
        token_ += *token_ < end_ ? 1 : 0;
    } while (open > 0 && *token_ < end_);
    return read_since(begin);
}

SeamName Judge::find_seam_name(Tokens tokens) {
    bytes_ = tokens.bytes;
    token_ = tokens.token;
    end_ = tokens.end;
    std::size_t depth = 0;
    for (; *token_ < end_; ++token_) {
        const char c = bytes_[*token_];
        depth += c == '{' || c == '[' ? 1 : 0;
        if (c == '}' || c == ']') {
            if (depth <= 1) {
                break;
            }
            --depth;
        }
        const bool is_key = c == '"' && depth == 1 && token_[1] < end_ && bytes_[token_[1]] == ':';
        if (!is_key || !is_seam_field(scalar())) {
            continue;
        }
        token_ += 2;
        if (peek() != '"') {
            return {{}, take_balanced()};
        }
        const std::string_view token = scalar();
        seam_name_.clear();
        const Escapes escapes = unescape(token.substr(1, token.size() - 2), seam_name_);
        return {escapes == Escapes::Fine ? std::string_view(seam_name_) : std::string_view(), token};
    }
    return {};
}

bool Judge::is_seam_field(std::string_view token) {
    key_text_.clear();
    return unescape(token.substr(1, token.size() - 2), key_text_) == Escapes::Fine &&
           key_text_ == plan_.seam_field;
}

}  // namespace seamark::payload
