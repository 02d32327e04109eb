// The grammar's words come before the test framework, whose macro WHEN is one of them.
#include <BlueprintLexer.h>
#include <BlueprintParser.h>
#include <CommonTokenStream.h>
#include <atn/ParseInfo.h>
#include <catch2/catch.hpp>

#include "parse/char_stream.h"
#include "support/files.h"

namespace seamark::parse {

namespace {

// Words alone: every construct of the grammar at least once, words of the language as names wherever a name
// may stand.
constexpr std::string_view every_construct = R"(blueprint flow "t"
import std.handoff
owner ?
lane customer "c" is customer stateless external { owner "o" accepts "a.json" }
lane system is system { actor queue "q" stateless { accepts "b.json#/x" owner ? } actor agent }
line interaction line visibility line internal
enum Reason { text, state "s", is }
record Line "r" { state?: list 1..3 of list of Reason @pii @secret "f", of: text ..4 matches "a" }
state id : id 1..4 matches "x" @internal "t" { example "x" example -1.5 example true example null
  example [1, "a"] example { lane: [{ of: false }] } owner "o" certified 2027-01-31 }
state number : number 0.. state step : Reason
step step "t" in customer { needs id, number? gives step takes 1s..2m evidence "e" span "s" waits "w"
  irreversible joins waive SM404 "why" until 2027-01-31 }
step line in queue step seam in agent { takes 3d }
flow happy "h" { step -> line -> seam when "c" line -> step }
seam step -> line "t" {
  carries ? carries id as "orderId", number?, step? as "s" answers needs, gives? over carrier channel "c"
  owner ? accepts "x" landed "l" within 5s attempts 3 otherwise seam
  failure ? failure owner "m" { recovery "r" -> step within 2h signal ? owner "o" severity 1 occurrence 2 detection 10
    basis observed "INC-1" } failure "only text" { recovery ? basis assumed }
  waive SM306 "w" }
carrier carrier "t" { flat values text, number bytes ..4096 entries 1..10 keys matches "^a$" }
contract contract for agent -> human "t" { requires id, number considers failure }
failure failure "kind" waive SM107 "file" until 2030-12-31
)";

struct Reading {
    std::size_t errors = 0;
    std::string deep_decisions;  // that looked at more than one token
};

Reading read(std::string_view text) {
    ByteCharStream characters(text);
    grammar::BlueprintLexer lexer(&characters);
    antlr4::CommonTokenStream tokens(&lexer);
    grammar::BlueprintParser parser(&tokens);
    parser.removeErrorListeners();
    parser.setProfile(true);
    parser.file();
    Reading reading{parser.getNumberOfSyntaxErrors(), ""};
    for (const antlr4::atn::DecisionInfo& decision : parser.getParseInfo().getDecisionInfo()) {
        if (decision.SLL_MaxLook > 1 || decision.LL_MaxLook > 1 || decision.LL_Fallback > 0) {
            reading.deep_decisions += decision.toString() + "\n";
        }
    }
    return reading;
}

}  // namespace

TEST_CASE("one token of look-ahead decides everywhere, by the parser's own statistics", "[look-ahead]") {
    std::vector<std::string> texts{std::string(every_construct)};
    for (const auto& path : test::files_below(test::examples_folder(), ".blueprint")) {
        texts.push_back(test::read_file(path));
    }
    REQUIRE(texts.size() > 1);
    for (const std::string& text : texts) {
        const Reading reading = read(text);
        CHECK(reading.errors == 0);
        CHECK(reading.deep_decisions.empty());
    }
}

TEST_CASE("no decision of the generated parser asks for adaptive prediction", "[look-ahead]") {
    const std::string parser = test::read_file(SEAMARK_GENERATED_PARSER);
    CHECK(parser.find("_errHandler->sync") != std::string::npos);
    CHECK(parser.find("adaptivePredict") == std::string::npos);
}

}  // namespace seamark::parse
