// Every code has a page, and the pages' blueprints show what they say.
#include <catch2/catch.hpp>
#include <map>
#include <sstream>

#include "diag/code.h"
#include "support/compile.h"
#include "support/files.h"

namespace seamark::test {

namespace {

namespace fs = std::filesystem;

// A fenced block whose info string says `bad` or `good`, with the files that stand in blocks below it.
struct Case {
    bool is_bad = false;
    std::map<std::string, std::string> files;
};

constexpr const char* root = "page.blueprint";

std::vector<Case> cases_of(const std::string& page) {
    constexpr std::string_view opening = "```blueprint ";
    constexpr std::string_view schema_opening = "```json ";
    constexpr std::string_view file_word = "file=";
    std::vector<Case> cases;
    std::string* block = nullptr;
    std::istringstream lines(page);
    for (std::string line; std::getline(lines, line);) {
        const bool is_schema = line.rfind(schema_opening, 0) == 0;
        if (is_schema || line.rfind(opening, 0) == 0) {
            const std::string info = line.substr((is_schema ? schema_opening : opening).size());
            const bool is_file = info.rfind(file_word, 0) == 0;
            if (!is_file) {
                cases.push_back({info == "bad", {}});
            }
            REQUIRE((is_file ? !cases.empty() : info == "bad" || info == "good"));
            block = &cases.back().files[is_file ? info.substr(file_word.size()) : root];
        } else if (line.rfind("```", 0) == 0) {
            block = nullptr;
        } else if (block != nullptr) {
            *block += line + "\n";
        }
    }
    return cases;
}

// By the name of the page, which is that of its code.
std::map<std::string, std::vector<std::string>> all_pages() {
    std::map<std::string, std::vector<std::string>> pages;
    for (const fs::path& path : files_below(tests_folder().parent_path() / "compiler", ".md")) {
        pages[path.stem().string()].push_back(read_file(path));
    }
    return pages;
}

// "SM301" of each finding.
std::vector<std::string> codes_of(const Case& shown) {
    std::vector<std::string> codes;
    for (const std::string& finding : findings_of(compile_files(shown.files, root))) {
        const std::size_t begin = finding.find(' ') + 1;
        codes.push_back(finding.substr(begin, finding.find(' ', begin) - begin));
    }
    return codes;
}

}  // namespace

TEST_CASE("every code has one page, and every page a code", "[pages]") {
    const auto pages = all_pages();
    CHECK(pages.size() == diag::code_table.size());
    for (const diag::CodeInfo& code : diag::code_table) {
        INFO(code.id << " " << code.name);
        REQUIRE(pages.count(std::string(code.name)) == 1);
        const std::vector<std::string>& page = pages.at(std::string(code.name));
        REQUIRE(page.size() == 1);
        CHECK(page[0].rfind("# " + std::string(code.id) + ": ", 0) == 0);
        CHECK(page[0].find("\n## How to mend it\n") != std::string::npos);
        CHECK(page[0].find("\n## When to waive it\n") != std::string::npos);
    }
}

TEST_CASE("a page's bad blueprint has its finding once and no other, its good one none", "[pages]") {
    const auto pages = all_pages();
    for (const diag::CodeInfo& code : diag::code_table) {
        const auto page = pages.find(std::string(code.name));
        REQUIRE(page != pages.end());
        std::size_t bad = 0;
        std::size_t good = 0;
        for (const Case& shown : cases_of(page->second.front())) {
            INFO(code.id << "\n" << shown.files.at(root));
            (shown.is_bad ? bad : good) += 1;
            CHECK(codes_of(shown) == (shown.is_bad ? std::vector<std::string>{std::string(code.id)}
                                                   : std::vector<std::string>{}));
        }
        INFO(code.id);
        CHECK(bad >= 1);
        CHECK(good >= 1);
    }
}

}  // namespace seamark::test
