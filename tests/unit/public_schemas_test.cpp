// Schemas that are in use, where they lie beside the project.
#include <catch2/catch.hpp>
#include <filesystem>

#include "schema/receiver_schema.h"
#include "support/files.h"
#include "support/receiver.h"

using namespace seamark;
using test::verdict_on;

namespace {

std::filesystem::path schemas_folder() {
    return test::tests_folder().parent_path().parent_path() / "shared" / "data" / "schemas";
}

bool are_here() {
    const bool found = std::filesystem::exists(schemas_folder());
    if (!found) {
        WARN("the public schemas do not lie beside the project: skipped");
    }
    return found;
}

std::string read(const std::string& name) {
    return test::read_file(schemas_folder() / name);
}

}  // namespace

TEST_CASE("payloads are held to the public schemas", "[receiver][public]") {
    if (!are_here()) {
        return;
    }
    SECTION("CloudEvents 1.0") {
        const std::string vocabulary =
            "state key : id  state source : uri  state version : text 1..  state kind : text 1..  state time "
            ": timestamp "
            "state data : json  state blank : text";
        const std::string all = R"(key as "id", source, version as "specversion", kind as "type")";
        const std::string schema = read("cloudevents-1.0.json");
        CHECK(verdict_on(vocabulary, all + ", time?, data", schema) == "fits");
        CHECK(verdict_on(vocabulary, R"(key as "id", source, version as "specversion")", schema)
                  .find(" required") != std::string::npos);
        CHECK(verdict_on(vocabulary, all + R"(, blank as "subject")", schema).find(" minLength") !=
              std::string::npos);
    }
    SECTION("MCP") {
        const std::string schema = read("mcp-2026-07-28.json");
        const std::string vocabulary =
            "enum Kind { text, image } enum Only { text } state words : text  state kind : Kind  state only "
            ": Only "
            "state done : number  state token : id  state total : int";
        CHECK(verdict_on(vocabulary, R"(words as "text", only as "type")", schema, "#/$defs/TextContent") ==
              "fits");
        CHECK(verdict_on(vocabulary, R"(words as "text", kind as "type")", schema, "#/$defs/TextContent") ==
              R"({"text":"","type":"image"} const)");
        CHECK(verdict_on(vocabulary, R"(words as "text", only as "type")", schema, "#/$defs/ContentBlock") ==
              "fits");
        CHECK(verdict_on(vocabulary, R"(done as "progress", token as "progressToken", total?)", schema,
                         "#/$defs/ProgressNotificationParams") == "fits");
        CHECK(verdict_on(vocabulary, R"(words as "progress", token as "progressToken")", schema,
                         "#/$defs/ProgressNotificationParams") ==
              R"({"progress":"","progressToken":"a"} type)");
    }
    SECTION("A2A 0.3") {
        const std::string schema = read("a2a-0.3.0.json");
        const std::string vocabulary =
            "enum Kind { text, file } enum Only { text } enum Progress { submitted, working, halted } enum "
            "Ended { completed, failed }"
            "state words : text  state kind : Kind  state only : Only  state progress : Progress  state "
            "ended : Ended";
        CHECK(verdict_on(vocabulary, R"(words as "text", only as "kind")", schema, "#/definitions/Part") ==
              "fits");
        CHECK(verdict_on(vocabulary, R"(words as "text", kind as "kind")", schema, "#/definitions/Part") ==
              R"({"text":"","kind":"file"} anyOf)");
        CHECK(verdict_on(vocabulary, R"(ended as "state")", schema, "#/definitions/TaskStatus") == "fits");
        CHECK(verdict_on(vocabulary, R"(progress as "state")", schema, "#/definitions/TaskStatus") ==
              R"({"state":"halted"} enum)");
    }
    SECTION("input messages of generative models, without `$schema`") {
        const std::string schema = read("gen-ai-input-messages.json");
        const std::string vocabulary = "enum Only { text } state words : text  state only : Only";
        CHECK(verdict_on(vocabulary, R"(words as "content", only as "type")", schema, "#/$defs/TextPart") ==
              "fits");
        CHECK(verdict_on(vocabulary, R"(words as "content")", schema) == R"({"content":""} type)");
    }
    SECTION("A2A 1.0.1 refers to what is not in it") {
        const auto bundle =
            schema::read_receiver_schema(read("a2a-1.0.1-bundle.json"), "a2a-1.0.1-bundle.json", "");
        REQUIRE(!bundle);
        CHECK(bundle.error().reason.find("leads nowhere in the file") != std::string::npos);
    }
    SECTION("SARIF 2.1.0 is of an older draft") {
        const auto sarif = schema::read_receiver_schema(read("sarif-2.1.0.json"), "sarif-2.1.0.json", "");
        REQUIRE(!sarif);
        CHECK(sarif.error().reason.find("draft-04") != std::string::npos);
    }
}
