#include "worksheet/row_columns.h"

#include <algorithm>

namespace seamark::worksheet {

namespace {

using model::CellField;

std::vector<PlacedColumn> one_each(std::size_t pieces, bool is_unsure) {
    std::vector<PlacedColumn> columns;
    for (std::size_t i = 0; i < pieces; ++i) {
        columns.push_back({i, i, 1, is_unsure});
    }
    return columns;
}

// Pieces between fixed points: the anchors, whose columns are known, and both ends of the row.
class Placing {
  public:
    Placing(const std::vector<RowPiece>& pieces, std::size_t width) : pieces_(pieces), width_(width) {}

    std::vector<PlacedColumn> place() {
        std::size_t piece = 0;
        std::size_t column = 0;
        for (std::size_t i = 0; i < pieces_.size(); ++i) {
            if (pieces_[i].column) {
                place_before(piece, column, i, *pieces_[i].column);
                piece = i;
                column = *pieces_[i].column;
            }
        }
        place_from(piece, column, pieces_.size(), width_);
        return std::move(columns_);
    }

  private:
    // The pieces before the row's first anchor lead to it.
    void place_before(std::size_t piece, std::size_t column, std::size_t next, std::size_t next_column) {
        if (piece == next) {
            return;
        }
        const bool is_first = columns_.empty() && !pieces_[piece].column;
        if (is_first && next_column == 0) {
            first_piece_of_next_ = piece;
            return;
        }
        place_from(piece, column, next, next_column);
    }

    void place_from(std::size_t piece, std::size_t column, std::size_t end, std::size_t end_column) {
        const std::size_t first = first_piece_of_next_.value_or(piece);
        first_piece_of_next_.reset();
        if (end_column == column + 1) {
            columns_.push_back({column, first, end - first, false});
            return;
        }
        if (end - piece == end_column - column) {
            columns_.push_back({column, first, piece + 1 - first, false});
            for (std::size_t i = 1; i < end - piece; ++i) {
                columns_.push_back({column + i, piece + i, 1, false});
            }
            return;
        }
        if (end - piece > end_column - column) {
            columns_.push_back({column, first, end - first, true});
            return;
        }
        for (std::size_t i = 0; i < end - piece; ++i) {  // somebody took a bar away
            columns_.push_back(
                {column + i, i == 0 ? first : piece + i, i == 0 ? piece + 1 - first : 1, i > 0});
        }
    }

    const std::vector<RowPiece>& pieces_;
    std::size_t width_;
    std::vector<PlacedColumn> columns_;
    std::optional<std::size_t> first_piece_of_next_;
};

bool is_in_order(const std::vector<RowPiece>& pieces, std::size_t width) {
    std::optional<std::size_t> last;
    for (std::size_t i = 0; i < pieces.size(); ++i) {
        if (const auto column = pieces[i].column) {
            if (*column >= width || (last && *column <= *last) || *column > i) {
                return false;
            }
            last = column;
        }
    }
    return last.has_value();
}

}  // namespace

std::vector<PlacedColumn> place_columns(const std::vector<RowPiece>& pieces, std::size_t width) {
    constexpr std::size_t question_and_answer = 2;
    if (pieces.size() == width || width == 0) {
        return one_each(pieces.size(), false);
    }
    if (is_in_order(pieces, width)) {
        return Placing(pieces, width).place();
    }
    const bool has_anchor = std::any_of(pieces.begin(), pieces.end(),
                                        [](const RowPiece& piece) { return piece.column.has_value(); });
    if (width == question_and_answer && pieces.size() > width && !has_anchor) {
        return {{0, 0, 1, false}, {1, 1, pieces.size() - 1, false}};
    }
    return one_each(pieces.size(), has_anchor || pieces.size() > width);
}

const ColumnOfField& printed_columns(std::size_t width) {
    static const ColumnOfField failures = {{CellField::Mode, 0},
                                           {CellField::Signal, 1},
                                           {CellField::Recovery, 2},
                                           {CellField::FailureOwner, 3},
                                           {CellField::Basis, 4}};
    static const ColumnOfField questions = {
        {CellField::Carries, 1}, {CellField::Landed, 1}, {CellField::Owner, 1}, {CellField::JourneyOwner, 1}};
    static const ColumnOfField unknown;
    return width == 5 ? failures : width == 2 ? questions : unknown;
}

}  // namespace seamark::worksheet
