#include "diag/judge.h"

#include <catch2/catch.hpp>

#include "diag/fingerprint.h"
#include "support/finding_at.h"

namespace seamark::diag {

namespace {

using test::finding_at;

std::vector<std::string> codes_of(const std::vector<Judged>& findings) {
    std::vector<std::string> codes;
    for (const Judged& judged : findings) {
        codes.emplace_back(info(judged.finding.code).id);
    }
    return codes;
}

using Codes = std::vector<std::string>;

}  // namespace

// One project's settings for every file.
auto same_for_all(Settings settings) {
    return [settings = std::move(settings)](source::FileId) -> const Settings& { return settings; };
}

TEST_CASE("findings are sorted by path, line, column and code", "[judge]") {
    source::SourceMap sources;
    const auto& second = sources.add("b.blueprint", "one two\nthree\n");
    const auto& first = sources.add("a.blueprint", "one\n");
    const auto judged =
        judge({finding_at(Code::unknown_name, second, "three"), finding_at(Code::no_signal, second, "two"),
               finding_at(Code::no_seam_owner, second, "two"), finding_at(Code::empty_answer, second, "one"),
               finding_at(Code::unused_state, first, "one")},
              sources, {});
    CHECK(codes_of(judged) == Codes{"SM107", "SM313", "SM306", "SM307", "SM101"});
}

TEST_CASE("what two runs over one file say alike stands once", "[judge]") {
    source::SourceMap sources;
    const auto& file = sources.add("a.blueprint", "one one\n");
    const auto& again = sources.add("a.blueprint", "one one\n");
    const auto judged =
        judge({finding_at(Code::unknown_name, file, "one"), finding_at(Code::unknown_name, again, "one"),
               finding_at(Code::unknown_name, file, "one", "observed otherwise")},
              sources, {});
    CHECK(judged.size() == 2);
}

TEST_CASE("settings change the severity of a code or switch it off", "[judge]") {
    source::SourceMap sources;
    const auto& file = sources.add("a.blueprint", "one two three\n");
    JudgeOptions options;
    options.settings_of = same_for_all({{Code::no_seam_owner, Setting::Off},
                                        {Code::no_signal, Setting::Warning},
                                        {Code::unused_state, Setting::Error}});
    const auto judged =
        judge({finding_at(Code::no_seam_owner, file, "one"), finding_at(Code::no_signal, file, "two"),
               finding_at(Code::unused_state, file, "three")},
              sources, options);
    REQUIRE(codes_of(judged) == Codes{"SM307", "SM107"});
    CHECK(judged[0].severity == Severity::Warning);
    CHECK(judged[1].severity == Severity::Error);
}

TEST_CASE("a fixed code keeps its severity whatever the settings say", "[judge]") {
    source::SourceMap sources;
    const auto& file = sources.add("a.blueprint", "one\n");
    JudgeOptions options;
    options.settings_of = same_for_all({{Code::crossing_without_seam, Setting::Off}});
    const auto judged = judge({finding_at(Code::crossing_without_seam, file, "one")}, sources, options);
    REQUIRE(judged.size() == 1);
    CHECK(judged[0].severity == Severity::Error);
}

TEST_CASE("errors up to SM304 are fixed, warnings among them are not", "[judge]") {
    CHECK(is_fixed(Code::syntax));
    CHECK(is_fixed(Code::which_actor));
    CHECK_FALSE(is_fixed(Code::actor_without_step));
    CHECK_FALSE(is_fixed(Code::unused_import));
    CHECK(is_fixed(Code::no_journey_owner));
    CHECK(is_fixed(Code::no_recovery));
    CHECK_FALSE(is_fixed(Code::no_landing));
    CHECK_FALSE(is_fixed(Code::empty_answer));
}

TEST_CASE("denied warnings are errors", "[judge]") {
    source::SourceMap sources;
    const auto& file = sources.add("a.blueprint", "one two\n");
    JudgeOptions options;
    options.deny_warnings = true;
    options.settings_of = same_for_all({{Code::no_signal, Setting::Warning}});
    const auto judged =
        judge({finding_at(Code::unused_state, file, "one"), finding_at(Code::no_signal, file, "two")},
              sources, options);
    REQUIRE(judged.size() == 2);
    CHECK(judged[0].severity == Severity::Error);
    CHECK(judged[1].severity == Severity::Error);
}

TEST_CASE("a fingerprint is made of the code and the names, not of the place", "[judge]") {
    source::SourceMap sources;
    const auto& file = sources.add("a.blueprint", "one\n");
    const auto& moved = sources.add("a.blueprint", "\n\n    one\n");
    const auto one = finding_at(Code::unknown_name, file, "one");
    CHECK(fingerprint(one) == fingerprint(finding_at(Code::unknown_name, moved, "one", "in other words")));
    CHECK(fingerprint(one) != fingerprint(finding_at(Code::unused_state, file, "one")));
    auto split = one;
    split.about = {"o", "ne"};
    CHECK(fingerprint(one) != fingerprint(split));
    // FNV-1a over "SM101", 0, "one", 0: other programs can tell it again.
    CHECK(fingerprint(one) == "5886739d9bfceccd");
}

TEST_CASE("findings that would share a fingerprint get a number", "[judge]") {
    source::SourceMap sources;
    const auto& file = sources.add("a.blueprint", "one two\n");
    auto other = finding_at(Code::unknown_name, file, "two");
    other.about = {"one"};
    const auto judged = judge({other, finding_at(Code::unknown_name, file, "one")}, sources, {});
    REQUIRE(judged.size() == 2);
    CHECK(judged[1].fingerprint == judged[0].fingerprint + ":2");
}

TEST_CASE("a file with more findings than the limit says so once", "[judge]") {
    source::SourceMap sources;
    const auto& file = sources.add("a.blueprint", std::string(most_findings_in_a_file + 5, 'x'));
    const auto& other = sources.add("b.blueprint", "one\n");
    std::vector<Finding> findings{finding_at(Code::unknown_name, other, "one")};
    for (std::uint32_t i = 0; i < most_findings_in_a_file + 5; ++i) {
        findings.push_back(finding_at(Code::unknown_name, file, "x"));
        findings.back().place = {file.id, i, i + 1};
    }
    const auto judged = judge(std::move(findings), sources, {});
    REQUIRE(judged.size() == most_findings_in_a_file + 2);
    CHECK(judged[most_findings_in_a_file].finding.code == Code::over_limit);
    CHECK(judged.back().finding.place.file == other.id);
}

}  // namespace seamark::diag
