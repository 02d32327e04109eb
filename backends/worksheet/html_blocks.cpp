#include "worksheet/html_blocks.h"

#include <utility>

#include "emit/html.h"
#include "worksheet/html_picture.h"

namespace seamark::worksheet {

namespace {

// Line ends of the user's text are lines on the page.
std::string html_text(std::string_view text) {
    std::string html;
    for (const char c : emit::escape_html(text)) {
        html += c == '\n' ? std::string("<br>") : std::string(1, c);
    }
    return html;
}

// Ruled with so many lines; the style may show fewer, as many as there is room for.
std::string html_blank(const Page& page, std::size_t lines) {
    std::string html =
        "<span class=\"blank\" role=\"img\" aria-label=\"" + emit::escape_html(page.blank_label) + "\">";
    for (std::size_t i = 0; i < lines; ++i) {
        html += "<i></i>";
    }
    return html + "</span>";
}

std::string html_piece(const Page& page, const Piece& piece, std::size_t ruled_lines) {
    switch (piece.kind) {
        case Piece::Kind::Text:
            return html_text(piece.text);
        case Piece::Kind::Code:
            return html_element("code", html_text(piece.text));
        case Piece::Kind::Strong:
            return html_element("strong", html_text(piece.text));
        case Piece::Kind::Struck:
            return html_element("s", html_text(piece.text));
        case Piece::Kind::Blank:
            return html_blank(page, ruled_lines);
        case Piece::Kind::Break:
            return "<br>";
        case Piece::Kind::Anchor:
            return "<!-- seamark: " + piece.text + " -->";
        case Piece::Kind::Choice:
            return "<span class=\"choice\">" + html_text(piece.text) + "</span>";
    }
    return {};
}

std::string_view class_of(Table::Kind kind) {
    switch (kind) {
        case Table::Kind::Rows:
            return "rows";
        case Table::Kind::Pairs:
            return "pairs";
        case Table::Kind::Cells:
            return "cells";
        case Table::Kind::Forms:
            return "forms";
        case Table::Kind::Grid:
            return "grid";
    }
    return {};
}

std::string_view class_of(Paragraph::Kind kind) {
    switch (kind) {
        case Paragraph::Kind::Plain:
            return {};
        case Paragraph::Kind::Label:
            return "label";
        case Paragraph::Kind::Facts:
            return "facts";
    }
    return {};
}

// So short that it need not be divided.
bool is_short(const Line& line) {
    constexpr std::size_t most = 12;
    return line.size() == 1 && line.front().kind == Piece::Kind::Text && line.front().text.size() <= most;
}

struct ListTags {
    std::string_view open;
    std::string_view close;
};

ListTags tags_of(List::Kind kind) {
    switch (kind) {
        case List::Kind::Ticks:
            return {"<ul class=\"ticks\">\n", "</ul>\n"};
        case List::Kind::Numbers:
            return {"<ol>\n", "</ol>\n"};
        case List::Kind::Points:
            return {"<ul>\n", "</ul>\n"};
    }
    return {};
}

}  // namespace

std::string html_element(std::string_view tag, std::string_view content) {
    return "<" + std::string(tag) + ">" + std::string(content) + "</" + std::string(tag) + ">";
}

std::string html_line(const Page& page, const Line& line, std::size_t ruled_lines) {
    std::string html;
    for (const Piece& piece : line) {
        // What stands before an answer is no part of it.
        const bool ends_lead = piece.kind == Piece::Kind::Anchor && !html.empty();
        html = ends_lead ? "<span class=\"lead\">" + html + "</span>" : std::move(html);
        html += html_piece(page, piece, ruled_lines);
    }
    return html;
}

void HtmlBlocks::operator()(const Paragraph& paragraph) const {
    const std::string name(class_of(paragraph.kind));
    out_ +=
        (name.empty() ? "<p>" : "<p class=\"" + name + "\">") + html_line(page_, paragraph.line) + "</p>\n";
}

void HtmlBlocks::operator()(const Table& table) const {
    table.kind == Table::Kind::Forms ? write_forms(table) : write_table(table);
}

void HtmlBlocks::operator()(const List& list) const {
    const ListTags tags = tags_of(list.kind);
    out_ += tags.open;
    for (const Line& item : list.items) {
        out_ += "<li dir=\"auto\">" + html_line(page_, item) + "</li>\n";
    }
    out_ += tags.close;
}

void HtmlBlocks::operator()(const Picture& picture) const {
    if (diagram_.bytes.empty()) {
        return;
    }
    const std::vector<std::string> parts = html_picture(diagram_);
    for (std::size_t i = 0; i < parts.size(); ++i) {
        out_ += "<figure>\n" + parts[i] + "\n";
        if (i == 0) {
            out_ += html_element("figcaption", emit::escape_html(picture.description)) + "\n";
        }
        out_ += "</figure>\n";
    }
}

void HtmlBlocks::operator()(const CodeBlock& code) const {
    out_ += "<pre><code>" + emit::escape_html(code.text) + "</code></pre>\n";
}

void HtmlBlocks::write_table(const Table& table) const {
    out_ += "<table class=\"" + std::string(class_of(table.kind)) + "\">\n<thead><tr>";
    for (const std::string& column : table.header) {
        out_ += "<th scope=\"col\">" + html_text(column) + "</th>";
    }
    out_ += "</tr></thead>\n<tbody>\n";
    for (const auto& row : table.rows) {
        write_row(table, row);
    }
    out_ += "</tbody>\n</table>\n";
}

// The last cell of a short row reaches to the table's end.
void HtmlBlocks::write_row(const Table& table, const std::vector<Line>& row) const {
    const bool has_heading = table.kind == Table::Kind::Pairs || table.kind == Table::Kind::Grid;
    out_ += row.size() < table.header.size() ? "<tr class=\"line\">" : "<tr>";
    for (std::size_t i = 0; i < row.size(); ++i) {
        const std::size_t missing = i + 1 == row.size() ? table.header.size() - row.size() : 0;
        const std::string span = missing > 0 ? " colspan=\"" + std::to_string(missing + 1) + "\"" : "";
        const bool is_heading = has_heading && i == 0 && missing == 0;
        const std::string tag = is_heading ? "th" : "td";
        out_ += "<" + tag + (is_heading ? " scope=\"row\"" : " dir=\"auto\"") +
                (is_short(row[i]) ? " class=\"short\"" : "") + span + ">" + html_line(page_, row[i]) + "</" +
                tag + ">";
    }
    out_ += "</tr>\n";
}

void HtmlBlocks::write_forms(const Table& table) const {
    constexpr std::size_t lines_of_a_sheet = 24;
    out_ += "<ol class=\"forms\">\n";
    for (const auto& row : table.rows) {
        out_ += "<li class=\"form\"><dl>\n";
        for (std::size_t i = 0; i < row.size(); ++i) {
            out_ += "<div class=\"field\">" + html_element("dt", html_text(table.header[i])) +
                    "<dd dir=\"auto\">" + html_line(page_, row[i], lines_of_a_sheet) + "</dd></div>\n";
        }
        out_ += "</dl></li>\n";
    }
    out_ += "</ol>\n";
}

}  // namespace seamark::worksheet
