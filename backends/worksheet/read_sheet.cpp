#include "worksheet/read_sheet.h"

#include <algorithm>
#include <array>

#include "worksheet/plain_words.h"
#include "worksheet/row_columns.h"
#include "worksheet/sheet_frame.h"
#include "worksheet/sheet_rows.h"
#include "worksheet/written_answer.h"

namespace seamark::worksheet {

namespace {

constexpr std::size_t nowhere = std::string_view::npos;
// What the first code span says.
std::string code_span_of(std::string_view line) {
    const std::size_t open = line.find('`');
    const std::size_t close = open == nowhere ? nowhere : line.find('`', open + 1);
    return close == nowhere ? std::string() : std::string(line.substr(open + 1, close - open - 1));
}

class Reader {
  public:
    explicit Reader(std::string_view text) : text_(text), comments_(find_comments(text)) {}

    ReadSheet read() {
        const std::vector<RowLine> lines = split_rows(text_, comments_);
        for (std::size_t i = 0; i < lines.size(); ++i) {
            read_line(lines[i], i + 1 < lines.size() ? lines[i + 1].stretch.of(text_) : std::string_view());
        }
        find_columns();
        for (const Pending& pending : pending_) {
            finish(pending);
        }
        return std::move(sheet_);
    }

  private:
    // A line with texts or anchors; of a row the table is known only when all of it has been read.
    struct Pending {
        RowLine line;
        SheetLine sheet_line;
        std::vector<Stretch> cells;
        std::optional<std::size_t> table;
    };

    void read_line(const RowLine& line, std::string_view next) {
        const std::string_view text = line.stretch.of(text_);
        const Stretch stretch = trimmed(text_, line.stretch);
        read_printed_mark(line);
        frame_.read(stretch.of(text_), holds_anchor(line), next);
        Pending pending{
            line, {}, split_cells(text_, line.stretch, comments_.data() + line.comment, line.comments), {}};
        pending.sheet_line.stretch = stretch;
        pending.sheet_line.heading = frame_.heading();
        pending.sheet_line.is_rest_of_cell = is_cell_open_ && !starts_anew(text);
        is_cell_open_ = line.leaves_cell_open || (is_cell_open_ && !starts_anew(text));
        if (!is_rule(text)) {
            pending.table = frame_.table();
        }
        read_tick(stretch);
        pending_.push_back(std::move(pending));
    }

    void read_printed_mark(const RowLine& line) {
        for (std::size_t i = line.comment; i < line.comment + line.comments; ++i) {
            if (!comments_[i].is_anchor) {
                sheet_.printed = comments_[i].content;
            }
        }
    }

    bool holds_anchor(const RowLine& line) const {
        const auto first = comments_.begin() + static_cast<std::ptrdiff_t>(line.comment);
        return std::any_of(first, first + static_cast<std::ptrdiff_t>(line.comments),
                           [](const Comment& comment) { return comment.is_anchor; });
    }

    void read_tick(Stretch stretch) {
        const std::string_view line = stretch.of(text_);
        if (const auto box = read_box(line)) {
            sheet_.ticks.push_back({stretch, box->is_set, code_span_of(line), list_});
        } else {
            list_ += is_blank(line) ? 0 : 1;
        }
    }

    // ---- columns ----

    const Comment* first_anchor(const Pending& pending, Stretch cell) const {
        for (std::size_t i = pending.line.comment; i < pending.line.comment + pending.line.comments; ++i) {
            const Comment& comment = comments_[i];
            if (comment.is_anchor && comment.stretch.begin >= cell.begin &&
                comment.stretch.begin < cell.end) {
                return &comment;
            }
        }
        return nullptr;
    }

    // By the rows that have as many cells as the head.
    void find_columns() {
        for (const Pending& pending : pending_) {
            if (!pending.table || pending.cells.size() != sheet_.tables[*pending.table].columns.size()) {
                continue;
            }
            for (std::size_t i = 0; i < pending.cells.size(); ++i) {
                const Comment* anchor = first_anchor(pending, pending.cells[i]);
                if (anchor != nullptr && anchor->address) {
                    sheet_.tables[*pending.table].column_of.emplace(anchor->address->field, i);
                }
            }
        }
        for (SheetTable& table : sheet_.tables) {
            if (table.column_of.empty()) {
                continue;
            }
            const ColumnOfField& printed = printed_columns(table.columns.size());
            table.column_of.insert(printed.begin(), printed.end());
        }
    }

    std::vector<PlacedColumn> columns_of(const Pending& pending) const {
        std::vector<RowPiece> pieces;
        const SheetTable* table = pending.table ? &sheet_.tables[*pending.table] : nullptr;
        const ColumnOfField& columns = table == nullptr || table->column_of.empty()
                                           ? printed_columns(table == nullptr ? 0 : table->columns.size())
                                           : table->column_of;
        for (const Stretch cell : pending.cells) {
            const Comment* anchor = first_anchor(pending, cell);
            const auto column =
                anchor != nullptr && anchor->address ? columns.find(anchor->address->field) : columns.end();
            pieces.push_back({cell, column == columns.end() ? std::nullopt : std::optional(column->second)});
        }
        return place_columns(pieces, table == nullptr ? 0 : table->columns.size());
    }

    // ---- what stands in them ----

    void finish(const Pending& pending) {
        SheetLine line = pending.sheet_line;
        line.holds_anchor = holds_anchor(pending.line);
        if (pending.table || line.holds_anchor) {
            finish_row(pending, line);
        } else {
            for (const Stretch cell : pending.cells) {
                add_free_texts(pending, line, cell);
            }
        }
        if (!line.texts.empty()) {
            sheet_.lines.push_back(std::move(line));
        }
    }

    void add_free_texts(const Pending& pending, SheetLine& line, Stretch cell) {
        std::size_t begin = cell.begin;
        for (std::size_t i = pending.line.comment; i < pending.line.comment + pending.line.comments; ++i) {
            const Stretch comment = comments_[i].stretch;
            if (comment.begin >= begin && comment.begin < cell.end) {
                add_text(line, {begin, comment.begin}, std::nullopt, {});
                begin = std::min(comment.end, cell.end);
            }
        }
        add_text(line, {begin, cell.end}, std::nullopt, {});
    }

    void finish_row(const Pending& pending, SheetLine& line) {
        SheetRow row;
        row.stretch = line.stretch;
        const std::size_t first_text = line.texts.size();
        for (const PlacedColumn& placed : columns_of(pending)) {
            row.columns.resize(std::max(row.columns.size(), placed.column + 1));
            SheetColumn& column = row.columns[placed.column];
            column.stretch = {pending.cells[placed.first].begin,
                              pending.cells[placed.first + placed.count - 1].end};
            column.is_unsure = placed.is_unsure;
            read_column(pending, placed, column, line);
        }
        lead_by_heads(row, line, first_text);
        if (pending.table) {
            row.table = *pending.table;
            line.row = sheet_.rows.size();
            sheet_.rows.push_back(std::move(row));
        }
    }

    // The text before the column's first anchor, and the answers behind each.
    void read_column(const Pending& pending, const PlacedColumn& placed, SheetColumn& column,
                     SheetLine& line) {
        std::vector<const Comment*> anchors;
        for (std::size_t i = pending.line.comment; i < pending.line.comment + pending.line.comments; ++i) {
            const Comment& comment = comments_[i];
            if (comment.is_anchor && comment.stretch.begin >= column.stretch.begin &&
                comment.stretch.begin < column.stretch.end) {
                anchors.push_back(&comment);
            }
        }
        const std::size_t lead_end = anchors.empty() ? column.stretch.end : anchors.front()->stretch.begin;
        add_text(line, {column.stretch.begin, lead_end}, placed.column,
                 name_of_column(pending, line, placed.column));
        if (!anchors.empty() && !line.texts.empty() && line.texts.back().cell_column == placed.column) {
            line.texts.back().leads_to = sheet_.cells.size();
        }
        for (std::size_t i = 0; i < anchors.size(); ++i) {
            const bool is_last = i + 1 == anchors.size();
            const Stretch answer = {anchors[i]->stretch.end,
                                    is_last ? column.stretch.end : anchors[i + 1]->stretch.begin};
            column.cells.push_back(sheet_.cells.size());
            sheet_.cells.push_back(
                {anchors[i]->address, anchors[i]->stretch,
                 is_last ? without_blank_ends(pending, placed, answer) : trimmed(text_, answer),
                 is_last && placed.is_unsure});
        }
    }

    // Where bars are part of the answer, cells at its ends in which nobody wrote are none of it.
    Stretch without_blank_ends(const Pending& pending, const PlacedColumn& placed, Stretch answer) const {
        const auto is_unwritten = [&](std::size_t begin, std::size_t end) {
            return begin < end && read_answer(text_.substr(begin, end - begin)).empty();
        };
        std::size_t first = placed.first;
        std::size_t count = placed.count;
        for (; count > 1 &&
               is_unwritten(pending.cells[first + count - 1].begin, pending.cells[first + count - 1].end);
             --count) {
            answer.end = pending.cells[first + count - 2].end;
        }
        for (; count > 1 && pending.cells[first].end > answer.begin &&
               is_unwritten(answer.begin, pending.cells[first].end);
             --count) {
            answer.begin = pending.cells[++first].begin;
        }
        return answer.begin < answer.end ? trimmed(text_, answer) : Stretch{answer.end, answer.end};
    }

    // In a table of questions the first column heads its row.
    void lead_by_heads(const SheetRow& row, SheetLine& line, std::size_t first_text) const {
        const bool is_question =
            row.columns.size() == 2 && row.columns[0].cells.empty() && row.columns[1].cells.size() == 1;
        for (std::size_t i = first_text; is_question && i < line.texts.size(); ++i) {
            if (line.texts[i].cell_column == 0) {
                line.texts[i].leads_to = row.columns[1].cells.front();
            }
        }
    }

    void add_text(SheetLine& line, Stretch stretch, std::optional<std::size_t> column, std::string name) {
        stretch = trimmed(text_, stretch);
        std::vector<std::string> words = plain_words(stretch.of(text_));
        if (!words.empty()) {
            line.texts.push_back({stretch, std::move(words), std::move(name), column, {}, false});
        }
    }

    std::string name_of_column(const Pending& pending, const SheetLine& line, std::size_t column) const {
        const std::vector<std::string> none;
        const std::vector<std::string>& columns =
            pending.table ? sheet_.tables[*pending.table].columns : none;
        if (columns.size() == 2 && column == 1 && line.texts.size() == 1) {
            return read_answer(line.texts.front().stretch.of(text_));
        }
        return column < columns.size() ? columns[column] : std::string();
    }

    std::string_view text_;
    std::vector<Comment> comments_;
    ReadSheet sheet_;
    std::vector<Pending> pending_;
    SheetFrame frame_{sheet_.tables};
    bool is_cell_open_ = false;
    std::size_t list_ = 0;
};

}  // namespace

ReadSheet read_sheet(std::string_view markdown) {
    return Reader(markdown).read();
}

}  // namespace seamark::worksheet
