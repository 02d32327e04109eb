#include "parse/parse.h"

#include <BailErrorStrategy.h>
#include <CommonTokenStream.h>
#include <algorithm>

#include "BlueprintLexer.h"
#include "parse/builder.h"
#include "parse/limits.h"
#include "parse/recovery.h"
#include "parse/table_lexer.h"
#include "parse/wording.h"

namespace seamark::parse {

namespace {

using diag::Code;

// Errors that follow from a string that does not end are part of that mistake.
bool follows_from(const std::vector<OpenString>& open, std::size_t token) {
    return std::any_of(open.begin(), open.end(), [&](const OpenString& string) {
        return token > string.token && token <= string.until;
    });
}

// At the end of the file the place is behind the last word.
source::Span place_of(const source::SourceFile& file, antlr4::BufferedTokenStream& tokens,
                      std::size_t index) {
    const antlr4::Token& token = *tokens.get(index);
    if (token.getType() != antlr4::Token::EOF) {
        return span_of(file, token);
    }
    while (index-- > 0) {
        if (tokens.get(index)->getChannel() == antlr4::Token::DEFAULT_CHANNEL) {
            const std::uint32_t end = span_of(file, *tokens.get(index)).end;
            return {file.id, end, end};
        }
    }
    return {file.id, 0, 0};
}

void report_syntax_errors(const source::SourceFile& file, antlr4::BufferedTokenStream& tokens,
                          const std::vector<SyntaxError>& errors, const std::vector<OpenString>& open,
                          const antlr4::dfa::Vocabulary& vocabulary, diag::Sink& sink) {
    for (const SyntaxError& error : errors) {
        if (follows_from(open, error.token)) {
            continue;
        }
        const antlr4::Token& token = *tokens.get(error.token);
        diag::Finding finding{Code::syntax,
                              place_of(file, tokens, error.token),
                              describe_error(error, vocabulary, token, file.text(span_of(file, token))),
                              "",
                              {},
                              std::nullopt,
                              {}};
        sink.report(std::move(finding));
    }
}

// A quote that is missing before a text leaves the one behind it alone: one mistake, seen where the text
// starts.
void report_open_strings(const std::vector<OpenString>& open, antlr4::BufferedTokenStream& tokens,
                         const std::vector<SyntaxError>& errors, diag::Sink& sink) {
    for (const OpenString& string : open) {
        const std::size_t line = tokens.get(string.token)->getLine();
        const bool is_part_of_error =
            std::any_of(errors.begin(), errors.end(), [&](const SyntaxError& error) {
                return error.token < string.token && tokens.get(error.token)->getLine() == line;
            });
        if (!is_part_of_error) {
            sink.report(string.finding);
        }
    }
}

base::ArrayView<source::Span> collect_comments(const source::SourceFile& file,
                                               antlr4::BufferedTokenStream& tokens, base::Arena& arena) {
    std::vector<source::Span> comments;
    for (std::size_t i = 0; i < tokens.size(); ++i) {
        if (tokens.get(i)->getType() == grammar::BlueprintLexer::COMMENT) {
            comments.push_back(span_of(file, *tokens.get(i)));
        }
    }
    return arena.copy(comments);
}

// Whether an error stands in the rule's tokens: then parts of its subtree are missing.
bool has_error(const antlr4::ParserRuleContext* rule, const std::vector<SyntaxError>& errors) {
    if (rule->exception != nullptr || rule->start == nullptr || rule->stop == nullptr) {
        return true;
    }
    return std::any_of(errors.begin(), errors.end(), [&](const SyntaxError& error) {
        return error.token >= rule->start->getTokenIndex() && error.gap <= rule->stop->getTokenIndex() + 1;
    });
}

// A declaration may end right before the token that was not expected: `state x : text` and then a stray word.
template <class Rule>
std::vector<Rule*> without_errors(const std::vector<Rule*>& rules, const std::vector<SyntaxError>& errors) {
    std::vector<Rule*> whole;
    std::copy_if(rules.begin(), rules.end(), std::back_inserter(whole),
                 [&](const Rule* rule) { return errors.empty() || !has_error(rule, errors); });
    return whole;
}

// A library is vocabulary: it holds nothing of a journey (language.md, "State"). A waiver holds nothing at
// all.
bool belongs_in_library(Grammar::ItemContext* item) {
    return item->enum_() != nullptr || item->record() != nullptr || item->state() != nullptr ||
           item->carrier() != nullptr || item->contract() != nullptr || item->failure_kind() != nullptr ||
           item->waive() != nullptr;
}

void check_library(const Builder& build, const std::vector<Grammar::ItemContext*>& items) {
    for (Grammar::ItemContext* item : items) {
        if (!belongs_in_library(item)) {
            const source::Span word = span_of(build.file, *item->start);
            build.report(word,
                         fmt::format("found `{}` in a library, which holds enums, records, states, carriers, "
                                     "contracts and failure kinds only",
                                     build.file.text(word)));
        }
    }
}

const syntax::File* build_file(const Builder& build, Grammar::FileContext* tree,
                               const std::vector<SyntaxError>& errors,
                               base::ArrayView<source::Span> comments) {
    syntax::File root;
    root.name.span = {build.file.id, 0, 0};
    Grammar::HeaderContext* header = tree->header();
    if (header != nullptr && (errors.empty() || !has_error(header, errors))) {
        root.is_library = header->LIBRARY() != nullptr;
        root.name = root.is_library ? build.qualified_name(header->qname()) : build.name(header->name());
        root.title = build.optional_text(header->string());
    }
    root.imports = build.all(without_errors(tree->import_(), errors),
                             [&](Grammar::Import_Context* rule) { return build.import_(rule); });
    const std::vector<Grammar::ItemContext*> items = without_errors(tree->item(), errors);
    root.items = build.all(items, [&](Grammar::ItemContext* rule) { return build.item(rule); });
    if (root.is_library) {
        check_library(build, items);
    }
    root.comments = comments;
    return build.arena.make(root);
}

const syntax::File* empty_file(const source::SourceFile& file, base::Arena& arena) {
    syntax::File root;
    root.name.span = {file.id, 0, 0};
    return arena.make(root);
}

// Nothing where there is a mistake. Most files have none, and reading them does not have to ask at every turn
// where it could go on after one.
Grammar::FileContext* parse_faultless(grammar::BlueprintParser& parser) {
    parser.setErrorHandler(std::make_shared<antlr4::BailErrorStrategy>());
    try {
        return parser.file();
    } catch (const antlr4::ParseCancellationException&) {
        return nullptr;
    }
}

}  // namespace

ParsedFile parse(const source::SourceFile& file, diag::Sink& sink) {
    ParsedFile parsed{file.id, std::make_unique<base::Arena>(), nullptr, true};
    diag::Sink own;
    parsed.root = empty_file(file, *parsed.arena);
    if (check_bytes(file, own)) {
        check_control_characters(file, own);
        TableLexer lexer(file.bytes);
        antlr4::CommonTokenStream tokens(&lexer);
        tokens.fill();
        const std::vector<OpenString> open = check_strings(file, tokens, own);
        if (check_nesting(file, tokens, own)) {
            grammar::BlueprintParser parser(&tokens);
            parser.removeErrorListeners();
            auto recovery = std::make_shared<Recovery>();
            Grammar::FileContext* tree = parse_faultless(parser);
            if (tree == nullptr) {
                parser.setErrorHandler(recovery);
                parser.reset();
                tree = parser.file();
            }
            report_open_strings(open, tokens, recovery->errors(), own);
            report_syntax_errors(file, tokens, recovery->errors(), open, parser.getVocabulary(), own);
            const Builder build{file, *parsed.arena, own};
            parsed.root =
                build_file(build, tree, recovery->errors(), collect_comments(file, tokens, *parsed.arena));
        }
    }
    for (diag::Finding& finding : own.take()) {
        parsed.is_well_formed = false;
        sink.report(std::move(finding));
    }
    return parsed;
}

}  // namespace seamark::parse
