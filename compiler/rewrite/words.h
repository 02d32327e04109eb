// A file's tokens as the passes of the layout look at them.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

#include "source/source.h"
#include "syntax/concrete.h"

namespace seamark::rewrite {

using Token = std::uint32_t;  // an index into the file's tokens

// Views the file and what it was read as.
class Words {
  public:
    Words(const source::SourceFile& file, const syntax::ConcreteFile& concrete);

    Token size() const { return static_cast<Token>(concrete_.tokens.size()); }
    std::string_view text(Token token) const { return file_.text(concrete_.tokens[token]); }
    source::Span span(Token token) const { return concrete_.tokens[token]; }
    const std::vector<syntax::Comment>& comments() const { return concrete_.comments; }
    const source::SourceFile& file() const { return file_; }
    const std::vector<syntax::ConcreteNode>& nodes() const {
        return concrete_.nodes;
    }  // the first is the file

    // Columns on a terminal; of a text over several lines, of its first.
    std::size_t width(Token token) const { return widths_[token]; }
    bool is_string(Token token) const { return text(token).front() == '"'; }
    bool is_block(Token token) const { return text(token).substr(0, 3) == R"(""")"; }

    // Between the first and the last of them, where one of them ends and the next begins.
    bool has_comment(Token first, Token last) const { return comments_[last] > comments_[first]; }
    bool has_block(Token first, Token last) const { return blocks_[last + 1] > blocks_[first]; }
    bool has_blank_line_before(Token token) const { return blank_lines_[token]; }

    std::vector<const syntax::ConcreteNode*> children(const syntax::ConcreteNode& node) const;

  private:
    const source::SourceFile& file_;
    const syntax::ConcreteFile& concrete_;
    std::vector<std::size_t> widths_;
    std::vector<std::size_t> comments_;  // how many stand before a token
    std::vector<std::size_t> blocks_;    // how many there are before a token
    std::vector<bool> blank_lines_;
};

// Whether there is an empty line in what stands between two words.
bool has_blank_line(std::string_view between);

}  // namespace seamark::rewrite
