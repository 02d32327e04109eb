#include "emit/markdown.h"
#include "worksheet/render.h"

namespace seamark::worksheet {

namespace {

constexpr std::string_view blank_to_write_on = "____________";

std::string render_piece(const Piece& piece) {
    switch (piece.kind) {
        case Piece::Kind::Text:
            return emit::escape_markdown(piece.text);
        case Piece::Kind::Code:
            return "`" + piece.text + "`";
        case Piece::Kind::Strong:
            return "**" + emit::escape_markdown(piece.text) + "**";
        case Piece::Kind::Struck:
            return "~~" + emit::escape_markdown(piece.text) + "~~";
        case Piece::Kind::Blank:
            return std::string(blank_to_write_on);
        case Piece::Kind::Choice:
            return {};
        case Piece::Kind::Break:
            return "<br>";
        case Piece::Kind::Anchor:
            return "<!-- seamark: " + piece.text + " --> ";
    }
    return {};
}

// A space towards a neighbour inside of the line is plain.
std::string render_glued(Piece piece, bool is_first, bool is_last) {
    const bool glues_left = !is_first && !piece.text.empty() && piece.text.front() == ' ';
    piece.text.erase(0, glues_left ? 1 : 0);
    const bool glues_right = !is_last && !piece.text.empty() && piece.text.back() == ' ';
    piece.text.resize(piece.text.size() - (glues_right ? 1 : 0));
    return (glues_left ? " " : "") + render_piece(piece) + (glues_right ? " " : "");
}

std::string render_line(const Line& line) {
    std::string markdown;
    for (std::size_t i = 0; i < line.size(); ++i) {
        const bool is_glue = line[i].kind == Piece::Kind::Text;
        markdown += is_glue ? render_glued(line[i], i == 0, i + 1 == line.size()) : render_piece(line[i]);
    }
    return markdown;
}

std::string mark_of(List::Kind kind, std::size_t number) {
    switch (kind) {
        case List::Kind::Ticks:
            return "- [ ] ";
        case List::Kind::Numbers:
            return std::to_string(number) + ". ";
        case List::Kind::Points:
            return "- ";
    }
    return {};
}

// Longer than any fence in the text.
std::string fence_of(std::string_view text) {
    std::string fence = "```";
    while (text.find(fence) != std::string_view::npos) {
        fence += '`';
    }
    return fence;
}

// A diagram's own title would stand below the heading that says the same.
std::string_view without_front_matter(std::string_view mermaid) {
    constexpr std::string_view mark = "---\n";
    if (mermaid.substr(0, mark.size()) != mark) {
        return mermaid;
    }
    const std::size_t end = mermaid.find("\n---\n");
    return end == std::string_view::npos ? mermaid : mermaid.substr(end + mark.size() + 1);
}

class MarkdownBlock {
  public:
    MarkdownBlock(std::string& out, const Diagram& diagram) : out_(out), diagram_(diagram) {}

    void operator()(const Paragraph& paragraph) const { out_ += render_line(paragraph.line) + "\n\n"; }

    void operator()(const Table& table) const {
        for (const std::string& column : table.header) {
            out_ += "| " + emit::escape_markdown(column) + " ";
        }
        out_ += "|\n";
        for (std::size_t i = 0; i < table.header.size(); ++i) {
            out_ += "| --- ";
        }
        out_ += "|\n";
        for (const auto& row : table.rows) {
            render_row(row, table.header.size());
        }
        out_ += "\n";
    }

    void operator()(const List& list) const {
        for (std::size_t i = 0; i < list.items.size(); ++i) {
            out_ += mark_of(list.kind, i + 1) + render_line(list.items[i]) + "\n";
        }
        out_ += "\n";
    }

    void operator()(const Picture& picture) const {
        if (!diagram_.path.empty()) {
            out_ += "![" + emit::escape_markdown(picture.description) + "](" + link_target(diagram_.path) +
                    ")\n\n";
        } else if (!diagram_.mermaid.empty()) {
            out_ += emit::escape_markdown(picture.description) + "\n\n";
            (*this)(CodeBlock{"mermaid", std::string(without_front_matter(diagram_.mermaid))});
        }
    }

    void operator()(const CodeBlock& code) const {
        const std::string fence = fence_of(code.text);
        out_ += fence + code.language + "\n" + code.text + fence + "\n\n";
    }

  private:
    // A short row is filled up.
    void render_row(const std::vector<Line>& row, std::size_t columns) const {
        for (std::size_t i = 0; i < columns; ++i) {
            out_ += "| " + (i < row.size() ? render_line(row[i]) : std::string()) + " ";
        }
        out_ += "|\n";
    }

    // A path without characters that end a link: percent-encoded where they are not plain.
    static std::string link_target(std::string_view path) {
        constexpr std::string_view plain =
            "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-._~/";
        constexpr std::string_view digits = "0123456789ABCDEF";
        std::string target;
        for (const char c : path) {
            if (plain.find(c) != std::string_view::npos) {
                target += c;
                continue;
            }
            const auto byte = static_cast<unsigned char>(c);
            target += {'%', digits[byte >> 4U], digits[byte & 0xfU]};
        }
        return target;
    }

    std::string& out_;
    Diagram diagram_;
};

void render_section(const Section& section, std::size_t depth, const MarkdownBlock& block, std::string& out) {
    out += std::string(depth, '#') + " " + render_line(section.title) + "\n\n";
    for (const Block& content : section.blocks) {
        std::visit(block, content);
    }
    for (const Section& inner : section.sections) {
        render_section(inner, depth + 1, block, out);
    }
}

}  // namespace

std::string render_markdown(const Page& page, const Diagram& diagram) {
    std::string out;
    render_section(page.root, 1, MarkdownBlock(out, diagram), out);
    out.pop_back();  // the empty line behind the last block
    return out;
}

}  // namespace seamark::worksheet
