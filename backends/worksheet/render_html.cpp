#include "base/check.h"
#include "emit/html.h"
#include "worksheet/render.h"
#include "worksheet/style.h"

namespace seamark::worksheet {

namespace {

std::string element(std::string_view tag, std::string_view content) {
    return "<" + std::string(tag) + ">" + std::string(content) + "</" + std::string(tag) + ">";
}

// Line ends of the user's text are lines on the page.
std::string render_text(std::string_view text) {
    std::string html;
    for (const char c : emit::escape_html(text)) {
        html += c == '\n' ? std::string("<br>") : std::string(1, c);
    }
    return html;
}

std::string render_piece(const Piece& piece) {
    switch (piece.kind) {
        case Piece::Kind::Text:
            return render_text(piece.text);
        case Piece::Kind::Code:
            return element("code", render_text(piece.text));
        case Piece::Kind::Strong:
            return element("strong", render_text(piece.text));
        case Piece::Kind::Struck:
            return element("s", render_text(piece.text));
        case Piece::Kind::Blank:
            return "<span class=\"blank\">____</span>";
        case Piece::Kind::Break:
            return "<br>";
        case Piece::Kind::Anchor:
            return "<!-- seamark: " + piece.text + " -->";
        case Piece::Kind::Choice:
            return "<span class=\"choice\">" + render_text(piece.text) + "</span>";
    }
    return {};
}

std::string render_line(const Line& line) {
    std::string html;
    for (const Piece& piece : line) {
        html += render_piece(piece);
    }
    return html;
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
            return "cells";
    }
    return {};
}

struct HtmlBlock {
    std::string& out;
    const Diagram& diagram;

    void operator()(const Paragraph& paragraph) const {
        out += element("p", render_line(paragraph.line)) + "\n";
    }

    void operator()(const Table& table) const {
        out += "<table class=\"" + std::string(class_of(table.kind)) + "\">\n<thead><tr>";
        for (const std::string& column : table.header) {
            out += "<th scope=\"col\">" + render_text(column) + "</th>";
        }
        out += "</tr></thead>\n<tbody>\n";
        for (const auto& row : table.rows) {
            render_row(row, table.kind == Table::Kind::Pairs);
        }
        out += "</tbody>\n</table>\n";
    }

    void operator()(const CodeBlock& code) const {
        out += "<pre>" + emit::escape_html(code.text) + "</pre>\n";
    }

    void operator()(const List& list) const {
        out += "<ul class=\"ticks\">\n";
        for (const Line& item : list.items) {
            out += element("li", render_line(item)) + "\n";
        }
        out += "</ul>\n";
    }

    void operator()(const Picture& picture) const {
        const std::string description = emit::escape_html(picture.description);
        if (!diagram.path.empty()) {
            out += "<figure><img src=\"" + emit::escape_html(diagram.path) + "\" alt=\"" + description +
                   "\"></figure>\n";
        } else if (!diagram.bytes.empty()) {
            out += "<figure>\n" + std::string(svg_element()) + "\n<figcaption>" + description +
                   "</figcaption>\n</figure>\n";
        }
    }

    void render_row(const std::vector<Line>& row, bool has_heading) const {
        out += "<tr>";
        for (std::size_t i = 0; i < row.size(); ++i) {
            const bool is_heading = has_heading && i == 0;
            out += is_heading ? "<th scope=\"row\">" : "<td dir=\"auto\">";
            out += render_line(row[i]);
            out += is_heading ? "</th>" : "</td>";
        }
        out += "</tr>\n";
    }

    // Without the XML declaration and the document type, which have no place inside of HTML.
    std::string_view svg_element() const {
        const std::size_t start = diagram.bytes.find("<svg");
        SEAMARK_CHECK(start != std::string_view::npos);
        return diagram.bytes.substr(start);
    }
};

std::string_view opening_tag(Section::Kind kind) {
    switch (kind) {
        case Section::Kind::Plain:
            return "<section>\n";
        case Section::Kind::Card:
            return "<section class=\"card\">\n";
        case Section::Kind::DeepCard:
            return "<section class=\"card deep\">\n";
        case Section::Kind::Wide:
            return "<section class=\"wide\">\n";
    }
    return {};
}

void render_section(const Section& section, std::size_t depth, const HtmlBlock& block, std::string& out) {
    const std::string heading = "h" + std::to_string(depth);
    out += opening_tag(section.kind);
    out += element(heading, render_line(section.title)) + "\n";
    for (const Block& content : section.blocks) {
        std::visit(block, content);
    }
    for (const Section& inner : section.sections) {
        render_section(inner, depth + 1, block, out);
    }
    out += "</section>\n";
}

}  // namespace

std::string render_html(const Page& page, const Diagram& diagram) {
    std::string out = "<!DOCTYPE html>\n<html lang=\"" + emit::escape_html(page.language) + "\">\n<head>\n";
    out +=
        "<meta charset=\"utf-8\">\n<meta name=\"viewport\" content=\"width=device-width, "
        "initial-scale=1\">\n";
    out += element("title", emit::escape_html(page.title)) + "\n<style>\n";
    out += worksheet_style().front().bytes;
    out += "</style>\n</head>\n<body>\n<main>\n";
    render_section(page.root, 1, HtmlBlock{out, diagram}, out);
    out += "</main>\n</body>\n</html>\n";
    return out;
}

}  // namespace seamark::worksheet
