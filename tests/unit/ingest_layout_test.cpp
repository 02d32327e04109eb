// How what is put into a blueprint stands there.
#include <catch2/catch.hpp>

#include "ingest/canonical_body.h"
#include "rewrite/format.h"
#include "support/sheets.h"

namespace seamark {

namespace {

using Fills = std::vector<std::pair<std::string, std::string>>;

// The seam with the answers, which are cells of approve -> enqueue and what is typed into them.
std::string seam_with(const std::string& seam, const Fills& fills, const std::string& before = {}) {
    const std::string start = test::returns_blueprint() + before;
    const test::Compiled compiled = test::compile_text(start + seam);
    std::string sheet = test::print_sheet(compiled);
    for (const auto& [cell, typed] : fills) {
        test::fill_cell(sheet, "returns.approve.enqueue " + cell, typed);
    }
    const test::TakenIn taken = test::take_in(compiled, sheet);
    CHECK(test::remarks_of(taken, sheet).empty());
    REQUIRE(taken.text.substr(0, start.size()) == start);
    return taken.text.substr(start.size());
}

std::string formatted(const std::string& seam) {
    const std::string header = "blueprint x\n";
    source::SourceMap sources;
    diag::Sink sink;
    return rewrite::format(sources.add("x.blueprint", header + seam), sink).value().substr(header.size());
}

}  // namespace

TEST_CASE("a seam on one line that gets a clause is laid out as fmt does it", "[ingest]") {
    const auto [seam, fills] = GENERATE(table<std::string, Fills>({
        {"seam approve -> enqueue { carries order_id failure \"Lost\" { severity 3 occurrence 2 detection 9 "
         "} }\n",
         {{"failure[1] recovery", "Call"}, {"owner", "Ann"}}},
        {"seam approve -> enqueue { carries order_id, refund failure rejected ? failure \"Lost\" }\n",
         {{"failure[rejected] signal", "A bill"},
          {"failure[2] signal", "A call"},
          {"failure[+1] mode", "Twice"}}},
        {"seam approve -> enqueue {}\n", {{"carries", "order_id"}, {"landed", "Acknowledged"}}},
        {"seam approve -> enqueue { carries order_id owner ? }\n", {{"owner", "Ann<br>and Bo"}}},
        {"seam approve->enqueue\"Hand  over\"{carries order_id,refund landed ? within 5s failure "
         "rejected "
         "?{recovery ?->told within 2h severity 8}}\n",
         {{"landed", "Acknowledged"},
          {"failure[rejected] recovery", "Call"},
          {"failure[rejected] owner", "Ann"}}},
    }));
    const std::string result = seam_with(seam, fills);
    CAPTURE(result);
    CHECK(result == formatted(result));
    for (const auto& [cell, typed] : fills) {
        CHECK(result.find(typed.substr(0, 3)) != std::string::npos);
    }
}

TEST_CASE("a seam on one line keeps its bytes where only an answer changes", "[ingest]") {
    CHECK(
        seam_with("seam approve -> enqueue {  carries order_id  owner ?  failure \"Lost\" { recovery ? } }\n",
                  {{"owner", "Ann"}, {"failure[1] recovery", "Call"}}) ==
        "seam approve -> enqueue {  carries order_id  owner \"Ann\"  failure \"Lost\" { recovery \"Call\" } "
        "}\n");
}

TEST_CASE("a failure on one line is laid out, its header and its neighbours stay", "[ingest]") {
    CHECK(seam_with(R"(seam approve -> enqueue {
    carries  order_id // all
    failure  rejected   "Refused"{ recovery "Call"   severity 3  occurrence 2 }
    failure "Lost" { severity 3 }
}
)",
                    {{"failure[rejected] signal", "A bill"}}) ==
          R"(seam approve -> enqueue {
    carries  order_id // all
    failure  rejected   "Refused" {
      recovery "Call"
      signal   "A bill"
      severity 3  occurrence 2
    }
    failure "Lost" { severity 3 }
}
)");
}

TEST_CASE("a comment between a failure and its body stays a comment", "[ingest]") {
    CHECK(seam_with("seam approve -> enqueue {\n  failure \"Lost\" // once\n  { severity 3 }\n}\n",
                    {{"failure[1] recovery", "Call"}}) ==
          "seam approve -> enqueue {\n  failure \"Lost\" // once\n  {\n    recovery \"Call\"\n    severity "
          "3\n  }\n}\n");
}

TEST_CASE("a new seam leaves the comment behind the last one where it is", "[ingest]") {
    const std::string seam = "seam ask -> approve { carries note } // ours\n";
    const test::Compiled compiled = test::compile_text(test::returns_blueprint() + seam);
    std::string sheet = test::print_sheet(compiled);
    test::fill_cell(sheet, "returns.approve.enqueue owner", "Ann");
    CHECK(test::take_in(compiled, sheet)
              .text.find("} // ours\n\nseam approve -> enqueue {\n  carries ?\n  owner \"Ann\"\n") !=
          std::string::npos);
}

TEST_CASE("failures that share a line are parted where one of them grows", "[ingest]") {
    const std::string seam = "seam approve -> enqueue {\n  failure \"A\" failure \"B\" { severity 9 }\n}\n";
    CHECK(seam_with(seam, {{"failure[1] recovery", "Call"}}) == R"(seam approve -> enqueue {
  failure "A" {
    recovery "Call"
  }
  failure "B" { severity 9 }
}
)");
    CHECK(seam_with(seam, {{"failure[2] recovery", "Call"}, {"failure[1] signal", "A bill"}}) ==
          R"(seam approve -> enqueue {
  failure "A" {
    signal   "A bill"
  }
  failure "B" {
    recovery "Call"
    severity 9
  }
}
)");
    CHECK(seam_with("seam approve -> enqueue { failure \"A\"\n  owner \"Bo\" }\n",
                    {{"failure[1] recovery", "Call"}}) ==
          "seam approve -> enqueue {\n  failure \"A\" {\n    recovery \"Call\"\n  }\n  owner \"Bo\" }\n");
}

TEST_CASE("what is put into a file of tabs is indented with tabs", "[ingest]") {
    const std::string tabs = "flow again {\n\task -> told\n}\n";
    CHECK(seam_with("seam approve -> enqueue {\n\tcarries ?\n\tfailure rejected \"No\"\n}\n",
                    {{"failure[rejected] recovery", "Call<br>then write"},
                     {"failure[+1] mode", "Sent twice"},
                     {"owner", "Ann"}},
                    tabs) ==
          "seam approve -> enqueue {\n\tcarries ?\n\towner \"Ann\"\n\tfailure rejected \"No\" {\n"
          "\t\trecovery \"\"\"\n\t\t\tCall\n\t\t\tthen write\n\t\t\"\"\"\n\t}\n"
          "\tfailure \"Sent twice\" {\n\t\trecovery ?\n\t\tsignal   ?\n\t}\n}\n");
    CHECK(seam_with("seam approve -> enqueue { carries ? }\n", {{"failure[+1] mode", "Sent twice"}}, tabs) ==
          "seam approve -> enqueue {\n\tcarries ?\n\tfailure \"Sent twice\" {\n\t\trecovery ?\n\t\tsignal   "
          "?\n\t}\n}\n");
    const std::string made = seam_with("", {{"owner", "Ann"}}, tabs);
    CHECK(made.find("\n\towner \"Ann\"\n") != std::string::npos);
    CHECK(made.find("\n  ") == std::string::npos);
}

TEST_CASE("code is fitted in by its brackets, and texts keep what is theirs", "[ingest]") {
    const std::string code =
        "failure \"\"\"\n      {\n        deep\n    \"\"\" {\n      recovery \"a { b\"\n      carries a,\n"
        "              b\n    }";
    CHECK(ingest::fit_in(code, 4, "    ", "  ") == code);
    CHECK(ingest::fit_in(code, 4, "\t", "\t") ==
          "failure \"\"\"\n\t\t{\n\t\t  deep\n\t\"\"\" {\n\t\trecovery \"a { b\"\n\t\tcarries a,\n\t\t       "
          " b\n\t}");
}

}  // namespace seamark
