// No word of the sheet stands outside of the table of its words.
#include <algorithm>
#include <array>
#include <catch2/catch.hpp>
#include <cstring>
#include <deque>
#include <regex>
#include <type_traits>

#include "support/compile.h"
#include "support/files.h"
#include "worksheet/sections.h"
#include "worksheet/words.h"

namespace seamark::worksheet {

namespace {

// The table holds texts alone, so that it can be gone through as a row of them.
constexpr std::size_t text_count = sizeof(Words) / sizeof(std::string_view);
static_assert(std::is_trivially_copyable_v<Words> && sizeof(Words) == text_count * sizeof(std::string_view));
using Texts = std::array<std::string_view, text_count>;

bool is_latin(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

// Every Latin letter becomes a Cyrillic one.
std::string in_other_letters(std::string_view text) {
    std::string result;
    for (const char c : text) {
        result += is_latin(c) ? std::string("ж") : std::string(1, c);
    }
    return result;
}

// The English table in other letters; what the sheet prints of it can be told from all else.
class PseudoTranslation {
  public:
    PseudoTranslation() {
        Texts texts{};
        std::memcpy(static_cast<void*>(&texts), &words_en, sizeof texts);
        for (std::string_view& text : texts) {
            text = kept_.emplace_back(in_other_letters(text));
        }
        std::memcpy(static_cast<void*>(&words_), &texts, sizeof texts);
        words_.language = "xx";
    }

    const Words& words() const { return words_; }

  private:
    std::deque<std::string> kept_;
    Words words_{};
};

// A blueprint whose own texts have no Latin letter; names and the language's words stand in code spans and
// anchors, and as bare names in a few places, where they begin with `n_`.
const std::string journey = R"(
blueprint n_journey "Путь"
owner "Хозяин"
lane n_customer "Клиент" is customer
line interaction
lane n_agent "Агент" is agent
line visibility
line internal
lane n_systems "Системы" is system { actor n_queue "Очередь" }
state n_order : text 1..9 @pii "Заказ" { example "A" }
state n_kind : list ..3 of n_Kind
enum n_Kind { n_one, n_two }
state n_when : timestamp
step n_ask "Просит" in n_customer { gives n_order, n_kind?, n_when }
step n_approve "Решает" in n_agent { needs n_order takes 20s..90s }
step n_put "Ставит" in n_queue { needs n_order waits "Ждёт" }
step n_told "Узнаёт" in n_customer { needs n_order }
flow happy { n_ask -> n_approve -> n_put -> n_told }
flow n_rest { n_ask -> n_put  n_approve -> n_told }
failure n_lost "Пропало"
contract n_contract for agent -> system { requires n_when considers n_lost }
seam n_ask -> n_approve "Заказ" {
  carries n_order as "заказ", n_kind?
  answers n_order
  channel "Почта"
  attempts 3 otherwise n_told
  landed "Записано" within 5s
  owner "TBD"
  failure n_lost "Пропало письмо" {
    recovery "Ещё раз" -> n_told within 2h
    signal "Жалоба"
    severity 8
    basis observed "Ж-1"
  }
  failure "Иное" { basis assumed recovery "Звонок" owner "Иван" }
}
)";

// The text with a space for all that stands between the two marks; a regular expression of the standard
// library would need a stack as deep as that is long.
std::string without(const std::string& text, const std::string& open, const std::string& close) {
    std::string kept;
    std::size_t done = 0;
    for (std::size_t at = text.find(open); at != std::string::npos; at = text.find(open, done)) {
        kept.append(text, done, at - done).append(" ");
        const std::size_t end = text.find(close, at + open.size());
        done = end == std::string::npos ? text.size() : end + close.size();
    }
    return kept.append(text, done, std::string::npos);
}

// What is left of the sheet when everything that is not its own word is taken out.
std::string own_text(std::string sheet, bool is_html) {
    const std::vector<const char*> not_own = {
        R"(<code>[^<]*</code>)",
        R"(&[a-z]+;)",
        R"(`[^`\n]*`)",
        R"(\bn_\w+\??)",
        R"(\b\d+(s|h)(\.\.\d+s)?)",
        R"(TBD|observed:|assumed)",  // of the source: a filler, and what `basis` says there
        R"(\btext\b)",               // the path of the source
    };
    sheet = without(sheet, is_html ? "<style>" : "```", is_html ? "</style>" : "```");
    sheet = without(sheet, "<!--", "-->");
    for (const char* pattern : not_own) {
        sheet = std::regex_replace(sheet, std::regex(pattern), " ");
    }
    return without(sheet, "<", ">");
}

// The first Latin letters in the text, with what stands around them; empty where there are none.
std::string first_latin(const std::string& text) {
    const auto found = std::find_if(text.begin(), text.end(), is_latin);
    if (found == text.end()) {
        return {};
    }
    const auto at = static_cast<std::size_t>(found - text.begin());
    return text.substr(at < 60 ? 0 : at - 60, 160);
}

std::string sheet_in(const Words& words, Format format) {
    const test::Compiled compiled = test::compile_text(journey);
    REQUIRE(compiled.compilation.names_resolved);
    Options options;
    options.format = format;
    return emit_worksheet(compiled.workspace->view(compiled.compilation), words, options);
}

}  // namespace

TEST_CASE("every word of the sheet is in one table", "[worksheet]") {
    const PseudoTranslation translation;
    const Format format = GENERATE(Format::Markdown, Format::Html);
    const std::string sheet = sheet_in(translation.words(), format);
    CHECK(sheet.find("жжж") != std::string::npos);
    CHECK(first_latin(own_text(sheet, format == Format::Html)) == "");
}

TEST_CASE("every word of the kit is in one table", "[worksheet]") {
    const PseudoTranslation translation;
    Options options;
    options.format = GENERATE(Format::Markdown, Format::Html);
    const std::string kit = emit_blank_worksheet(translation.words(), options);
    CHECK(first_latin(own_text(kit, options.format == Format::Html)) == "");
}

TEST_CASE("a word outside of the table would be seen", "[worksheet]") {
    CHECK_FALSE(first_latin(own_text(sheet_in(words_en, Format::Markdown), false)).empty());
    CHECK_FALSE(first_latin(own_text("<p>жж and жж</p>", true)).empty());
}

TEST_CASE("no text of a table is left empty", "[worksheet]") {
    for (const Words* words : all_words()) {
        CAPTURE(words->language);
        Texts texts{};
        std::memcpy(static_cast<void*>(&texts), words, sizeof texts);
        CHECK(std::none_of(texts.begin(), texts.end(), [](std::string_view text) { return text.empty(); }));
        CHECK(find_words(words->language) == words);
    }
    CHECK(find_words("xx") == nullptr);
}

}  // namespace seamark::worksheet
