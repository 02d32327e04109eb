// No word of worksheet and diagram stands outside of the table of their language, and none in it is idle.
#include "words/language.h"

#include <algorithm>
#include <array>
#include <catch2/catch.hpp>
#include <cstring>
#include <deque>
#include <functional>
#include <re2/re2.h>
#include <type_traits>

#include "diag/judge.h"
#include "diagram/diagram.h"
#include "driver/sheet_diagram.h"
#include "ingest/ingest.h"
#include "ingest/sheet_language.h"
#include "support/compile.h"
#include "support/sheets.h"
#include "worksheet/worksheet.h"

namespace seamark::words {

namespace {

// The table holds texts alone, so that it can be gone through as a row of them.
constexpr std::size_t text_count = sizeof(Language) / sizeof(std::string_view);
static_assert(std::is_trivially_copyable_v<Language> &&
              sizeof(Language) == text_count * sizeof(std::string_view));
using Texts = std::array<std::string_view, text_count>;

Texts texts_of(const Language& language) {
    Texts texts{};
    std::memcpy(static_cast<void*>(&texts), &language, sizeof texts);
    return texts;
}

// A made-up language: the English one, with each text but the tag rewritten.
class MadeUp {
  public:
    using Rewrite = std::function<std::string(std::size_t index, std::string_view text)>;

    explicit MadeUp(const Rewrite& rewrite) {
        Texts texts = texts_of(en);
        for (std::size_t i = 0; i < texts.size(); ++i) {
            texts[i] = kept_.emplace_back(rewrite(i, texts[i]));
        }
        std::memcpy(static_cast<void*>(&language_), &texts, sizeof texts);
        language_.tag = "xx";
    }

    const Language& language() const { return language_; }

  private:
    std::deque<std::string> kept_;
    Language language_{};
};

bool is_latin(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

// Every Latin letter becomes a Cyrillic one.
std::string in_other_letters(std::size_t /*index*/, std::string_view text) {
    std::string result;
    for (const char c : text) {
        result += is_latin(c) ? std::string("ж") : std::string(1, c);
    }
    return result;
}

std::string numbered(std::size_t index) {
    return "q" + std::to_string(index) + "q";
}

// A word of its own behind each text, to be found wherever the text is printed.
std::string with_number(std::size_t index, std::string_view text) {
    return std::string(text) + " " + numbered(index);
}

// Texts of the user that nobody has to translate: they have no Latin letter. Names and the language's words
// stand in code spans and anchors, and as bare names in a few places, where they begin with `n_`.
const std::string journey = R"(
blueprint n_journey "Путь"
owner "Хозяин"
lane n_customer "Клиент" is customer
line interaction
lane n_agent "Агент" is agent
line visibility
lane n_human "Человек" is human
line internal
lane n_systems "Системы" is system stateless external {
  actor n_queue "Очередь"
  actor n_idle "Никто"
}
lane n_other "Другие" is system stateless external
state n_order : text 1..9 @pii "Заказ" { example "A" }
state n_kind : list ..3 of n_Kind
enum n_Kind { n_one, n_two }
state n_when : timestamp
state n_unused : bool
state n_mail : email
record n_Record { n_a : id, n_b : int 1.., n_c : number ..9, n_d : date, n_e : duration, n_f : uri, n_g : json, n_h : list of text }
state n_record : n_Record
step n_ask "Просит" in n_customer { gives n_order, n_kind?, n_when evidence "Письмо" takes 1ms..2m }
step n_approve "Решает" in n_agent { needs n_order takes 20s..90s evidence "Ответ" irreversible }
step n_put "Ставит" in n_queue { needs n_order waits "Ждёт" takes 1h..2d }
step n_help "Помогает" in n_human { needs n_order waits "" }
step n_told "Узнаёт" in n_customer { needs n_order }
step n_note "Пишет" in n_other { needs n_order }
flow happy { n_ask -> n_approve -> n_put -> n_told }
flow n_rest { n_ask -> n_put  n_approve -> n_told when "поздно"  n_approve -> n_help }
flow n_more { n_approve -> n_help -> n_told -> n_note  n_put -> n_approve }
failure n_lost "Пропало"
contract n_contract for agent -> system { requires n_when considers n_lost }
carrier n_carrier "Пакет" { flat }
seam n_ask -> n_approve "Заказ" {
  carries n_order as "заказ", n_kind?, n_record
  answers n_order, n_mail?
  channel "Почта"
  attempts 3 otherwise n_told
  landed "Записано" within 5s
  owner "TBD"
  failure n_lost "Пропало письмо" {
    recovery "Ещё раз" -> n_help within 2h
    signal "Жалоба"
    severity 8
    basis observed "Ж-1"
  }
  failure "Иное" { basis assumed recovery "Звонок" owner "Иван" }
}
seam n_put -> n_approve {
  carries n_order
  over n_carrier
  attempts 1 otherwise n_told
  owner "Хозяин"
  failure "Сбой" { recovery "Снова" signal "Звонок" }
  waive SM404 "так надо"
}
seam n_put -> n_told {
  carries n_order?
  owner "Хозяин"
  failure "Сбой" { recovery "Снова" signal "Звонок" }
}
seam n_approve -> n_put {
  carries n_order
  answers n_order
  owner "Хозяин"
  failure "Сбой" { recovery "Снова" signal "Звонок" }
}
)";

// One lane, one step, no seam, and nobody who owns it.
const std::string smallest = R"(
blueprint n_least "Мало"
owner ?
lane n_customer "Клиент" is customer
line interaction
line visibility
line internal
step n_ask "Просит" in n_customer
)";

// One seam, with every cell answered.
const std::string settled = R"(
blueprint n_settled "Готово"
owner "Хозяин"
lane n_customer "Клиент" is customer
line interaction
lane n_agent "Агент" is agent
line visibility
line internal
state n_order : text 1..9
step n_ask "Просит" in n_customer { gives n_order }
step n_do "Делает" in n_agent { needs n_order }
flow happy { n_ask -> n_do }
seam n_ask -> n_do {
  carries n_order
  owner "Хозяин"
  failure "Сбой" { recovery "Снова" signal "Звонок" owner "Иван" }
}
)";

// States of every type, steps of two actors in one lane, and many that need one state.
std::string varied() {
    std::string text = R"(
blueprint n_varied "Разное"
owner "Хозяин"
lane n_customer "Клиент" is customer
line interaction
line visibility
line internal
lane n_systems "Системы" is system {
  actor n_first "Первый"
  actor n_second "Второй"
}
waive SM107 "так надо"
state n_unused : bool
state n_a : id
state n_b : int 1..
state n_c : number ..9
state n_d : date
state n_e : duration
state n_f : uri
state n_g : json
state n_h : list of bool
step n_ask "Просит" in n_customer { gives n_a, n_b, n_c, n_d, n_e, n_f, n_g, n_h }
step n_take "Берёт" in n_first { needs n_a, n_b, n_c, n_d, n_e, n_f, n_g, n_h }
step n_keep "Хранит" in n_second { needs n_a }
seam n_ask -> n_take { carries n_a, n_b, n_c, n_d, n_e, n_f, n_g, n_h }
)";
    std::string chain = "n_ask -> n_take";
    for (int i = 0; i < 15; ++i) {
        const std::string name = "n_step" + std::to_string(i);
        text += "step " + name + " in n_first { needs n_a }\n";
        chain += " -> " + name;
    }
    return text + "flow happy { " + chain + " -> n_keep }\n";
}

// One whose answer is longer than a sheet of paper.
std::string long_winded() {
    std::string text = settled;
    std::string answer;
    for (int i = 0; i < 1500; ++i) {
        answer += "опять ";
    }
    text.replace(text.find("Снова"), std::string("Снова").size(), answer);
    text.replace(text.find("Готово"), std::string("Готово").size(), answer.substr(0, 55));
    const std::string once = R"(owner "Хозяин"
  failure)";
    text.replace(text.find(once), once.size(), "owner \"" + answer + "\"\n  failure");
    return text;
}

std::vector<std::string> blueprints() {
    return {journey, smallest, settled, varied(), long_winded()};
}

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

// What people see or hear of a page or a picture: without tags, styles, and comments, but with the labels
// that the tags have.
std::string seen_of(std::string text) {
    text = without(text, "<style>", "</style>");
    text = without(text, "<!--", "-->");
    re2::RE2::GlobalReplace(&text, R"re((aria-label|aria-roledescription|xlink:title)="([^"]*)")re",
                            R"(> \2 <i )");
    re2::RE2::GlobalReplace(&text, "<code>[^<]*</code>", " ");
    return without(text, "<", ">");
}

// Of Mermaid: the title, and what stands in quotation marks.
std::string seen_of_mermaid(const std::string& text) {
    const re2::RE2 quoted(R"re(title: (.*)|"([^"]*)")re");
    std::string seen;
    re2::StringPiece rest(text);
    std::string title;
    std::string words;
    while (re2::RE2::FindAndConsume(&rest, quoted, &title, &words)) {
        seen += title + words + "\n";
    }
    return without(seen, "<", ">");
}

// What is left when everything that is the user's or the language's is taken out.
std::string own_text(std::string seen) {
    for (const char* pattern : {
             R"(`[^`\n]*`)", R"(\bn_\w+\??)", R"([&#]#?\w+;)", R"(\b\d+(ms|s|m|h|d)(\.\.\d+(ms|s|m|h|d))?)",
             R"(\bSM\d\d\d\b)",
             R"(\b[A-Zi]\b)",  // signs: where an arrow goes on in another row, a waived finding
             R"(\bhappy\b)",   // the name of the flow
             R"(\bTBD\b)",     // a filler in the source
             R"(\btext\b)",    // the path of the source
         }) {
        re2::RE2::GlobalReplace(&seen, pattern, " ");
    }
    return seen;
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

std::string sheet_in(const Language& language, const std::string& blueprint, worksheet::Format format) {
    const test::Compiled compiled = test::compile_text(blueprint);
    CAPTURE(test::findings_of(compiled));
    REQUIRE(compiled.compilation.names_resolved);
    const emit::View view = compiled.workspace->view(compiled.compilation);
    worksheet::Options options;
    options.format = format;
    options.language = &language;
    REQUIRE_FALSE(driver::draw_in(view, options));
    const std::string sheet = worksheet::emit_worksheet(view, options);
    return format == worksheet::Format::Html ? seen_of(sheet) : seen_of(without(sheet, "```", "```"));
}

std::string kit_in(const Language& language, worksheet::Format format) {
    worksheet::Options options;
    options.format = format;
    options.language = &language;
    return worksheet::emit_blank_worksheet(options);
}

// Without the blueprint that stands in it, whose words are the language's.
std::string seen_of_kit(const Language& language, worksheet::Format format) {
    const bool is_html = format == worksheet::Format::Html;
    return seen_of(without(kit_in(language, format), is_html ? "<pre>" : "```", is_html ? "</pre>" : "```"));
}

struct Asked {
    std::string blueprint;
    diagram::Options options = {};
    bool with_findings = false;
};

// Each in a way of its own: all that is drawn, in rows, in parts, with findings in and outside of the part.
std::vector<Asked> ways_to_draw() {
    diagram::Options detail;
    detail.detail = true;
    detail.date = "2027-01-31";
    detail.revision = "3";
    diagram::Options rows;
    rows.wrap = 1;
    diagram::Options one;
    one.flows = {"n_more"};
    one.lanes = {"n_agent"};
    diagram::Options two;
    two.flows = {"happy", "n_rest"};
    two.lanes = {"n_human", "n_queue"};
    std::vector<Asked> all = {{journey, detail, true}, {journey, rows}, {journey, one, true},
                              {journey, two},          {smallest},      {settled},
                              {varied(), {}, true}};
    const std::size_t count = all.size();
    for (std::size_t i = 0; i < count; ++i) {
        all.push_back(all[i]);
        all.back().options.format = diagram::Format::Mermaid;
    }
    return all;
}

std::string drawn_in(const Language& language, Asked asked) {
    const test::Compiled compiled = test::compile_text(asked.blueprint);
    CAPTURE(test::findings_of(compiled));
    REQUIRE(compiled.compilation.names_resolved);
    asked.options.words = &language.diagram;
    if (asked.with_findings) {
        asked.options.findings =
            diag::judge(compiled.compilation.findings, compiled.workspace->sources(), {});
        for (diag::Judged& judged : asked.options.findings) {
            judged.finding.message = "ё";  // not the diagram's words
        }
    }
    const auto bytes = diagram::emit_diagram(compiled.workspace->view(compiled.compilation), asked.options);
    REQUIRE(bytes);
    return asked.options.format == diagram::Format::Mermaid ? seen_of_mermaid(bytes.value())
                                                            : seen_of(bytes.value());
}

// The gaps of a text, as `{}` or by number: "{} of {}" and "{1} von {0}" have the same ones.
std::vector<std::string> gaps_of(std::string_view text) {
    std::vector<std::string> gaps;
    for (std::size_t at = text.find('{'); at != std::string_view::npos; at = text.find('{', at + 1)) {
        const std::size_t end = std::min(text.find('}', at), text.size());
        const std::string number(text.substr(at + 1, end - at - 1));
        gaps.push_back(number.empty() ? std::to_string(gaps.size()) : number);
    }
    std::sort(gaps.begin(), gaps.end());
    return gaps;
}

}  // namespace

TEST_CASE("every word of worksheet and kit is in one table, those of the diagram inside too",
          "[worksheet][language]") {
    const MadeUp other(in_other_letters);
    const auto format = GENERATE(worksheet::Format::Markdown, worksheet::Format::Html);
    for (const std::string& blueprint : blueprints()) {
        const std::string sheet = sheet_in(other.language(), blueprint, format);
        CHECK(sheet.find("жжж") != std::string::npos);
        CHECK(first_latin(own_text(sheet)) == "");
    }
    CHECK(first_latin(own_text(seen_of_kit(other.language(), format))) == "");
}

TEST_CASE("every word of the diagram is in one table", "[diagram][language]") {
    const MadeUp other(in_other_letters);
    for (const Asked& asked : ways_to_draw()) {
        const std::string picture = drawn_in(other.language(), asked);
        CHECK(picture.find("жжж") != std::string::npos);
        CHECK(first_latin(own_text(picture)) == "");
    }
}

TEST_CASE("a word outside of the table would be seen", "[language]") {
    CHECK_FALSE(first_latin(own_text(sheet_in(en, settled, worksheet::Format::Markdown))).empty());
    CHECK_FALSE(first_latin(own_text(drawn_in(en, {smallest}))).empty());
    CHECK_FALSE(first_latin(own_text(seen_of("<p>жж and жж</p>"))).empty());
    CHECK_FALSE(first_latin(own_text(seen_of("<g aria-label=\"and\">жж</g>"))).empty());
    CHECK_FALSE(first_latin(own_text(seen_of_mermaid("a[\"жж and\"]"))).empty());
}

TEST_CASE("every word of the table is printed somewhere", "[language]") {
    const MadeUp other(with_number);
    std::string all;
    for (const auto format : {worksheet::Format::Markdown, worksheet::Format::Html}) {
        for (const std::string& blueprint : blueprints()) {
            all += sheet_in(other.language(), blueprint, format) + "\n";
        }
        all += kit_in(other.language(), format) + "\n";
    }
    for (const Asked& asked : ways_to_draw()) {
        all += drawn_in(other.language(), asked) + "\n";
    }
    const Texts texts = texts_of(en);
    for (std::size_t i = 1; i < texts.size(); ++i) {
        CAPTURE(i, texts[i]);
        CHECK(all.find(numbered(i)) != std::string::npos);
    }
}

TEST_CASE("a filled sheet tells its language", "[ingest][language]") {
    const MadeUp other(in_other_letters);
    const std::array<const Language*, 2> both = {&en, &other.language()};
    const base::ArrayView<const Language*> known(both.data(), both.size());
    for (const std::string& blueprint : blueprints()) {
        for (const Language* language : both) {
            const std::string sheet = sheet_in(*language, blueprint, worksheet::Format::Markdown);
            CHECK(&ingest::language_of(sheet, known) == language);
        }
    }
    CHECK(&ingest::language_of("", known) == &en);
}

TEST_CASE("answers on a sheet in another language go into the source", "[ingest][language]") {
    const MadeUp other(in_other_letters);
    const test::Compiled compiled = test::compile_text(varied());
    const emit::View view = compiled.workspace->view(compiled.compilation);
    worksheet::Options options;
    options.language = &other.language();
    const std::string printed = worksheet::emit_worksheet(view, options);
    std::string sheet = printed;
    test::fill_cell(sheet, "n_varied.n_ask.n_take owner", "Иван");
    const ingest::Ingestion taken = ingest::ingest(view, sheet, printed, {});
    CHECK(taken.written == 1);
    CHECK(taken.edits.apply(view.sources[view.model.file]).find("owner \"Иван\"") != std::string::npos);
    CHECK(taken.remarks.empty());
}

TEST_CASE("a language has every text, with the gaps that English has", "[language]") {
    const Texts english = texts_of(en);
    for (const Language* language : all_languages()) {
        CAPTURE(language->tag);
        const Texts texts = texts_of(*language);
        for (std::size_t i = 0; i < texts.size(); ++i) {
            CAPTURE(english[i], texts[i]);
            CHECK_FALSE(texts[i].empty());
            CHECK((&texts[i] == &texts[0] || texts[i].find("blueprint ") == 0 ||
                   gaps_of(texts[i]) == gaps_of(english[i])));
        }
        CHECK(find_language(language->tag) == language);
    }
    CHECK(find_language("xx") == nullptr);
    CHECK(gaps_of("{1} von {0}") == gaps_of("{} of {}"));
    CHECK(gaps_of("{} von {}") != gaps_of("of {}"));
}

}  // namespace seamark::words
