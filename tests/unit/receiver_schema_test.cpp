// What is read of a receiver's schema, and what is told where it cannot be.
#include "schema/receiver_schema.h"

#include <catch2/catch.hpp>

#include "support/receiver.h"

using namespace seamark;
using test::verdict_on;

namespace {

const std::string vocabulary = "state x : text";

std::string problem_of(const std::string& schema, const std::string& fragment = "") {
    const auto read = schema::read_receiver_schema(schema, "receiver.json", fragment);
    return read ? "none" : read.error().reason;
}

// What a schema in which `REF` stands for the reference says about an `x` that is a text.
std::string verdict_by(std::string schema, const std::string& reference) {
    schema.replace(schema.find("REF"), 3, reference);
    return verdict_on(vocabulary, "x", schema);
}

}  // namespace

TEST_CASE("references lead to pointers, anchors and identifiers inside of the file", "[receiver]") {
    const std::string by_pointer = R"({"properties":{"x":{"$ref":"REF"}},
        "$defs":{"a/b %":{"type":"string"},"n":{"type":"number"},"t":{"$anchor":"here","type":"string"},
                 "deep":{"$id":"http://shop.test/deep/one.json","$defs":{"s":{"type":"string"}}},
                 "two":{"$id":"two.json","type":"string"}}})";
    for (const char* to_text :
         {"#/$defs/t", "#here", "#/$defs/a~1b%20%25", "receiver.json#/$defs/t", "two.json", "./two.json",
          "http://shop.test/deep/one.json#/$defs/s", "http://shop.test/deep/x/../one.json#/$defs/s"}) {
        INFO(to_text);
        CHECK(verdict_by(by_pointer, to_text) == "fits");
    }
    CHECK(verdict_by(by_pointer, "#/$defs/n") == R"({"x":""} type)");
    for (const char* nowhere : {"#/$defs/no", "#no", "two.json#/$defs/s", "three.json", "#/$defs/t/0"}) {
        INFO(nowhere);
        CHECK(verdict_by(by_pointer, nowhere) ==
              "cannot be read: its `$ref` `" + std::string(nowhere) +
                  "`, at `#/properties/x/$ref`, leads nowhere in the file");
    }
}

TEST_CASE("an identifier moves what the references below it are relative to", "[receiver]") {
    const std::string schema = R"({"$id":"http://shop.test/a/root.json","properties":{"x":{"$ref":"REF"}},
        "$defs":{"s":{"$id":"../b/s.json","type":"string","not":{"$ref":"#/$defs/n"},"$defs":{"n":{"type":"null"}}}}})";
    CHECK(verdict_by(schema, "../b/s.json") == "fits");
    CHECK(verdict_by(schema, "/b/s.json") == "fits");
    CHECK(verdict_by(schema, "http://shop.test/b/s.json") == "fits");
    CHECK(verdict_by(schema, "b/s.json").rfind("cannot be read", 0) == 0);
}

TEST_CASE("in draft-07 an anchor is an identifier, and what stands beside a reference is contested",
          "[receiver]") {
    const std::string draft = R"("$schema":"http://json-schema.org/draft-07/schema#",)";
    const std::string ends = R"("definitions":{"t":{"$id":"#here","type":"string"}}})";
    CHECK(verdict_on(vocabulary, "x", "{" + draft + R"("properties":{"x":{"$ref":"#here"}},)" + ends) ==
          "fits");
    CHECK(verdict_on(vocabulary, "x",
                     "{" + draft + R"("properties":{"x":{"$ref":"#here","minLength":3}},)" + ends) ==
          "undecided minLength");
    CHECK(verdict_on(vocabulary, "x",
                     "{" + draft + R"("properties":{"x":{"$ref":"#here","minLength":0}},)" + ends) == "fits");
}

TEST_CASE("keywords of another draft are contested", "[receiver]") {
    const std::string old = R"({"$schema":"http://json-schema.org/draft-07/schema#")";
    const std::string middle = R"({"$schema":"https://json-schema.org/draft/2019-09/schema")";
    const std::string recent = R"({"$schema":"https://json-schema.org/draft/2020-12/schema")";
    const std::string dependent = R"(,"dependentRequired":{"x":["y"]}})";
    CHECK(verdict_on(vocabulary, "x", old + dependent) == "undecided dependentRequired");
    CHECK(verdict_on(vocabulary, "x", middle + dependent) == R"({"x":""} dependentRequired)");
    CHECK(verdict_on(vocabulary, "x", recent + dependent) == R"({"x":""} dependentRequired)");
    const std::string dependency = R"(,"dependencies":{"x":["y"]}})";
    CHECK(verdict_on(vocabulary, "x", old + dependency) == R"({"x":""} dependentRequired)");
    CHECK(verdict_on(vocabulary, "x", "{" + dependency.substr(1)) == R"({"x":""} dependentRequired)");
    CHECK(verdict_on(vocabulary, "x", recent + dependency) == "undecided dependentRequired");
}

TEST_CASE("schemas that refer to themselves are compared as far as the payload goes", "[receiver]") {
    const std::string tree =
        R"({"properties":{"x":{"$ref":"#/$defs/node"}},"$defs":{"node":{"properties":{"below":{"items":{"$ref":"#/$defs/node"}}},
           "required":["name"]}}})";
    CHECK(verdict_on(
              "record Leaf { name: text } record Node { name: text, below: list of Leaf } state x : Node",
              "x", tree) == "fits");
    CHECK(verdict_on(
              "record Leaf { label: text } record Node { name: text, below: list of Leaf } state x : Node",
              "x", tree) == R"({"x":{"name":"","below":[{"label":""}]}} required)");
    CHECK(verdict_on(vocabulary, "x", R"({"$ref":"#"})") == "fits");
    CHECK(verdict_on(vocabulary, "x", R"({"properties":{"x":{"$ref":"#/properties/x"}}})") ==
          "undecided $ref");
}

TEST_CASE("a record that holds itself is compared once", "[receiver]") {
    const std::string record = "record Node { name: text 1.., below: list of Node } state x : Node";
    const std::string tree =
        R"({"properties":{"x":{"$ref":"#/$defs/node"}},"$defs":{"node":{"properties":{"name":{"minLength":LEAST},
           "below":{"items":{"$ref":"#/$defs/node"}}},"required":["name"]}}})";
    const auto with_least = [&](const std::string& least) {
        std::string schema = tree;
        return schema.replace(schema.find("LEAST"), 5, least);
    };
    CHECK(verdict_on(record, "x", with_least("1")) == "fits");
    CHECK(verdict_on(record, "x", with_least("2")) == R"({"x":{"name":"a","below":[]}} minLength)");
}

TEST_CASE("what is no schema says why", "[receiver]") {
    CHECK(problem_of("{}") == "none");
    CHECK(problem_of("true") == "none");
    CHECK(problem_of("") == "is no JSON: at byte 0, no value stands there");
    CHECK(problem_of("{\"a\":1,}") == "is no JSON: at byte 7, no member name in quotes stands there");
    CHECK(problem_of("[]") == "is no JSON Schema: `#` must be a schema: an object, `true` or `false`");
    CHECK(problem_of(R"({"minLength":-1})") ==
          "is no JSON Schema: `#/minLength` must be a whole number from 0");
    CHECK(problem_of(R"({"minLength":1.0})") == "none");
    CHECK(problem_of(R"({"multipleOf":0})") == "is no JSON Schema: `#/multipleOf` must be a number above 0");
    CHECK(problem_of(R"({"minimum":"1"})") == "is no JSON Schema: `#/minimum` must be a number");
    CHECK(problem_of(R"({"required":"x"})") == "is no JSON Schema: `#/required` must be an array of strings");
    CHECK(problem_of(R"({"properties":[]})") == "is no JSON Schema: `#/properties` must be an object");
    CHECK(problem_of(R"({"allOf":{}})") == "is no JSON Schema: `#/allOf` must be an array of schemas");
    CHECK(problem_of(R"({"properties":{"x":3}})") ==
          "is no JSON Schema: `#/properties/x` must be a schema: an object, `true` or `false`");
    CHECK(problem_of(R"({"$defs":{"x":{"type":"strin"}}})") ==
          "is no JSON Schema: `#/$defs/x/type` must be one of JSON Schema's types, or a list of them");
    CHECK(problem_of(R"({"enum":[{"$ref":"nowhere"}],"default":{"type":3}})") == "none");
    CHECK(problem_of(R"({"$schema":"https://json-schema.org/draft/2020-12/schema","items":[true]})") ==
          "is no JSON Schema: `#/items` must be a schema");
    CHECK(problem_of(std::string(300, '[')) == "is no JSON: at byte 256, it is nested too deeply");
    CHECK(problem_of("{\"a\":\"b") == "is no JSON: at byte 7, a string does not end there");
    CHECK(problem_of("{\"a\":tru}") == "is no JSON: at byte 5, no value stands there");
    CHECK(problem_of("{\"minimum\":01}") ==
          "is no JSON: at byte 12, a comma or the end of the list is missing there");
    CHECK(problem_of("{} {}") == "is no JSON: at byte 3, something stands behind its end");
    CHECK(problem_of("{\"title\":\"\xff\"}") == "is no JSON: at byte 10, it is not UTF-8 there");
    CHECK(problem_of("\xEF\xBB\xBF{}") == "none");
    CHECK(problem_of(R"({"minimum":1e2000})").rfind("is no JSON", 0) == 0);
    CHECK(problem_of("{}", "#/$defs/x") == "has nothing at `#/$defs/x`");
}

TEST_CASE("a pointer picks a part, and only what that leads to is read", "[receiver]") {
    const std::string library =
        R"({"components":{"schemas":{"Good":{"properties":{"x":{"type":"string"}}},"Bad":{"$ref":"elsewhere.json"}}}})";
    CHECK(verdict_on(vocabulary, "x", library, "#/components/schemas/Good") == "fits");
    CHECK(problem_of(library) == "none");
    CHECK(problem_of(library, "#/components/schemas/Bad")
              .rfind("cannot be read: its `$ref` `elsewhere.json`", 0) == 0);
}

TEST_CASE("numbers of a schema are exact", "[receiver]") {
    const std::string wide = "state x : number ..0.3";
    CHECK(verdict_on(wide, "x", R"({"properties":{"x":{"maximum":3e-1}}})") == "fits");
    CHECK(verdict_on(wide, "x", R"({"properties":{"x":{"maximum":0.29999999999999999999}}})") ==
          R"({"x":0.3} maximum)");
    CHECK(verdict_on("state x : int ..1000", "x", R"({"properties":{"x":{"maximum":1.0E+3}}})") == "fits");
}

TEST_CASE("escapes in a schema's strings are read", "[receiver]") {
    const std::string one = "enum One { a } state x : One";
    CHECK(verdict_on(one, "x", R"({"properties":{"\u0078":{"enum":["\u0061"]}}})") == "fits");
    CHECK(verdict_on(one, "x", R"({"properties":{"x":{"enum":["\ud83d\udce6\n"]}}})") == R"({"x":"a"} enum)");
    CHECK(problem_of(R"({"title":"\ud83d"})") ==
          "is no JSON: at byte 16, half of a surrogate pair stands there");
    CHECK(problem_of(R"({"title":"\x"})") == "is no JSON: at byte 11, an escape there is none of JSON's");
}

TEST_CASE("the names of a schema's properties are known through its parts", "[receiver]") {
    const auto read = schema::read_receiver_schema(
        R"({"properties":{"a":true,"gone":false},"required":["b"],"allOf":[{"$ref":"#/$defs/more"}],
            "anyOf":[{"properties":{"c":{}}}],"$defs":{"more":{"properties":{"d":{},"a":{}}},"other":{"properties":{"e":{}}}}})",
        "receiver.json", "");
    REQUIRE(read);
    CHECK(schema::named_properties(read.value()) == std::vector<std::string_view>{"a", "b", "d", "c"});
    CHECK(schema::names_property(read.value(), "d"));
    CHECK(!schema::names_property(read.value(), "gone"));
    CHECK(!schema::names_property(read.value(), "e"));
}
