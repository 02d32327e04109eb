// What was found, and where in the payload.
#include <array>
#include <charconv>

#include "payload/add_once.h"
#include "payload/judge.h"

namespace seamark::payload {

namespace {

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

// What is no JSON is one finding, whatever else was found.
bool Judge::fail(Rule rule, std::string_view detail, std::string_view there) {
    findings_->breaches.resize(first_breach_);
    findings_->pointers.resize(first_pointer_);
    left_out_ = 0;
    levels_.clear();
    missing_.clear();
    wrong_.clear();
    absent_.clear();
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
            append_name(pointer, keys_[level.key].meaning);
        } else {
            append_item(pointer, level.item);
        }
    }
}

}  // namespace seamark::payload
