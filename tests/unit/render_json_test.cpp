#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>

#include "diag/judge.h"
#include "diag/render.h"
#include "support/finding_at.h"

namespace seamark::diag {

using test::finding_at;
using test::place_of;
using Json = nlohmann::json;

TEST_CASE("a finding in JSON has its places in scalar values and in bytes", "[render]") {
    source::SourceMap sources;
    const auto& file = sources.add("a.blueprint", "näh one\ntwo\n");
    auto finding = finding_at(Code::unknown_name, file, "one\ntwo", "`one` is unknown");
    finding.label = "here";
    finding.notes = {{"see", place_of(file, "two")}, {"and", std::nullopt}};
    finding.fix = Fix{"write `tow`", {{place_of(file, "two"), "tow"}}};
    const auto judged = judge({finding}, sources, {});
    const Json document = Json::parse(render_json(judged, sources, summarise(judged, 1)));
    const Json& first = document.at("findings").at(0);
    CHECK(first.at("code") == "SM101");
    CHECK(first.at("name") == "unknown_name");
    CHECK(first.at("severity") == "error");
    CHECK(first.at("message") == "`one` is unknown");
    CHECK(first.at("label") == "here");
    CHECK(first.at("line") == 1);
    CHECK(first.at("column") == 5);
    CHECK(first.at("end_line") == 2);
    CHECK(first.at("end_column") == 4);
    CHECK(first.at("byte_offset") == 5);
    CHECK(first.at("byte_length") == 7);
    CHECK(first.at("about") == Json::array({"one\ntwo"}));
    CHECK(first.at("notes").at(0).at("place").at("line") == 2);
    CHECK_FALSE(first.at("notes").at(1).contains("place"));
    CHECK(first.at("fix").at("edits").at(0).at("text") == "tow");
    CHECK(first.at("fingerprint") == judged[0].fingerprint);
    CHECK_FALSE(first.contains("waived"));
    CHECK(document.at("summary").at("errors") == 1);
}

TEST_CASE("a run without findings is a document too", "[render]") {
    const Json document = Json::parse(render_json({}, source::SourceMap(), summarise({}, 3)));
    CHECK(document.at("findings") == Json::array());
    CHECK(document.at("summary").at("files") == 3);
}

TEST_CASE("JSON of text that is no UTF-8 is UTF-8", "[render]") {
    source::SourceMap sources;
    const auto& file = sources.add("a\xFF.blueprint", "one\n");
    const auto judged = judge({finding_at(Code::unreadable_text, file, "one", "byte \xFE")}, sources, {});
    const Json document = Json::parse(render_json(judged, sources, summarise(judged, 1)));
    CHECK(document.at("findings").at(0).at("message") == "byte \uFFFD");
}

TEST_CASE("the summary counts by severity and waived findings apart", "[render]") {
    std::vector<Judged> findings(4);
    findings[1].severity = Severity::Warning;
    findings[2].severity = Severity::Note;
    findings[3].severity = Severity::Note;
    findings[3].finding.waived_because = "why";
    CHECK(render_summary(summarise(findings, 2)) == "2 files, 1 error, 1 warning, 1 note, 1 waived\n");
    CHECK(render_summary(summarise({}, 1)) == "1 file, no errors, no warnings\n");
}

}  // namespace seamark::diag
