#include "payload/layout.h"

#include <algorithm>

#include "payload/item_scan.h"
#include "payload/text_scan.h"

namespace seamark::payload {

namespace {

constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";

// The next line that is not empty, without white space at its end, and what stands behind it.
std::string_view take_line(std::string_view& text) {
    text.remove_prefix(std::min(text.find_first_not_of("\r\n"), text.size()));
    const std::string_view line = text.substr(0, text.find('\n'));
    text.remove_prefix(line.size());
    return line.substr(0, line.find_last_not_of(white_space) + 1);
}

bool is_whole(std::string_view line) {
    return ItemScan().find_end(line) == line.size();
}

bool goes_on(std::string_view line) {
    return !line.empty() && std::string_view("[{,:").find(line.back()) != std::string_view::npos;
}

// Whether text that begins with `{` is lines of one payload each. One document closes on a later line than
// its first, and before that no line is a payload of its own. Nothing where more text is needed to tell.
std::optional<bool> has_lines(std::string_view text, bool is_all) {
    const bool ends_here = text.find('\n') == std::string_view::npos;
    if (ends_here) {
        return is_all ? std::optional<bool>(true) : std::nullopt;
    }
    ItemScan document;
    std::string_view before = take_line(text);
    if (document.find_end(before) != std::string_view::npos) {
        return true;
    }
    for (std::size_t number = 2; true; ++number) {
        if (document.find_end("\n") != std::string_view::npos) {
            return true;  // the line ends in a string
        }
        const std::string_view line = take_line(text);
        if (text.empty() && !is_all) {
            return std::nullopt;
        }
        if (line.empty() && text.empty()) {
            return number == 2;
        }
        const bool is_payload = !line.empty() && line.front() == '{' && is_whole(line);
        if (is_payload && (number == 2 || !goes_on(before))) {
            return true;
        }
        if (document.find_end(line) != std::string_view::npos) {
            return document.is_broken();
        }
        if (text.empty()) {
            return number == 2 && line.front() == '{';
        }
        before = line.empty() ? before : line;
    }
}

}  // namespace

std::string_view without_mark(std::string_view text) {
    return text.substr(text.substr(0, byte_order_mark.size()) == byte_order_mark ? byte_order_mark.size()
                                                                                 : 0);
}

std::optional<Layout> find_layout(std::string_view text, Form form, bool is_all) {
    const bool may_be_mark = byte_order_mark.substr(0, text.size()) == text;
    text = without_mark(text);
    const std::size_t value = find_value(text, 0);
    if (!is_all && (may_be_mark || value == text.size())) {
        return std::nullopt;
    }
    if (value < text.size() && text[value] == '[') {
        return Layout::Array;
    }
    if (form == Form::Document) {
        return Layout::Document;
    }
    if (value == text.size() || text[value] != '{') {
        return Layout::Lines;
    }
    const std::optional<bool> lines = has_lines(text.substr(value), is_all);
    return lines ? std::optional(*lines ? Layout::Lines : Layout::Document) : std::nullopt;
}

}  // namespace seamark::payload
