// What each way of reading costs, by itself: parse_steps WAY FILE, for valgrind --tool=callgrind to count.
// The ways build on each other, so that a difference is what one thing bought
// (docs/adr/0018-what-parsing-costs.md).
#include <antlr4-runtime.h>
#include <cstdio>
#include <fstream>
#include <iterator>
#include <string>
#include <string_view>

#include "BlueprintLexer.h"
#include "BlueprintParser.h"
#include "parse/char_stream.h"
#include "parse/recovery.h"
#include "parse/table_lexer.h"

namespace {

using namespace seamark;

bool lexes(antlr4::TokenSource& lexer) {
    antlr4::CommonTokenStream tokens(&lexer);
    tokens.fill();
    return tokens.size() > 0;
}

bool lexes_characters(antlr4::CharStream& characters) {
    grammar::BlueprintLexer lexer(&characters);
    return lexes(lexer);
}

bool lexes_table(const std::string& bytes) {
    parse::TableLexer lexer(bytes);
    return lexes(lexer);
}

bool parses(antlr4::TokenSource& lexer, const std::shared_ptr<antlr4::ANTLRErrorStrategy>& strategy) {
    antlr4::CommonTokenStream tokens(&lexer);
    grammar::BlueprintParser parser(&tokens);
    parser.setErrorHandler(strategy);
    parser.file();
    return parser.getNumberOfSyntaxErrors() == 0;
}

bool parses_characters(antlr4::CharStream& characters) {
    grammar::BlueprintLexer lexer(&characters);
    return parses(lexer, std::make_shared<antlr4::DefaultErrorStrategy>());
}

bool parses_table(const std::string& bytes, const std::shared_ptr<antlr4::ANTLRErrorStrategy>& strategy) {
    parse::TableLexer lexer(bytes);
    return parses(lexer, strategy);
}

struct Way {
    std::string_view name;
    bool (*run)(const std::string& bytes);
};

const Way ways[] = {
    {"read", [](const std::string& bytes) { return !bytes.empty(); }},
    {"lex-utf32",
     [](const std::string& bytes) {
         antlr4::ANTLRInputStream characters(bytes);
         return lexes_characters(characters);
     }},
    {"lex-bytes",
     [](const std::string& bytes) {
         parse::ByteCharStream characters(bytes);
         return lexes_characters(characters);
     }},
    {"lex-table", lexes_table},
    {"parse-floor",
     [](const std::string& bytes) {
         antlr4::ANTLRInputStream characters(bytes);
         return parses_characters(characters);
     }},
    {"parse-default",
     [](const std::string& bytes) {
         return parses_table(bytes, std::make_shared<antlr4::DefaultErrorStrategy>());
     }},
    {"parse-recovery",
     [](const std::string& bytes) { return parses_table(bytes, std::make_shared<parse::Recovery>()); }},
    {"parse-bail",
     [](const std::string& bytes) {
         return parses_table(bytes, std::make_shared<antlr4::BailErrorStrategy>());
     }},
};

}  // namespace

int main(int argc, char** argv) {
    if (argc == 3) {
        std::ifstream file(argv[2], std::ios::binary);
        const std::string bytes{std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>()};
        for (const Way& way : ways) {
            if (way.name == argv[1]) {
                return way.run(bytes) ? 0 : 1;
            }
        }
    }
    std::fprintf(stderr, "usage: parse_steps WAY FILE, with WAY one of:");
    for (const Way& way : ways) {
        std::fprintf(stderr, " %s", way.name.data());
    }
    std::fprintf(stderr, "\n");
    return 2;
}
