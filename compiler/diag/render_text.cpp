#include <algorithm>
#include <fmt/format.h>

#include "diag/ink.h"
#include "diag/render.h"
#include "diag/terminal_text.h"

namespace seamark::diag {

namespace {

// Line numbers of one and two digits stand in one gutter, so that short files look like the longer ones.
constexpr std::size_t least_gutter = 2;

// One finding's text as it grows.
class Page {
  public:
    Page(std::size_t gutter, bool color) : gutter_(gutter), color_(color) {}

    std::string paint(std::string_view ink, std::string_view text) const {
        return diag::paint(ink, text, color_);
    }
    void add_line(std::string_view line) {
        bytes_ += line;
        bytes_ += '\n';
    }
    // `  --> returns.blueprint:41:63`
    void add_place(const source::SourceMap& sources, source::Span span) {
        const auto& file = sources[span.file];
        const auto position = file.position(span.begin);
        add_line(fmt::format("{}{} {}:{}:{}", std::string(gutter_, ' '), paint(gutter_ink, "-->"),
                             terminal_text(file.path).bytes, position.line, position.column));
    }
    // `41 | text`, or `   | text` where there is no number.
    void add_source_line(std::string_view number, std::string_view text) {
        const std::string gutter = paint(gutter_ink, fmt::format("{:>{}} |", number, gutter_));
        add_line(text.empty() ? gutter : gutter + ' ' + std::string(text));
    }
    // `   = help: text`
    void add_remark(std::string_view word, std::string_view text) {
        add_line(fmt::format("{} {} {} {}", std::string(gutter_, ' '), paint(gutter_ink, "="),
                             paint(bold, fmt::format("{}:", word)), terminal_text(text).bytes));
    }
    void add_indented(std::string_view text) {
        add_line(fmt::format("{}   {}", std::string(gutter_, ' '), terminal_text(text).bytes));
    }
    std::string take() { return std::move(bytes_); }

  private:
    std::size_t gutter_;
    bool color_;
    std::string bytes_;
};

// The marked part of the span's first line, as columns of what a terminal shows.
struct Marked {
    TerminalText line;
    std::size_t first_column = 0;
    std::size_t columns = 1;
};

Marked mark(const source::SourceFile& file, source::Span span, std::uint32_t line_number) {
    const std::string_view line = file.line_text(line_number);
    const std::uint32_t start = file.line_starts[line_number - 1];
    const std::size_t begin = std::min<std::size_t>(span.begin - start, line.size());
    const std::size_t end = std::min<std::size_t>(span.end - start, line.size());
    Marked marked;
    marked.line = terminal_text(line);
    marked.first_column = terminal_text(line.substr(0, begin)).columns;
    marked.columns =
        std::max<std::size_t>(1, terminal_text(line.substr(begin, end - begin), marked.first_column).columns);
    return marked;
}

void add_excerpt(Page& page, const Judged& judged, const source::SourceMap& sources) {
    const auto& file = sources[judged.finding.place.file];
    const auto line = file.position(judged.finding.place.begin).line;
    const Marked marked = mark(file, judged.finding.place, line);
    std::string carets(marked.columns, '^');
    if (!judged.finding.label.empty()) {
        carets += ' ' + terminal_text(judged.finding.label).bytes;
    }
    page.add_source_line("", "");
    page.add_source_line(std::to_string(line), marked.line.bytes);
    page.add_source_line("",
                         std::string(marked.first_column, ' ') + page.paint(ink_of(judged.severity), carets));
    page.add_source_line("", "");
}

void add_notes(Page& page, const Finding& finding, const source::SourceMap& sources) {
    for (const Note& note : finding.notes) {
        page.add_line(fmt::format("{}: {}", page.paint(ink_of(Severity::Note), "note"),
                                  terminal_text(note.message).bytes));
        if (note.place) {
            page.add_place(sources, *note.place);
        }
    }
}

// A text of several lines is shown whole, since it is there to be copied.
void add_edit_text(Page& page, std::string_view text) {
    if (text.find('\n') == std::string_view::npos) {
        return;
    }
    while (!text.empty()) {
        const std::size_t end = std::min(text.find('\n'), text.size());
        if (end > 0) {
            page.add_indented(text.substr(0, end));
        }
        text.remove_prefix(std::min(end + 1, text.size()));
    }
}

void add_remarks(Page& page, const Judged& judged) {
    if (judged.finding.waived_because) {
        page.add_remark("waived", *judged.finding.waived_because);
    }
    if (judged.finding.fix) {
        page.add_remark("fix", judged.finding.fix->title);
        for (const Edit& edit : judged.finding.fix->edits) {
            add_edit_text(page, edit.text);
        }
    }
    page.add_remark("help", fmt::format("seamark explain {}", info(judged.finding.code).id));
}

std::string render_finding(const Judged& judged, const source::SourceMap& sources, TextOptions options) {
    const Finding& finding = judged.finding;
    const auto line = sources[finding.place.file].position(finding.place.begin).line;
    Page page(std::max(least_gutter, std::to_string(line).size()), options.color);
    const std::string head = fmt::format("{}[{}]", to_string(judged.severity), info(finding.code).id);
    page.add_line(page.paint(ink_of(judged.severity), head) +
                  page.paint(bold, ": " + terminal_text(finding.message).bytes));
    page.add_place(sources, finding.place);
    add_excerpt(page, judged, sources);
    add_notes(page, finding, sources);
    add_remarks(page, judged);
    return page.take();
}

}  // namespace

std::string render_text(const std::vector<Judged>& findings, const source::SourceMap& sources,
                        TextOptions options) {
    std::string text;
    for (const Judged& judged : findings) {
        text += render_finding(judged, sources, options) + '\n';
    }
    return text;
}

}  // namespace seamark::diag
