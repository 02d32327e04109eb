#include "cli/show_remarks.h"

#include <algorithm>
#include <fmt/format.h>

#include "cli/session.h"
#include "diag/ink.h"
#include "diag/terminal_text.h"

namespace seamark::cli {

namespace {

using diag::bold;
using diag::gutter_ink;
using diag::Severity;

class RemarkPage {
  public:
    RemarkPage(const source::SourceFile& sheet, bool color) : sheet_(sheet), color_(color) {}

    void add(const ingest::Remark& remark, Severity severity) {
        add_head(severity, remark.message);
        add_place(remark.place);
        add_quoted(remark.quoted);
        for (const auto& note : remark.notes) {
            add_head(Severity::Note, note.message);
            add_place(note.place);
        }
        text_ += '\n';
    }
    std::string take() { return std::move(text_); }

  private:
    std::string paint(std::string_view ink, std::string_view text) const {
        return diag::paint(ink, text, color_);
    }

    void add_head(Severity severity, const std::string& message) {
        text_ += fmt::format("{}{}\n", paint(ink_of(severity), diag::to_string(severity)),
                             paint(bold, ": " + diag::terminal_text(message).bytes));
    }

    void add_place(worksheet::Stretch place) {
        const std::string path = diag::terminal_text(sheet_.path).bytes;
        const auto position = sheet_.position(static_cast<std::uint32_t>(place.begin));
        const bool is_whole_sheet = place.empty() && place.begin == 0;
        text_ += fmt::format(
            "  {} {}{}\n", paint(gutter_ink, "-->"), path,
            is_whole_sheet ? std::string() : fmt::format(":{}:{}", position.line, position.column));
    }

    // What people wrote is shown whole, so that it can be copied from here.
    void add_quoted(std::string_view quoted) {
        if (quoted.empty()) {
            return;
        }
        const std::string bar = "   " + paint(gutter_ink, "|");
        text_ += bar + '\n';
        for (std::size_t begin = 0; begin <= quoted.size();) {
            const std::size_t end = std::min(quoted.find('\n', begin), quoted.size());
            text_ +=
                fmt::format("{} {}\n", bar, diag::terminal_text(quoted.substr(begin, end - begin)).bytes);
            begin = end + 1;
        }
        text_ += bar + '\n';
    }

    const source::SourceFile& sheet_;
    bool color_;
    std::string text_;
};

}  // namespace

std::string render_remarks(const ingest::Remarks& remarks, const source::SourceFile& sheet,
                           const Arguments& arguments) {
    RemarkPage page(sheet, wants_color(arguments.color));
    for (const ingest::Remark& remark : remarks) {
        const bool is_denied = arguments.deny_warnings && remark.severity == Severity::Warning;
        const Severity severity = is_denied ? Severity::Error : remark.severity;
        if (!arguments.quiet || severity == Severity::Error) {
            page.add(remark, severity);
        }
    }
    return page.take();
}

std::size_t count_remarks(const ingest::Remarks& remarks, Severity severity) {
    return static_cast<std::size_t>(
        std::count_if(remarks.begin(), remarks.end(),
                      [severity](const ingest::Remark& remark) { return remark.severity == severity; }));
}

}  // namespace seamark::cli
