#include "bench/payloads.h"

#include <array>
#include <fmt/format.h>
#include <random>
#include <string_view>

namespace seamark::bench {

namespace {

constexpr std::size_t turns = 6;
constexpr unsigned broken_of = 5;
constexpr std::size_t ways_to_break = 8;

constexpr std::array<std::string_view, 8> sentences = {
    "My router restarts every evening at eight, and since yesterday it does not come back by itself.",
    "I have looked at the line and see two resets in the last hour; may I run a longer test?",
    "Yes, go on. The \\\"power\\\" light blinks twice and then everything is dark for a minute.",
    "The test says that the line is fine, so the power supply is the likely cause.",
    "Vielen Dank f\u00fcr die schnelle Antwort, aber der Ger\u00e4tetausch wurde mir schon im M\u00e4rz "
    "versprochen.",
    "Then I hand you over to a colleague who can send a new one today.",
    "I do not want to explain all of that again.",
    "You will not have to: everything that we said is on the colleague's screen.",
};
constexpr std::array<std::string_view, 4> intents = {
    "Replace the power supply of the router", "Get a refund for the days without internet",
    "Move the contract to a new address", "Find out why the line resets every evening"};
constexpr std::array<std::string_view, 3> speakers = {"customer", "agent", "human"};

class PayloadMaker {
  public:
    explicit PayloadMaker(unsigned seed) : random_(seed) {}

    void append(std::string& lines) {
        const std::size_t flaw = below(broken_of) == 0 ? 1 + below(ways_to_break) : 0;
        const std::size_t flawed_turn = below(turns);
        lines += fmt::format(R"({{"customer_id":{},)",
                             flaw == 1 ? "4711" : fmt::format("\"c-{:08}\"", below(100'000'000)));
        if (flaw != 2) {
            lines += fmt::format(R"("intent":"{}",)", flaw == 3 ? "" : intents[below(intents.size())]);
        }
        lines += fmt::format(R"("confidence":{},)", flaw == 4 ? "1.2" : fmt::format("0.{:02}", below(100)));
        lines += fmt::format(R"("escalation_reason":"{}",)", sentences[below(sentences.size())]);
        lines += flaw == 5 ? R"("priority":"high",)" : "";
        lines += R"("transcript":[)";
        for (std::size_t turn = 0; turn < turns; ++turn) {
            append_turn(turn, turn == flawed_turn ? flaw : 0, lines);
        }
        lines += "]}\n";
    }

  private:
    std::size_t below(std::size_t count) { return random_() % count; }

    void append_turn(std::size_t turn, std::size_t flaw, std::string& lines) {
        lines += fmt::format(R"({}{{"who":"{}",)", turn == 0 ? "" : ",",
                             flaw == 6 ? "robot" : speakers[below(speakers.size())]);
        if (flaw != 7) {
            lines += fmt::format(R"("said":"{}",)", sentences[below(sentences.size())]);
        }
        lines += fmt::format(R"("at":"2026-{:02}-{:02}{}{:02}:{:02}:{:02}Z"}})", 1 + below(12), 1 + below(28),
                             flaw == 8 ? "" : "T", below(24), below(60), below(60));
    }

    std::mt19937 random_;
};

}  // namespace

void append_payloads(std::size_t count, unsigned seed, std::string& lines) {
    PayloadMaker maker(seed);
    for (std::size_t i = 0; i < count; ++i) {
        maker.append(lines);
    }
}

}  // namespace seamark::bench
