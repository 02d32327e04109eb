// The grammar's words come before the test framework, whose macro WHEN is one of them.
#include "parse/table_lexer.h"

#include <BlueprintLexer.h>
#include <CommonTokenStream.h>
#include <array>
#include <catch2/catch.hpp>
#include <random>

#include "source/utf8.h"
#include "support/files.h"

namespace seamark::parse {

namespace {

struct Word {
    std::size_t type = 0;
    std::size_t channel = 0;
    std::size_t begin = 0;
    std::size_t end = 0;
    std::size_t line = 0;
    bool is_first_on_line = false;

    friend bool operator==(const Word& a, const Word& b) {
        return a.type == b.type && a.channel == b.channel && a.begin == b.begin && a.end == b.end &&
               a.line == b.line && a.is_first_on_line == b.is_first_on_line;
    }
    friend std::ostream& operator<<(std::ostream& out, const Word& word) {
        return out << word.type << '@' << word.begin << ".." << word.end << " line " << word.line;
    }
};

std::vector<Word> words_of(antlr4::TokenSource& source) {
    std::vector<Word> words;
    do {
        const auto token = source.nextToken();
        words.push_back({token->getType(), token->getChannel(), token->getStartIndex(),
                         token->getStopIndex() + 1, token->getLine(), token->getCharPositionInLine() == 0});
    } while (words.back().type != antlr4::Token::EOF);
    return words;
}

void check_same_words(std::string_view text) {
    ByteCharStream characters(text);
    grammar::BlueprintLexer antlr(&characters);
    TableLexer ours(text);
    CHECK(words_of(ours) == words_of(antlr));
}

// Pieces of the language, whole and broken, with scalars of every length in UTF-8 between them.
std::string soup(std::mt19937& random) {
    constexpr std::array<std::string_view, 44> pieces{"seam",
                                                      "seams",
                                                      "sea",
                                                      "a",
                                                      "_",
                                                      "9",
                                                      "-",
                                                      "->",
                                                      "..",
                                                      ".",
                                                      "-1.5",
                                                      "1..2",
                                                      "12ms",
                                                      "12mx",
                                                      "3d",
                                                      "2027-01-31",
                                                      "2027-01",
                                                      "\"",
                                                      "\"\"",
                                                      "\"\"\"",
                                                      "\\",
                                                      "\\\"",
                                                      "\n",
                                                      "\r\n",
                                                      "\r",
                                                      " ",
                                                      "\t",
                                                      "//",
                                                      "// c\n",
                                                      "@pii",
                                                      "@p",
                                                      "@",
                                                      "?",
                                                      "{",
                                                      "}",
                                                      "[",
                                                      ",",
                                                      ":",
                                                      "\xC3\xA9",
                                                      "\xC2\x85",
                                                      "\xE2\x80\xA8",
                                                      "\xF0\x9F\x93\xA6",
                                                      "\x7F",
                                                      "#"};
    std::string text;
    for (auto count = random() % 40; count > 0; --count) {
        text += pieces[random() % pieces.size()];
    }
    return text;
}

}  // namespace

TEST_CASE("the tables give the tokens that ANTLR's lexer gives, over every file of the project", "[lexer]") {
    std::size_t files = 0;
    for (const auto& folder : {test::examples_folder(), test::tests_folder()}) {
        for (const auto& path : test::files_below(folder, ".blueprint")) {
            const std::string text = test::read_file(path);
            if (!source::find_malformed_utf8(text)) {
                check_same_words(text);
                ++files;
            }
        }
    }
    CHECK(files > 100);
}

TEST_CASE("the tables give the tokens that ANTLR's lexer gives, over broken text", "[lexer]") {
    std::mt19937 random(20261);
    for (int i = 0; i < 4000; ++i) {
        check_same_words(soup(random));
    }
    check_same_words("");
}

TEST_CASE("every scalar of ASCII, and those at the ends of UTF-8's lengths, is read alone and in a string",
          "[lexer]") {
    std::vector<std::string> scalars{"\xC2\x80",     "\xC2\x9F",     "\xC2\xA0",         "\xDF\xBF",
                                     "\xE0\xA0\x80", "\xEF\xBF\xBF", "\xF0\x90\x80\x80", "\xF4\x8F\xBF\xBF"};
    for (char c = 0; c < 127; ++c) {
        scalars.emplace_back(1, c);
    }
    for (const std::string& scalar : scalars) {
        check_same_words(scalar);
        check_same_words("a" + scalar + "1");
        check_same_words("\"" + scalar + "\"");
        check_same_words("\"\"\"" + scalar + "\"\"\" // " + scalar);
    }
}

}  // namespace seamark::parse
