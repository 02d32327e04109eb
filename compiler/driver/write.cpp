#include "driver/write.h"

#include <cerrno>
#include <fcntl.h>
#include <filesystem>
#include <system_error>
#include <unistd.h>
#include <vector>

#include "driver/paths.h"
#include "driver/pending_file.h"

namespace seamark::driver {

namespace {

namespace fs = std::filesystem;

std::optional<IoError> make_folder_of(const std::string& path) {
    std::error_code error;
    fs::create_directories(folder_of(path), error);
    return error ? std::optional(IoError{folder_of(path), error.message()}) : std::nullopt;
}

// A link is written through, so that it stays a link.
std::string resolve_link(const std::string& path) {
    std::error_code error;
    if (!fs::is_symlink(path, error)) {
        return path;
    }
    const fs::path target = fs::weakly_canonical(path, error);
    return error ? path : target.string();
}

bool has_bytes(const std::string& path, const std::string& bytes) {
    std::error_code error;
    if (!fs::is_regular_file(path, error)) {
        return false;
    }
    const auto earlier = DiskFileSystem().read(path, bytes.size());
    return earlier && earlier.value() == bytes;
}

// A device or a pipe: nothing that could be half there, and nothing to put a file in the place of.
bool is_stream(const std::string& path) {
    std::error_code error;
    const fs::file_status status = fs::status(path, error);
    return fs::exists(status) && !fs::is_regular_file(status) && !fs::is_directory(status);
}

std::optional<IoError> write_stream(const std::string& path, const std::string& bytes) {
    const int file = ::open(path.c_str(), O_WRONLY | O_CLOEXEC);
    if (file < 0) {
        return IoError{path, reason_of(errno)};
    }
    const int error = write_all(file, bytes);
    static_cast<void>(::close(file));
    return error == 0 ? std::nullopt : std::optional(IoError{path, reason_of(error)});
}

}  // namespace

std::optional<IoError> write_file(const std::string& path, const std::string& bytes) {
    return is_stream(path) ? write_stream(path, bytes) : write_outputs(".", {{path, bytes}});
}

std::optional<IoError> write_outputs(const std::string& folder, const emit::OutputSet& outputs) {
    std::vector<PendingFile> pending;
    for (const emit::OutputFile& output : outputs) {
        const std::string target = join_path(folder, output.path);
        if (is_stream(target)) {
            return IoError{target, "Is a device or a pipe"};
        }
        const std::string path = resolve_link(target);
        if (fs::is_directory(path)) {
            return IoError{path, "Is a directory"};
        }
        if (has_bytes(path, output.bytes)) {
            continue;
        }
        if (auto error = make_folder_of(path)) {
            return error;
        }
        pending.emplace_back(path);
        if (auto error = pending.back().write(output.bytes)) {
            return error;
        }
    }
    for (PendingFile& file : pending) {
        if (auto error = file.move_to_target()) {
            return error;
        }
    }
    return std::nullopt;
}

}  // namespace seamark::driver
