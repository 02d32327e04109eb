#include "rewrite/print.h"

#include <algorithm>
#include <string>

#include "diag/terminal_text.h"
#include "parse/literals.h"
#include "rewrite/clauses.h"

namespace seamark::rewrite {

using syntax::Comment;

namespace {

// A row that goes on with no list to hang from.
constexpr std::size_t continuation_indent = 2 * indent_width;
constexpr std::size_t space_before_comment = 2;
// Behind a longer line a comment stands where it stands, and moves no other.
constexpr std::size_t widest_line_before_comment = 80;

bool opens(std::string_view text) {
    return text == "{" || text == "[";
}
bool closes(std::string_view text) {
    return text == "}" || text == "]";
}

// The white space before one token or comment, and the end of the file.
struct Gap {
    source::Span span;
    std::string text;
};

// A line that ends with a comment.
struct CommentedLine {
    std::size_t line = 0;
    std::size_t indent = 0;  // of its row
    std::size_t width = 0;   // of what stands before the comment
    std::size_t gap = 0;     // before the comment
};

class Printer {
  public:
    Printer(const Words& words, const std::vector<Placement>& plan)
        : words_(words), plan_(plan), columns_(words.size()) {}

    std::vector<Edit> print() {
        auto comment = words_.comments().begin();
        for (Token token = 0; token <= words_.size(); ++token) {
            for (; comment != words_.comments().end() && comment->next_token == token; ++comment) {
                put_comment(*comment);
            }
            if (token < words_.size()) {
                put_token(token);
            }
        }
        const auto size = static_cast<std::uint32_t>(words_.file().bytes.size());
        gaps_.push_back({{words_.file().id, end_, size}, "\n"});
        align_comments();
        return take_edits();
    }

  private:
    // Opens the gap that ends where `piece` begins.
    Gap& gap_before(source::Span piece) {
        gaps_.push_back({{piece.file, end_, piece.begin}, {}});
        end_ = piece.end;
        return gaps_.back();
    }

    // A gap that goes to a new line, below an empty one where the source has one and `keeps_blank` lets it.
    void break_line(source::Span piece, bool keeps_blank, std::size_t indent) {
        const bool is_first = gaps_.empty();
        Gap& gap = gap_before(piece);
        if (!is_first) {
            const bool is_blank = keeps_blank && !is_opening_ && has_blank_line(words_.file().text(gap.span));
            gap.text = is_blank ? "\n\n" : "\n";
            line_ += gap.text.size();
        }
        gap.text.append(indent, ' ');
        column_ = indent;
    }

    // Where a row goes on with `token`.
    std::size_t continuation(Token token) const {
        const Token hang = plan_[token].hangs_from;
        return hang == no_token ? row_indent_ + continuation_indent : columns_[hang];
    }

    bool is_between_rows(Token token) const { return token == words_.size() || plan_[token].starts_row; }

    // Comments before a closing bracket belong to what it closes.
    std::size_t comment_indent(Token token) const {
        if (token == words_.size()) {
            return 0;
        }
        return plan_[token].indent + (closes(words_.text(token)) ? indent_width : 0);
    }

    void put_comment(const Comment& comment) {
        const Token next = comment.next_token;
        if (comment.is_behind_a_token) {
            gap_before(comment.span).text.assign(space_before_comment, ' ');
            if (!is_closing_) {
                commented_lines_.push_back({line_, row_indent_, column_, gaps_.size() - 1});
            }
        } else if (is_between_rows(next)) {
            break_line(comment.span, true, comment_indent(next));
            is_opening_ = false;
        } else {
            break_line(comment.span, false, continuation(next));
        }
        is_behind_comment_ = true;
    }

    // From `token` to where the row may wrap or ends.
    std::size_t unit_width(Token token) const {
        std::size_t width = words_.width(token);
        for (Token next = token + 1; next < words_.size() && !plan_[next].starts_row &&
                                     !plan_[next].may_wrap && !words_.has_comment(next - 1, next);
             ++next) {
            width += plan_[next].space + words_.width(next);
        }
        return width;
    }

    void put_token(Token token) {
        const Placement& placement = plan_[token];
        const source::Span span = words_.span(token);
        const bool is_too_wide =
            placement.may_wrap && column_ + placement.space + unit_width(token) > line_width;
        if (placement.starts_row) {
            break_line(span, !closes(words_.text(token)), placement.indent);
            row_indent_ = placement.indent;
            is_closing_ = closes(words_.text(token));
        } else if (is_behind_comment_ || is_too_wide) {
            break_line(span, false, continuation(token));
        } else {
            gap_before(span).text.assign(placement.space, ' ');
            column_ += placement.space;
        }
        columns_[token] = column_;
        column_ += words_.width(token);
        is_behind_comment_ = false;
        is_opening_ = opens(words_.text(token));
        if (words_.is_block(token)) {
            put_block(token);
        }
    }

    void put_block(Token token) {
        const source::Span span = words_.span(token);
        const std::string block =
            parse::indent_block(words_.text(token), row_indent_ + indent_width, row_indent_);
        const std::size_t last_line = block.rfind('\n');
        if (last_line == std::string::npos) {
            return;
        }
        line_ += static_cast<std::size_t>(std::count(block.begin(), block.end(), '\n'));
        column_ = diag::terminal_text(std::string_view(block).substr(last_line + 1)).columns;
        gaps_.push_back({span, block});
    }

    // Comments at the ends of lines that follow each other in one body stand below each other.
    void align_comments() {
        for (std::size_t first = 0; first < commented_lines_.size();) {
            std::size_t end = first;
            std::size_t column = 0;
            for (; end < commented_lines_.size() &&
                   commented_lines_[end].line == commented_lines_[first].line + (end - first) &&
                   commented_lines_[end].indent == commented_lines_[first].indent;
                 ++end) {
                const std::size_t width = commented_lines_[end].width;
                column = width <= widest_line_before_comment ? std::max(column, width) : column;
            }
            for (; first < end; ++first) {
                const CommentedLine& line = commented_lines_[first];
                gaps_[line.gap].text.append(std::max(column, line.width) - line.width, ' ');
            }
        }
    }

    std::vector<Edit> take_edits() {
        const std::string_view line_end = line_end_of(words_.file());
        std::vector<Edit> edits;
        for (Gap& gap : gaps_) {
            if (words_.file().text(gap.span) != with_line_ends(gap.text, line_end)) {
                edits.push_back({gap.span, std::move(gap.text)});
            }
        }
        return edits;
    }

    const Words& words_;
    const std::vector<Placement>& plan_;
    std::vector<std::size_t> columns_;  // of the tokens that are put
    std::vector<Gap> gaps_;
    std::vector<CommentedLine> commented_lines_;
    std::uint32_t end_ = 0;  // of the last token or comment
    std::size_t line_ = 0;
    std::size_t column_ = 0;
    std::size_t row_indent_ = 0;
    bool is_behind_comment_ = false;
    bool is_closing_ = false;  // the row starts with a closing bracket
    bool is_opening_ = true;   // nothing but a bracket, and perhaps a comment behind it, stands before
};

}  // namespace

std::vector<Edit> edits_to(const Words& words, const std::vector<Placement>& plan) {
    return Printer(words, plan).print();
}

}  // namespace seamark::rewrite
