#include "rewrite/apply_fixes.h"

#include <catch2/catch.hpp>

#include "diag/judge.h"
#include "support/finding_at.h"

namespace seamark::rewrite {

using diag::Code;
using diag::Finding;
using test::finding_at;
using test::place_of;

namespace {

Finding with_fix(const source::SourceFile& file, std::string_view at, std::string text, bool is_safe = true) {
    Finding finding = finding_at(Code::unknown_name, file, at, "`" + std::string(at) + "` is unknown");
    finding.fix = diag::Fix{"write", {{place_of(file, at), std::move(text)}}, is_safe};
    return finding;
}

bool everywhere(source::FileId) {
    return true;
}

}  // namespace

TEST_CASE("safe fixes go in, the others stay proposals", "[rewrite]") {
    source::SourceMap sources;
    const auto& file = sources.add("a.blueprint", "one two three\n");
    auto waived = with_fix(file, "three", "3");
    waived.waived_because = "agreed";
    const auto judged =
        diag::judge({with_fix(file, "one", "1"), with_fix(file, "two", "2", false), waived}, sources, {});
    const Rewriting rewriting = apply_fixes(judged, sources, everywhere);
    REQUIRE(rewriting.files.size() == 1);
    CHECK(rewriting.files[0].bytes == "1 two three\n");
    REQUIRE(rewriting.applied.size() == 1);
    CHECK(rewriting.applied[0]->finding.message == "`one` is unknown");
}

TEST_CASE("of two fixes that overlap the first wins", "[rewrite]") {
    source::SourceMap sources;
    const auto& file = sources.add("a.blueprint", "one two three\n");
    const auto judged =
        diag::judge({with_fix(file, "one two", "1"), with_fix(file, "two three", "2")}, sources, {});
    const Rewriting rewriting = apply_fixes(judged, sources, everywhere);
    REQUIRE(rewriting.files.size() == 1);
    CHECK(rewriting.files[0].bytes == "1 three\n");
    CHECK(rewriting.applied.size() == 1);
}

TEST_CASE("texts put in at one point follow each other", "[rewrite]") {
    source::SourceMap sources;
    const auto& file = sources.add("a.blueprint", "one\n");
    auto first = finding_at(Code::crossing_without_seam, file, "o", "first");
    first.fix = diag::Fix{"add", {{{file.id, 3, 3}, " A"}}, true};
    auto second = finding_at(Code::crossing_without_seam, file, "n", "second");
    second.fix = diag::Fix{"add", {{{file.id, 3, 3}, " B"}}, true};
    const auto judged = diag::judge({first, second}, sources, {});
    CHECK(apply_fixes(judged, sources, everywhere).files.at(0).bytes == "one A B\n");
}

TEST_CASE("a file keeps its byte order mark and its line ends", "[rewrite]") {
    source::SourceMap sources;
    const auto& file = sources.add("a.blueprint", "\xEF\xBB\xBFone\r\ntwo\r\n");
    const auto judged = diag::judge({with_fix(file, "two", "2\n3")}, sources, {});
    CHECK(apply_fixes(judged, sources, everywhere).files.at(0).bytes == "\xEF\xBB\xBFone\r\n2\r\n3\r\n");
}

TEST_CASE("a fix of two files goes in whole or not at all", "[rewrite]") {
    source::SourceMap sources;
    const auto& file = sources.add("a.blueprint", "one\n");
    const auto& library = sources.add("std/b.blueprint", "two\n");
    auto finding = with_fix(file, "one", "1");
    finding.fix->edits.push_back({place_of(library, "two"), "2"});
    const auto judged = diag::judge({finding}, sources, {});
    const Rewriting rewriting =
        apply_fixes(judged, sources, [&](source::FileId id) { return id == file.id; });
    CHECK(rewriting.files.empty());
    CHECK(rewriting.applied.empty());
}

}  // namespace seamark::rewrite
