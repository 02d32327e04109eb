// Reads, lexes and parses one blueprint, or all below a folder one after the other, and exits: what no
// program with this grammar can be quicker than.
#include <algorithm>
#include <antlr4-runtime.h>
#include <filesystem>
#include <fstream>

#include "BlueprintLexer.h"
#include "BlueprintParser.h"

namespace {

bool parses(const std::filesystem::path& path) {
    std::ifstream file(path, std::ios::binary);
    antlr4::ANTLRInputStream characters(file);
    seamark::grammar::BlueprintLexer lexer(&characters);
    antlr4::CommonTokenStream tokens(&lexer);
    seamark::grammar::BlueprintParser parser(&tokens);
    parser.file();
    return parser.getNumberOfSyntaxErrors() == 0;
}

bool parses_all(const std::filesystem::path& folder) {
    const std::filesystem::recursive_directory_iterator entries(folder);
    return std::all_of(begin(entries), end(entries), [](const std::filesystem::directory_entry& entry) {
        return entry.path().extension() != ".blueprint" || parses(entry.path());
    });
}

}  // namespace

int main(int argc, char** argv) {
    if (argc != 2) {
        return 2;
    }
    const bool is_whole = std::filesystem::is_directory(argv[1]) ? parses_all(argv[1]) : parses(argv[1]);
    return is_whole ? 0 : 1;
}
