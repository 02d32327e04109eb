#include "rewrite/edits.h"

#include <algorithm>

namespace seamark::rewrite {

namespace {

constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";

}  // namespace

bool is_conflict(source::Span a, source::Span b) {
    if (a.file != b.file) {
        return false;
    }
    const bool a_is_point = a.begin == a.end;
    const bool b_is_point = b.begin == b.end;
    if (a_is_point || b_is_point) {
        const source::Span point = a_is_point ? a : b;
        const source::Span other = a_is_point ? b : a;
        return other.begin < point.begin && point.begin < other.end;
    }
    return a.begin < b.end && b.begin < a.end;
}

bool EditList::add(const std::vector<Edit>& edits) {
    const auto conflicts = [&](const Edit& edit) {
        const auto there = by_file_.find(edit.span.file.index);
        return there != by_file_.end() &&
               std::any_of(there->second.begin(), there->second.end(),
                           [&](const Edit& other) { return is_conflict(edit.span, other.span); });
    };
    if (std::any_of(edits.begin(), edits.end(), conflicts)) {
        return false;
    }
    for (const Edit& edit : edits) {
        by_file_[edit.span.file.index].push_back(edit);
    }
    return true;
}

std::vector<source::FileId> EditList::files() const {
    std::vector<source::FileId> files;
    files.reserve(by_file_.size());
    for (const auto& [index, edits] : by_file_) {
        files.push_back(source::FileId{index});
    }
    return files;
}

std::string EditList::apply(const source::SourceFile& file) const {
    const auto there = by_file_.find(file.id.index);
    std::vector<Edit> edits = there == by_file_.end() ? std::vector<Edit>{} : there->second;
    // A text put in where a replaced stretch begins stands before it.
    std::stable_sort(edits.begin(), edits.end(), [](const Edit& a, const Edit& b) {
        return a.span.begin != b.span.begin ? a.span.begin < b.span.begin
                                            : (a.span.end == a.span.begin) > (b.span.end == b.span.begin);
    });
    const std::string_view line_end = line_end_of(file);
    std::string bytes(file.has_byte_order_mark ? byte_order_mark : "");
    std::uint32_t done = 0;
    for (const Edit& edit : edits) {
        bytes.append(file.bytes, done, edit.span.begin - done);
        bytes += with_line_ends(edit.text, line_end);
        done = edit.span.end;
    }
    return bytes.append(file.bytes, done, std::string::npos);
}

std::string bytes_of(const source::SourceFile& file) {
    return std::string(file.has_byte_order_mark ? byte_order_mark : "") + file.bytes;
}

std::string_view line_end_of(const source::SourceFile& file) {
    const std::size_t feed = file.bytes.find('\n');
    const bool has_return = feed != std::string::npos && feed > 0 && file.bytes[feed - 1] == '\r';
    return has_return ? "\r\n" : "\n";
}

std::string with_line_ends(std::string_view text, std::string_view line_end) {
    std::string ended;
    ended.reserve(text.size());
    for (const char c : text) {
        if (c == '\n') {
            ended += line_end;
        } else {
            ended += c;
        }
    }
    return ended;
}

}  // namespace seamark::rewrite
