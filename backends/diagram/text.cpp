#include "diagram/text.h"

#include <algorithm>
#include <cmath>

#include "diagram/glyph_widths.h"
#include "source/utf8.h"

namespace seamark::diagram {
namespace {

constexpr double slack = 1.03;
constexpr char32_t joiner = 0x200D;

// A piece of text that no line break divides, and whether a space stands before it.
struct Piece {
    std::string_view text;
    double width = 0;
    bool after_space = false;
};

struct Scalar {
    char32_t value = 0;
    std::size_t length = 1;
};

Scalar scalar_at(std::string_view text) {
    const auto decoded = source::decode_scalar(text);
    return decoded ? Scalar{decoded->value, decoded->length} : Scalar{0xFFFD, 1};
}

bool is_space(char32_t c) {
    return c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == 0x3000;
}

bool is_ideograph(char32_t c) {
    return (c >= 0x2E80 && c <= 0xA4CF) || (c >= 0xF900 && c <= 0xFAFF) || (c >= 0xFF00 && c <= 0xFF60) ||
           (c >= 0x20000 && c <= 0x3FFFF);
}

bool ends_piece(char32_t c) {
    return c == '-' || c == '/' || c == '_' || is_ideograph(c);
}

// Marks that belong to the glyph before them.
bool continues_glyph(char32_t c) {
    return c == joiner || (c > 0x7F && glyph_width(c, false) == 0);
}

// Closing punctuation does not start a line.
bool clings_to_previous(char32_t c) {
    return continues_glyph(c) || c == ',' || c == '.' || c == ')' || c == 0x3001 || c == 0x3002 ||
           c == 0xFF0C || c == 0xFF09 || c == 0x300D;
}

std::vector<Piece> pieces_of(std::string_view text, const Font& font) {
    std::vector<Piece> pieces;
    std::size_t start = 0;
    bool after_space = false;
    const auto close = [&](std::size_t end) {
        if (end > start) {
            const std::string_view piece = text.substr(start, end - start);
            pieces.push_back({piece, text_width(piece, font), after_space && !pieces.empty()});
            after_space = false;
        }
    };
    char32_t previous = 0;
    for (std::size_t at = 0; at < text.size();) {
        const Scalar scalar = scalar_at(text.substr(at));
        if (is_space(scalar.value)) {
            close(at);
            start = at + scalar.length;
            after_space = true;
        } else if ((ends_piece(previous) || is_ideograph(scalar.value)) &&
                   !clings_to_previous(scalar.value)) {
            close(at);
            start = at;
        }
        previous = scalar.value;
        at += scalar.length;
    }
    close(text.size());
    return pieces;
}

// The longest start of `text` that fits, at least one glyph with its marks.
std::size_t fitting_prefix(std::string_view text, const Font& font, double width) {
    std::size_t end = 0;
    char32_t previous = 0;
    while (end < text.size()) {
        const Scalar scalar = scalar_at(text.substr(end));
        const bool may_break = end > 0 && !continues_glyph(scalar.value) && previous != joiner;
        if (may_break && text_width(text.substr(0, end + scalar.length), font) > width) {
            break;
        }
        previous = scalar.value;
        end += scalar.length;
    }
    return end;
}

// No piece wider than `width` is left.
std::vector<Piece> split_wide(const std::vector<Piece>& pieces, const Font& font, double width) {
    std::vector<Piece> narrow;
    for (Piece piece : pieces) {
        while (piece.width > width) {
            const std::size_t end = fitting_prefix(piece.text, font, width);
            if (end == piece.text.size()) {
                break;
            }
            const std::string_view head = piece.text.substr(0, end);
            narrow.push_back({head, text_width(head, font), piece.after_space});
            const std::string_view rest = piece.text.substr(end);
            piece = {rest, text_width(rest, font), false};
        }
        narrow.push_back(piece);
    }
    return narrow;
}

std::vector<std::string> fill(const std::vector<Piece>& pieces, const Font& font, double width) {
    const double space = text_width(" ", font);
    std::vector<std::string> lines;
    double used = 0;
    for (const Piece& piece : pieces) {
        const double needed = (piece.after_space ? space : 0) + piece.width;
        if (lines.empty() || used + needed > width) {
            lines.emplace_back(piece.text);
            used = piece.width;
            continue;
        }
        lines.back() += piece.after_space ? " " : "";
        lines.back() += piece.text;
        used += needed;
    }
    return lines;
}

// The narrowest filling with as many lines as the widest one needs.
std::vector<std::string> fill_evenly(const std::vector<Piece>& pieces, const Font& font, double width) {
    std::vector<std::string> best = fill(pieces, font, width);
    double low = 0;
    for (const Piece& piece : pieces) {
        low = std::max(low, piece.width);
    }
    for (double high = width; high - low > 2;) {
        const double middle = (low + high) / 2;
        std::vector<std::string> lines = fill(pieces, font, middle);
        if (lines.size() <= best.size()) {
            best = std::move(lines);
            high = middle;
        } else {
            low = middle;
        }
    }
    return best;
}

// Up to the next even number: then middles are whole points.
double to_even(double points) {
    return 2 * std::ceil(points / 2);
}

TextBlock block_of(std::vector<std::string> lines, const Font& font) {
    TextBlock block;
    block.lines = std::move(lines);
    for (const std::string& line : block.lines) {
        block.width = std::max(block.width, text_width(line, font));
    }
    block.width = to_even(block.width);
    block.height = to_even(static_cast<double>(block.lines.size()) * line_height(font));
    return block;
}

}  // namespace

double line_height(const Font& font) {
    return font.size * 1.2;
}

double text_width(std::string_view text, const Font& font) {
    double thousandths = 0;
    while (!text.empty()) {
        const Scalar scalar = scalar_at(text);
        thousandths += glyph_width(scalar.value, font.bold);
        text.remove_prefix(scalar.length);
    }
    return thousandths * font.size / 1000 * slack;
}

TextBlock wrap(std::string_view text, const Font& font, double width) {
    return block_of(fill_evenly(split_wide(pieces_of(text, font), font, width), font, width), font);
}

TextBlock wrap_words(const std::vector<std::string>& words, const Font& font, double width, double widest) {
    std::vector<Piece> pieces;
    for (const std::string& word : words) {
        pieces.push_back({word, text_width(word, font), !pieces.empty()});
    }
    return block_of(fill(split_wide(pieces, font, widest), font, width), font);
}

}  // namespace seamark::diagram
