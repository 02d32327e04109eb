#include <algorithm>
#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>
#include <set>

#include "fixtures/faults.h"
#include "support/files.h"
#include "support/payloads.h"

namespace seamark::fixtures {

namespace {

using Json = nlohmann::ordered_json;

const std::string states = R"(
state order_id : id
state note : text
failure silent_drop "Vanished"
failure duplicate "Twice"
failure lost_context "Lost"
failure partial_output "Half"
failure leaked "Leaked"
failure schema_mismatch "Another form"
failure late "Late"
failure endless_handback "Back and forth"
)";

Json failures_of(const std::string& clauses) {
    const auto files = test::fixtures_of(states, clauses);
    return Json::parse(test::bytes_of(files, "approve--enqueue.failures.json"));
}

Json scenario_of(const std::string& failure, const std::string& more = "") {
    return failures_of("carries order_id, note? " + more + " " + failure).at("scenarios").at(0);
}

std::vector<std::string> descriptions_of(const Json& scenario) {
    std::vector<std::string> descriptions;
    for (const Json& payload : scenario.at("fault").at("payloads")) {
        descriptions.push_back(payload.at("description"));
    }
    return descriptions;
}

}  // namespace

TEST_CASE("A scenario says the fault, the signal and the recovery", "[failures]") {
    const Json document = failures_of(R"(carries order_id owner "Queue team" landed "Acknowledged" within 5s
      failure silent_drop "It vanishes" {
        recovery "Send it again" -> approve within 2m  signal "Old outbox row"  owner "On-call"
        severity 8 occurrence 3 detection 6 basis observed "INC-1"
      })");
    Json scenario = document.at("scenarios").at(0);
    scenario.at("fault").erase("payloads");
    CHECK(scenario == Json::parse(R"({
      "id": "silent_drop", "kind": "silent_drop", "description": "It vanishes",
      "fault": {"type": "silent_drop", "at": "transport", "description": "Take the payload from the sender without an error, and let it vanish."},
      "signal": "Old outbox row",
      "recovery": {
        "action": "Send it again", "step": {"step": "approve", "actor": "agent", "role": "agent"},
        "within": {"milliseconds": 120000, "text": "2m"}
      },
      "owner": "On-call", "severity": 8, "occurrence": 3, "detection": 6, "basis": {"observed": true, "source": "INC-1"}
    })"));
    CHECK(document.at("seam") == "returns.approve.enqueue");
    CHECK(document.at("landed").at("within").at("milliseconds") == 5000);
}

TEST_CASE("Payloads to inject are about the fault", "[failures]") {
    const auto full = std::vector<std::string>{"the full payload"};
    CHECK(descriptions_of(scenario_of("failure duplicate \"Twice\"")) == full);
    CHECK(descriptions_of(scenario_of("failure lost_context \"Cut\"")) ==
          std::vector<std::string>{"`order_id` is missing"});
    CHECK(descriptions_of(scenario_of("failure partial_output \"Half\"")) ==
          std::vector<std::string>{"the smallest payload"});
    CHECK(descriptions_of(scenario_of("failure leaked \"More\"")) ==
          std::vector<std::string>{"the payload has the additional property `additional`"});
    CHECK(descriptions_of(scenario_of("failure schema_mismatch \"Other\"")) ==
          std::vector<std::string>{"`order_id` stands beside its misspelt name `order_di`",
                                   "`order_id` is of a wrong type: a number where a string is asked for",
                                   "`note` is of a wrong type: a number where a string is asked for"});
    CHECK(descriptions_of(scenario_of("failure late \"Late\"", "answers note")) ==
          std::vector<std::string>{"the full payload", "the full payload"});
    CHECK(scenario_of("failure lost_context \"Cut\"").at("fault").at("payloads").at(0).at("data") ==
          Json::parse(R"({"note": "sample text"})"));
}

TEST_CASE("Numbers of a fault come from the seam", "[failures]") {
    CHECK(scenario_of("failure duplicate \"Twice\"").at("fault").at("times") == 2);
    CHECK(scenario_of("failure endless_handback \"Back\"").at("fault").at("times") == 3);
    CHECK(scenario_of("failure endless_handback \"Back\"", "attempts 4 otherwise approve")
              .at("fault")
              .at("times") == 5);
    CHECK(scenario_of("failure late \"Late\"", "landed \"Read back\" within 90s")
              .at("fault")
              .at("longer_than") == Json::parse(R"({"milliseconds": 90000, "text": "90s"})"));
    CHECK_FALSE(scenario_of("failure late \"Late\"").at("fault").contains("longer_than"));
}

TEST_CASE("What is owed is named, and nothing stands in its place", "[failures]") {
    CHECK(scenario_of("failure ?").at("open") ==
          Json::parse(R"(["description", "signal", "recovery", "owner"])"));
    const Json filler = scenario_of("failure \"It is lost\" { recovery ? signal \"TBD\" }", "owner \"Team\"");
    CHECK(filler.at("open") == Json::parse(R"(["signal", "recovery"])"));
    CHECK_FALSE(filler.contains("signal"));
    CHECK_FALSE(filler.contains("recovery"));
    CHECK(filler.at("owner") == "Team");
    CHECK_FALSE(scenario_of("failure \"Lost\" { recovery \"Again\" signal \"Row\" }", "owner \"Team\"")
                    .contains("open"));
}

TEST_CASE("A kind that nobody knows is described, and so is no kind", "[failures]") {
    CHECK(fault_for("of_our_own").name == "described");
    CHECK(scenario_of("failure \"Lost\"").at("fault").at("type") == "described");
    CHECK(scenario_of("failure \"Lost\"").at("id") == "1");
    CHECK_FALSE(scenario_of("failure \"Lost\"").contains("kind"));
}

TEST_CASE("A seam without failures has no scenarios, one without cargo has no payloads", "[failures]") {
    const auto files = test::fixtures_of(states, "carries order_id");
    CHECK(std::none_of(files.begin(), files.end(), [](const emit::OutputFile& file) {
        return file.path.find("failures") != std::string::npos;
    }));
    CHECK(failures_of("carries ? failure duplicate \"Twice\"")
              .at("scenarios")
              .at(0)
              .at("fault")
              .at("payloads")
              .empty());
}

TEST_CASE("Every kind of the standard library has a fault, and the documents know every fault",
          "[failures]") {
    const std::string library =
        test::read_file(test::tests_folder().parent_path() / "stdlib/std/failures.blueprint");
    const std::string page = test::read_file(test::tests_folder().parent_path() / "docs/fixtures.md");
    const Json schema =
        Json::parse(test::read_file(test::tests_folder().parent_path() / "docs/failures.schema.json"));
    const Json& types = schema.at("$defs").at("fault").at("properties").at("type").at("enum");
    std::set<std::string> names;
    for (const Fault& fault : faults()) {
        names.insert(std::string(fault.name));
        CHECK(page.find("`" + std::string(fault.name) + "`") != std::string::npos);
    }
    CHECK(names == types.get<std::set<std::string>>());
    std::size_t kinds = 0;
    const std::string word = "\nfailure ";
    for (std::size_t at = library.find(word); at != std::string::npos; at = library.find(word, at + 1)) {
        const std::size_t start = at + word.size();
        const std::string kind = library.substr(start, library.find(' ', start) - start);
        CAPTURE(kind);
        const std::string fault(fault_for(kind).name);
        CHECK(fault != "described");
        CHECK(page.find("| `" + kind + "` | `" + fault + "` |") != std::string::npos);
        ++kinds;
    }
    CHECK(kinds == 14);
}

}  // namespace seamark::fixtures
