// Reads, lexes and parses one blueprint and exits: what no program with this grammar can be quicker than.
#include <antlr4-runtime.h>
#include <fstream>

#include "BlueprintLexer.h"
#include "BlueprintParser.h"

int main(int argc, char** argv) {
    if (argc != 2) {
        return 2;
    }
    std::ifstream file(argv[1], std::ios::binary);
    antlr4::ANTLRInputStream characters(file);
    seamark::grammar::BlueprintLexer lexer(&characters);
    antlr4::CommonTokenStream tokens(&lexer);
    seamark::grammar::BlueprintParser parser(&tokens);
    parser.file();
    return parser.getNumberOfSyntaxErrors() == 0 ? 0 : 1;
}
