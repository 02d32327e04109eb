#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>

#include "support/payloads.h"

namespace seamark::schema {

namespace {

using Json = nlohmann::ordered_json;

std::string schema_text(const std::string& declarations, const std::string& clauses) {
    return test::bytes_of(test::fixtures_of(declarations, clauses), "approve--enqueue.schema.json");
}

Json schema_of(const std::string& declarations, const std::string& clauses) {
    return Json::parse(schema_text(declarations, clauses));
}

// Of the one state `x` of that type.
Json property_of(const std::string& type) {
    return schema_of("enum Reason { damaged, other }\nrecord Money { amount: number }\nstate x : " + type,
                     "carries x")
        .at("properties")
        .at("x");
}

}  // namespace

TEST_CASE("A payload is a closed object under the seam's identity", "[payload_schema]") {
    const Json schema = schema_of("state order_id : id \"The order\"\nstate note : text",
                                  R"(carries order_id as "orderId", note?)");
    CHECK(schema.at("$schema") == "https://json-schema.org/draft/2020-12/schema");
    CHECK(schema.at("$id") == "urn:seamark:returns.approve.enqueue");
    CHECK(schema.at("title") == "Hand the refund over");
    CHECK(schema.at("description") == "What Returns agent hands to Refund queue. Channel: Queue, JSON.");
    CHECK(schema.at("type") == "object");
    CHECK(schema.at("required") == Json::parse(R"(["orderId"])"));
    CHECK(schema.at("additionalProperties") == false);
    CHECK(schema.at("properties").size() == 2);
    CHECK(schema.at("properties").at("orderId").at("title") == "order_id");
    CHECK(schema.at("properties").at("orderId").at("description") == "The order");
}

TEST_CASE("Each type has its keywords and no other", "[payload_schema]") {
    const auto [type, keywords] = GENERATE(table<std::string, std::string>({
        {"text", R"({"type":"string"})"},
        {"text 0..5", R"({"type":"string","maxLength":5})"},
        {"text 2.. matches \"^a\"", R"({"type":"string","minLength":2,"pattern":"^a"})"},
        {"id", R"({"type":"string","minLength":1})"},
        {"id 0..64", R"({"type":"string","minLength":1,"maxLength":64})"},
        {"int 1..3", R"({"type":"integer","minimum":1,"maximum":3})"},
        {"number -0.5..", R"({"type":"number","minimum":-0.5})"},
        {"bool", R"({"type":"boolean"})"},
        {"timestamp", R"({"type":"string","format":"date-time"})"},
        {"date", R"({"type":"string","format":"date"})"},
        {"duration", R"({"type":"string","format":"duration"})"},
        {"uri ..200", R"({"type":"string","format":"uri","maxLength":200})"},
        {"email 6..", R"({"type":"string","format":"email","minLength":6})"},
        {"json", R"({})"},
        {"list 1..3 of int", R"({"type":"array","items":{"type":"integer"},"minItems":1,"maxItems":3})"},
        {"list of list of json", R"({"type":"array","items":{"type":"array","items":true}})"},
        {"Reason", R"({"$ref":"#/$defs/Reason"})"},
        {"list of Money", R"({"type":"array","items":{"$ref":"#/$defs/Money"}})"},
    }));
    CAPTURE(type);
    Json property = property_of(type);
    CHECK(property.at("title") == "x");
    property.erase("title");
    CHECK(property == Json::parse(keywords));
}

TEST_CASE("A length that no text has is satisfied by nothing", "[payload_schema]") {
    CHECK(property_of("text ..-1") == Json::parse(R"({"title":"x","type":"string","not":{}})"));
    CHECK(property_of("text 1.5..2.5") ==
          Json::parse(R"({"title":"x","type":"string","minLength":2,"maxLength":2})"));
}

TEST_CASE("Enums and records are definitions, each once", "[payload_schema]") {
    const Json schema = schema_of(R"(
enum Reason { damaged, wrong_item "Not what was ordered" }
enum Unused { a }
record Turn "One message" { who: Reason "Who wrote", said: text @pii, after?: Turn }
state turn : Turn
state turns : list of Turn)",
                                  "carries turn, turns");
    CHECK(schema.at("$defs") == Json::parse(R"({
      "Reason": {"title": "Reason", "description": "wrong_item: Not what was ordered", "enum": ["damaged", "wrong_item"]},
      "Turn": {
        "title": "Turn", "description": "One message", "type": "object",
        "properties": {
          "who": {"title": "who", "description": "Who wrote", "$ref": "#/$defs/Reason"},
          "said": {"title": "said", "type": "string", "x-seamark-sensitivity": ["pii"]},
          "after": {"title": "after", "$ref": "#/$defs/Turn"}
        },
        "required": ["who", "said"],
        "additionalProperties": false
      }})"));
    CHECK(schema.at("properties").at("turn").at("x-seamark-sensitivity") == Json::parse(R"(["pii"])"));
    CHECK(schema.at("properties").at("turns").at("x-seamark-sensitivity") == Json::parse(R"(["pii"])"));
}

TEST_CASE("Examples come from the source, and numbers keep every digit", "[payload_schema]") {
    const std::string text = schema_text(
        "state x : number 0.12345678901234567890123..99999999999999999999999.5 { example "
        "12.5000000000000000001 }",
        "carries x");
    CHECK(text.find("\"minimum\": 0.12345678901234567890123,\n") != std::string::npos);
    CHECK(text.find("\"maximum\": 99999999999999999999999.5,\n") != std::string::npos);
    CHECK(text.find("        12.5000000000000000001\n") != std::string::npos);
}

TEST_CASE("An answer has a schema of its own", "[payload_schema]") {
    const auto files =
        test::fixtures_of("state ask : text\nstate reply : text", "carries ask answers reply?");
    REQUIRE(files.size() == 4);
    CHECK(files[2].path == "approve--enqueue.answer.schema.json");
    CHECK(files[3].path == "approve--enqueue.answer.tests.json");
    const Json schema = Json::parse(files[2].bytes);
    CHECK(schema.at("$id") == "urn:seamark:returns.approve.enqueue.answer");
    CHECK(schema.at("title") == "Answer: Hand the refund over");
    CHECK(schema.at("description") == "What Refund queue answers Returns agent. Channel: Queue, JSON.");
    CHECK(schema.at("properties").contains("reply"));
    CHECK_FALSE(schema.contains("required"));
}

TEST_CASE("A seam that owes its cargo has no fixtures", "[payload_schema]") {
    CHECK(test::fixtures_of("", "carries ?").empty());
    CHECK(test::fixtures_of("", "").empty());
    CHECK(test::fixtures_of("state reply : text", "carries ? answers reply").size() == 2);
}

TEST_CASE("A schema with a format says that it is an assertion", "[payload_schema]") {
    CHECK(schema_of("state x : record_of_day\nrecord record_of_day { day: date }", "carries x")
              .contains("$comment"));
    CHECK_FALSE(schema_of("state format : text", "carries format").contains("$comment"));
}

}  // namespace seamark::schema
