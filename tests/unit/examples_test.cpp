// Each example compiles without a finding, or says in its first line which codes it shows.
#include <catch2/catch.hpp>
#include <filesystem>
#include <regex>
#include <set>

#include "diag/code.h"
#include "stdlib/stdlib.h"
#include "support/files.h"
#include "support/pipeline.h"

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

// The blueprints below a folder, by their paths from it.
Files blueprints_of(const fs::path& folder) {
    Files files;
    for (const fs::path& path : files_below(folder, ".blueprint")) {
        files[fs::relative(path, folder).generic_string()] = read_file(path);
    }
    return files;
}

std::set<std::string> codes_found(const Files& files, const std::string& path) {
    std::set<std::string> codes;
    for (const std::string& place : places(compile(files, path, checks_in_order()))) {
        codes.insert(place.substr(0, place.find(' ')));
    }
    return codes;
}

}  // namespace

TEST_CASE("the examples give the findings that their first lines name, and no other", "[examples]") {
    std::size_t examples = 0;
    for (const fs::directory_entry& folder : fs::directory_iterator(examples_folder())) {
        if (!folder.is_directory()) {
            continue;
        }
        CHECK(fs::exists(folder.path() / "README.md"));
        const Files files = blueprints_of(folder.path());
        CHECK_FALSE(files.empty());
        for (const auto& [path, text] : files) {
            INFO(folder.path().filename().string() << "/" << path);
            CHECK(codes_found(files, path) == codes_shown(text));
            ++examples;
        }
    }
    CHECK(examples >= 6);
}

TEST_CASE("the standard library has no finding", "[examples]") {
    for (const EmbeddedFile& file : stdlib_files()) {
        INFO(file.name);
        CHECK(places(compile(std::string(file.bytes))) == std::vector<std::string>{});
    }
}

}  // namespace seamark::test
