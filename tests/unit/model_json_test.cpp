#include "model_json/model_json.h"

#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>

#include "support/compile.h"
#include "support/golden.h"

namespace seamark::model_json {

namespace {

using Json = nlohmann::json;

const std::string journey = R"(
blueprint returns "Returns"
owner "Returns team"
lane customer "Customer" is customer
line interaction
lane agent "Agent" is agent stateless
line visibility
line internal
lane systems is system { actor queue "Queue" external actor wms }
enum Reason { damaged "Broken", other }
record Address { street: text 1..80 @pii, extra?: json }
state order_id : text 1..9 matches "^A" "The order" { example "A" owner ? certified 2026-01-31 }
state refund : number 0.10..12345678901234567890.5 { example 0.10 example -0.25 }
state places : list 1..3 of Address { example [{ street: "x", extra: null }] }
state reason : Reason
step ask "Asks" in customer { gives order_id, places?, reason }
step approve in agent { needs order_id gives refund takes 2s..30s irreversible joins waive SM404 "why" until 2027-01-31 }
step enqueue in queue { needs order_id, refund waits "Next run" span "queue.put" }
step told in customer { needs refund evidence "Mail" }
flow happy { ask -> approve -> enqueue
  enqueue -> told when "paid" }
failure rejected "Refused and nobody paged"
carrier bus "Bus" { flat values text, number bytes ..4096 keys matches "^[a-z]+$" }
contract to_system for agent -> system { requires order_id considers rejected }
)";

const std::string seam = R"(
seam approve -> enqueue "Hand over" {
  carries order_id as "orderId", refund?
  over bus
  channel "Queue"
  owner ?
  accepts "schemas/x.json#/a"
  landed "Acknowledged" within 5s
  attempts 3 otherwise told
  failure rejected "Refused" {
    recovery "Call" -> told within 2h
    signal "TBD"
    severity 8
    basis observed "INC-1"
  }
  failure "Lost"
}
)";

std::string text_of(const std::string& text) {
    const test::Compiled compiled = test::compile_text(text);
    REQUIRE(compiled.compilation.names_resolved);
    return emit_model_json(compiled.workspace->view(compiled.compilation));
}

Json model_of(const std::string& text) {
    return Json::parse(text_of(text));
}

const Json& named(const Json& list, const std::string& name) {
    for (const Json& item : list) {
        if (item.at("name") == name) {
            return item;
        }
    }
    FAIL("no " + name);
    return list;
}

const Json& seam_named(const Json& document, const std::string& identity) {
    for (const Json& item : document.at("seams")) {
        if (item.at("identity") == identity) {
            return item;
        }
    }
    FAIL("no " + identity);
    return document;
}

}  // namespace

TEST_CASE("numbers in the model's JSON are the blueprint's, digit by digit", "[model_json]") {
    const std::string text = text_of(journey);
    CHECK(text.find("\"min\": 0.1,") != std::string::npos);
    CHECK(text.find("\"max\": 12345678901234567890.5") != std::string::npos);
    CHECK(text.find("-0.25") != std::string::npos);
}

TEST_CASE("the model's JSON has lanes, actors and lines", "[model_json]") {
    const Json model = model_of(journey);
    CHECK(model.at("name") == "returns");
    CHECK(model.at("title") == "Returns");
    CHECK(model.at("owner") == "Returns team");
    CHECK(named(model.at("lanes"), "systems").at("actors") == Json({"queue", "wms"}));
    CHECK(named(model.at("lanes"), "agent").at("declares_actors") == false);
    CHECK(named(model.at("actors"), "agent").at("stateless") == true);
    CHECK(named(model.at("actors"), "queue").at("external") == true);
    CHECK(named(model.at("actors"), "wms").at("external") == false);
    CHECK(model.at("lines").at(1).at("kind") == "visibility");
    CHECK(model.at("lines").at(1).at("lanes_above") == 2);
    CHECK(named(model.at("lanes"), "customer").at("place") ==
          Json({{"path", "text"}, {"line", 4}, {"column", 1}}));
}

TEST_CASE("the model's JSON has types, examples and tags", "[model_json]") {
    const Json model = model_of(journey);
    const Json& order = named(model.at("states"), "order_id");
    CHECK(order.at("type") == Json({{"kind", "text"}, {"min", 1}, {"max", 9}, {"pattern", "^A"}}));
    CHECK(order.at("owner").is_null());
    CHECK(order.at("certified") == "2026-01-31");
    const Json& places = named(model.at("states"), "places");
    CHECK(
        places.at("type") ==
        Json({{"kind", "list"}, {"min", 1}, {"max", 3}, {"of", {{"kind", "record"}, {"name", "Address"}}}}));
    CHECK(places.at("tags") == Json::array());
    CHECK(places.at("effective_tags") == Json({"pii"}));
    CHECK(places.at("examples") == Json::parse(R"([[{"street": "x", "extra": null}]])"));
    CHECK(named(named(model.at("records"), "Address").at("fields"), "extra").at("optional") == true);
    CHECK(named(named(model.at("enums"), "Reason").at("members"), "damaged").at("title") == "Broken");
    CHECK_FALSE(named(model.at("states"), "reason").contains("title"));
}

TEST_CASE("the model's JSON has steps, flows and arrows", "[model_json]") {
    const Json model = model_of(journey + seam);
    const Json& approve = named(model.at("steps"), "approve");
    CHECK(approve.at("takes").at("min") == Json({{"milliseconds", 2000}, {"text", "2s"}}));
    CHECK(approve.at("takes").at("max").at("milliseconds") == 30000);
    CHECK(approve.at("irreversible") == true);
    CHECK(approve.at("joins") == true);
    CHECK(approve.at("waivers").at(0).at("until") == "2027-01-31");
    CHECK(named(model.at("steps"), "ask").at("gives").at(1) ==
          Json({{"state", "places"}, {"optional", true}}));
    CHECK(named(model.at("steps"), "enqueue").at("lane") == "systems");
    CHECK(named(model.at("steps"), "enqueue").at("actor") == "queue");
    CHECK(model.at("flows").at(0).at("chains").at(1).at("when") == "paid");
    CHECK(model.at("entries") == Json({"ask"}));
    const Json& added = model.at("arrows").at(3);
    CHECK(added.at("from") == "approve");
    CHECK(added.at("to") == "told");
    CHECK(added.at("origin") == "otherwise");
    CHECK(added.at("in_happy") == false);
    CHECK(added.at("added_by") == Json({"returns.approve.enqueue"}));
    CHECK(added.at("number") == 4);
}

TEST_CASE("the model's JSON has each seam with its crossing and its cells", "[model_json]") {
    const Json model = model_of(journey + seam);
    const Json& handed = seam_named(model, "returns.approve.enqueue");
    CHECK(handed.at("number") == 2);
    CHECK(handed.at("kind") == "agent -> system");
    CHECK(handed.at("lines") == Json({"visibility", "internal"}));
    CHECK(handed.at("contracts") == Json({"to_system"}));
    CHECK(handed.at("state") == "partly_answered");
    CHECK(handed.at("open_cells") == 2);  // the owner and what to do when it is lost
    CHECK(handed.at("cells").back() ==
          Json({{"address", "returns.approve.enqueue owner"}, {"kind", "owner"}, {"state", "unanswered"}}));
    CHECK(handed.at("carries").at(0) ==
          Json({{"state", "order_id"}, {"optional", false}, {"wire_name", "orderId"}}));
    CHECK(handed.at("carries").at(1) ==
          Json({{"state", "refund"}, {"optional", true}, {"wire_name", "refund"}}));
    CHECK(handed.at("over") == "bus");
    CHECK(handed.at("accepts") == "schemas/x.json#/a");
    CHECK(handed.at("landed").at("within").at("milliseconds") == 5000);
    CHECK(handed.at("attempts") == Json({{"count", 3}, {"otherwise", "told"}}));
    const Json& refused = handed.at("failures").at(0);
    CHECK(refused.at("kind") == "rejected");
    CHECK(refused.at("recovery").at("target") == "told");
    CHECK(refused.at("recovery").at("within").at("text") == "2h");
    CHECK(refused.at("severity") == 8);
    CHECK(refused.at("basis") == Json({{"observed", true}, {"source", "INC-1"}}));
    CHECK_FALSE(handed.at("failures").at(1).contains("recovery"));
}

TEST_CASE("a crossing without a seam is there with all its cells open", "[model_json]") {
    const Json lacking = seam_named(model_of(journey), "returns.approve.enqueue");
    CHECK(lacking.at("declared") == false);
    CHECK(lacking.at("state") == "unanswered");
    CHECK(lacking.at("open_cells") == lacking.at("cells").size());
    CHECK(lacking.at("cells").at(1).at("considered") == "rejected");
    CHECK_FALSE(lacking.contains("place"));
}

TEST_CASE("a seam without its crossing stands last and has no number", "[model_json]") {
    const Json model = model_of(journey + "seam told -> ask { carries ? }\n");
    const Json& last = model.at("seams").back();
    CHECK(last.at("identity") == "returns.told.ask");
    CHECK(last.at("carries").is_null());
    CHECK_FALSE(last.contains("number"));
    CHECK_FALSE(last.contains("cells"));
}

TEST_CASE("the model's JSON has the vocabulary", "[model_json]") {
    const Json model = model_of(journey);
    const Json& bus = named(model.at("carriers"), "bus");
    CHECK(bus.at("flat") == true);
    CHECK(bus.at("values") == Json({"text", "number"}));
    CHECK(bus.at("bytes") == Json({{"max", 4096}}));
    CHECK_FALSE(bus.contains("entries"));
    const Json& contract = named(model.at("contracts"), "to_system");
    CHECK(contract.at("requires") == Json({"order_id"}));
    CHECK(contract.at("considers") == Json({"rejected"}));
    CHECK(named(model.at("failure_kinds"), "rejected").at("title") == "Refused and nobody paged");
}

TEST_CASE("a small model's JSON", "[model_json][golden]") {
    test::check_golden("model_json/small.json", text_of(R"(blueprint small
lane shopper is customer
line interaction
lane shop is agent
line visibility
line internal
state order : text "What is \"wanted\""
step ask in shopper { gives order }
step sell in shop { needs order }
step leave in shopper
flow happy { ask -> sell -> leave }
seam ask -> sell {
  carries order
  owner "Shop"
  failure "Lost" { recovery ? }
}
)"));
}

}  // namespace seamark::model_json
