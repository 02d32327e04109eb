// Each rule on both sides of its line: a payload that just keeps to it, and one that just does not.
#include <algorithm>
#include <catch2/catch.hpp>
#include <string>
#include <vector>

#include "payload/judge.h"
#include "payload/judge_batch.h"
#include "payload/wording.h"
#include "support/payloads.h"

namespace seamark::payload {

namespace {

using test::Compiled;

Plan plan_of(const Compiled& compiled, const std::string& seam_field = "") {
    std::vector<Way> ways;
    const model::Model& model = compiled.compilation.model;
    for (const model::SeamId id : model.seams.ids()) {
        if (schema::payload_of(model, id, schema::Direction::Carries) &&
            (!seam_field.empty() || model.seams[id].to.name.text == "enqueue")) {
            ways.push_back({id, schema::Direction::Carries});
        }
    }
    Plan plan = compile_plan(model, compiled.workspace->sources(), ways);
    plan.seam_field = seam_field;
    return plan;
}

using Lines = std::vector<std::string>;

// "rule pointer" of each finding about the lines, as they are judged together.
Lines judge(const Plan& plan, const std::string& lines) {
    Batch batch;
    batch.bytes.assign(lines.begin(), lines.end());
    batch.size = lines.size();
    batch.bytes.resize(batch.size + 64);
    JudgedBatch judged(plan);
    BatchJudge(plan).judge(batch, judged);
    Lines found;
    for (const Breach& breach : judged.findings.breaches) {
        CHECK_FALSE(message_of(plan, breach).empty());
        found.push_back(std::string(info(breach.rule).id) + " " +
                        std::string(judged.findings.pointer_of(breach)));
    }
    CHECK(judged.totals.incomplete() <= found.size());
    return found;
}

// A payload of the one state `x`, in which `value` stands.
Lines judge_value(const std::string& declarations, const std::string& type, const std::string& value) {
    const Compiled compiled = test::compile_payload(declarations + "\nstate x : " + type, "carries x");
    return judge(plan_of(compiled), "{\"x\":" + value + "}");
}

const std::string declared = R"(
enum Reason { damaged, wrong_item }
record Money { amount: number 0..9, currency?: text 3..3 }
record Node { value: int, next?: Node }
)";

}  // namespace

TEST_CASE("each rule of a seam has a line, and payloads on both sides of it", "[payload]") {
    const auto [type, value, expected] = GENERATE(table<std::string, std::string, Lines>({
        {"text", R"("")", {}},
        {"text", "12", {"type /x"}},
        {"text", "null", {"type /x"}},
        {"text 2..3", R"("ab")", {}},
        {"text 2..3", R"("abc")", {}},
        {"text 2..3", R"("a")", {"minLength /x"}},
        {"text 2..3", R"("abcd")", {"maxLength /x"}},
        // Scalar values are counted, not bytes and not UTF-16 units.
        {"text 2..3", "\"\xF0\x9F\x93\xA6\xF0\x9F\x93\xA6\xF0\x9F\x93\xA6\"", {}},
        {"text 2..3", R"("\ud83d\udce6\ud83d\udce6\ud83d\udce6")", {}},
        {"text 2..3", R"("\ud83d\udce6")", {"minLength /x"}},
        {"text 2..3", "\"\xC3\xA9\xC3\xA9\xC3\xA9\xC3\xA9\"", {"maxLength /x"}},
        {"text matches \"^[0-9]+$\"", R"("42")", {}},
        {"text matches \"^[0-9]+$\"", R"("4\u0032")", {}},
        {"text matches \"^[0-9]+$\"", R"("42x")", {"pattern /x"}},
        {"text matches \"[0-9]\"", R"("a1b")", {}},
        // White space and `.` as ECMA-262 has them.
        {"text matches \"^\\\\s$\"", "\"\xC2\xA0\"", {}},
        {"text matches \"^\\\\S$\"", "\"\xC2\xA0\"", {"pattern /x"}},
        {"text matches \"^[^\\\\s]$\"", "\"\xE2\x80\xA8\"", {"pattern /x"}},
        {"text matches \"^.$\"", R"("\r")", {"pattern /x"}},
        {"text matches \"^.$\"", "\"\xE2\x80\xA9\"", {"pattern /x"}},
        {"id", R"("a")", {}},
        {"id", R"("")", {"minLength /x"}},
        {"int", "3", {}},
        {"int", "3.0", {}},
        {"int", "1e2", {}},
        {"int", "3.5", {"type /x"}},
        {"int", R"("3")", {"type /x"}},
        {"int 1..3", "0", {"minimum /x"}},
        {"int 1..3", "4", {"maximum /x"}},
        {"number 0.10..", "0.1", {}},
        {"number 0.10..", "0.09999", {"minimum /x"}},
        {"number ..1000.50", "1000.5", {}},
        {"number ..1000.50", "1000.5000001", {"maximum /x"}},
        // A bound that is held by a double is not moved; one that becomes 0 is not taken for a large one.
        {"number 0.10000000000000001..", "0.10000000000000001", {}},
        {"number ..0.10000000000000001", "0.10000000000000001", {}},
        {"number 0." + std::string(330, '0') + "1..", "5", {}},
        {"number 0." + std::string(330, '0') + "1..", "0", {"minimum /x"}},
        {"number ..-0." + std::string(330, '0') + "1", "-5", {}},
        {"number ..-0." + std::string(330, '0') + "1", "0", {"maximum /x"}},
        {"number ..1" + std::string(309, '0'), "1e308", {}},
        {"number", "-0", {}},
        {"number", "0.30000000000000004", {}},
        {"number", "123456789012345680000", {}},
        {"number", "1e400", {"precision /x"}},
        {"number", "-1e400", {"precision /x"}},
        {"number", "1e-400", {"precision /x"}},
        {"number", "0e-400", {}},
        {"number", "9007199254740992", {}},
        {"number", "9007199254740993", {"precision /x"}},
        {"number", "0.1000000000000000055511151231257827", {"precision /x"}},
        // What is exactly a double, and what a double prints to with 17 digits or fewer.
        {"number", "0.1000000000000000055511151231257827021181583404541015625", {}},
        {"number", "36028797018963968", {}},
        {"number", "18446744073709551616", {}},
        {"number", "18446744073709551617", {"precision /x"}},
        {"number", "0.10000000000000001", {}},
        {"number", "0.100000000000000006", {"precision /x"}},
        {"number", "-1.7976931348623157e308", {}},
        {"number", "1.7976931348623159e308", {"precision /x"}},
        {"number", "2251799813685248.5", {}},
        {"number", "4503599627370496.1", {"precision /x"}},
        {"number", "4.9406564584124654e-324", {}},
        {"number", "4.9e-324", {}},
        {"number", "4.8e-324", {"precision /x"}},
        {"number", "NaN", {"not-finite /x"}},
        {"number", "-Infinity", {"not-finite /x"}},
        {"text", "Infinity", {"not-finite /x"}},
        {"number", "01", {"syntax "}},
        {"number", "+1", {"syntax "}},
        {"number", ".5", {"syntax "}},
        {"number", "1.", {"syntax "}},
        {"number", "0x1", {"syntax "}},
        {"bool", "true", {}},
        {"bool", "false", {}},
        {"bool", "\"true\"", {"type /x"}},
        {"bool", "True", {"syntax "}},
        {"bool", "truee", {"syntax "}},
        {"timestamp", R"("2027-01-31T09:30:00Z")", {}},
        {"timestamp", R"("2027-01-31T09\u003a30:00Z")", {}},
        {"timestamp", R"("2027-01-31 09:30:00Z")", {"format /x"}},
        {"timestamp", R"("2027-02-29T09:30:00Z")", {"format /x"}},
        {"timestamp matches \"^20\"", R"("1927-01-31T09:30:00Z")", {"pattern /x"}},
        {"date", R"("2028-02-29")", {}},
        {"date", R"("2027-02-29")", {"format /x"}},
        {"duration", R"("PT15M")", {}},
        {"duration", R"("15m")", {"format /x"}},
        {"uri 10..30", R"("https://a.example/")", {}},
        {"uri 10..30", R"("https:/a")", {"minLength /x"}},
        {"uri", R"("/a")", {"format /x"}},
        {"uri", R"("http://[1::2::3]/")", {"format /x"}},
        {"email", R"("a@b.example")", {}},
        {"email", R"("a@b")", {"format /x"}},
        {"Reason", R"("damaged")", {}},
        {"Reason", R"("d\u0061maged")", {}},
        {"Reason", R"("Damaged")", {"enum /x"}},
        {"Reason", "1", {"enum /x"}},
        {"Reason", "[\"damaged\"]", {"enum /x"}},
        {"list 1..2 of int", "[1]", {}},
        {"list 1..2 of int", "[1,2]", {}},
        {"list 1..2 of int", "[]", {"minItems /x"}},
        {"list 1..2 of int", "[1,2,3]", {"maxItems /x"}},
        {"list of int", "[1,\"2\",3.5]", {"type /x/1", "type /x/2"}},
        {"list of list of bool", "[[true],[null]]", {"type /x/1/0"}},
        {"list of int", "{}", {"type /x"}},
        {"list of int", "[1,]", {"syntax "}},
        {"Money", R"({"amount":1})", {}},
        {"Money", R"({"amount":1,"currency":"EUR"})", {}},
        {"Money", R"({"currency":"EUR"})", {"required /x"}},
        {"Money", R"({"amount":1,"tax":2})", {"additionalProperties /x"}},
        {"Money", R"({"amount":10,"currency":"EU"})", {"maximum /x/amount", "minLength /x/currency"}},
        {"Money", "[]", {"type /x"}},
        // A slip of the hand is one finding.
        {"Money", R"({"amonut":1})", {"required /x"}},
        {"Node", R"({"value":1,"next":{"value":2,"next":{"value":"3"}}})", {"type /x/next/next/value"}},
        {"json", R"({"a":[1,{"b":null}],"c":"\u00e9"})", {}},
        {"json", "null", {}},
        {"json", R"([1,{"a/b":{"c~":1,"c~":2}}])", {"duplicate-key /x/1/a~1b"}},
        {"json",
         R"({"a":1,"b":2,"c":3,"d":4,"e":5,"f":6,"g":7,"h":8,"i":9,"\u0061":0})",
         {"duplicate-key /x"}},
        {"json", R"({"a":[0,1e999,NaN]})", {"precision /x/a/1", "not-finite /x/a/2"}},
        {"json", R"(["\udc00"])", {"surrogate /x/0"}},
        {"json", R"({"\ud800":1})", {"surrogate /x/\xEF\xBF\xBD"}},
        {"json", "[1 2]", {"syntax "}},
        {"json", "{1:2}", {"syntax "}},
        {"json", "{\"a\" 1}", {"syntax "}},
        {"json", "[}", {"syntax "}},
        {"json", "nul", {"syntax "}},
        {"text", R"("a\ud800")", {"surrogate /x"}},
        {"text", R"("a\x")", {"syntax "}},
        {"text", R"("a\u12")", {"syntax "}},
        {"text", "\"a\tb\"", {"syntax "}},
        {"text", "\"\xFF\"", {"utf-8 "}},
        {"text", "\"\xED\xA0\x80\"", {"utf-8 "}},
        {"text", "\"\xC0\x80\"", {"utf-8 "}},
    }));
    CAPTURE(type, value);
    CHECK(judge_value(declared, type, value) == expected);
}

TEST_CASE("a payload that is no JSON is one finding, whatever else is wrong with it", "[payload]") {
    const Compiled compiled = test::compile_payload("state x : int\nstate y : text", "carries x, y?");
    const Plan plan = plan_of(compiled);
    const auto [line, expected] = GENERATE(table<std::string, Lines>({
        {R"({"x":1})", {}},
        {R"( { "x" : 1 , "y" : "" } )", {}},
        {"{\"x\":1}\r", {}},
        {"", {}},
        {" \t\r", {}},
        {R"({"x":1,"x":2})", {"duplicate-key /x"}},
        {R"({"x":1,"\u0078":2})", {"duplicate-key /x"}},
        {R"({"x":1,"z":1,"z":2})", {"duplicate-key ", "additionalProperties "}},
        {R"({"x":1} x)", {"trailing "}},
        {R"({"x":1}{"x":1})", {"trailing "}},
        {R"({"x":1}])", {"trailing "}},
        {R"([{"x":1}])", {"type "}},
        {R"("x")", {"type "}},
        {"null", {"type "}},
        {"hello", {"syntax "}},
        {R"({"x":"wrong","y":)", {"truncated "}},
        {R"({"x":1)", {"truncated "}},
        {R"({"x":1,)", {"truncated "}},
        {R"({"x)", {"truncated "}},
        {R"({"x":tru)", {"truncated "}},
        {R"({"x":1,})", {"syntax "}},
        {R"({'x':1})", {"syntax "}},
        {R"({x:1})", {"syntax "}},
        {R"({"x":1}//)", {"trailing "}},
        {"\xEF\xBB\xBF{\"x\":1}", {"syntax "}},
        {std::string("{\"x\":1}\0", 8), {"trailing "}},
        {std::string("\0", 1), {"syntax "}},
        {"\\", {"syntax "}},
        {R"({"x":1}\)", {"trailing "}},
        {R"({"x":"a\"})", {"truncated "}},
    }));
    CAPTURE(line);
    CHECK(judge(plan, line) == expected);
    // Its neighbours are as they would be without it.
    CHECK(judge(plan, "{\"x\":1}\n" + line + "\n{\"x\":1}\n") == expected);
}

TEST_CASE("nesting has a limit, and a bomb is a finding", "[payload]") {
    const auto nested = [](std::size_t levels) {
        return std::string(levels, '[') + std::string(levels, ']');
    };
    CHECK(judge_value(declared, "json", nested(deepest - 1)).empty());
    CHECK(judge_value(declared, "json", nested(deepest)) == Lines{"depth "});
    CHECK(judge_value(declared, "json", nested(100'000)) == Lines{"depth "});
    CHECK(judge_value(declared, "text", nested(100'000)) == Lines{"depth "});
    std::string list = R"({"value":1)";
    std::string end = "}";
    for (std::size_t i = 0; i < deepest; ++i) {
        list += R"(,"next":{"value":1)";
        end += "}";
    }
    CHECK(judge_value(declared, "Node", list + end) == Lines{"depth "});
}

TEST_CASE("members may come in any order, and an object may have many", "[payload]") {
    std::string declarations;
    std::string carries = "carries s0";
    std::string forward = "{\"s0\":0";
    std::string backward = "\"s0\":0}";
    for (int i = 1; i < 130; ++i) {
        const std::string name = "s" + std::to_string(i);
        declarations += "state " + name + " : int\n";
        carries += ", " + name;
        forward += ",\"" + name + "\":" + std::to_string(i);
        backward = "\"" + name + "\":0," + backward;
    }
    const Compiled compiled = test::compile_payload("state s0 : int\n" + declarations, carries);
    const Plan plan = plan_of(compiled);
    CHECK(judge(plan, forward + "}").empty());
    CHECK(judge(plan, "{" + backward).empty());
    CHECK(judge(plan, forward + ",\"s99\":0}") == Lines{"duplicate-key /s99"});
    CHECK(judge(plan, "{\"s129\":0}").size() == most_breaches);
}

TEST_CASE("names of many members that an object should not have are compared too", "[payload]") {
    const Compiled compiled = test::compile_payload("state x : int", "carries x");
    const Plan plan = plan_of(compiled);
    const auto with_unknown = [&](int count, const std::string& end) {
        std::string text = "{\"x\":0";
        for (int i = 0; i < count; ++i) {
            text += ",\"u" + std::to_string(i) + "\":0";
        }
        return judge(plan, text + end);
    };
    const auto duplicates = [](const Lines& found) {
        return std::count(found.begin(), found.end(), "duplicate-key ");
    };
    CHECK(with_unknown(15, "}").size() == 15);
    for (const int count : {15, 16, 17, 40}) {
        CAPTURE(count);
        const Lines found = with_unknown(count, R"(,"u3":1,"\u0075\u0030":1,"u3":2})");
        CHECK(duplicates(found) == 3);
        CHECK(found.size() == static_cast<std::size_t>(count) + 3);
    }
    // Judged in an instant: no name is compared with all others.
    CHECK(duplicates(with_unknown(300'000, ",\"u299999\":1}")) == 1);
}

TEST_CASE("a state is counted as missing, wrong, absent or right, once a payload", "[payload]") {
    const Compiled compiled = test::compile_payload("state x : int\nstate y : int", "carries x, y?");
    const Plan plan = plan_of(compiled);
    const std::string lines = R"({"x":1,"y":2}
{"x":1}
{"x":1,"y":"2"}
{"y":2}
{}
[]
{"x":
)";
    Batch batch;
    batch.bytes.assign(lines.begin(), lines.end());
    batch.size = lines.size();
    batch.bytes.resize(batch.size + 64);
    JudgedBatch judged(plan);
    BatchJudge(plan).judge(batch, judged);
    const Totals& totals = judged.totals;
    const auto counts = [&](std::uint32_t property) {
        return std::vector<std::uint64_t>{totals.missing[property], totals.wrong[property],
                                          totals.absent[property],
                                          totals.right(totals.seams.front(), property)};
    };
    CHECK(totals.payloads == 7);
    CHECK(totals.unreadable == 1);
    CHECK(counts(0) == std::vector<std::uint64_t>{3, 0, 0, 3});
    CHECK(counts(1) == std::vector<std::uint64_t>{0, 1, 3, 2});
}

TEST_CASE("a name that needs escapes is found in each way of writing it", "[payload]") {
    const Compiled compiled = test::compile_payload("state x : int", R"(carries x as "a\\b\"/")");
    const Plan plan = plan_of(compiled);
    CHECK(judge(plan, R"({"a\\b\"/":1})").empty());
    CHECK(judge(plan, R"({"\u0061\\b\u0022\/":1})").empty());
    CHECK(judge(plan, R"({"a\b\"/":1})") == Lines{"required ", "additionalProperties "});
    CHECK(judge(plan, R"({"a\\b\"/":"1"})") == Lines{"type /a\\b\"~1"});
}

TEST_CASE("bounds that no double is are kept to exactly", "[payload]") {
    // The double next to this bound is 0.1, which lies below it.
    CHECK(judge_value("", "number 0.1000000000000000001..", "0.1") == Lines{"minimum /x"});
    CHECK(judge_value("", "number 0.1000000000000000001..", "0.10000000000000002").empty());
    CHECK(judge_value("", "number ..0.0999999999999999999", "0.1") == Lines{"maximum /x"});
    CHECK(judge_value("", "int ..9007199254740993", "9007199254740992").empty());
    CHECK(judge_value("", "int ..9007199254740993", "9007199254740994") == Lines{"maximum /x"});
}

TEST_CASE("a payload may name its seam itself", "[payload]") {
    const Compiled compiled = test::compile_payload("state x : int", "carries x");
    const Plan plan = plan_of(compiled, "seam");
    REQUIRE(plan.seams.size() == 1);
    const std::string blueprint =
        plan.seams.front().identity.substr(0, plan.seams.front().identity.find('.'));
    CHECK(judge(plan, R"({"seam":"approve->enqueue","x":1})").empty());
    CHECK(judge(plan, R"({"x":1,"seam":"approve-\u003eenqueue"})").empty());
    CHECK(judge(plan, "{\"x\":1,\"seam\":\"" + blueprint + ".approve.enqueue\"}").empty());
    CHECK(judge(plan, R"({"x":"1","seam":"approve->enqueue"})") == Lines{"type /x"});
    CHECK(judge(plan, R"({"x":1,"seam":"approve->enqueue","seam":"y"})") == Lines{"duplicate-key "});
    CHECK(judge(plan, R"({"x":1,"seam":"enqueue->approve"})") == Lines{"seam "});
    CHECK(judge(plan, R"({"seam":"approve -> enqueue","x":1})").empty());
    CHECK(judge(plan, R"({"x":1,"seam":7})") == Lines{"seam "});
    CHECK(judge(plan, R"({"x":{"seam":"approve->enqueue"}})") == Lines{"seam "});
    CHECK(judge(plan, R"({"x":1})") == Lines{"seam "});
    CHECK(judge(plan, R"({"x":)") == Lines{"truncated "});
    CHECK(judge(plan, "[]") == Lines{"type "});
}

TEST_CASE("findings say what is there and where the blueprint says otherwise", "[payload]") {
    const Compiled compiled = test::compile_payload("state x : text 2..3", "carries x as \"ex\"");
    const Plan plan = plan_of(compiled);
    const std::string line = R"({"ex":"abcd"})";
    Batch batch;
    batch.bytes.assign(line.begin(), line.end());
    batch.size = line.size();
    JudgedBatch judged(plan);
    BatchJudge(plan).judge(batch, judged);
    REQUIRE(judged.findings.breaches.size() == 1);
    const Breach& breach = judged.findings.breaches.front();
    CHECK(message_of(plan, breach) == "`\"abcd\"` has 4 characters, more than 3; the seam says `text 2..3`");
    const auto place = place_of(plan, breach);
    REQUIRE(place.has_value());
    CHECK(compiled.workspace->sources()[place->file].text(*place) == "2..3");
}

}  // namespace seamark::payload
