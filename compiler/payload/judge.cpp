#include "payload/judge.h"

#include <algorithm>

namespace seamark::payload {

namespace {

bool is_not_finite(std::string_view scalar) {
    return scalar == "NaN" || scalar == "Infinity" || scalar == "-Infinity";
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
    absent_.clear();
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
        (plan_.properties[i].required ? missing_ : absent_).push_back(i);
    }
}

}  // namespace seamark::payload
