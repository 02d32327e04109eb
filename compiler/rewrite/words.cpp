#include "rewrite/words.h"

#include <algorithm>

#include "diag/terminal_text.h"

namespace seamark::rewrite {

using syntax::ConcreteNode;

namespace {

std::size_t columns_of(std::string_view text) {
    const bool is_ascii = std::all_of(
        text.begin(), text.end(), [](char c) { return static_cast<unsigned char>(c) < 0x80 && c != '\t'; });
    return is_ascii ? text.size() : diag::terminal_text(text).columns;
}

}  // namespace

bool has_blank_line(std::string_view between) {
    return std::count(between.begin(), between.end(), '\n') > 1;
}

Words::Words(const source::SourceFile& file, const syntax::ConcreteFile& concrete)
    : file_(file), concrete_(concrete) {
    std::size_t comment = 0;
    blocks_.push_back(0);
    std::uint32_t end = 0;
    for (Token token = 0; token < size(); ++token) {
        bool has_blank = false;
        const auto pass = [&](source::Span piece) {
            has_blank = has_blank || has_blank_line(file_.text({file_.id, end, piece.begin}));
            end = piece.end;
        };
        for (; comment < comments().size() && comments()[comment].next_token == token; ++comment) {
            pass(comments()[comment].span);
        }
        pass(span(token));
        comments_.push_back(comment);
        blank_lines_.push_back(has_blank);
        blocks_.push_back(blocks_.back() + (is_block(token) ? 1 : 0));
        widths_.push_back(columns_of(text(token).substr(0, text(token).find('\n'))));
    }
}

std::vector<const ConcreteNode*> Words::children(const ConcreteNode& node) const {
    std::vector<const ConcreteNode*> children;
    const auto first = static_cast<std::uint32_t>(&node - concrete_.nodes.data()) + 1;
    for (std::uint32_t i = first; i < node.next; i = concrete_.nodes[i].next) {
        children.push_back(&concrete_.nodes[i]);
    }
    return children;
}

}  // namespace seamark::rewrite
