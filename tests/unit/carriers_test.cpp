// What SM412 says, and which carriers of the standard library take a whole handoff.
#include <algorithm>
#include <catch2/catch.hpp>
#include <fmt/format.h>

#include "support/compile.h"
#include "support/files.h"

namespace seamark::test {

namespace {

std::string message_of(const std::string& name) {
    const Compiled compiled = compile_file(tests_folder() / "findings" / "SM412" / (name + ".blueprint"));
    REQUIRE(compiled.compilation.findings.size() == 1);
    return compiled.compilation.findings.front().message;
}

// All that `agent_to_human` requires, over `carrier`.
Compiled handoff_over(const std::string& carrier) {
    return compile_text(fmt::format(R"(blueprint handoff
import std.handoff
import std.carriers
owner "Support"
lane customer is customer
line interaction
lane bot is agent
lane desk is human
line visibility
line internal
lane store is system
step hand_over in bot
step take_over in desk
flow happy {{ hand_over -> take_over }}
seam hand_over -> take_over {{
  carries customer_id, intent, retrieved_context, attempted_response, attempted_actions, confidence, escalation_reason
  over {}
}}
)",
                                    carrier));
}

// "entries retrieved_context" of each SM412: the limit, and the word that it stands at.
std::vector<std::string> misfits_over(const std::string& carrier) {
    const Compiled compiled = handoff_over(carrier);
    REQUIRE(compiled.compilation.names_resolved);
    std::vector<std::string> all;
    for (const diag::Finding& finding : compiled.compilation.findings) {
        if (finding.code == diag::Code::payload_exceeds_carrier) {
            const auto& file = compiled.workspace->sources()[finding.place.file];
            all.push_back(finding.about.back() + " " + std::string(file.text(finding.place)));
        }
    }
    return all;
}

}  // namespace

TEST_CASE("a whole handoff to a person fits every carrier of the library but two", "[carriers]") {
    const Compiled library = handoff_over("prose");
    REQUIRE(library.compilation.model.carriers.size() == 10);
    for (const model::Carrier& carrier : library.compilation.model.carriers) {
        const std::string name(carrier.name.text);
        INFO(name);
        std::vector<std::string> expected;
        if (name == "zendesk_metadata") {
            expected = {"bytes attempted_response"};
        } else if (name == "prose") {
            expected = {"entries intent"};
        }
        CHECK(misfits_over(name) == expected);
    }
}

TEST_CASE("a missing bound is named with what to give", "[carriers]") {
    CHECK(message_of("text_without_a_length") ==
          "nothing bounds how long `note` can be, which `work -> keep` carries over `box` of at most 4096 "
          "bytes; give `note` a length (`text ..200`)");
    CHECK(message_of("two_without_a_length") ==
          "nothing bounds how long `note` and `page` can be, which `work -> keep` carries over `box` of at "
          "most 4096 bytes; give `note` a length (`text ..200`) and `page` a length (`uri ..200`)");
    CHECK(message_of("text_inside_a_record") ==
          "nothing bounds how long `talk` can be, which `work -> keep` carries over `box` of at most 4096 "
          "bytes; give `said` a length (`text ..200`)");
}

TEST_CASE("what is too long is named with its bytes", "[carriers]") {
    CHECK(message_of("two_too_long_together") ==
          "what `work -> keep` carries can take 1120 bytes, and `wish` (609) and `note` (489) are too long "
          "together for the 1024 that `box` takes; shorten them, or put them into a store and carry where "
          "it stands");
    CHECK(message_of("one_too_long") ==
          "what `work -> keep` carries can take 4061 bytes, and `note` (4009) is too long for the 1024 that "
          "`box` takes; shorten it, or put it into a store and carry where it stands");
    CHECK(message_of("each_too_long") ==
          "what `work -> keep` carries can take 2871 bytes, and `memo` (1609) and `note` (1209) are too "
          "long, each alone, for the 1024 that `box` takes; shorten them, or put them into a store and carry "
          "where it stands");
}

TEST_CASE("what a carrier does not take is named with its type", "[carriers]") {
    CHECK(message_of("scalar_inside_a_record") ==
          "`work -> keep` carries `parcel`, a `bool` in `sealed`, over `box`, which takes `text` and "
          "`number` only; carry it as one of these, or leave it out");
    CHECK(message_of("two_lists_over_flat") ==
          "`work -> keep` carries `tags`, a list, and `marks`, a list, over `box`, which is flat and takes "
          "no list, record or `json`; carry scalars, or put it into a store and carry where it stands");
    CHECK(message_of("one_entry_too_many") ==
          "`work -> keep` carries 3 states over `box`, which takes at most 2; leave out 1, such as what the "
          "receiver can look up by another");
    CHECK(message_of("name_outside_the_keys") ==
          "the name `the place` crosses `work -> keep` over `box`, where a name has the pattern `^[a-z]+$`; "
          "give the state such a name behind `as`");
}

}  // namespace seamark::test
