// How long a value can be as compact JSON: counted by hand from the text that stands beside it.
#include "schema/size.h"

#include <catch2/catch.hpp>

#include "schema/missing_bounds.h"
#include "support/payloads.h"

namespace seamark::schema {

namespace {

const std::string declared = R"(
enum Reason { damaged, other }
record Money { amount: number 0..9, currency?: text ..3 }
record Claim { reasons: list ..2 of Reason, refund: Money }
record Box { label: text ..9, inside?: Box }
record Crate { label: text ..9, inside: list ..3 of Crate }
record Bare { note?: date }
)";

// Of the one state `x` of that type.
struct Subject {
    explicit Subject(const std::string& type)
        : compiled(test::compile_payload(declared + "state x : " + type, "carries x")) {
        for (const model::State& state : model().states) {
            x = &state;
        }
    }
    const model::Model& model() const { return compiled.compilation.model; }

    test::Compiled compiled;
    const model::State* x = nullptr;
};

// "Length x" of each.
std::vector<std::string> missing_in(const std::string& type) {
    const Subject subject(type);
    std::vector<std::string> all;
    for (const MissingBound& missing : find_missing_bounds(subject.model(), *subject.x)) {
        constexpr const char* kinds[] = {"Length", "Items", "AnyValue", "Recursion"};
        all.push_back(std::string(kinds[static_cast<std::size_t>(missing.kind)]) + " " +
                      std::string(missing.owner));
    }
    return all;
}

using Names = std::vector<std::string>;

}  // namespace

TEST_CASE("the largest and the smallest value of each type are counted with all that JSON writes", "[size]") {
    const auto [type, smallest, largest] = GENERATE(table<std::string, std::string, std::string>({
        {"text ..10", "2", "42"},
        {"text 3..10", "5", "42"},
        {"text 0..0", "2", "2"},
        {"text 2.5..3.5", "5", "14"},  // 3 characters
        {"id ..10", "3", "42"},
        {"uri ..10", "5", "42"},
        {"email 8..10", "10", "42"},
        {"timestamp", "22", "37"},
        {"date", "12", "12"},
        {"duration", "5", "37"},
        {"bool", "4", "5"},
        {"number", "1", "25"},
        {"number 0..1", "1", "25"},
        {"int", "1", "25"},
        {"int 1..", "1", "25"},
        {"int ..9", "1", "25"},
        {"int 1..144", "1", "3"},
        {"int -1000..144", "1", "5"},
        {"int 10..144", "2", "3"},
        {"int -144..-10", "3", "4"},
        {"Reason", "7", "9"},                         // "other", "damaged"
        {"list 0..0 of text", "2", "2"},              // []
        {"list ..1 of bool", "2", "7"},               // [false]
        {"list 2..3 of bool", "11", "19"},            // [true,true] and [false,false,false]
        {"list ..2 of list ..2 of bool", "2", "29"},  // [[false,false],[false,false]]
        {"Money", "12", "62"},   // {"amount":9} and, with 25 for the number, {"amount":…,"currency":"…"}
        {"Bare", "2", "21"},     // {} and {"note":"2027-01-31"}
        {"Claim", "36", "105"},  // {"reasons":[],"refund":{…}} and {"reasons":["damaged","damaged"],…}
        {"Box", "12", ""},
        {"text ..99999999999999999999", "2", "399999999999999999998"},
    }));
    INFO(type);
    const Subject subject(type);
    CHECK(smallest_size(subject.model(), subject.x->type).to_string() == smallest);
    if (!largest.empty()) {
        CHECK(find_missing_bounds(subject.model(), *subject.x).empty());
        CHECK(largest_size(subject.model(), subject.x->type).to_string() == largest);
    }
}

TEST_CASE("records that share parts are measured once each", "[size]") {
    std::string records = "record R0 { a: bool }\n";
    for (int i = 1; i <= 60; ++i) {
        const std::string before = std::to_string(i - 1);
        records += "record R" + std::to_string(i) + " { a: R" + before + ", b: R" + before + " }\n";
    }
    const test::Compiled compiled = test::compile_payload(records + "state x : R60", "carries x");
    const model::Model& model = compiled.compilation.model;
    const model::State& x = *model.states.begin();
    CHECK(find_missing_bounds(model, x).empty());
    // A record holds the one before twice and writes {"a":,"b":}, 11 bytes; R0 takes {"a":false}, 11 too.
    CHECK(largest_size(model, x.type).to_string() == "25364273101350633461");
}

TEST_CASE("what has no largest value says where", "[size]") {
    CHECK(missing_in("text") == Names{"Length x"});
    CHECK(missing_in("text 3..") == Names{"Length x"});
    CHECK(missing_in("id matches \"^[0-9]{3}$\"") == Names{"Length x"});
    CHECK(missing_in("uri") == Names{"Length x"});
    CHECK(missing_in("email") == Names{"Length x"});
    CHECK(missing_in("json") == Names{"AnyValue x"});
    CHECK(missing_in("list of bool") == Names{"Items x"});
    CHECK(missing_in("list 1.. of text") == Names{"Items x", "Length x"});
    CHECK(missing_in("list ..0 of text") == Names{});
    CHECK(missing_in("Box") == Names{"Recursion inside"});
    CHECK(missing_in("list ..2 of Crate") == Names{"Recursion inside"});
    CHECK(missing_in("Claim") == Names{});
}

TEST_CASE("a name counts as JSON writes it", "[size]") {
    CHECK(string_size("order_id").to_string() == "10");
    CHECK(string_size("").to_string() == "2");
    CHECK(string_size("a\"b\\c").to_string() == "9");
    CHECK(string_size("a\nb").to_string() == "6");
    CHECK(string_size(std::string_view("\x01", 1)).to_string() == "8");
    CHECK(string_size("größe").to_string() == "9");
    CHECK(string_size("</script>").to_string() == "11");
}

}  // namespace seamark::schema
