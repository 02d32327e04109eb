// Broken text never breaks the program: it gives findings, whatever it is.
#include <algorithm>
#include <catch2/catch.hpp>
#include <cctype>
#include <fmt/format.h>

#include "diag/judge.h"
#include "support/compile.h"
#include "support/files.h"

namespace seamark::test {

namespace {

// The offset behind the token, string, comment or run of white space that starts at `begin`.
std::size_t end_of_token(std::string_view text, std::size_t begin) {
    const auto behind = [&](std::size_t from, std::string_view end_marks) {
        const std::size_t end = text.find_first_of(end_marks, from);
        return end == std::string_view::npos ? text.size() : end;
    };
    const std::string_view rest = text.substr(begin);
    if (rest.substr(0, 2) == "//") {
        return behind(begin, "\n");
    }
    if (rest.front() == '"') {
        return std::min(behind(begin + 1, "\"\n") + 1, text.size());
    }
    const auto is_word = [](char c) { return std::isalnum(static_cast<unsigned char>(c)) != 0 || c == '_'; };
    const auto end = std::find_if_not(rest.begin(), rest.end(), is_word);
    return begin + std::max<std::size_t>(1, static_cast<std::size_t>(end - rest.begin()));
}

std::vector<std::size_t> token_ends(std::string_view text) {
    std::vector<std::size_t> ends;
    for (std::size_t at = 0; at < text.size(); at = end_of_token(text, at)) {
        if (text[at] != ' ' && text[at] != '\n') {
            ends.push_back(end_of_token(text, at));
        }
    }
    return ends;
}

std::vector<std::filesystem::path> all_blueprints() {
    auto all = files_below(examples_folder(), ".blueprint");
    const auto cases = files_below(tests_folder() / "findings", ".blueprint");
    all.insert(all.end(), cases.begin(), cases.end());
    return all;
}

std::string with_other_line_ends(std::string_view text) {
    std::string changed = "\xEF\xBB\xBF";
    for (const char c : text) {
        changed += c == '\n' ? "\r\n" : std::string(1, c);
    }
    return changed;
}

// A journey with `seams` seams, one to a line, and what is given as the owner of the one in the middle.
std::string long_blueprint(std::size_t seams, std::string_view middle_owner) {
    std::string steps;
    std::string declared;
    for (std::size_t i = 0; i < seams; ++i) {
        steps += fmt::format(
            "step ask_{0} in customer {{ gives wish }}\nstep work_{0} in shop {{ needs wish }}\n", i);
        declared += fmt::format(
            "seam ask_{0} -> work_{0} {{ carries wish  owner {1}  failure \"Form {0} is lost\" {{ recovery "
            "\"Show form {0} "
            "again\" signal \"No answer to {0}\" }} }}\n",
            i, i == seams / 2 ? middle_owner : "\"Shop\"");
    }
    std::string chains;
    for (std::size_t i = 0; i < seams; ++i) {
        chains += fmt::format("  ask_{0} -> work_{0}\n", i);
    }
    return fmt::format(
        "blueprint long\nowner \"Team\"\nlane customer is customer\nline interaction\nline visibility\nline "
        "internal\n"
        "lane shop is agent\nstate wish : text\nstep look in customer\n{}flow happy {{\n  ask_0 -> "
        "look\n{}}}\n{}",
        steps, chains, declared);
}

}  // namespace

TEST_CASE("a blueprint that ends in the middle gives findings or none, at every token", "[robustness]") {
    for (const auto& path : all_blueprints()) {
        const std::string text = read_file(path);
        CAPTURE(path.string());
        for (const std::size_t end : token_ends(text)) {
            const Compiled compiled = compile_text(text.substr(0, end), path.parent_path());
            CHECK((compiled.compilation.is_resolved || !compiled.compilation.findings.empty()));
        }
    }
}

TEST_CASE("a byte order mark and line ends of two characters change no finding", "[robustness]") {
    for (const auto& path : all_blueprints()) {
        CAPTURE(path.string());
        const std::string text = read_file(path);
        if (text.find('\r') == std::string::npos) {
            CHECK(findings_of(compile_text(with_other_line_ends(text), path.parent_path())) ==
                  findings_of(compile_text(text, path.parent_path())));
        }
    }
}

TEST_CASE("brackets over the limit are one finding, however many there are", "[robustness]") {
    const std::string brackets = "blueprint deep\nstate s : json { example " + std::string(100000, '[');
    const auto findings = findings_of(compile_text(brackets));
    REQUIRE(findings.size() == 1);
    CHECK_THAT(findings[0], Catch::Contains(" SM003 "));
}

TEST_CASE("a file over the limit is one finding", "[robustness]") {
    const auto findings =
        findings_of(compile_text("blueprint large\n" + std::string(parse::max_file_bytes, ' ')));
    REQUIRE(findings.size() == 1);
    CHECK_THAT(findings[0], Catch::Contains(" SM003 "));
}

TEST_CASE("findings over the limit end with one that says so", "[robustness]") {
    std::string steps = "blueprint many\n";
    for (std::size_t i = 0; i < 3 * diag::most_findings_in_a_file; ++i) {
        steps += fmt::format("step s{0} in nowhere_{0}\n", i);
    }
    const auto findings = findings_of(compile_text(steps));
    REQUIRE(findings.size() == diag::most_findings_in_a_file + 1);
    CHECK_THAT(findings.back(), Catch::Contains(" SM003 "));
}

TEST_CASE("one mistake in the middle of a long file is one finding", "[robustness]") {
    const std::size_t seams = 2500;
    const std::string text = long_blueprint(seams, "Shop");
    REQUIRE(std::count(text.begin(), text.end(), '\n') >= 10000);
    const auto findings = findings_of(compile_text(text));
    REQUIRE(findings.size() == 1);
    CHECK_THAT(findings[0], Catch::Contains(" SM001 "));
    CHECK(findings_of(compile_text(long_blueprint(seams, "\"Shop\""))).empty());
}

TEST_CASE("one unknown name in the middle of a long file is one finding", "[robustness]") {
    std::string text = long_blueprint(2500, "\"Shop\"");
    const std::string step = "step work_1250 in shop";
    text.replace(text.find(step), step.size(), "step work_1250 in shoq");
    const auto findings = findings_of(compile_text(text));
    REQUIRE(findings.size() == 1);
    CHECK_THAT(findings[0], Catch::Contains(" SM101 "));
}

}  // namespace seamark::test
