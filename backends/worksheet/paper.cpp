#include "worksheet/paper.h"

#include <algorithm>

#include "diag/terminal_text.h"
#include "source/utf8.h"

namespace seamark::worksheet {

namespace {

// Millimetres, as worksheet.css prints them.
constexpr double line_height = 4.4;
constexpr double ruled_line = 7.6;
constexpr double column_width = 1.85;  // of a Latin letter in a wide font
constexpr double card_width = 176;
constexpr double heading_of_row = 45;
constexpr double field_padding = 5.4;  // with the field's name
constexpr double cell_height = 12.2;

bool is_printable_ascii(std::string_view text) {
    return std::all_of(text.begin(), text.end(), [](char c) { return c >= ' ' && c <= '~'; });
}

std::size_t columns_of(std::string_view text) {
    return is_printable_ascii(text) ? text.size() : diag::terminal_text(text).columns;
}

// Scripts that are broken behind any character.
bool is_wide(std::string_view character) {
    return columns_of(character) > 1;
}

// Words as long as these leave a gap at the end of a line.
constexpr std::size_t columns_of_long_word = 20;

// How many lines of so many columns the text without line ends fills.
class LineFiller {
  public:
    explicit LineFiller(std::size_t columns) : columns_(columns) {}

    std::size_t count(std::string_view text) {
        for (std::size_t i = 0; i < text.size();) {
            const auto scalar = source::decode_scalar(text.substr(i));
            const std::string_view character = text.substr(i, scalar ? scalar->length : 1);
            if (character == " " || is_wide(character)) {
                end_word();
                used_ += columns_of(character);
            } else {
                word_ += character;
            }
            i += character.size();
        }
        end_word();
        return std::max<std::size_t>(1, (used_ + columns_ - 1) / columns_);
    }

  private:
    void end_word() {
        const std::size_t width = columns_of(word_);
        const std::size_t on_line = used_ % columns_;
        if (width >= columns_of_long_word && width <= columns_ && on_line + width > columns_) {
            used_ += columns_ - on_line;
        }
        used_ += width;
        word_.clear();
    }

    std::size_t columns_;
    std::size_t used_ = 0;  // columns, the lines in a row
    std::string word_;
};

std::size_t lines_of(std::string_view text, double width) {
    const auto columns = static_cast<std::size_t>(width / column_width);
    std::size_t lines = 0;
    while (true) {
        const std::size_t end = std::min(text.find('\n'), text.size());
        lines += LineFiller(columns).count(text.substr(0, end));
        if (end == text.size()) {
            return lines;
        }
        text.remove_prefix(end + 1);
    }
}

double line_block(const Line& line, double width, double ruled) {
    double height = 0;
    std::string run;
    bool has_run = false;
    const auto end_run = [&] {
        height += has_run ? static_cast<double>(lines_of(run, width)) * line_height : 0;
        run.clear();
        has_run = false;
    };
    for (const Piece& piece : line) {
        switch (piece.kind) {
            case Piece::Kind::Break:
                end_run();
                break;
            case Piece::Kind::Blank:
                end_run();
                height += ruled;
                break;
            case Piece::Kind::Anchor:
            case Piece::Kind::Choice:  // stands beside its blank
                break;
            case Piece::Kind::Text:
            case Piece::Kind::Code:
            case Piece::Kind::Strong:
            case Piece::Kind::Struck:
                run += piece.text;
                has_run = true;
                break;
        }
    }
    end_run();
    return height;
}

// How a form lays out its fields: those of one row share its width.
double form_height(const std::vector<Line>& fields, bool is_deep) {
    const double half_ruled = is_deep ? 2 * ruled_line : ruled_line;
    const auto field = [&fields](std::size_t index, double share, double ruled) {
        return index < fields.size() ? line_block(fields[index], card_width * share - 4, ruled) : 0;
    };
    return field(0, 1, ruled_line) + std::max(field(1, 0.5, half_ruled), field(2, 0.5, half_ruled)) +
           std::max(field(3, 0.4, ruled_line), field(4, 0.6, ruled_line)) + 3 * field_padding + 2.2;
}

}  // namespace

double title_height(const Line& title) {
    return 6 + line_block(title, card_width * 0.75, 0) * 1.3;
}

double paragraph_height(const Paragraph& paragraph) {
    return 1.2 + line_block(paragraph.line, card_width, ruled_line);
}

double item_height(const Line& item) {
    return 1.1 + line_block(item, card_width - 6, ruled_line);
}

double header_height(const Table& table) {
    return table.kind == Table::Kind::Forms || table.kind == Table::Kind::Pairs ? 3.5 : 4.5 + 2 * line_height;
}

double row_height(const Table& table, const std::vector<Line>& row, bool is_deep) {
    if (table.kind == Table::Kind::Forms) {
        return form_height(row, is_deep);
    }
    const bool is_pairs = table.kind == Table::Kind::Pairs;
    const double share = card_width / static_cast<double>(std::max<std::size_t>(1, row.size()));
    double height = is_pairs ? 9 : cell_height;
    for (std::size_t i = 0; i < row.size(); ++i) {
        const double pair_width = i == 0 ? heading_of_row : card_width - heading_of_row;
        height = std::max(height, 2 + line_block(row[i], (is_pairs ? pair_width : share) - 4, ruled_line));
    }
    return height;
}

}  // namespace seamark::worksheet
