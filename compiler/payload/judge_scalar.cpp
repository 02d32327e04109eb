// Texts, names of enums, numbers and booleans.
#include <cmath>
#include <cstring>

#include "payload/judge.h"
#include "payload/same_text.h"
#include "payload/unescape.h"
#include "schema/read_number.h"
#include "source/utf8.h"

namespace seamark::payload {

namespace {

bool has_escape(std::string_view text) {
    return std::memchr(text.data(), '\\', text.size()) != nullptr;
}

// A scalar value takes one to four bytes, which often decides.
bool is_shorter(std::string_view text, std::uint64_t least) {
    return text.size() < least || (text.size() / 4 < least && source::count_scalars(text) < least);
}

bool is_longer(std::string_view text, std::uint64_t most) {
    return text.size() > most && source::count_scalars(text) > most;
}

}  // namespace

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
    const schema::Number number = schema::read_number(there);
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
            return fail(Rule::Syntax, unknown_escape, token);
        }
        string.meaning = store;
        string.is_text = escapes == Escapes::Fine;
    }
    ++token_;
    return true;
}

}  // namespace seamark::payload
