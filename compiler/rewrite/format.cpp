#include "rewrite/format.h"

#include <algorithm>

#include "base/check.h"
#include "parse/concrete.h"
#include "parse/literals.h"
#include "parse/parse.h"
#include "rewrite/edits.h"
#include "rewrite/layout.h"
#include "rewrite/print.h"
#include "rewrite/words.h"

namespace seamark::rewrite {

using syntax::Comment;
using syntax::ConcreteNode;

namespace {

struct Side {
    const source::SourceFile& file;
    const syntax::ConcreteFile& concrete;
};

bool is_block(std::string_view token) {
    return token.substr(0, 3) == R"(""")";
}

// Numbers and strings keep their spelling; of a text over several lines the indentation may change.
bool is_same_token(std::string_view before, std::string_view after) {
    return before == after || (is_block(before) && is_block(after) &&
                               parse::decode_string(before) == parse::decode_string(after));
}

bool has_same_tokens(const Side& before, const Side& after) {
    return std::equal(before.concrete.tokens.begin(), before.concrete.tokens.end(),
                      after.concrete.tokens.begin(), after.concrete.tokens.end(),
                      [&](source::Span a, source::Span b) {
                          return is_same_token(before.file.text(a), after.file.text(b));
                      });
}

bool has_same_comments(const Side& before, const Side& after) {
    return std::equal(before.concrete.comments.begin(), before.concrete.comments.end(),
                      after.concrete.comments.begin(), after.concrete.comments.end(),
                      [&](const Comment& a, const Comment& b) {
                          return a.next_token == b.next_token && a.is_behind_a_token == b.is_behind_a_token &&
                                 before.file.text(a.span) == after.file.text(b.span);
                      });
}

bool has_same_rules(const Side& before, const Side& after) {
    return std::equal(before.concrete.nodes.begin(), before.concrete.nodes.end(),
                      after.concrete.nodes.begin(), after.concrete.nodes.end(),
                      [](const ConcreteNode& a, const ConcreteNode& b) {
                          return a.rule == b.rule && a.begin == b.begin && a.end == b.end && a.next == b.next;
                      });
}

// The model of a blueprint is made of its tokens and the rules that read them, and of nothing else.
bool means_the_same(const Side& before, const std::string& bytes) {
    source::SourceMap sources;
    const source::SourceFile& file = sources.add(before.file.path, bytes);
    const syntax::ConcreteFile concrete = parse::parse_concrete(file);
    const Side after{file, concrete};
    return has_same_tokens(before, after) && has_same_comments(before, after) &&
           has_same_rules(before, after);
}

}  // namespace

std::optional<std::string> format(const source::SourceFile& file, diag::Sink& sink) {
    if (!parse::parse(file, sink).is_well_formed) {
        return std::nullopt;
    }
    const syntax::ConcreteFile concrete = parse::parse_concrete(file);
    const Words words(file, concrete);
    EditList edits;
    SEAMARK_CHECK(edits.add(edits_to(words, plan_layout(words))));
    std::string bytes = edits.apply(file);
    SEAMARK_CHECK(means_the_same({file, concrete}, bytes));
    return bytes;
}

}  // namespace seamark::rewrite
