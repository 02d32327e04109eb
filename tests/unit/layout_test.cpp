// What `seamark fmt` promises, over everything that is a blueprint here and over what is made at random.
#include <algorithm>
#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>
#include <random>

#include "model_json/model_json.h"
#include "parse/concrete.h"
#include "parse/literals.h"
#include "rewrite/clauses.h"
#include "rewrite/format.h"
#include "support/blocks.h"
#include "support/compile.h"
#include "support/files.h"
#include "support/golden.h"
#include "support/random_blueprint.h"

namespace seamark::test {

namespace {

namespace fs = std::filesystem;

std::optional<std::string> format(const std::string& text) {
    source::SourceMap sources;
    diag::Sink sink;
    const auto formatted = rewrite::format(sources.add("a.blueprint", text), sink);
    CHECK(formatted.has_value() == sink.findings().empty());
    return formatted;
}

// Of a text that is well-formed.
std::string formatted(const std::string& text) {
    CAPTURE(text);
    const auto result = format(text);
    REQUIRE(result);
    return *result;
}

struct Sample {
    std::string name;
    std::string text;
    fs::path folder = ".";
};

void add_files(const fs::path& folder, std::vector<Sample>& samples) {
    for (const fs::path& path : files_below(folder, ".blueprint")) {
        samples.push_back({path.string(), read_file(path), path.parent_path()});
    }
}

// Every blueprint of the project that is well-formed.
std::vector<Sample> all_samples() {
    std::vector<Sample> samples;
    add_files(examples_folder(), samples);
    add_files(tests_folder().parent_path() / "stdlib", samples);
    add_files(tests_folder() / "findings", samples);
    add_files(tests_folder() / "golden" / "layout", samples);
    add_files(tests_folder() / "support", samples);
    for (const fs::path& path : files_below(tests_folder() / "golden" / "layout", ".before")) {
        samples.push_back({path.string(), read_file(path)});
    }
    for (std::uint32_t seed = 0; seed < 40; ++seed) {
        samples.push_back({"random blueprint " + std::to_string(seed), random_blueprint(seed)});
    }
    samples.erase(std::remove_if(samples.begin(), samples.end(),
                                 [](const Sample& sample) { return !format(sample.text); }),
                  samples.end());
    return samples;
}

// What a file means: the model, without the lines and columns where it says so.
std::string model_of(const std::string& text, const fs::path& folder) {
    const Compiled compiled = compile_text(text, folder);
    if (!compiled.compilation.is_resolved) {
        return "";
    }
    auto json = nlohmann::ordered_json::parse(
        model_json::emit_model_json(compiled.workspace->view(compiled.compilation)));
    const std::function<void(nlohmann::ordered_json&)> forget_places = [&](nlohmann::ordered_json& value) {
        if (value.is_object()) {
            value.erase("place");
        }
        for (auto& part : value) {
            if (part.is_structured()) {
                forget_places(part);
            }
        }
    };
    forget_places(json);
    return json.dump(1);
}

// The tokens and comments of a text, each as it is written, texts over several lines as what they say.
std::vector<std::string> pieces_of(const std::string& text) {
    source::SourceMap sources;
    const auto& file = sources.add("a.blueprint", text);
    const syntax::ConcreteFile concrete = parse::parse_concrete(file);
    std::vector<std::string> pieces;
    auto comment = concrete.comments.begin();
    for (std::uint32_t token = 0; token <= concrete.tokens.size(); ++token) {
        for (; comment != concrete.comments.end() && comment->next_token == token; ++comment) {
            pieces.emplace_back(file.text(comment->span));
        }
        if (token < concrete.tokens.size()) {
            const std::string_view word = file.text(concrete.tokens[token]);
            pieces.push_back(word.substr(0, 3) == "\"\"\"" ? "\"\"\"" + parse::decode_string(word)
                                                           : std::string(word));
        }
    }
    return pieces;
}

// What stands between two tokens, made anew.
using MakeGap = std::function<std::string(std::string_view gap, bool may_be_empty)>;

bool is_word(char c) {
    return std::isalnum(static_cast<unsigned char>(c)) != 0 || c == '_';
}

// Whether two tokens may touch: neither both of words or quotes, nor what would be read as another token
// together.
bool may_touch(std::string_view left, std::string_view right) {
    const auto is_mark = [](std::string_view token) {
        return token == "," || token == "{" || token == "}" || token == ":" || token == "[" || token == "]";
    };
    return is_mark(left) || is_mark(right) || (is_word(left.back()) && right == "?");
}

// The text with every gap without a comment in it made anew, before the first token and behind the last too.
std::string with_gaps(const std::string& text, const MakeGap& make) {
    source::SourceMap sources;
    const auto& file = sources.add("a.blueprint", text);
    const syntax::ConcreteFile concrete = parse::parse_concrete(file);
    std::string made = file.has_byte_order_mark ? "\xEF\xBB\xBF" : "";
    std::uint32_t end = 0;
    for (std::uint32_t token = 0; token <= concrete.tokens.size(); ++token) {
        const bool is_last = token == concrete.tokens.size();
        const auto begin =
            is_last ? static_cast<std::uint32_t>(file.bytes.size()) : concrete.tokens[token].begin;
        const std::string_view gap = file.text({file.id, end, begin});
        const bool may_be_empty =
            token == 0 || is_last ||
            may_touch(file.text(concrete.tokens[token - 1]), file.text(concrete.tokens[token]));
        made += gap.find("//") == std::string_view::npos ? make(gap, may_be_empty) : std::string(gap);
        if (!is_last) {
            made += file.text(concrete.tokens[token]);
            end = concrete.tokens[token].end;
        }
    }
    return made;
}

class Noise {
  public:
    explicit Noise(std::uint32_t seed) : random_(seed) {}

    std::size_t below(std::size_t count) { return random_() % count; }

    // Blanks and line ends, but no empty line where there was none.
    std::string white(std::string_view gap, bool may_be_empty) {
        const std::string_view kinds[] = {" ", "  ", "\t", "\n", " \n\t ", "\r\n", "          "};
        if (std::count(gap.begin(), gap.end(), '\n') > 1) {
            return std::string(kinds[below(3)]) + "\n" + std::string(kinds[below(3)]) + "\n\n" +
                   std::string(kinds[below(3)]);
        }
        return may_be_empty && below(3) == 0 ? "" : std::string(kinds[below(std::size(kinds))]);
    }

    // Comments too, and empty lines.
    std::string anything(bool may_be_empty) {
        const std::string_view comments[] = {"//",           "// a comment", "// \"quoted\" { } ->",
                                             "//\ttab  \t ", "// é 📦",       "/// x"};
        std::string gap = white("", may_be_empty);
        while (below(4) == 0) {
            gap += std::string(comments[below(std::size(comments))]) + "\n" + white("\n\n", true);
        }
        return gap + (below(8) == 0 ? "\n\n\n" : "");
    }

  private:
    std::mt19937 random_;
};

}  // namespace

TEST_CASE("each construct has its layout", "[layout]") {
    for (const fs::path& path : files_below(tests_folder() / "golden" / "layout", ".before")) {
        const std::string name = path.stem().string();
        INFO(name);
        check_golden("layout/" + name + ".blueprint", formatted(read_file(path)));
    }
}

TEST_CASE("formatting twice is formatting once", "[layout]") {
    for (const Sample& sample : all_samples()) {
        INFO(sample.name);
        const std::string once = formatted(sample.text);
        CHECK(formatted(once) == once);
    }
}

TEST_CASE("formatting keeps the model", "[layout]") {
    std::size_t compared = 0;
    for (const Sample& sample : all_samples()) {
        INFO(sample.name);
        const std::string model = model_of(sample.text, sample.folder);
        CHECK(model_of(formatted(sample.text), sample.folder) == model);
        compared += model.empty() ? 0 : 1;
    }
    CHECK(compared > 100);
}

TEST_CASE("formatting keeps what check says, but for the places", "[layout]") {
    const auto said = [](const std::string& text, const fs::path& folder) {
        std::vector<std::string> findings = findings_of(compile_text(text, folder));
        for (std::string& finding : findings) {
            finding.erase(0, finding.find(' '));
        }
        std::sort(findings.begin(), findings.end());
        return findings;
    };
    std::size_t findings = 0;
    for (const Sample& sample : all_samples()) {
        INFO(sample.name);
        const std::vector<std::string> before = said(sample.text, sample.folder);
        CHECK(said(formatted(sample.text), sample.folder) == before);
        findings += before.size();
    }
    CHECK(findings > 100);
}

TEST_CASE("formatting keeps every token and comment in its order", "[layout]") {
    for (const Sample& sample : all_samples()) {
        INFO(sample.name);
        CHECK(pieces_of(formatted(sample.text)) == pieces_of(sample.text));
    }
}

TEST_CASE("the layout does not depend on blanks and line ends", "[layout]") {
    Noise noise(1);
    for (const Sample& sample : all_samples()) {
        const std::string noisy = with_gaps(sample.text, [&](std::string_view gap, bool may_be_empty) {
            return noise.white(gap, may_be_empty);
        });
        INFO(sample.name);
        CAPTURE(noisy);
        // The first line end says how all lines end.
        std::string expected = formatted(sample.text);
        std::string actual = formatted(noisy);
        for (std::string* text : {&expected, &actual}) {
            text->erase(std::remove(text->begin(), text->end(), '\r'), text->end());
        }
        CHECK(actual == expected);
    }
}

TEST_CASE("comments and white space at any place are kept and laid out once and for all", "[layout]") {
    Noise noise(2);
    for (const Sample& sample : all_samples()) {
        for (int round = 0; round < 3; ++round) {
            const std::string noisy = with_gaps(sample.text, [&](std::string_view, bool may_be_empty) {
                return noise.anything(may_be_empty);
            });
            INFO(sample.name);
            CAPTURE(noisy);
            const std::string once = formatted(noisy);
            CHECK(pieces_of(once) == pieces_of(noisy));
            CHECK(formatted(once) == once);
        }
    }
}

TEST_CASE("a file without a mistake in its text is laid out, one with a mistake is refused", "[layout]") {
    CHECK_FALSE(format(""));
    CHECK_FALSE(format("blueprint"));
    CHECK_FALSE(format("blueprint a\nstep"));
    CHECK_FALSE(format("blueprint a \"\xFF\""));
    CHECK_FALSE(format("blueprint a \"\x01\""));
    CHECK_FALSE(format("blueprint a \"open"));
    CHECK_FALSE(format("blueprint a \"\\q\""));
    CHECK_FALSE(format("blueprint a\nstate s : json { example " + std::string(100000, '[')));
    CHECK(formatted("blueprint a") == "blueprint a\n");
    CHECK(formatted("\n\n  blueprint a\n\n\n") == "blueprint a\n");
    // Names need not resolve.
    CHECK(formatted("blueprint a step s in nowhere") == "blueprint a\nstep s in nowhere\n");
}

TEST_CASE("text that ends in the middle is refused or laid out", "[layout]") {
    for (const fs::path& path : files_below(tests_folder() / "golden" / "layout", ".before")) {
        const std::string text = read_file(path);
        for (std::size_t end = 0; end < text.size(); ++end) {
            static_cast<void>(format(text.substr(0, end)));
        }
    }
}

TEST_CASE("the byte order mark stays, and lines end as the first one does", "[layout]") {
    CHECK(formatted("\xEF\xBB\xBF"
                    "blueprint  a\r\nline  internal\n\n\nlane a is human") ==
          "\xEF\xBB\xBF"
          "blueprint a\r\nline internal\r\n\r\nlane a is human\r\n");
    CHECK(formatted("blueprint  a\nline  internal\r\n") == "blueprint a\nline internal\n");
    CHECK(formatted("blueprint a \"\"\"\r\n  x\r\n  y\n\"\"\"\r\n") ==
          "blueprint a \"\"\"\r\n  x\r\n  y\r\n\"\"\"\r\n");
}

TEST_CASE("the layout leaves what is written clause by clause as it is", "[layout]") {
    const std::vector<std::string> states(9, "a_state_of_some_length");
    const std::string text =
        "seam a -> b {\n  " + rewrite::write_list("carries", states, 2) + "\n  owner " +
        rewrite::quote("\u202EOps") + "\n  landed " + rewrite::write_text("When\nit \"\"\"lands\"\"\"", 2) +
        " within 5s\n  " +
        rewrite::write_failure("late", rewrite::write_text("a\n\n  b", 2),
                               {{"recovery", rewrite::write_text("one\ntwo", 4) + " -> c"},
                                {"signal", "?"},
                                {"owner", rewrite::quote("Ops")},
                                {"basis", "observed \"INC-1\""}},
                               2) +
        "\n  " + rewrite::write_failure("", "?", {}, 2) + "\n}\n";
    CHECK(formatted("blueprint s\n" + text) == "blueprint s\n" + text);
}

TEST_CASE("the skeleton of a missing seam is in canonical layout", "[layout]") {
    std::size_t skeletons = 0;
    for (const Sample& sample : all_samples()) {
        const std::string canonical = formatted(sample.text);
        const Compiled compiled = compile_text(canonical, sample.folder);
        for (const diag::Finding& finding : compiled.compilation.findings) {
            if (finding.code == diag::Code::crossing_without_seam) {
                std::string text = canonical;
                const diag::Edit& edit = finding.fix->edits.front();
                text.insert(edit.span.begin, edit.text);
                INFO(sample.name);
                CHECK(formatted(text) == text);
                ++skeletons;
            }
        }
    }
    CHECK(skeletons > 10);
}

TEST_CASE("the layout takes time in proportion to the text", "[layout]") {
    // Nothing is measured here: at this size what is quadratic takes minutes.
    std::string text = "blueprint long\n";
    for (int i = 0; i < 20000; ++i) {
        text += "state s" + std::to_string(i) + " : text // c\n";
    }
    text += "step s in a { needs x";
    for (int i = 0; i < 50000; ++i) {
        text += ", s" + std::to_string(i);
    }
    const std::string once = formatted(text + " }\n");
    CHECK(std::count(once.begin(), once.end(), '\n') > 20000);
}

TEST_CASE("the project's own blueprints are in canonical layout", "[layout]") {
    std::vector<Sample> samples;
    add_files(examples_folder(), samples);
    add_files(tests_folder().parent_path() / "stdlib", samples);
    add_files(tests_folder().parent_path() / "templates", samples);
    REQUIRE(samples.size() > 10);
    for (const Sample& sample : samples) {
        INFO(sample.name << ": build/dev/seamark fmt examples stdlib templates");
        CHECK(formatted(sample.text) == sample.text);
    }
}

// A fragment has no header of its own; what is shown for a mistake in its syntax has no layout.
TEST_CASE("blueprints that documents and pages show are in canonical layout", "[layout]") {
    std::vector<Block> blocks = all_blocks();
    const std::vector<Block> pages = page_blocks();
    blocks.insert(blocks.end(), pages.begin(), pages.end());
    std::size_t laid_out = 0;
    for (const Block& block : blocks) {
        const std::string header = block.starts_a_file() ? "" : "blueprint fragment\n";
        if (const auto canonical = format(header + block.text)) {
            INFO(block.document << ":" << block.line);
            CHECK(*canonical == header + block.text);
            ++laid_out;
        }
    }
    CHECK(laid_out > 100);
}

}  // namespace seamark::test
