#include <catch2/catch.hpp>

#include "fixtures/fixtures.h"
#include "fixtures/source_text.h"
#include "support/compile.h"
#include "support/payloads.h"

namespace seamark::fixtures {

namespace {

std::string written(const std::string& declarations, const std::string& clauses, const std::string& path) {
    const test::Compiled compiled = test::compile_payload(declarations, clauses);
    Options options;
    options.typescript = true;
    options.python = true;
    return test::bytes_of(emit_fixtures(compiled.workspace->view(compiled.compilation), options), path);
}

bool has(const std::string& text, std::string_view part) {
    INFO(text);
    return text.find(part) != std::string::npos;
}

const std::string states = R"(
enum Reason { damaged, other "Anything else" }
record Money "What is paid" { amount: number 0.. "In euros", more?: list of Money }
state order_id : id 1..9 @pii "The order"
state reason : Reason
state paid : list 1..3 of list of Money
state anything : json
)";

}  // namespace

TEST_CASE("A payload is an interface of TypeScript", "[payload_types]") {
    const std::string text = written(
        states, R"(carries order_id as "order-id", reason, paid?, anything answers reason)", "returns.ts");
    CHECK(has(text, "export type Reason =\n  | \"damaged\"\n  | \"other\";\n"));
    CHECK(has(text, "/**\n * What is paid\n */\nexport interface Money {\n"));
    CHECK(has(text, "  /**\n   * In euros\n   * number 0..\n   */\n  amount: number;\n"));
    CHECK(has(text, "  more?: Money[];\n"));
    CHECK(has(text,
              "export interface ApproveToEnqueue {\n"
              "  /**\n   * The order\n   * id 1..9 @pii\n   */\n  \"order-id\": string;\n"
              "  reason: Reason;\n"));
    CHECK(has(text, "  paid?: Money[][];\n"));
    CHECK(has(text, "  anything: Json;\n"));
    CHECK(has(text, "export interface ApproveToEnqueueAnswer {\n  reason: Reason;\n}\n"));
    CHECK(has(text,
              "export interface Payloads {\n"
              "  \"returns.approve.enqueue\": ApproveToEnqueue;\n"
              "  \"returns.approve.enqueue.answer\": ApproveToEnqueueAnswer;\n}\n"));
}

TEST_CASE("A payload is a TypedDict of Python", "[payload_types]") {
    const std::string text = written(states, "carries order_id, reason, paid?", "returns.py");
    CHECK(has(text, "from typing import Literal, NotRequired, TypedDict\n"));
    CHECK(has(text, "Reason = Literal[\"damaged\", \"other\"]\n"));
    CHECK(has(text, "class ApproveToEnqueue(TypedDict):\n"));
    CHECK(has(text, "    order_id: str\n    \"\"\"The order\n    id 1..9 @pii\n    \"\"\"\n"));
    CHECK(has(text, "    paid: NotRequired[list[list[\"Money\"]]]\n"));
    CHECK(has(text, "Payloads = {\n    \"returns.approve.enqueue\": ApproveToEnqueue,\n}\n"));
    CHECK(has(written(states, "carries order_id as \"order-id\"", "returns.py"),
              "ApproveToEnqueue = TypedDict(\n    \"ApproveToEnqueue\",\n    {\n"
              "        # The order\n        # id 1..9 @pii\n        \"order-id\": str,\n    },\n)\n"));
}

TEST_CASE("Names that the language or another type has get an underscore", "[payload_types]") {
    const std::string types =
        "enum string { a }\nrecord Payloads { b: string }\nrecord ApproveToEnqueue { c: Payloads }\n"
        "record str { d: ApproveToEnqueue }\nstate x : str";
    const std::string typescript = written(types, "carries x", "returns.ts");
    CHECK(has(typescript, "export type string_ = \"a\";\n"));
    CHECK(has(typescript, "export interface Payloads_ {\n  b: string_;\n}\n"));
    CHECK(has(typescript, "export interface ApproveToEnqueue {\n  x: str;\n}\n"));
    CHECK(has(typescript, "  d: ApproveToEnqueue_;\n"));
    CHECK(has(written(types, "carries x", "returns.py"),
              "class str_(TypedDict):\n    d: \"ApproveToEnqueue_\"\n"));
}

TEST_CASE("What people typed ends no comment and no string", "[payload_types]") {
    const std::string hostile = R"(state x : text "*/ a **/ \"\"\" \\ \u{202E} end\"")";
    CHECK(has(written(hostile, "carries x", "returns.ts"), "   * *\\/ a **\\/ \"\"\" \\ [U+202E] end\"\n"));
    CHECK(has(written(hostile, "carries x", "returns.py"),
              "    \"\"\"*/ a **/ \\\"\\\"\" \\\\ [U+202E] end\"\n    \"\"\"\n"));
    CHECK(string_literal("a\"\\\n\xe2\x80\xae") == "\"a\\\"\\\\\\n\\u202e\"");
}

}  // namespace seamark::fixtures
