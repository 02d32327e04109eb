#include "rewrite/edits.h"

#include <catch2/catch.hpp>

namespace seamark::rewrite {

namespace {

const source::SourceFile& file_of(source::SourceMap& sources, std::string bytes) {
    return sources.add("a.blueprint", std::move(bytes));
}

}  // namespace

TEST_CASE("edits are made whatever the order they come in", "[rewrite]") {
    source::SourceMap sources;
    const auto& file = file_of(sources, "one two three");
    EditList edits;
    CHECK(edits.empty());
    CHECK(edits.add({{{file.id, 8, 13}, "3"}, {{file.id, 0, 3}, "1"}, {{file.id, 7, 7}, ","}}));
    CHECK(edits.apply(file) == "1 two, 3");
    CHECK(edits.files() == std::vector<source::FileId>{file.id});
}

TEST_CASE("an edit that conflicts keeps all that belongs to it out", "[rewrite]") {
    source::SourceMap sources;
    const auto& file = file_of(sources, "one two three");
    EditList edits;
    CHECK(edits.add({{{file.id, 4, 7}, "2"}}));
    CHECK_FALSE(edits.add({{{file.id, 0, 3}, "1"}, {{file.id, 6, 9}, "x"}}));
    CHECK_FALSE(edits.add({{{file.id, 5, 5}, "x"}}));
    CHECK(edits.apply(file) == "one 2 three");
}

TEST_CASE("what is put in beside a change is no conflict with it", "[rewrite]") {
    source::SourceMap sources;
    const auto& file = file_of(sources, "one two");
    EditList edits;
    CHECK(edits.add({{{file.id, 4, 7}, "2"}}));
    CHECK(edits.add({{{file.id, 4, 4}, "<"}}));
    CHECK(edits.add({{{file.id, 7, 7}, ">"}}));
    CHECK(edits.add({{{file.id, 7, 7}, "!"}}));
    CHECK(edits.add({{{file.id, 0, 4}, ""}}));
    CHECK(edits.apply(file) == "<2>!");
}

TEST_CASE("edits of other files are no conflict", "[rewrite]") {
    source::SourceMap sources;
    const auto& first = file_of(sources, "one");
    const auto& second = file_of(sources, "two");
    EditList edits;
    CHECK(edits.add({{{first.id, 0, 3}, "1"}}));
    CHECK(edits.add({{{second.id, 0, 3}, "2"}}));
    CHECK(edits.apply(first) == "1");
    CHECK(edits.apply(second) == "2");
}

TEST_CASE("the first line says how lines end; what stands in the file is left alone", "[rewrite]") {
    source::SourceMap sources;
    const auto& mixed = file_of(sources, "\xEF\xBB\xBFone\r\ntwo\nthree");
    EditList edits;
    CHECK(edits.add({{{mixed.id, 9, 14}, "3\n4\n"}}));
    CHECK(edits.apply(mixed) == "\xEF\xBB\xBFone\r\ntwo\n3\r\n4\r\n");
    CHECK(line_end_of(mixed) == "\r\n");
    CHECK(line_end_of(file_of(sources, "one\ntwo\r\n")) == "\n");
    CHECK(line_end_of(file_of(sources, "\n")) == "\n");
    CHECK(line_end_of(file_of(sources, "")) == "\n");
}

}  // namespace seamark::rewrite
