#include "diagram/text.h"

#include <algorithm>
#include <cmath>

#include "diagram/glyph_widths.h"
#include "diagram/graphemes.h"
#include "model/visible.h"

namespace seamark::diagram {
namespace {

constexpr double slack = 1.03;     // for a font that a browser takes instead
constexpr double allowance = 400;  // thousandths of the size

// A piece of text that no line break divides, and whether a space stands before it.
struct Piece {
    std::string_view text;
    double width = 0;
    bool after_space = false;
};

bool is_space(char32_t c) {
    return c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == 0x3000;
}

bool ends_piece(char32_t c) {
    return c == '-' || c == '/' || c == '_' || is_ideograph(c);
}

// Between the last scalar of one character and the first of the next.
bool may_break(char32_t last, char32_t first) {
    return (ends_piece(last) || is_ideograph(first)) && !opens(last) && !closes(first);
}

char32_t last_base(std::string_view character) {
    char32_t last = 0;
    while (!character.empty()) {
        const Scalar scalar = first_scalar(character);
        last = last == 0 || !is_zero_width(scalar.value) ? scalar.value : last;
        character.remove_prefix(scalar.length);
    }
    return last;
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
        const std::size_t length = first_character(text.substr(at));
        const char32_t first = first_scalar(text.substr(at)).value;
        if (is_space(first)) {
            close(at);
            start = at + length;
            after_space = true;
        } else if (may_break(previous, first)) {
            close(at);
            start = at;
        }
        previous = last_base(text.substr(at, length));
        at += length;
    }
    close(text.size());
    return pieces;
}

// The longest start of `text` that fits, at least one character.
std::size_t fitting_prefix(std::string_view text, const Font& font, double width) {
    std::size_t end = first_character(text);
    double used = text_width(text.substr(0, end), font);
    while (end < text.size()) {
        const std::size_t length = first_character(text.substr(end));
        used += text_width(text.substr(end, length), font);
        if (used > width) {
            break;
        }
        end += length;
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
    bool is_estimated = false;
    while (!text.empty()) {
        const Scalar scalar = first_scalar(text);
        const GlyphWidth width = glyph_width(scalar.value, font.bold);
        thousandths += width.thousandths;
        is_estimated = is_estimated || width.is_estimated;
        text.remove_prefix(scalar.length);
    }
    // Of an estimate a few letters can be wider than their script is in the middle.
    return (thousandths + (is_estimated ? allowance : 0)) * font.size / 1000 * slack;
}

TextBlock wrap(std::string_view text, const Font& font, double width) {
    if (!model::is_visible(text)) {
        return {};
    }
    const std::string shown = without_directions(text);
    return block_of(fill_evenly(split_wide(pieces_of(shown, font), font, width), font, width), font);
}

TextBlock wrap_words(const std::vector<std::string>& words, const Font& font, double width, double widest) {
    std::vector<Piece> pieces;
    for (const std::string& word : words) {
        pieces.push_back({word, text_width(word, font), !pieces.empty()});
    }
    return block_of(fill(split_wide(pieces, font, widest), font, width), font);
}

}  // namespace seamark::diagram
