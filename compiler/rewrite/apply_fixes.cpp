#include "rewrite/apply_fixes.h"

#include <algorithm>
#include <map>

namespace seamark::rewrite {

namespace {

using diag::Edit;
using EditsByFile = std::map<std::uint32_t, std::vector<Edit>>;

// Texts put in at one point follow each other, and touch nobody else.
bool overlap(source::Span a, source::Span b) {
    const bool is_same_point = a.begin == b.begin && a.begin == a.end && b.begin == b.end;
    return a.file == b.file && !is_same_point && a.begin < std::max(b.end, b.begin + 1) &&
           b.begin < std::max(a.end, a.begin + 1);
}

bool fits(const diag::Fix& fix, const EditsByFile& edits,
          const std::function<bool(source::FileId)>& may_change) {
    return std::all_of(fix.edits.begin(), fix.edits.end(), [&](const Edit& edit) {
        const auto there = edits.find(edit.span.file.index);
        return may_change(edit.span.file) &&
               (there == edits.end() ||
                std::none_of(there->second.begin(), there->second.end(),
                             [&](const Edit& other) { return overlap(edit.span, other.span); }));
    });
}

bool is_applicable(const diag::Judged& judged) {
    return judged.finding.fix && judged.finding.fix->is_safe && !judged.finding.fix->edits.empty() &&
           !judged.finding.waived_because;
}

std::string with_line_ends_of(const source::SourceFile& file, const std::string& text) {
    if (file.bytes.find("\r\n") == std::string::npos) {
        return text;
    }
    std::string ended;
    for (const char c : text) {
        ended += c == '\n' ? "\r\n" : std::string(1, c);
    }
    return ended;
}

std::string rewrite_file(const source::SourceFile& file, std::vector<Edit> edits) {
    std::stable_sort(edits.begin(), edits.end(),
                     [](const Edit& a, const Edit& b) { return a.span.begin < b.span.begin; });
    std::string bytes = file.has_byte_order_mark ? "\xEF\xBB\xBF" : "";
    std::uint32_t done = 0;
    for (const Edit& edit : edits) {
        bytes.append(file.bytes, done, edit.span.begin - done);
        bytes += with_line_ends_of(file, edit.text);
        done = edit.span.end;
    }
    return bytes.append(file.bytes, done, std::string::npos);
}

}  // namespace

Rewriting apply_fixes(const std::vector<diag::Judged>& findings, const source::SourceMap& sources,
                      const std::function<bool(source::FileId)>& may_change) {
    Rewriting rewriting;
    EditsByFile edits;
    for (const diag::Judged& judged : findings) {
        if (!is_applicable(judged) || !fits(*judged.finding.fix, edits, may_change)) {
            continue;
        }
        for (const Edit& edit : judged.finding.fix->edits) {
            edits[edit.span.file.index].push_back(edit);
        }
        rewriting.applied.push_back(&judged);
    }
    for (const auto& [index, of_file] : edits) {
        const source::FileId file{index};
        rewriting.files.push_back({file, rewrite_file(sources[file], of_file)});
    }
    return rewriting;
}

}  // namespace seamark::rewrite
