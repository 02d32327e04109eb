#include "rewrite/unified_diff.h"

#include <catch2/catch.hpp>
#include <random>
#include <sstream>

#include "rewrite/common_lines.h"

namespace seamark::rewrite {

namespace {

// What `patch` does: puts the hunks of a diff into `before`, and fails where a line is not what the diff
// says.
class Patch {
  public:
    Patch(std::string_view before, std::string_view diff)
        : before_(split_lines(before)), diff_(split_lines(diff)) {}

    std::string result() {
        for (std::size_t i = 2; i < diff_.size(); ++i) {
            take_line(i);
        }
        copy_to(before_.size());
        return after_;
    }

  private:
    void copy_to(std::size_t line) {
        REQUIRE(done_ <= line);
        REQUIRE(line <= before_.size());
        while (done_ < line) {
            after_ += before_[done_++];
        }
    }

    // "@@ -3,2 +3,4 @@": where the hunk starts.
    void start_hunk(std::string_view head) {
        const std::string range(head.substr(4, head.find(' ', 4) - 4));
        const std::size_t line = std::stoul(range);
        const bool is_empty = range.size() > 2 && range.substr(range.size() - 2) == ",0";
        copy_to(is_empty ? line : line - 1);
    }

    void take_line(std::size_t i) {
        std::string line(diff_[i]);
        if (line[0] == '\\') {
            return;
        }
        if (line[0] == '@') {
            start_hunk(line);
            return;
        }
        if (i + 1 < diff_.size() && diff_[i + 1][0] == '\\') {
            line.pop_back();
        }
        if (line[0] != '+') {
            REQUIRE(done_ < before_.size());
            REQUIRE(before_[done_] == line.substr(1));
            ++done_;
        }
        after_ += line[0] == '-' ? "" : line.substr(1);
    }

    std::vector<std::string_view> before_;
    std::vector<std::string_view> diff_;
    std::size_t done_ = 0;
    std::string after_;
};

std::string patched(std::string_view before, std::string_view diff) {
    return diff.empty() ? std::string(before) : Patch(before, diff).result();
}

// The length of a longest common list of lines, by the table that every textbook has.
std::size_t longest_common(const std::vector<std::string_view>& a, const std::vector<std::string_view>& b) {
    std::vector<std::vector<std::size_t>> table(a.size() + 1, std::vector<std::size_t>(b.size() + 1));
    for (std::size_t i = 0; i < a.size(); ++i) {
        for (std::size_t j = 0; j < b.size(); ++j) {
            table[i + 1][j + 1] = a[i] == b[j] ? table[i][j] + 1 : std::max(table[i][j + 1], table[i + 1][j]);
        }
    }
    return table[a.size()][b.size()];
}

std::string random_text(std::mt19937& random, std::size_t words) {
    std::string text;
    for (std::size_t count = random() % 30; count > 0; --count) {
        text += std::string(1, static_cast<char>('a' + random() % words)) + "\n";
    }
    if (!text.empty() && random() % 4 == 0) {
        text.pop_back();
    }
    return text;
}

}  // namespace

TEST_CASE("a diff shows what changed with three lines around it", "[rewrite]") {
    CHECK(unified_diff("1\n2\n3\n4\n5\n6\n7\n8\n", "1\n2\n3\n4\n5 and more\n6\n7\n8\n", "a", "b") ==
          "--- a\n+++ b\n@@ -2,7 +2,7 @@\n 2\n 3\n 4\n-5\n+5 and more\n 6\n 7\n 8\n");
}

TEST_CASE("changes far apart are hunks of their own, changes close together are one", "[rewrite]") {
    const std::string before = "a\n1\n2\n3\n4\n5\n6\n7\nb\n";
    CHECK(unified_diff(before, "A\n1\n2\n3\n4\n5\n6\n7\nB\n", "a", "b") ==
          "--- a\n+++ b\n@@ -1,4 +1,4 @@\n-a\n+A\n 1\n 2\n 3\n@@ -6,4 +6,4 @@\n 5\n 6\n 7\n-b\n+B\n");
    CHECK(unified_diff("a\n1\n2\n3\n4\n5\n6\nb\n", "A\n1\n2\n3\n4\n5\n6\nB\n", "a", "b") ==
          "--- a\n+++ b\n@@ -1,8 +1,8 @@\n-a\n+A\n 1\n 2\n 3\n 4\n 5\n 6\n-b\n+B\n");
}

TEST_CASE("a diff says where a last line has no end", "[rewrite]") {
    CHECK(unified_diff("a", "a\n", "a", "b") ==
          "--- a\n+++ b\n@@ -1 +1 @@\n-a\n\\ No newline at end of file\n+a\n");
    CHECK(unified_diff("", "a\n", "a", "b") == "--- a\n+++ b\n@@ -0,0 +1 @@\n+a\n");
    CHECK(unified_diff("a\n", "", "a", "b") == "--- a\n+++ b\n@@ -1 +0,0 @@\n-a\n");
    CHECK(unified_diff("a\n", "a\n", "a", "b").empty());
}

TEST_CASE("a label that a terminal would act on is quoted, another script is not", "[rewrite]") {
    CHECK(unified_diff("", "a\n", "\u202Egnp", "\u009B31m\xFF") ==
          "--- \"\\342\\200\\256gnp\"\n+++ \"\\302\\23331m\\377\"\n@@ -0,0 +1 @@\n+a\n");
    CHECK(unified_diff("", "a\n", "größe 客户", "b") == "--- größe 客户\n+++ b\n@@ -0,0 +1 @@\n+a\n");
}

TEST_CASE("a label that would break the diff's first lines is quoted", "[rewrite]") {
    CHECK(unified_diff("", "a\n", "x\n+++ y", "z \"1\"") ==
          "--- \"x\\012+++ y\"\n+++ \"z \\\"1\\\"\"\n@@ -0,0 +1 @@\n+a\n");
}

TEST_CASE("a diff put into the text before gives the text after", "[rewrite]") {
    std::mt19937 random(7);
    for (int i = 0; i < 3000; ++i) {
        const std::size_t words = 2 + random() % 12;
        const std::string before = random_text(random, words);
        const std::string after = random_text(random, words);
        CAPTURE(before, after);
        CHECK(patched(before, unified_diff(before, after, "a", "b")) == after);
    }
}

TEST_CASE("common lines rise in both texts, and are as many as can be where no line is unique", "[rewrite]") {
    std::mt19937 random(11);
    for (int i = 0; i < 1000; ++i) {
        const std::string before = random_text(random, 2);
        const std::string after = random_text(random, 2);
        const auto a = split_lines(before);
        const auto b = split_lines(after);
        const auto common = find_common_lines(a, b);
        CAPTURE(before, after);
        for (std::size_t k = 0; k < common.size(); ++k) {
            CHECK(a[common[k].before] == b[common[k].after]);
            CHECK((k == 0 ||
                   (common[k - 1].before < common[k].before && common[k - 1].after < common[k].after)));
        }
        const bool has_anchor = before.find_first_not_of("ab\n") != std::string::npos;
        if (!has_anchor && std::count(before.begin(), before.end(), 'a') > 1 &&
            std::count(before.begin(), before.end(), 'b') > 1 && before.back() == '\n' && !after.empty() &&
            after.back() == '\n') {
            CHECK(common.size() == longest_common(a, b));
        }
    }
}

TEST_CASE("two long texts with nothing in common are one replacement", "[rewrite]") {
    std::string before;
    std::string after;
    for (int i = 0; i < 20000; ++i) {
        before += i % 2 == 0 ? "a\n" : "b\n";
        after += i % 2 == 0 ? "c\n" : "d\n";
    }
    const std::string diff = unified_diff(before, after, "a", "b");
    CHECK(diff.substr(0, 33) == "--- a\n+++ b\n@@ -1,20000 +1,20000 ");
    CHECK(patched(before, diff) == after);
}

}  // namespace seamark::rewrite
