// Expected outputs that stand in files below tests/golden.
#pragma once

#include <string>
#include <string_view>

namespace seamark::test {

// Fails the running test case where `actual` is not what tests/golden/`path` holds. With SEAMARK_ACCEPT in
// the environment
// (./dev accept) the file is rewritten instead.
void check_golden(const std::string& path, std::string_view actual);

}  // namespace seamark::test
