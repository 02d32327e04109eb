#include "base/json_writer.h"

#include <catch2/catch.hpp>

using seamark::base::Decimal;
using seamark::base::JsonWriter;

namespace {

std::string written(std::string_view text) {
    JsonWriter json(JsonWriter::Layout::Compact);
    json.string(text);
    return json.take();
}

void write_sample(JsonWriter& json) {
    json.begin_object();
    json.member("name", "returns");
    json.key("steps");
    json.begin_array();
    json.number(1);
    json.begin_object();
    json.end_object();
    json.end_array();
    json.key("none");
    json.begin_array();
    json.end_array();
    json.end_object();
}

}  // namespace

TEST_CASE("A document is indented by two spaces a level and ends its last line", "[json_writer]") {
    JsonWriter json;
    write_sample(json);
    CHECK(json.take() ==
          "{\n"
          "  \"name\": \"returns\",\n"
          "  \"steps\": [\n"
          "    1,\n"
          "    {}\n"
          "  ],\n"
          "  \"none\": []\n"
          "}\n");
}

TEST_CASE("A compact document has no white space", "[json_writer]") {
    JsonWriter json(JsonWriter::Layout::Compact);
    write_sample(json);
    CHECK(json.take() == R"({"name":"returns","steps":[1,{}],"none":[]})");
}

TEST_CASE("Numbers keep every digit", "[json_writer]") {
    JsonWriter json(JsonWriter::Layout::Compact);
    json.begin_array();
    json.number(*Decimal::parse("-0.1000000000000000000000000001"));
    json.number(*Decimal::parse("123456789012345678901234567890"));
    json.number(std::int64_t{-9223372036854775807});
    json.boolean(false);
    json.null();
    json.end_array();
    CHECK(json.take() ==
          "[-0.1000000000000000000000000001,123456789012345678901234567890,-9223372036854775807,false,null]");
}

TEST_CASE("Strings are escaped so that any reader gets the same text", "[json_writer]") {
    CHECK(written("a \"quoted\" back\\slash") == R"("a \"quoted\" back\\slash")");
    CHECK(written("line\nend\ttab\rreturn") == R"("line\nend\ttab\rreturn")");
    CHECK(written(std::string_view("\0\x01\x1f\x7f", 4)) == R"("\u0000\u0001\u001f\u007f")");
    CHECK(written("</script>") == R"("\u003c/script>")");
    CHECK(written("für 📦 / →") == "\"für 📦 / →\"");
}

TEST_CASE("A key is escaped as any string", "[json_writer]") {
    JsonWriter json(JsonWriter::Layout::Compact);
    json.begin_object();
    json.member("a\"b", "");
    json.end_object();
    CHECK(json.take() == R"({"a\"b":""})");
}

TEST_CASE("A writer can write a second document", "[json_writer]") {
    JsonWriter json(JsonWriter::Layout::Compact);
    json.null();
    CHECK(json.take() == "null");
    json.boolean(true);
    CHECK(json.take() == "true");
}
