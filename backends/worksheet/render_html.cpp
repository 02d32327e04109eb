#include <fmt/format.h>

#include "emit/html.h"
#include "worksheet/card_parts.h"
#include "worksheet/html_blocks.h"
#include "worksheet/paper.h"
#include "worksheet/render.h"
#include "worksheet/style.h"

namespace seamark::worksheet {

namespace {

std::string_view class_of(Section::Kind kind) {
    switch (kind) {
        case Section::Kind::Plain:
            return {};
        case Section::Kind::Cards:
            return "cards";
        case Section::Kind::Card:
            return "card";
        case Section::Kind::DeepCard:
            return "card deep";
        case Section::Kind::Wide:
            return "wide";
    }
    return {};
}

bool is_card(const Section& section) {
    return section.kind == Section::Kind::Card || section.kind == Section::Kind::DeepCard;
}

class PageWriter {
  public:
    PageWriter(const Page& page, const Svg& diagram, std::string& out)
        : page_(page), blocks_(page, diagram, out), diagram_is_upright_(diagram.is_upright), out_(out) {}

    void write(const Section& section, std::size_t depth, bool is_further_part = false) {
        const bool is_upright = section.kind == Section::Kind::Wide && diagram_is_upright_;
        const std::string name =
            std::string(is_upright ? "tall" : class_of(section.kind)) + (is_further_part ? " further" : "");
        const std::string heading = "h" + std::to_string(depth);
        out_ += name.empty() ? "<section>\n" : "<section class=\"" + name + "\">\n";
        out_ += html_element(heading, html_line(page_, section.title)) + "\n";
        for (const Block& block : section.blocks) {
            std::visit(blocks_, block);
        }
        for (const Section& inner : section.sections) {
            write_parts(inner, depth + 1, &inner == section.sections.data());
        }
        out_ += "</section>\n";
    }

  private:
    void write_parts(const Section& section, std::size_t depth, bool is_first) {
        if (!is_card(section)) {
            write(section, depth);
            return;
        }
        const double room = is_first ? first_sheet_height : sheet_height;
        const std::vector<Section> parts = card_parts(section, page_, room);
        for (const Section& part : parts) {
            write(part, depth, &part != parts.data());
        }
    }

    const Page& page_;
    HtmlBlocks blocks_;
    bool diagram_is_upright_;
    std::string& out_;
};

// A string of CSS that holds the text whatever is in it: every character that is not plain is escaped by its
// number.
std::string css_string(std::string_view text) {
    constexpr std::string_view plain = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789 ,.:;-";
    std::string css = "\"";
    for (const char c : text) {
        const bool is_plain = plain.find(c) != std::string_view::npos;
        const bool is_beyond_ascii = static_cast<unsigned char>(c) >= 0x80;
        css += is_plain || is_beyond_ascii ? std::string(1, c)
                                           : fmt::format("\\{:x} ", static_cast<unsigned>(c));
    }
    return css + "\"";
}

// What stands in the margins of every printed page.
std::string margin_style(const Page& page) {
    return "@page { @bottom-left { content: " + css_string(page.title) +
           "; } @bottom-right { content: counter(page) \" / \" counter(pages); } }\n";
}

}  // namespace

std::string render_html(const Page& page, const Svg& diagram) {
    std::string out = "<!DOCTYPE html>\n<html lang=\"" + emit::escape_html(page.language) + "\">\n<head>\n";
    out +=
        "<meta charset=\"utf-8\">\n<meta name=\"viewport\" content=\"width=device-width, "
        "initial-scale=1\">\n";
    out += html_element("title", emit::escape_html(page.title)) + "\n<style>\n";
    out += worksheet_style().front().bytes;
    out += margin_style(page) + "</style>\n</head>\n<body>\n<main>\n";
    PageWriter(page, diagram, out).write(page.root, 1);
    out += "</main>\n</body>\n</html>\n";
    return out;
}

}  // namespace seamark::worksheet
