#include "driver/write.h"

#include <catch2/catch.hpp>
#include <filesystem>
#include <sys/stat.h>
#include <unistd.h>

#include "support/files.h"
#include "support/temporary_folder.h"

namespace seamark::driver {

namespace {

namespace fs = std::filesystem;
using test::TemporaryFolder;

}  // namespace

TEST_CASE("outputs are written with the folders on the way, and nothing else is left", "[write]") {
    const TemporaryFolder folder;
    CHECK_FALSE(write_outputs(folder / "out", {{"a/one.txt", "1"}, {"two.txt", "2"}}));
    CHECK(test::read_file(folder / "out/a/one.txt") == "1");
    CHECK(test::read_file(folder / "out/two.txt") == "2");
    CHECK(folder.entries() == 4);
}

TEST_CASE("a file whose bytes would not change is not touched", "[write]") {
    const TemporaryFolder folder;
    REQUIRE_FALSE(write_file(folder / "x", "same"));
    struct stat before {};
    REQUIRE(::stat((folder / "x").c_str(), &before) == 0);
    CHECK_FALSE(write_file(folder / "x", "same"));
    struct stat after {};
    REQUIRE(::stat((folder / "x").c_str(), &after) == 0);
    CHECK(before.st_ino == after.st_ino);
    CHECK_FALSE(write_file(folder / "x", "other"));
    CHECK(test::read_file(folder / "x") == "other");
}

TEST_CASE("where one output cannot be written, none is", "[write]") {
    const TemporaryFolder folder;
    REQUIRE_FALSE(write_file(folder / "out/first", "earlier"));
    fs::create_directory(folder / "out/second");
    const auto error = write_outputs(folder / "out", {{"first", "later"}, {"second", "x"}});
    REQUIRE(error);
    CHECK(error->reason == "Is a directory");
    CHECK(test::read_file(folder / "out/first") == "earlier");
    CHECK(folder.entries() == 3);
}

TEST_CASE("a file that is written again keeps its permissions, a link stays a link", "[write]") {
    const TemporaryFolder folder;
    REQUIRE_FALSE(write_file(folder / "target", "1"));
    REQUIRE(::chmod((folder / "target").c_str(), 0640) == 0);
    fs::create_symlink(folder / "target", folder / "link");
    CHECK_FALSE(write_file(folder / "link", "2"));
    CHECK(fs::is_symlink(folder / "link"));
    CHECK(test::read_file(folder / "target") == "2");
    struct stat after {};
    REQUIRE(::stat((folder / "target").c_str(), &after) == 0);
    CHECK((after.st_mode & 0777U) == 0640U);
}

TEST_CASE("a link to what is not there yet is written through, one that leads in a circle is an error",
          "[write]") {
    const TemporaryFolder folder;
    fs::create_directories(folder / "deep/er");
    fs::create_directory_symlink("deep/er", folder / "way");
    fs::create_symlink("way/../target", folder / "second");
    fs::create_symlink("second", folder / "first");
    CHECK_FALSE(write_file(folder / "first", "1"));
    CHECK(fs::is_symlink(folder / "first"));
    CHECK(fs::is_symlink(folder / "second"));
    CHECK(test::read_file(folder / "deep/target") == "1");
    fs::create_symlink("round", folder / "about");
    fs::create_symlink("about", folder / "round");
    const auto error = write_file(folder / "round", "1");
    REQUIRE(error);
    CHECK(error->reason == "Too many levels of symbolic links");
    CHECK(fs::is_symlink(folder / "round"));
}

TEST_CASE("nothing takes the place of a pipe", "[write]") {
    const TemporaryFolder folder;
    REQUIRE(::mkfifo((folder / "pipe").c_str(), 0600) == 0);
    const auto error = write_outputs(folder / "", {{"pipe", "bytes"}});
    REQUIRE(error);
    CHECK(error->reason == "Is a device or a pipe");
    CHECK(fs::is_fifo(folder / "pipe"));
    CHECK(folder.entries() == 1);
}

}  // namespace seamark::driver
