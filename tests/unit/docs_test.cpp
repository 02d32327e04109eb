// The documents are compiled: what they show as a blueprint is one.
#include <algorithm>
#include <catch2/catch.hpp>
#include <filesystem>
#include <regex>
#include <set>
#include <sstream>

#include "diag/judge.h"
#include "diag/render.h"
#include "diagram/diagram.h"
#include "model/cells.h"
#include "model/wording.h"
#include "support/blocks.h"
#include "support/compile.h"
#include "support/files.h"
#include "support/golden.h"

namespace seamark::test {

namespace {

namespace fs = std::filesystem;

fs::path project_folder() {
    return tests_folder().parent_path();
}

std::string between(const std::string& text, std::string_view from, std::string_view to) {
    const std::size_t start = text.find(from);
    REQUIRE(start != std::string::npos);
    const std::size_t begin = text.find('\n', start);
    const std::size_t end = text.find(to, begin);
    REQUIRE(end != std::string::npos);
    return text.substr(begin, end - begin);
}

// The words of the source's table and of the document's list, each without spaces and punctuation.
std::set<std::string> words_of(const std::string& list) {
    std::set<std::string> words;
    std::istringstream stream(list);
    for (std::string word; std::getline(stream, word, ',');) {
        const std::string bare = model::bare_words(word);
        if (!bare.empty()) {
            words.insert(bare);
        }
    }
    return words;
}

}  // namespace

TEST_CASE("links between the documents lead somewhere", "[docs]") {
    std::vector<fs::path> documents = files_below(project_folder() / "docs", ".md");
    for (const char* name : {"README.md", "CONTRIBUTING.md", "CHANGELOG.md"}) {
        documents.push_back(project_folder() / name);
    }
    const std::regex link(R"(\]\(([^)#:\s]+)[)#])");
    std::size_t links = 0;
    for (const fs::path& path : documents) {
        const std::string text = read_file(path);
        for (std::sregex_iterator found(text.begin(), text.end(), link), end; found != end; ++found) {
            INFO(path.string() << ": " << found->str(1));
            CHECK(fs::exists(path.parent_path() / found->str(1)));
            ++links;
        }
    }
    CHECK(links >= 20);
}

TEST_CASE("a blueprint in the documents has no finding unless it is shown for one", "[docs]") {
    std::size_t whole = 0;
    for (const Block& block : all_blocks()) {
        if (block.has("fragment")) {
            continue;
        }
        INFO(block.document << ":" << block.line);
        REQUIRE(block.starts_a_file());
        const std::vector<std::string> found = findings_of(compile_text(block.text));
        if (block.has("bad")) {
            CHECK_FALSE(found.empty());
        } else {
            CHECK(found == std::vector<std::string>{});
        }
        ++whole;
    }
    CHECK(whole >= 2);
}

TEST_CASE("a fragment in the documents follows the grammar", "[docs]") {
    std::size_t fragments = 0;
    for (const Block& block : all_blocks()) {
        if (block.has("fragment")) {
            INFO(block.document << ":" << block.line);
            const std::vector<std::string> found =
                findings_of(compile_text("blueprint fragment " + block.text));
            for (const std::string& finding : found) {
                CHECK(finding.find(" SM00") == std::string::npos);
            }
            ++fragments;
        }
    }
    CHECK(fragments >= 5);
}

TEST_CASE("the README shows what the program says of the incident", "[docs]") {
    const std::string path = "examples/returns-incident/returns-incident.blueprint";
    const Compiled incident = compile_files({{path, read_file(tests_folder().parent_path() / path)}}, path);
    const auto& sources = incident.workspace->sources();
    std::string said =
        diag::render_text(diag::judge(incident.compilation.findings, sources, {}), sources, {});
    REQUIRE(said.find("SM401") != std::string::npos);
    said.erase(said.find_last_not_of('\n') + 1);
    INFO(said);
    CHECK(read_file(tests_folder().parent_path() / "README.md").find(said) != std::string::npos);
}

TEST_CASE("the README shows what the program draws of the example", "[docs]") {
    const Compiled returns = compile_file(project_folder() / "examples/returns/returns.blueprint");
    check_golden("../../docs/images/returns.svg",
                 diagram::emit_diagram(returns.workspace->view(returns.compilation), {}).value());
}

TEST_CASE("the README names every command of the reference", "[docs]") {
    const std::string reference = read_file(project_folder() / "docs" / "commands.md");
    const std::string readme = read_file(project_folder() / "README.md");
    const std::regex row(R"(\n\| \[`([a-z]+)[ `])");
    std::size_t commands = 0;
    for (std::sregex_iterator found(reference.begin(), reference.end(), row), end; found != end; ++found) {
        INFO(found->str(1));
        CHECK(readme.find("\n| `seamark " + found->str(1)) != std::string::npos);
        ++commands;
    }
    CHECK(commands >= 11);
}

TEST_CASE("the language reference lists the filler words that the program knows", "[docs]") {
    const std::string reference = read_file(project_folder() / "docs" / "language.md");
    const std::set<std::string> documented =
        words_of(between(reference, "<!-- filler words", "<!-- end of filler words"));
    const std::string source = read_file(project_folder() / "compiler" / "model" / "filler.cpp");
    CHECK(documented == words_of(between(source, "filler_words[] = {", "};")));
    for (const std::string& word : documented) {
        INFO(word);
        CHECK(model::is_filler(word));
    }
}

TEST_CASE("the language reference has the whole standard library", "[docs]") {
    const std::string reference = read_file(project_folder() / "docs" / "language.md");
    const std::string chapter = between(reference, "## The standard library", "## Which code checks what");
    std::size_t names = 0;
    for (const auto& [path, text] : standard_library()) {
        std::istringstream lines{std::string(text)};
        for (std::string line; std::getline(lines, line);) {
            std::istringstream words(line);
            std::string item;
            std::string name;
            words >> item >> name;
            const bool declares = item == "state" || item == "carrier" || item == "contract" ||
                                  item == "failure" || item == "record" || item == "enum";
            if (declares) {
                INFO(path << ": " << name);
                CHECK(chapter.find("`" + name + "`") != std::string::npos);
                ++names;
            }
        }
    }
    CHECK(names > 40);
}

}  // namespace seamark::test
