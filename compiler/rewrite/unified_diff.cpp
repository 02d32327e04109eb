#include "rewrite/unified_diff.h"

#include <algorithm>
#include <fmt/format.h>
#include <vector>

#include "diag/terminal_text.h"
#include "rewrite/common_lines.h"

namespace seamark::rewrite {

namespace {

constexpr std::size_t context_lines = 3;

// Lines [before, before_end) became lines [after, after_end).
struct Change {
    std::size_t before = 0;
    std::size_t before_end = 0;
    std::size_t after = 0;
    std::size_t after_end = 0;
};

std::vector<Change> changes_between(const std::vector<CommonLine>& common, std::size_t before_size,
                                    std::size_t after_size) {
    std::vector<Change> changes;
    Change gap;
    const auto close_gap = [&](std::size_t before_end, std::size_t after_end) {
        if (gap.before < before_end || gap.after < after_end) {
            changes.push_back({gap.before, before_end, gap.after, after_end});
        }
        gap.before = before_end + 1;
        gap.after = after_end + 1;
    };
    for (const CommonLine& line : common) {
        close_gap(line.before, line.after);
    }
    close_gap(before_size, after_size);
    return changes;
}

// GNU's rule: a name with a quote or a backslash is quoted as a C string; and so is what a terminal would act
// on or hide.
std::string label_text(std::string_view label) {
    if (label.find_first_of("\"\\") == std::string_view::npos && diag::terminal_text(label).bytes == label) {
        return std::string(label);
    }
    const auto is_special = [](char c) { return c < ' ' || c > '~'; };
    std::string quoted = "\"";
    for (const char c : label) {
        if (c == '"' || c == '\\') {
            quoted += '\\';
            quoted += c;
        } else if (is_special(c)) {
            quoted += fmt::format("\\{:03o}", static_cast<unsigned char>(c));
        } else {
            quoted += c;
        }
    }
    return quoted + '"';
}

// An empty range names the line before it.
std::string range_text(std::size_t begin, std::size_t end) {
    const std::size_t count = end - begin;
    const std::size_t first = count == 0 ? begin : begin + 1;
    return count == 1 ? fmt::format("{}", first) : fmt::format("{},{}", first, count);
}

class Writer {
  public:
    Writer(const std::vector<std::string_view>& before, const std::vector<std::string_view>& after)
        : before_(before), after_(after) {}

    // One hunk: changes that stand so close that their context meets.
    void hunk(const Change* first, const Change* last) {
        const std::size_t lead = std::min(context_lines, first->before);
        const std::size_t trail = std::min(context_lines, before_.size() - last->before_end);
        text_ += fmt::format("@@ -{} +{} @@\n", range_text(first->before - lead, last->before_end + trail),
                             range_text(first->after - lead, last->after_end + trail));
        std::size_t done = first->before - lead;
        for (const Change* change = first; change <= last; ++change) {
            lines(' ', before_, done, change->before);
            lines('-', before_, change->before, change->before_end);
            lines('+', after_, change->after, change->after_end);
            done = change->before_end;
        }
        lines(' ', before_, done, last->before_end + trail);
    }

    std::string text_;

  private:
    void lines(char mark, const std::vector<std::string_view>& of, std::size_t begin, std::size_t end) {
        for (std::size_t i = begin; i < end; ++i) {
            text_ += mark;
            text_ += of[i];
            text_ += of[i].back() == '\n' ? "" : "\n\\ No newline at end of file\n";
        }
    }

    const std::vector<std::string_view>& before_;
    const std::vector<std::string_view>& after_;
};

}  // namespace

std::string unified_diff(std::string_view before, std::string_view after, std::string_view before_label,
                         std::string_view after_label) {
    if (before == after) {
        return {};
    }
    const auto before_lines = split_lines(before);
    const auto after_lines = split_lines(after);
    const auto changes = changes_between(find_common_lines(before_lines, after_lines), before_lines.size(),
                                         after_lines.size());
    Writer writer(before_lines, after_lines);
    writer.text_ = fmt::format("--- {}\n+++ {}\n", label_text(before_label), label_text(after_label));
    for (std::size_t first = 0; first < changes.size();) {
        std::size_t last = first;
        while (last + 1 < changes.size() &&
               changes[last + 1].before - changes[last].before_end <= 2 * context_lines) {
            ++last;
        }
        writer.hunk(&changes[first], &changes[last]);
        first = last + 1;
    }
    return writer.text_;
}

}  // namespace seamark::rewrite
