#include "driver/create.h"

#include <algorithm>
#include <cerrno>
#include <filesystem>
#include <optional>
#include <system_error>

#include "driver/made_folders.h"
#include "driver/paths.h"
#include "driver/pending_file.h"

namespace seamark::driver {

namespace {

namespace fs = std::filesystem;

IoError io_error(const std::string& path, std::errc reason) {
    return {path, std::make_error_code(reason).message()};
}

// Undoes what it did unless it is told that all of it is done.
class Creating {
  public:
    Creating() = default;
    Creating(const Creating&) = delete;
    Creating& operator=(const Creating&) = delete;
    ~Creating() {
        std::error_code ignored;
        std::for_each(made_.rbegin(), made_.rend(),
                      [&](const std::string& path) { fs::remove(path, ignored); });
    }

    std::optional<IoError> make_folder(const std::string& path) { return folders_.make(path); }

    std::optional<IoError> make_file(const std::string& path, const std::string& bytes) {
        PendingFile file(path);
        if (auto error = file.write(bytes)) {
            return error;
        }
        if (auto error = file.move_to_free_target()) {
            return error;
        }
        made_.push_back(path);
        return std::nullopt;
    }

    void finish() {
        made_.clear();
        folders_.keep();
    }

  private:
    MadeFolders folders_;            // go after the files in them
    std::vector<std::string> made_;  // files
};

// A link counts as itself, wherever it leads.
bool is_taken(const std::string& path) {
    std::error_code error;
    return fs::exists(fs::symlink_status(path, error));
}

}  // namespace

base::Result<Creation, IoError> create_files(const std::string& folder, const emit::OutputSet& files) {
    Creating creating;
    Creation creation;
    for (const emit::OutputFile& file : files) {
        const std::string path = join_path(folder, file.path);
        if (auto error = creating.make_folder(folder_of(path))) {
            return *error;
        }
        remove_abandoned(folder_of(path));
        std::error_code ignored;
        if (fs::is_directory(path, ignored)) {
            return io_error(path, std::errc::is_a_directory);
        }
        if (is_taken(path)) {
            creation.kept.push_back(file.path);
            continue;
        }
        if (auto error = creating.make_file(path, file.bytes)) {
            return *error;
        }
        creation.made.push_back(file.path);
    }
    creating.finish();
    return creation;
}

}  // namespace seamark::driver
