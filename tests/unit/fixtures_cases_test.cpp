#include <algorithm>
#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>
#include <set>

#include "source/utf8.h"
#include "support/payloads.h"

namespace seamark::fixtures {

namespace {

using Json = nlohmann::ordered_json;

const std::string vocabulary = R"(
enum Reason { damaged, other }
record Money { amount: number 0.., currency?: text }
record Node { value: int, next?: Node, kids: list of Node }
record Endless { again: Endless }
record Shelf { endless?: Endless, ok: bool }
)";

Json group_of(const std::string& declarations, const std::string& clauses = "carries x") {
    const auto files = test::fixtures_of(vocabulary + declarations, clauses);
    const Json groups = Json::parse(test::bytes_of(files, "approve--enqueue.tests.json"));
    REQUIRE(groups.size() == 1);
    return groups.at(0);
}

Json group_of_type(const std::string& type) {
    return group_of("state x : " + type);
}

// "keyword pointer" of every invalid case.
std::multiset<std::string> rules_of(const Json& group) {
    std::multiset<std::string> rules;
    for (const Json& test : group.at("tests")) {
        if (!test.at("valid")) {
            const Json& rule = test.at("rule");
            rules.insert(rule.at("keyword").get<std::string>() + " " + rule.at("pointer").get<std::string>());
        }
    }
    return rules;
}

// How many cases break each keyword at `/x` or below.
std::string broken_at_x(const Json& group) {
    std::string text;
    const std::multiset<std::string> rules = rules_of(group);
    for (const std::string& rule : std::set<std::string>(rules.begin(), rules.end())) {
        const std::size_t space = rule.find(' ');
        if (rule.compare(space, 3, " /x") == 0) {
            text += (text.empty() ? "" : ", ") + rule.substr(0, space) + rule.substr(space + 3);
        }
    }
    return text;
}

bool has_valid(const Json& group, const Json& value) {
    const Json& tests = group.at("tests");
    return std::any_of(tests.begin(), tests.end(), [&](const Json& test) {
        return test.at("valid") && test.at("data").contains("x") && test.at("data").at("x") == value;
    });
}

std::vector<std::size_t> valid_lengths(const Json& group) {
    std::set<std::size_t> lengths;
    for (const Json& test : group.at("tests")) {
        if (test.at("valid") && test.at("data").at("x").is_array()) {
            lengths.insert(test.at("data").at("x").size());
        }
    }
    return {lengths.begin(), lengths.end()};
}

const Json& case_of(const Json& group, const std::string& description) {
    const Json& tests = group.at("tests");
    const auto found = std::find_if(tests.begin(), tests.end(),
                                    [&](const Json& test) { return test.at("description") == description; });
    REQUIRE(found != tests.end());
    return *found;
}

std::string comment_of(const Json& group) {
    return group.contains("comment") ? group.at("comment").get<std::string>() : "";
}

}  // namespace

TEST_CASE("A type that something fits has valid cases, however little that is", "[fixtures]") {
    const std::string type = GENERATE(values<std::string>({
        R"(date matches "-3[01]$")",
        R"(date matches "^0")",
        R"(date matches "^1900-02-2[89]")",
        R"(timestamp matches "^[3-9]")",
        R"(timestamp matches "z$")",
        R"(timestamp matches "[+]14:00")",
        R"(timestamp matches ":60Z$")",
        R"(email matches "[!#]")",
        R"(email matches "@[a-z]{63}[.]")",
        R"(email 320..)",
        R"(uri matches "%")",
        R"(uri matches "\\[")",
        R"(duration matches "[0-9]{6}")",
        "number 1" + std::string(308, '0') + "..",
        "number 0." + std::string(320, '0') + "1..0." + std::string(320, '0') + "2",
        "number 0.10000000000000001..0.10000000000000001",
        "int 9007199254740993..9007199254740995",
    }));
    CAPTURE(type);
    const Json tests = group_of_type(type).at("tests");
    CHECK(std::count_if(tests.begin(), tests.end(),
                        [](const Json& test) { return test.at("valid") == true; }) > 1);
    CHECK(std::count_if(tests.begin(), tests.end(),
                        [](const Json& test) { return test.at("valid") == false; }) > 5);
}

TEST_CASE("Every rule of every type is broken by a case", "[fixtures]") {
    const auto [type, broken] = GENERATE(table<std::string, std::string>({
        {"text", "type"},
        {"text 1..5", "maxLength, minLength, type"},
        {"text matches \"^A[0-9]+$\"", "pattern, type"},
        {"text 3..5 matches \"^A[0-9]+$\"", "maxLength, minLength, pattern, type"},
        {"text 3..3 matches \"[0-9]\"", "maxLength, minLength, pattern, type"},
        {"id", "minLength, type"},
        {"id ..64", "maxLength, minLength, type"},
        {"int", "type"},
        {"int 1..3", "maximum, minimum, type"},
        {"number 0..1", "maximum, minimum, type"},
        {"number ..-0.5", "maximum, type"},
        {"bool", "type"},
        {"timestamp", "format, type"},
        {"date", "format, type"},
        {"date matches \"^2027\"", "format, pattern, type"},
        {"duration matches \"^PT\"", "format, pattern, type"},
        {"uri 5..40", "format, maxLength, minLength, type"},
        {"uri matches \"^https://\"", "format, pattern, type"},
        {"email 7..254", "format, maxLength, minLength, type"},
        {"email 16..30 matches \"@shop\\\\.example$\"", "format, maxLength, minLength, pattern, type"},
        {"json", ""},
        {"Reason", "enum"},
        {"list of bool", "type, type/0, type/1"},
        {"list 1..3 of Reason", "enum/0, enum/1, maxItems, minItems, type"},
        {"list 2..2 of list ..1 of int", "maxItems, maxItems/0, minItems, type, type/0, type/0/0, type/1"},
        {"Money", "additionalProperties, minimum/amount, required, type, type/amount, type/currency"},
        {"Node",
         "additionalProperties, additionalProperties/kids/0, additionalProperties/next, required, "
         "required/kids/0, required/next, type, type/kids, type/kids/0, type/kids/1, type/next, type/value"},
        {"Shelf", "additionalProperties, required, type, type/endless, type/ok"},
    }));
    CAPTURE(type);
    CHECK(broken_at_x(group_of_type(type)) == broken);
}

TEST_CASE("The other side of each rule is a valid case", "[fixtures]") {
    const auto [type, values] = GENERATE(table<std::string, std::string>({
        {"text 0..2", R"(["", "a📦"])"},
        {"text 3..5 matches \"^A[0-9]+$\"", R"(["A11", "A1111"])"},
        {"id ..3", R"(["📦", "ab📦"])"},
        {"int 1..3", "[1, 3]"},
        {"int 0.5..3.5", "[1, 3]"},
        {"number 0..1", "[0, 0.5, 1]"},
        {"bool", "[true, false]"},
        {"json", R"([null, false, 42, "", [null], {"any": {}}])"},
        {"Reason", R"(["damaged", "other"])"},
        {"list ..2 of json", "[[], [null, null]]"},
        {"Money", R"([{"amount": 12.5}, {"amount": 12.5, "currency": "sample text"}, {"amount": 0}])"},
        {"Node", R"([{"value": 12, "kids": []},
                     {"value": 12, "next": {"value": 12, "kids": []}, "kids": [{"value": 12, "kids": []}, {"value": 12, "kids": []}]}])"},
        {"Shelf", R"([{"ok": true}, {"ok": false}])"},
    }));
    const Json group = group_of_type(type);
    for (const Json& value : Json::parse(values)) {
        CAPTURE(type, value);
        CHECK(has_valid(group, value));
    }
}

TEST_CASE("Lists have both ends", "[fixtures]") {
    CHECK(valid_lengths(group_of_type("list 2..5 of int")) == std::vector<std::size_t>{2, 5});
    CHECK(case_of(group_of_type("list 2..5 of int"), "`x` is just above its greatest number of items, 5")
              .at("data")
              .at("x")
              .size() == 6);
}

TEST_CASE("The smallest payload, the full one and the examples", "[fixtures]") {
    const Json group =
        group_of("state x : text { example \"one\" example \"two\" }\nstate y : Money\nstate z : bool",
                 "carries x, y as \"amount\", z?");
    CHECK(case_of(group, "the smallest payload").at("data") ==
          Json::parse(R"({"x":"","amount":{"amount":12.5}})"));
    CHECK(case_of(group, "the full payload").at("data") ==
          Json::parse(R"({"x":"one","amount":{"amount":12.5,"currency":"sample text"},"z":true})"));
    CHECK(case_of(group, "`x` is its example 2").at("data").at("x") == "two");
}

TEST_CASE("Names that are missing, misspelt or too many", "[fixtures]") {
    const Json group = group_of("state order : int\nstate note : bool", "carries order, note?");
    const Json& missing = case_of(group, "`order` is missing");
    CHECK(missing.at("data") == Json::parse("{}"));
    CHECK(missing.at("rule") == Json::parse(R"({"keyword":"required","pointer":"","schema":"/required"})"));
    CHECK(case_of(group, "`order` stands beside its misspelt name `ordre`").at("data") ==
          Json::parse(R"({"order":12,"ordre":12})"));
    CHECK(case_of(group, "`note` is misspelt as `noet`").at("data") ==
          Json::parse(R"({"order":12,"noet":true})"));
    CHECK(case_of(group, "the payload has the additional property `additional`").at("rule").at("keyword") ==
          "additionalProperties");
    CHECK(case_of(group, "the payload is null").at("rule").at("schema") == "/type");
}

TEST_CASE("A rule of a record stands in its definition", "[fixtures]") {
    const Json group = group_of("state x : list of Money");
    CHECK(
        case_of(group, "`x[0].amount` is just below its minimum of 0").at("rule") ==
        Json::parse(
            R"({"keyword":"minimum","pointer":"/x/0/amount","schema":"/$defs/Money/properties/amount/minimum"})"));
}

TEST_CASE("A record that requires itself has no payload, and that is said", "[fixtures]") {
    const Json group = group_of_type("Endless");
    CHECK(comment_of(group).find("the smallest payload") != std::string::npos);
    CHECK(rules_of(group) == std::multiset<std::string>{"type ", "type ", "type ", "type ", "type "});
}

TEST_CASE("What no payload can show is left out and named", "[fixtures]") {
    CHECK(
        comment_of(group_of_type("text 5..9 matches \"^ORD-[0-9]+$\"")) ==
        "Left out, since no payload was found that shows just this: `x` is just below its least length of 5");
    CHECK(comment_of(group_of_type("text ..9999999")).find("greatest length of 9999999") !=
          std::string::npos);
    CHECK(comment_of(group_of_type("text matches \".*\"")).find("`x` does not have its pattern") !=
          std::string::npos);
    CHECK(comment_of(group_of_type("text 1..9")).empty());
    CHECK(group_of_type("text 5..9 matches \"^ORD-[0-9]+$\"").at("left_out") == Json::parse(R"([
        {"description": "`x` is just below its least length of 5", "keyword": "minLength", "pointer": "/x", "schema": "/properties/x/minLength"}])"));
    CHECK_FALSE(group_of_type("text 1..9").contains("left_out"));
}

TEST_CASE("A pattern is searched for, on both sides as far as it leaves room", "[fixtures]") {
    const auto [type, before, behind] = GENERATE(table<std::string, std::string, std::string>({
        {"text matches \"[0-9]{3}\"", "~ 111", "111 ~"},
        {"text 4..4 matches \"[0-9]{3}\"", "a111", "111a"},
        {"text 3..3 matches \"a?[0-9]\"", "aa1", "a1a"},
        {"text matches \"^[0-9]\"", "", "1 ~"},
        {"text matches \"^[0-9]$\"", "", ""},
    }));
    CAPTURE(type);
    const Json group = group_of_type(type);
    const auto value_of = [&](const std::string& description) {
        for (const Json& test : group.at("tests")) {
            if (test.at("description") == description) {
                return test.at("data").at("x").get<std::string>();
            }
        }
        return std::string();
    };
    CHECK(value_of("`x` has more before what its pattern asks for") == before);
    CHECK(value_of("`x` has more behind what its pattern asks for") == behind);
}

TEST_CASE("A pattern that only control characters break has a case that breaks it", "[fixtures]") {
    const std::string type =
        GENERATE("text matches \"^[^\\\\n]*$\"", "text matches \"^[^\\\\x00-\\\\x1f]*$\"",
                 "text 2..3 matches \"^[^\\\\n]*$\"", "text 2..2 matches \"^[^\\\\t]*$\"",
                 "text matches \"^[^\\\\x00]*$\"");
    CAPTURE(type);
    const Json group = group_of_type(type);
    CHECK(case_of(group, "`x` does not have its pattern").at("rule").at("keyword") == "pattern");
    CHECK(comment_of(group).find("pattern") == std::string::npos);
}

TEST_CASE("Texts one slip away from a pattern are invalid cases", "[fixtures]") {
    const auto [type, texts] = GENERATE(table<std::string, std::string>({
        {"text matches \"^[A-Z]\"", R"(["~A", "", "~"])"},
        {"text matches \"\\\\d{3}-\\\\w+\"", R"(["11-a", "111a", "111-"])"},
        {"text 2..2 matches \"^[A-Z]+$\"", R"(["~A", "A~"])"},
        {"text matches \"^ab+cd$\"", R"(["acd"])"},
        {"duration matches \"M$\"", R"(["P1M1D"])"},
        {"text 4..4 matches \"^é[a-z]{3}$\"", R"(["~éaa", "~aaa"])"},
    }));
    const Json group = group_of_type(type);
    for (const Json& text : Json::parse(texts)) {
        CAPTURE(type, text);
        const Json& tests = group.at("tests");
        CHECK(std::any_of(tests.begin(), tests.end(), [&](const Json& test) {
            return !test.at("valid") && test.at("rule").at("keyword") == "pattern" &&
                   test.at("data").at("x") == text;
        }));
    }
}

TEST_CASE("A text of a format has its pattern in the wrong place", "[fixtures]") {
    const Json group = group_of_type("date matches \"^20\"");
    const std::string date =
        case_of(group, "`x` has only further behind what its pattern asks for at its start")
            .at("data")
            .at("x");
    CHECK(date.find("20") != std::string::npos);
    CHECK(date.find("20") > 0);
}

TEST_CASE("Numbers are those that double precision holds", "[fixtures]") {
    const Json large = group_of_type("int 9007199254740993..9007199254740993");
    CHECK(comment_of(large).find("the smallest payload") != std::string::npos);
    CHECK_FALSE(has_valid(large, 9007199254740993));
    const Json inside = group_of_type("int 9007199254740993..");
    CHECK(case_of(inside, "`x` is as near as double precision tells to its minimum of 9007199254740993")
              .at("data")
              .at("x") == 9007199254740994);
    const Json narrow = group_of_type("number 1..1.0000000000000000001");
    CHECK(case_of(narrow, "`x` is as near as double precision tells to its maximum of 1.0000000000000000001")
              .at("data")
              .at("x") == 1);
    CHECK(case_of(narrow, "`x` is just above its maximum of 1.0000000000000000001").at("data").at("x") > 1.0);
}

TEST_CASE("Every other type of JSON is refused by a case", "[fixtures]") {
    const auto [type, wrong] = GENERATE(table<std::string, std::string>({
        {"text", "array, boolean, null, number, object"},
        {"Reason", "array, boolean, null, number, object"},
        {"int 1..3", "array, boolean, null, number, object, string"},
        {"number", "array, boolean, null, object, string"},
        {"bool", "array, null, number, object, string"},
        {"list of text", "boolean, null, number, object, string"},
        {"Money", "array, boolean, null, number, string"},
    }));
    CAPTURE(type);
    std::set<std::string> types;
    const Json group = group_of_type(type);
    for (const Json& test : group.at("tests")) {
        const bool is_of_x = !test.at("valid") && test.at("rule").at("pointer") == "/x";
        const std::string keyword = is_of_x ? test.at("rule").at("keyword").get<std::string>() : "";
        const bool is_known_name = is_of_x && keyword == "enum" && test.at("data").at("x").is_string();
        if ((keyword == "type" || keyword == "enum") && !is_known_name) {
            types.insert(test.at("data").at("x").type_name());
        }
    }
    std::string list;
    for (const std::string& each : types) {
        list += (list.empty() ? "" : ", ") + each;
    }
    CHECK(list == wrong);
}

TEST_CASE("What is left out names the keyword's place, as a rule does", "[fixtures]") {
    const Json group = group_of("record Deep { more: Endless }\nstate x : Deep", "carries x?");
    for (const Json& each : group.at("left_out")) {
        if (each.contains("keyword")) {
            const Json::json_pointer place(each.at("schema").get<std::string>());
            CAPTURE(each);
            CHECK(group.at("schema").contains(place));
            CHECK(place.back() == each.at("keyword"));
        }
    }
}

TEST_CASE("A text that lacks its pattern is cut between characters", "[fixtures]") {
    const auto files = test::fixtures_of("state x : text matches \"é|ü\" { example \"é\" }", "carries x");
    for (const emit::OutputFile& file : files) {
        CHECK_FALSE(source::find_malformed_utf8(file.bytes));
    }
}

TEST_CASE("A format has more than one valid case, and a rule is about every item", "[fixtures]") {
    CHECK(has_valid(group_of_type("timestamp"), "2027-01-31T10:30:00.250+01:00"));
    CHECK_FALSE(has_valid(group_of_type("timestamp matches \"Z$\""), "2027-01-31T10:30:00.250+01:00"));
    CHECK(case_of(group_of_type("list 3.. of int"), "`x[1]` is null").at("data").at("x") ==
          Json::parse("[12, null, 12]"));
}

TEST_CASE("An example that its own type does not allow is no valid case", "[fixtures]") {
    const Json group = group_of("state x : int 1..3 { example 4 }");
    CHECK(comment_of(group).find("`x` is its example 1") != std::string::npos);
    CHECK_FALSE(has_valid(group, 4));
}

TEST_CASE("The group's schema is the one beside it, and the bytes are the same each time", "[fixtures]") {
    const auto files = test::fixtures_of(vocabulary + "state x : list of Node", "carries x");
    CHECK(Json::parse(files.at(0).bytes) == Json::parse(files.at(1).bytes).at(0).at("schema"));
    const auto again = test::fixtures_of(vocabulary + "state x : list of Node", "carries x");
    REQUIRE(again.size() == files.size());
    for (std::size_t i = 0; i < files.size(); ++i) {
        CHECK(again[i].path == files[i].path);
        CHECK(again[i].bytes == files[i].bytes);
        CHECK(files[i].bytes.back() == '\n');
    }
}

TEST_CASE("Records that nest deeply or branch widely come to an end", "[fixtures]") {
    std::string declarations;
    for (int i = 0; i < 400; ++i) {
        const std::string next = "R" + std::to_string(i + 1);
        declarations += "record R" + std::to_string(i) + " { left: " + next + ", right: " + next +
                        ", more?: " + next + " }\n";
    }
    declarations += "record R400 { last: bool }\nstate x : R0\nstate y : R392\n";
    CHECK(comment_of(group_of(declarations, "carries x?, y")).find("`x`") != std::string::npos);
}

}  // namespace seamark::fixtures
