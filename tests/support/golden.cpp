#include "support/golden.h"

#include <catch2/catch.hpp>
#include <cstdlib>

#include "support/files.h"

namespace seamark::test {

void check_golden(const std::string& path, std::string_view actual) {
    const auto file = tests_folder() / "golden" / path;
    if (std::getenv("SEAMARK_ACCEPT") != nullptr) {
        write_file(file, actual);
        return;
    }
    INFO("expected in " << file.string() << "; ./dev accept rewrites it");
    REQUIRE(std::filesystem::exists(file));
    CHECK(std::string(actual) == read_file(file));
}

}  // namespace seamark::test
