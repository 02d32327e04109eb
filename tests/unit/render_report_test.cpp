// SARIF, GitHub, GitLab and JUnit: places, escapes, what is waived.
#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>

#include "diag/judge.h"
#include "diag/render.h"
#include "diag/sarif_text.h"
#include "support/finding_at.h"

namespace seamark::diag {

using test::finding_at;
using test::place_of;
using Json = nlohmann::json;

namespace {

std::string_view page(Code) {
    return "# SM101: a name\n\nWhat it\nmeans.\n\n## How to mend it\n";
}

// One error over two lines with all that a finding may have, and one that is waived.
struct Shown {
    source::SourceMap sources;
    std::vector<Judged> findings;
    std::vector<std::string> files{"a b,ä.blueprint", "clean.blueprint"};

    Shown() {
        const auto& file = sources.add(files[0], "näh one\ntwo\n");
        auto finding = finding_at(Code::unknown_name, file, "one\ntwo", "100% <of> \"it\"\r\x1B: `one`, too");
        finding.notes = {{"see", place_of(file, "two")}, {"and", std::nullopt}};
        finding.fix = Fix{"write `tow`", {{place_of(file, "two"), "tow"}}};
        finding.path = {{place_of(file, "one"), "first"}, {place_of(file, "two"), "last"}};
        auto waived = finding_at(Code::no_seam_owner, file, "two", "nobody");
        waived.waived_because = "agreed in May";
        findings = judge({finding, waived}, sources, {});
    }
    Report report() const { return {findings, sources, files, page}; }
};

}  // namespace

TEST_CASE("SARIF has places, rules, ways, fixes and suppressions", "[render]") {
    const Shown shown;
    const Json run = Json::parse(render_sarif(shown.report())).at("runs").at(0);
    const Json& rules = run.at("tool").at("driver").at("rules");
    REQUIRE(rules.size() == 2);
    CHECK(rules[0].at("id") == "SM101");
    CHECK(rules[0].at("fullDescription").at("text") == "What it means.");
    const Json& error = run.at("results").at(0);
    const Json& place = error.at("locations").at(0).at("physicalLocation");
    CHECK(place.at("artifactLocation").at("uri") == "a%20b%2C%C3%A4.blueprint");
    CHECK(place.at("region") ==
          Json({{"startLine", 1}, {"startColumn", 5}, {"endLine", 2}, {"endColumn", 4}}));
    CHECK(error.at("level") == "error");
    CHECK(error.at("relatedLocations").size() == 1);
    CHECK(error.at("message").at("text").get<std::string>().find("\nnote: and") != std::string::npos);
    CHECK(error.at("codeFlows").at(0).at("threadFlows").at(0).at("locations").size() == 2);
    const Json& change = error.at("fixes").at(0).at("artifactChanges").at(0);
    CHECK(change.at("replacements").at(0).at("insertedContent").at("text") == "tow");
    CHECK(error.at("suppressions") == Json::array());
    const Json& waived = run.at("results").at(1);
    CHECK(waived.at("level") == "note");
    CHECK(waived.at("ruleIndex") == 1);
    CHECK(waived.at("suppressions").at(0).at("justification") == "agreed in May");
}

TEST_CASE("a SARIF message has no links and placeholders that were typed", "[render]") {
    CHECK(sarif_message("`a[0]` and {b} \\ c") == "`a[0]` and {b} \\ c");
    CHECK(sarif_message("[x](1) {y}") == "\\[x\\](1) {y}");
    CHECK(sarif_message("\\[x](1)") == "\\\\\\[x\\](1)");
    CHECK(sarif_message("{10} [z]") == "{{10}} [z]");
    CHECK(sarif_message("{{0}}") == "{{{{0}}}}");
    const Shown typed;
    auto findings = typed.findings;
    findings[0].finding.message = "[x](https://evil.example)";
    const Json run = Json::parse(render_sarif({findings, typed.sources, typed.files, page})).at("runs").at(0);
    CHECK(run.at("results").at(0).at("message").at("text").get<std::string>().substr(0, 5) == "\\[x\\]");
}

TEST_CASE("a workflow command is one line, and what is waived is none", "[render]") {
    const Shown shown;
    CHECK(render_github(shown.report()) ==
          "::error file=a b%2Cä.blueprint,line=1,endLine=2,title=SM101::100%25 <of> \"it\"\\u{D}\\u{1B}: "
          "`one`, "
          "too%0Anote: see (a b,ä.blueprint:2:1)%0Anote: and%0Ahelp: seamark explain SM101\n");
}

TEST_CASE("a code quality report has what is not waived", "[render]") {
    const Shown shown;
    const Json issues = Json::parse(render_gitlab(shown.report()));
    REQUIRE(issues.size() == 1);
    CHECK(issues[0].at("severity") == "major");
    CHECK(issues[0].at("location").at("lines").at("begin") == 1);
    CHECK(issues[0].at("fingerprint") == shown.findings[0].fingerprint);
}

TEST_CASE("JUnit has a suite a file and a failure an error", "[render]") {
    const Shown shown;
    const std::string text = render_junit(shown.report());
    CHECK(text.find("<testsuites name=\"seamark\" tests=\"3\" failures=\"1\" errors=\"0\" skipped=\"1\">") !=
          std::string::npos);
    CHECK(text.find("message=\"100% &lt;of&gt; &quot;it&quot;\\u{D}\\u{1B}: `one`, too\"") !=
          std::string::npos);
    CHECK(text.find("<skipped message=\"waived: agreed in May\"/>") != std::string::npos);
    CHECK(text.find("<testcase classname=\"clean.blueprint\" name=\"no finding\"") != std::string::npos);
    CHECK(text.find('\x1B') == std::string::npos);
}

}  // namespace seamark::diag
