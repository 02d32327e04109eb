#include "worksheet/sheet_rows.h"

#include <algorithm>

namespace seamark::worksheet {

namespace {

constexpr std::size_t nowhere = std::string_view::npos;

bool ends_row(std::string_view line) {
    const std::size_t last = line.find_last_not_of(" \t\r");
    return last != nowhere && line[last] == '|' && (last == 0 || line[last - 1] != '\\');
}

bool starts_row(std::string_view line) {
    const std::size_t first = line.find_first_not_of(" \t\r");
    return first != nowhere && line[first] == '|';
}

// The order of a row's cells on the sheet.
int column_of(model::CellField field) {
    using model::CellField;
    switch (field) {
        case CellField::Signal:
            return 1;
        case CellField::Recovery:
            return 2;
        case CellField::FailureOwner:
            return 3;
        case CellField::Basis:
            return 4;
        case CellField::Mode:
        case CellField::Carries:
        case CellField::Landed:
        case CellField::Owner:
        case CellField::JourneyOwner:
            break;
    }
    return 0;
}

bool is_of_one_row(const model::CellAddress& a, const model::CellAddress& b) {
    model::CellAddress same = b;
    same.field = a.field;
    return a.failure && b.failure && model::to_string(a) == model::to_string(same);
}

class Splitter {
  public:
    Splitter(std::string_view text, const std::vector<Comment>& comments)
        : text_(text), comments_(comments) {}

    std::vector<RowLine> split() {
        std::vector<RowLine> rows;
        for (std::size_t begin = 0; begin < text_.size();) {
            rows.push_back(row_at(begin));
            begin = rows.back().stretch.end + 1;
            comment_ += rows.back().comments;
        }
        return rows;
    }

  private:
    std::string_view line_at(std::size_t begin) const {
        return text_.substr(begin, line_end(text_, begin) - begin);
    }

    // The first comment that starts at `from` or behind it.
    const Comment* comment_from(std::size_t from) const {
        const auto found = std::lower_bound(
            comments_.begin() + static_cast<std::ptrdiff_t>(comment_), comments_.end(), from,
            [](const Comment& comment, std::size_t at) { return comment.stretch.begin < at; });
        return found == comments_.end() ? nullptr : &*found;
    }

    // A comment may reach over line ends.
    std::size_t end_with_comments(std::size_t begin, std::size_t end) const {
        const Comment* comment = comment_from(begin);
        for (; comment != nullptr && comment != comments_.data() + comments_.size() &&
               comment->stretch.begin < end;
             ++comment) {
            end = comment->stretch.end > end ? line_end(text_, comment->stretch.end) : end;
        }
        return end;
    }

    // The anchor that the line starts with, other text aside.
    const Comment* anchor_in_line(std::size_t begin) const {
        const Comment* comment = comment_from(begin);
        const bool is_here =
            comment != nullptr && comment->stretch.begin < line_end(text_, begin) && comment->address;
        return is_here ? comment : nullptr;
    }

    RowLine row_at(std::size_t begin) {
        RowLine row{{begin, end_with_comments(begin, line_end(text_, begin))}, comment_, 0, false};
        count_comments(row);
        if (!holds_anchor(row) && !starts_row(row.stretch.of(text_))) {
            return row;
        }
        for (std::size_t end = row.stretch.end; end != nowhere && !ends_row(row.stretch.of(text_));
             end = continued(row)) {
            row.stretch.end = end_with_comments(row.stretch.begin, end);
            count_comments(row);
        }
        row.leaves_cell_open = holds_anchor(row) && !ends_row(row.stretch.of(text_));
        return row;
    }

    bool holds_anchor(const RowLine& row) const {
        const auto first = comments_.begin() + static_cast<std::ptrdiff_t>(row.comment);
        return std::any_of(first, first + static_cast<std::ptrdiff_t>(row.comments),
                           [](const Comment& comment) { return comment.is_anchor; });
    }

    void count_comments(RowLine& row) const {
        while (row.comment + row.comments < comments_.size() &&
               comments_[row.comment + row.comments].stretch.begin < row.stretch.end) {
            ++row.comments;
        }
    }

    const model::CellAddress* last_address(const RowLine& row) const {
        const Comment* last = row.comments == 0 ? nullptr : &comments_[row.comment + row.comments - 1];
        return last != nullptr && last->address ? &*last->address : nullptr;
    }

    // Whether the line that starts a row holds the next cells of this one.
    bool goes_on_at(const RowLine& row, std::size_t begin) const {
        const model::CellAddress* last = last_address(row);
        const Comment* next = anchor_in_line(begin);
        return last != nullptr && next != nullptr && is_of_one_row(*last, *next->address) &&
               column_of(next->address->field) > column_of(last->field);
    }

    // Whether the line is a row and heads no table.
    bool is_inner_row(std::size_t begin) const {
        const std::size_t next = line_end(text_, begin) + 1;
        return starts_row(line_at(begin)) && (next >= text_.size() || !is_rule(line_at(next)));
    }

    // Where the row ends with what belongs to it below; nowhere where that is none of it.
    std::size_t continued(const RowLine& row) const {
        const std::size_t next = row.stretch.end + 1;
        if (next >= text_.size()) {
            return nowhere;
        }
        const std::string_view line = line_at(next);
        if (starts_anew(line)) {
            return goes_on_at(row, next) ? line_end(text_, next) : nowhere;
        }
        if (is_blank(line) || !holds_anchor(row)) {
            return closed_below(row, next);
        }
        return line_end(text_, next);
    }

    // Where an empty line stands in the cell, or no anchor in the row, only what closes the cell shows that
    // it goes on.
    std::size_t closed_below(const RowLine& row, std::size_t next) const {
        std::size_t last_text = nowhere;
        for (std::size_t begin = next; begin < text_.size(); begin = line_end(text_, begin) + 1) {
            const std::string_view line = line_at(begin);
            if (starts_anew(line)) {
                const bool goes_on = goes_on_at(row, begin);
                return goes_on ? line_end(text_, begin) : is_inner_row(begin) ? last_text : nowhere;
            }
            if (!holds_anchor(row) && is_blank(line)) {
                return nowhere;
            }
            if (ends_row(line)) {
                return line_end(text_, begin);
            }
            if (anchor_in_line(begin) != nullptr) {
                return goes_on_at(row, begin) ? line_end(text_, begin) : nowhere;
            }
            last_text = is_blank(line) ? last_text : line_end(text_, begin);
        }
        return nowhere;
    }

    std::string_view text_;
    const std::vector<Comment>& comments_;
    std::size_t comment_ = 0;  // the first behind the rows that are done
};

}  // namespace

std::vector<RowLine> split_rows(std::string_view text, const std::vector<Comment>& comments) {
    return Splitter(text, comments).split();
}

bool starts_anew(std::string_view line) {
    const std::size_t first = line.find_first_not_of(" \t\r");
    return first != nowhere && (line[first] == '|' || line[first] == '#');
}

std::vector<Stretch> split_cells(std::string_view text, Stretch row, const Comment* first,
                                 std::size_t count) {
    std::vector<Stretch> cells;
    std::size_t begin = row.begin;
    std::size_t from = begin;
    const Comment* const end = first + count;
    for (const Comment* comment = first; from <= row.end;) {
        const std::size_t stop = comment != end ? std::max(comment->stretch.begin, from) : row.end;
        const std::size_t bar = find_bar(text, from, stop);
        if (bar != nowhere) {
            cells.push_back({begin, bar});
            begin = from = bar + 1;
        } else if (comment != end) {
            from = std::max(from, (comment++)->stretch.end);
        } else {
            break;
        }
    }
    if (!cells.empty() && is_blank(cells.front().of(text))) {
        cells.erase(cells.begin());
    }
    if (begin < row.end && !is_blank(text.substr(begin, row.end - begin))) {
        cells.push_back({begin, row.end});
    }
    return cells;
}

bool is_rule(std::string_view line) {
    constexpr std::string_view marks = "|-: \t\r\u00A0";
    return line.find('-') != nowhere && line.find_first_not_of(marks) == nowhere;
}

}  // namespace seamark::worksheet
