#include "driver/made_folders.h"

#include <algorithm>
#include <filesystem>
#include <system_error>

#include "driver/paths.h"

namespace seamark::driver {

namespace {

namespace fs = std::filesystem;

}  // namespace

MadeFolders::~MadeFolders() {
    std::error_code ignored;
    std::for_each(made_.rbegin(), made_.rend(), [&](const std::string& path) { fs::remove(path, ignored); });
}

std::optional<IoError> MadeFolders::make(const std::string& path) {
    std::error_code error;
    const fs::file_status status = fs::status(path, error);
    if (fs::is_directory(status)) {
        return std::nullopt;
    }
    if (fs::exists(status)) {
        return IoError{path, std::make_error_code(std::errc::not_a_directory).message()};
    }
    if (const std::string above = folder_of(path); above != path) {
        if (auto failure = make(above)) {
            return failure;
        }
    }
    if (fs::create_directory(path, error)) {
        made_.push_back(path);
    } else if (error) {
        return IoError{path, error.message()};
    }
    return std::nullopt;
}

}  // namespace seamark::driver
