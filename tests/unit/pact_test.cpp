#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>

#include "fixtures/fixtures.h"
#include "support/compile.h"
#include "support/payloads.h"

namespace seamark::fixtures {

namespace {

using Json = nlohmann::ordered_json;

Json pact_of(const std::string& declarations, const std::string& clauses = "carries x",
             const std::string& more = "") {
    const test::Compiled compiled = test::compile_payload(
        "enum Reason { damaged, other }\nrecord Money { amount: number 0.., note?: text }\n"
        "record Node { value: int, children: list 0..3 of Node }\n" +
            declarations,
        clauses);
    Options options;
    options.pact = true;
    return Json::parse(test::bytes_of(emit_fixtures(compiled.workspace->view(compiled.compilation), options),
                                      "approve--enqueue" + more + ".pact.json"));
}

Json matchers_of(const std::string& type) {
    return pact_of("state x : " + type)
        .at("interactions")
        .at(0)
        .at("matchingRules")
        .at("body")
        .at("$.x")
        .at("matchers");
}

}  // namespace

TEST_CASE("The receiver is the consumer, of an answer the caller", "[pact]") {
    const std::string states = "state x : text\nstate y : text";
    const Json pact = pact_of(states, "carries x answers y");
    CHECK(pact.at("consumer").at("name") == "queue");
    CHECK(pact.at("provider").at("name") == "agent");
    CHECK(pact.at("metadata").at("pactSpecification").at("version") == "4.0");
    CHECK(pact.at("interactions").at(0).at("type") == "Asynchronous/Messages");
    CHECK(pact.at("interactions").at(0).at("description") == "returns.approve.enqueue");
    const Json answer = pact_of(states, "carries x answers y", ".answer");
    CHECK(answer.at("consumer").at("name") == "agent");
    CHECK(answer.at("provider").at("name") == "queue");
    CHECK(answer.at("interactions").at(0).at("description") == "returns.approve.enqueue.answer");
}

TEST_CASE("Matching rules say the type", "[pact]") {
    const auto [type, matchers] = GENERATE(table<std::string, std::string>({
        {"text", R"([{"match":"type"}])"},
        {"text ..20", R"([{"match":"type"},{"match":"regex","regex":"^[\\s\\S]{0,20}$"}])"},
        {"text matches \"^ORD-[0-9]+$\"", R"([{"match":"type"},{"match":"regex","regex":"^ORD-[0-9]+$"}])"},
        {"text matches \"^a|b$\"",
         R"([{"match":"type"},{"match":"regex","regex":"[\\s\\S]*(?:^a|b$)[\\s\\S]*"}])"},
        {"id", R"([{"match":"type"},{"match":"regex","regex":"^[\\s\\S]{1,}$"}])"},
        {"int 1..3", R"([{"match":"type"},{"match":"number"}])"},
        {"bool", R"([{"match":"type"},{"match":"boolean"}])"},
        {"Reason", R"([{"match":"type"},{"match":"regex","regex":"^(damaged|other)$"}])"},
        {"list 0..0 of int", R"([{"match":"type","min":0,"max":0}])"},
        {"list 2..5 of json", R"([{"match":"type","min":2,"max":5}])"},
        {"list 2..5 of int", R"([{"match":"type","min":2,"max":5}])"},
        {"Money", R"([{"match":"type"}])"},
    }));
    CAPTURE(type);
    CHECK(matchers_of(type) == Json::parse(matchers));
}

TEST_CASE("What is optional stands in a message of its own", "[pact]") {
    const Json messages =
        pact_of("state x : list of Money\nstate y : bool", "carries x, y?").at("interactions");
    REQUIRE(messages.size() == 2);
    CHECK(messages.at(0).at("contents").at("content") == Json::parse(R"({"x":[{"amount":12.5}]})"));
    CHECK(messages.at(1).at("description") == "returns.approve.enqueue, with all that is optional");
    CHECK(messages.at(1).at("contents").at("content") ==
          Json::parse(R"({"x":[{"amount":12.5,"note":"sample text"}],"y":true})"));
    CHECK(messages.at(1).at("matchingRules").at("body").contains("$.x[*].note"));
    CHECK(pact_of("state x : text").at("interactions").size() == 1);
}

TEST_CASE("What Pact has no rule or path for is left out and named", "[pact]") {
    const Json message =
        pact_of("state x : json\nstate y : text\nstate z : text", R"(carries x, y as "it's", z as "a.b")")
            .at("interactions")
            .at(0);
    CHECK(message.at("contents").at("content") == Json::parse(R"({"a.b":"sample text"})"));
    CHECK(message.at("matchingRules").at("body").contains("$['a.b']"));
    CHECK(message.at("comments").at("text").at(2) ==
          "Not held to a type, since Pact has no rule or no path for it: `x` of `$`, `it's` of `$`.");
}

TEST_CASE("Records in themselves and records without an end come to an end", "[pact]") {
    CHECK(pact_of("state x : Node").at("interactions").at(0).at("contents").at("content") ==
          Json::parse(R"({"x":{"value":12,"children":[{"value":12,"children":[]}]}})"));
    const Json endless =
        pact_of("record Endless { again: Endless }\nstate x : Endless").at("interactions").at(0);
    CHECK(endless.at("contents").at("content") == Json::object());
    std::string wide = "record R12 { last: bool }\n";
    for (int i = 0; i < 12; ++i) {
        const std::string next = std::to_string(i + 1);
        wide += "record R" + std::to_string(i) + " { left: R" + next + ", right: R" + next + " }\n";
    }
    CHECK(pact_of(wide + "state x : R0").at("interactions").at(0).at("contents").at("content") ==
          Json::object());
}

}  // namespace seamark::fixtures
