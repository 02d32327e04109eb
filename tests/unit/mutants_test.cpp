// One mistake gives one finding: a blueprint without a finding, changed at one place, gives exactly that
// place's code.
#include <algorithm>
#include <catch2/catch.hpp>
#include <fmt/format.h>

#include "support/compile.h"
#include "support/files.h"

namespace seamark::test {

namespace {

// Four lanes, eight seams: a call that answers, a bounded loop, a person before the payment, contracts.
const std::string& claim() {
    static const std::string text = read_file(tests_folder() / "support" / "claim.blueprint");
    return text;
}

// Where the text stands that occurs once.
std::size_t find_only(const std::string& text, std::string_view words) {
    const std::size_t at = text.find(words);
    INFO(words);
    REQUIRE(at != std::string::npos);
    REQUIRE(text.find(words, at + 1) == std::string::npos);
    return at;
}

std::string position_of(const std::string& text, std::string_view words) {
    const std::size_t at = find_only(text, words);
    const auto end = text.begin() + static_cast<std::ptrdiff_t>(at);
    const std::size_t column = at == 0 ? 1 : at - text.rfind('\n', at - 1);
    return fmt::format("{}:{}", 1 + std::count(text.begin(), end, '\n'), column);
}

struct Mutant {
    std::string before;
    std::string after;
    std::string code;
    std::string place;  // text of the mutant that begins where the finding stands
};

const std::vector<Mutant>& mutants() {
    static const std::vector<Mutant> all = {
        // A seam drops a state.
        {"carries policy_number, damage, iban, phone?", "carries policy_number, iban, phone?", "SM401",
         "damage, phone? }\nstep look_up"},
        {"carries policy_number, damage, iban, phone?", "carries policy_number, damage, phone?", "SM402",
         "iban\n  owner \"Treasury\"\n  landed"},
        {"carries policy_number, damage, iban, phone?", "carries policy_number, damage, iban", "SM401",
         "phone? }\nstep look_up"},
        {"carries decision, estimate, iban", "carries decision, estimate", "SM401", "iban  gives bounce"},
        {"carries decision, estimate, iban", "carries estimate, iban", "SM401",
         "decision, estimate, iban  gives"},
        {"carries decision, estimate, iban", "carries decision, iban", "SM401",
         "estimate, iban  gives bounce"},
        {"carries damage, estimate, score", "carries damage, estimate", "SM401", "score  gives decision"},
        {"carries damage, estimate, iban, phone?", "carries damage, estimate, phone?", "SM401",
         "iban, phone? }\nstep told"},
        {"carries damage, estimate, iban, phone?", "carries damage, estimate, iban", "SM401",
         "phone? }\nstep told"},
        {"carries decision, reference", "carries decision", "SM401", "reference }"},
        {"carries decision, reference", "carries reference", "SM401", "decision, reference }"},
        // … or makes it optional.
        {"carries policy_number, damage, iban, phone?", "carries policy_number, damage?, iban, phone?",
         "SM403", "damage, phone? }\nstep look_up"},
        {"carries policy_number, damage, iban, phone?", "carries policy_number, damage, iban?, phone?",
         "SM402", "iban\n  owner \"Treasury\"\n  landed"},
        {"carries decision, estimate, iban", "carries decision, estimate, iban?", "SM403",
         "iban  gives bounce"},
        {"carries decision, reference", "carries decision?, reference", "SM403", "decision, reference }"},
        {"carries damage, estimate, score", "carries damage, estimate, score?", "SM403",
         "score  gives decision"},
        {"answers cover", "answers cover?", "SM403", "cover, damage  gives"},
        // A step does not give it, or only perhaps.
        {"gives policy_number, damage, iban, phone?", "gives policy_number, damage, phone?", "SM402",
         "iban, phone?\n  owner \"Claims app\""},
        {"gives policy_number, damage, iban, phone?", "gives policy_number, damage, iban", "SM402",
         "phone?\n  owner \"Claims app\""},
        {"gives estimate, score", "gives estimate, score?", "SM402", "score\n  owner"},
        {"needs policy_number  gives cover", "needs policy_number  gives cover?", "SM402", "cover\n  owner"},
        {"gives decision }", "gives decision? }", "SM402", "decision\n  owner"},
        {"gives bounce, reference", "gives reference", "SM402", "bounce\n  owner"},
        // A step needs what it cannot have, or needs it more than it has it.
        {"needs policy_number, damage, phone? }", "needs policy_number, damage, phone?, cover }", "SM401",
         "cover }\nstep look_up"},
        {"needs policy_number, damage, phone? }", "needs policy_number, damage, phone }", "SM403",
         "phone }\nstep look_up"},
        {"needs decision, estimate, bounce? }", "needs decision, estimate, bounce }", "SM401",
         "bounce }\nstep pay"},
        {"needs damage, estimate, iban, phone? }", "needs damage, estimate, iban, phone }", "SM403",
         "phone }\nstep told"},
        {"needs decision, reference }", "needs decision, reference, estimate }", "SM401",
         "estimate }\n\nflow"},
        {"needs cover, damage  gives", "needs cover, damage, decision  gives", "SM401",
         "decision  gives estimate"},
        // A seam carries what its sender has not, has only perhaps, or what nobody needs.
        {"carries decision, reference", "carries decision, reference, cover", "SM402",
         "cover\n  owner \"Treasury\""},
        {"carries decision\n", "carries decision, bounce\n", "SM402", "bounce\n  owner \"Motor"},
        {"carries damage, estimate, iban, phone?", "carries damage, estimate, iban, phone", "SM402",
         "phone\n  owner \"Motor"},
        {"carries policy_number\n", "carries policy_number, cover\n", "SM402", "cover\n  answers"},
        {"carries decision, estimate, iban", "carries decision, estimate, iban, policy_number", "SM404",
         "policy_number\n  owner"},
        {"carries decision, reference", "carries decision, reference, iban", "SM404",
         "iban\n  owner \"Treasury\"\n  failure"},
        {"carries decision, estimate, iban", "carries decision, estimate, iban, cover", "SM404",
         "cover\n  owner \"Treasury"},
        // Contracts.
        {"carries damage, estimate, score", "carries damage, score", "SM310", "carries damage, score"},
        {"carries damage, estimate, score", "carries damage?, estimate, score", "SM310", "carries damage?"},
        {"carries damage, estimate, iban, phone?", "carries estimate, iban, phone?", "SM310",
         "carries estimate, iban, phone?"},
        {"failure rejected \"The policy", "failure \"The policy", "SM311", "seam take_in -> look_up"},
        {"failure rejected \"The account", "failure \"The account", "SM311", "seam order -> pay"},
        {"failure cold_start \"The adjuster calls", "failure \"The adjuster calls", "SM311",
         "seam assess -> decide"},
        {"contract asking for agent -> system \"A system's no is heard\" { considers rejected }\n", "",
         "SM312", "seam take_in -> look_up"},
        {"contract referral for agent -> human", "contract referral for human -> human", "SM312",
         "seam assess -> decide"},
        // Loops and the last word.
        {"  attempts 3 otherwise chase\n", "", "SM501", "seam pay -> order"},
        {"otherwise chase", "otherwise pay", "SM502", "pay\n  failure"},
        {"otherwise chase", "otherwise order", "SM502", "order\n  failure"},
        {"bounce? }\nstep pay", "bounce?  gives estimate }\nstep pay", "SM503", "irreversible"},
        {"bounce? }\nstep pay", "bounce?  gives decision? }\nstep pay", "SM503", "irreversible"},
        // Exposure.
        {"state reference : id 1..30", "state reference : id 1..30 @internal", "SM601", "reference\n  owner"},
        {"state cover : Cover", "state cover : Cover @secret", "SM602", "cover\n  owner"},
        {"excess: number 0..5000", "excess: number 0..5000 @secret", "SM602", "cover\n  owner"},
        {"own_damage: bool", "own_damage: list of text @secret", "SM602", "cover\n  owner"},
        {"state bounce : text 1..200", "state bounce : text 1..200 @secret", "SM602", "bounce\n  owner"},
        {"actor payments \"Payments\"", "actor payments \"Payments\" external", "SM603",
         "iban\n  owner \"Treasury\"\n  landed"},
        {"state policy_number : id 1..20", "state policy_number : id 1..20 @pii", "SM603",
         "policy_number\n  answers"},
    };
    return all;
}

// "12:5 SM401" of each finding.
std::vector<std::string> places_of(const std::string& text) {
    std::vector<std::string> places;
    for (const std::string& finding : findings_of(compile_text(text))) {
        places.push_back(finding.substr(0, finding.find(' ', finding.find(' ') + 1)));
    }
    return places;
}

}  // namespace

TEST_CASE("a blueprint that says everything has no finding", "[mutants]") {
    CHECK(findings_of(compile_text(claim())) == std::vector<std::string>{});
}

TEST_CASE("one mistake gives one finding where it is", "[mutants]") {
    for (const Mutant& mutant : mutants()) {
        INFO(mutant.before << "\nbecomes\n" << mutant.after);
        std::string text = claim();
        text.replace(find_only(text, mutant.before), mutant.before.size(), mutant.after);
        CHECK(places_of(text) ==
              std::vector<std::string>{position_of(text, mutant.place) + " " + mutant.code});
    }
}

}  // namespace seamark::test
