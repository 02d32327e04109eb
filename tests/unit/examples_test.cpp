// Each example compiles without a finding, or says in its first line which codes it shows.
#include <catch2/catch.hpp>
#include <filesystem>
#include <regex>
#include <set>

#include "diag/code.h"
#include "support/compile.h"
#include "support/files.h"

namespace seamark::test {

namespace {

namespace fs = std::filesystem;

std::string first_line(const std::string& text) {
    return text.substr(0, text.find('\n'));
}

// The codes of the first line that the program has.
std::set<std::string> codes_shown(const std::string& text) {
    std::set<std::string> codes;
    const std::string line = first_line(text);
    const std::regex code("SM[0-9]{3}");
    for (std::sregex_iterator found(line.begin(), line.end(), code), end; found != end; ++found) {
        if (diag::find_code(found->str())) {
            codes.insert(found->str());
        }
    }
    return codes;
}

std::set<std::string> codes_found(const Compiled& compiled) {
    std::set<std::string> codes;
    for (const diag::Finding& finding : compiled.compilation.findings) {
        if (!finding.waived_because) {
            codes.insert(std::string(diag::info(finding.code).id));
        }
    }
    return codes;
}

}  // namespace

TEST_CASE("the examples give the findings that their first lines name, and no other", "[examples]") {
    const std::vector<fs::path> examples = files_below(examples_folder(), ".blueprint");
    CHECK(examples.size() >= 6);
    for (const fs::path& path : examples) {
        INFO(path.string());
        CHECK(codes_found(compile_file(path)) == codes_shown(read_file(path)));
    }
}

TEST_CASE("each example says what it is", "[examples]") {
    for (const fs::directory_entry& entry : fs::directory_iterator(examples_folder())) {
        INFO(entry.path().string());
        CHECK((!entry.is_directory() || fs::exists(entry.path() / "README.md")));
    }
}

TEST_CASE("the standard library has no finding", "[examples]") {
    for (const auto& [path, text] : standard_library()) {
        INFO(path);
        CHECK(findings_of(compile_text(std::string(text))) == std::vector<std::string>{});
    }
}

}  // namespace seamark::test
