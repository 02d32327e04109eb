// Every case below tests/findings gives exactly the findings that are drawn in it (support/drawn.h). A case
// is a file, or a folder with a `main.blueprint` that the others belong to.
#include <algorithm>
#include <catch2/catch.hpp>
#include <fmt/format.h>

#include "diag/judge.h"
#include "support/compile.h"
#include "support/drawn.h"
#include "support/files.h"

namespace seamark::test {

namespace {

namespace fs = std::filesystem;

const fs::path& cases_folder() {
    static const fs::path folder = tests_folder() / "findings";
    return folder;
}

struct Case {
    fs::path root;
    std::vector<fs::path> files;  // all in which something may be drawn
};

std::vector<Case> all_cases() {
    std::vector<Case> cases;
    for (const fs::path& file : files_below(cases_folder(), ".blueprint")) {
        const fs::path main = file.parent_path() / "main.blueprint";
        if (file == main) {
            cases.push_back({main, files_below(main.parent_path(), ".blueprint")});
        } else if (!fs::exists(main) && !fs::exists(file.parent_path().parent_path() / "main.blueprint")) {
            cases.push_back({file, {file}});
        }
    }
    return cases;
}

std::string lines_of(std::vector<Drawn> findings) {
    std::sort(findings.begin(), findings.end());
    std::string lines;
    for (const Drawn& finding : findings) {
        lines += fmt::format("{}:{}:{} {}\n", finding.path, finding.line, finding.column, finding.code);
    }
    return lines;
}

std::string shown_path(const fs::path& path) {
    return path.lexically_relative(cases_folder()).string();
}

std::string expected_in(const Case& one) {
    std::vector<Drawn> all;
    for (const fs::path& file : one.files) {
        const auto drawn = read_drawn(shown_path(file), read_file(file));
        if (const auto* bad = std::get_if<BadDrawing>(&drawn)) {
            FAIL(file.string() << ":" << bad->line << ": " << bad->reason);
        }
        const auto& found = std::get<std::vector<Drawn>>(drawn);
        all.insert(all.end(), found.begin(), found.end());
    }
    return lines_of(std::move(all));
}

std::string found_in(const Case& one) {
    const Compiled compiled = compile_file(one.root);
    const auto& sources = compiled.workspace->sources();
    std::vector<Drawn> all;
    for (const diag::Judged& judged : diag::judge(compiled.compilation.findings, sources, {})) {
        if (judged.finding.waived_because) {
            continue;
        }
        const auto& file = sources[judged.finding.place.file];
        const auto position = file.position(judged.finding.place.begin);
        all.push_back({shown_path(file.path), position.line, position.column,
                       std::string(diag::info(judged.finding.code).id)});
    }
    return lines_of(std::move(all));
}

}  // namespace

TEST_CASE("drawn findings", "[findings]") {
    const auto cases = all_cases();
    REQUIRE(cases.size() > 100);
    for (const Case& one : cases) {
        DYNAMIC_SECTION(shown_path(one.root)) {
            CHECK(found_in(one) == expected_in(one));
        }
    }
}

}  // namespace seamark::test
