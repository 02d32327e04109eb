#include "driver/pending_file.h"

#include <catch2/catch.hpp>
#include <filesystem>

#include "driver/folder_lock.h"
#include "driver/write.h"
#include "support/files.h"
#include "support/temporary_folder.h"

namespace seamark::driver {

namespace {

namespace fs = std::filesystem;
using test::TemporaryFolder;

}  // namespace

TEST_CASE("a pending file is nowhere to be seen until it takes its place", "[write]") {
    const TemporaryFolder folder;
    REQUIRE_FALSE(write_file(folder / "x", "earlier"));
    {
        PendingFile file(folder / "x");
        REQUIRE_FALSE(file.write("later"));
        CHECK(folder.entries() == 1);
        CHECK(test::read_file(folder / "x") == "earlier");
        CHECK_FALSE(file.move_to_target());
    }
    CHECK(test::read_file(folder / "x") == "later");
    CHECK(folder.entries() == 1);
}

TEST_CASE("one that was let go stands beside its target, and goes where nothing comes of it", "[write]") {
    const TemporaryFolder folder;
    {
        PendingFile file(folder / "x");
        REQUIRE_FALSE(file.write("bytes"));
        REQUIRE_FALSE(file.let_go());
        CHECK(folder.entries() == 1);
    }
    CHECK(folder.entries() == 0);
}

TEST_CASE("what a free target gets is never in the place of another", "[write]") {
    const TemporaryFolder folder;
    PendingFile file(folder / "x");
    REQUIRE_FALSE(file.write("mine"));
    REQUIRE_FALSE(write_file(folder / "x", "another's"));
    const auto error = file.move_to_free_target();
    REQUIRE(error);
    CHECK(error->reason == "File exists");
    CHECK(test::read_file(folder / "x") == "another's");
}

TEST_CASE("a name of any length that a file may have leaves room for the pending one", "[write]") {
    const TemporaryFolder folder;
    const std::string longest(255, 'x');
    REQUIRE_FALSE(write_file(folder / longest, "1"));
    REQUIRE_FALSE(write_file(folder / longest, "2"));
    CHECK(test::read_file(folder / longest) == "2");
}

TEST_CASE("only abandoned files of a killed run are removed", "[write]") {
    const TemporaryFolder folder;
    const std::string own = folder / ".seamark-1-0123456789abcdef";
    for (const std::string& path :
         {own, folder / ".seamark-1-0123456789abcdeX", folder / ".seamark-outputs.json",
          folder / ".seamark-x-0123456789abcdef"}) {
        REQUIRE_FALSE(write_file(path, "x"));
    }
    PendingFile held(folder / "target");
    REQUIRE_FALSE(held.write("x"));
    remove_abandoned(folder / "");
    CHECK_FALSE(fs::exists(own));
    CHECK(folder.entries() == 3);
    CHECK_FALSE(held.move_to_target());
}

TEST_CASE("a folder is held by one run", "[write]") {
    const TemporaryFolder folder;
    auto first = std::make_unique<base::Result<FolderLock, IoError>>(FolderLock::take(folder / ""));
    REQUIRE(*first);
    first.reset();
    CHECK(FolderLock::take(folder / ""));
}

TEST_CASE("nothing is written where a link leads out of the folder", "[write]") {
    const TemporaryFolder folder;
    REQUIRE_FALSE(write_outputs(folder / "", {{"out/a", "1"}, {"precious", "mine"}}));
    fs::create_symlink("../precious", folder / "out/b");
    const auto error = fill_folder(folder / "out", {{"a", "2"}, {"b", "2"}});
    REQUIRE(error);
    CHECK(error->reason == "a symbolic link leads out of the output folder there");
    CHECK(test::read_file(folder / "out/a") == "1");
    CHECK(test::read_file(folder / "precious") == "mine");
}

}  // namespace seamark::driver
