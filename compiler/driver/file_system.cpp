#include "driver/file_system.h"

#include <algorithm>
#include <array>
#include <cerrno>
#include <fcntl.h>
#include <filesystem>
#include <poll.h>
#include <sys/stat.h>
#include <system_error>
#include <unistd.h>

#include "driver/paths.h"

namespace seamark::driver {

namespace {

namespace fs = std::filesystem;

// Closes it at the end.
class OpenFile {
  public:
    explicit OpenFile(const std::string& path)
        // A pipe that nobody writes to must not hold up the opening.
        : file_(::open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK | O_NOCTTY)) {}
    OpenFile(const OpenFile&) = delete;
    OpenFile& operator=(const OpenFile&) = delete;
    ~OpenFile() {
        if (file_ >= 0) {
            static_cast<void>(::close(file_));
        }
    }
    int number() const { return file_; }

  private:
    int file_;
};

constexpr int writer_wait_ms = 5000;

enum class Pipes { Refused, Taken };

// Why it is not read; empty where it is.
std::string refuse_kind(int file, Pipes pipes) {
    struct stat status {};
    if (::fstat(file, &status) != 0) {
        return reason_of(errno);
    }
    if (S_ISDIR(status.st_mode)) {
        return reason_of(EISDIR);
    }
    if (S_ISFIFO(status.st_mode)) {
        return pipes == Pipes::Taken ? "" : "it is a pipe, no file";
    }
    return S_ISREG(status.st_mode) ? "" : "it is a device, no file";
}

// Whether there is something to read, or its end, from a pipe. Only the first writer is waited for a limited
// time.
bool wait_for_writer(int file, bool has_begun) {
    pollfd waiting{file, POLLIN, 0};
    return ::poll(&waiting, 1, has_begun ? -1 : writer_wait_ms) > 0;
}

base::Result<std::string, IoError> read_open(const std::string& path, int file, std::size_t limit) {
    // Sources are kept: a text must not hold more memory than it has bytes.
    std::array<char, std::size_t{32} * 1024> chunk;
    std::string bytes;
    while (bytes.size() <= limit) {
        const ssize_t got = ::read(file, chunk.data(), std::min(chunk.size(), limit + 1 - bytes.size()));
        bytes.append(chunk.data(), static_cast<std::size_t>(std::max<ssize_t>(got, 0)));
        if (got == 0) {
            break;
        }
        if (got < 0 && errno == EAGAIN && !wait_for_writer(file, true)) {
            return IoError{path, reason_of(errno)};
        }
        if (got < 0 && errno != EAGAIN && errno != EINTR) {
            return IoError{path, reason_of(errno)};
        }
    }
    bytes.shrink_to_fit();
    return bytes;
}

base::Result<std::string, IoError> read_disk(const std::string& path, std::size_t limit, Pipes pipes) {
    const OpenFile file(path);
    if (file.number() < 0) {
        return IoError{path, reason_of(errno)};
    }
    if (std::string reason = refuse_kind(file.number(), pipes); !reason.empty()) {
        return IoError{path, std::move(reason)};
    }
    if (pipes == Pipes::Taken && !wait_for_writer(file.number(), false)) {
        return IoError{path, "it is a pipe that nobody writes to"};
    }
    return read_open(path, file.number(), limit);
}

}  // namespace

base::Result<std::string, IoError> DiskFileSystem::read(const std::string& path, std::size_t limit) const {
    return read_disk(path, limit, Pipes::Refused);
}

base::Result<std::string, IoError> DiskFileSystem::read_named(const std::string& path,
                                                              std::size_t limit) const {
    return read_disk(path, limit, Pipes::Taken);
}

bool DiskFileSystem::is_file(const std::string& path) const {
    std::error_code error;
    return fs::exists(path, error) && !fs::is_directory(path, error);
}

bool DiskFileSystem::is_folder(const std::string& path) const {
    std::error_code error;
    return fs::is_directory(path, error);
}

base::Result<std::vector<FolderEntry>, IoError> DiskFileSystem::list(const std::string& path) const {
    std::vector<FolderEntry> entries;
    std::error_code error;
    fs::directory_iterator position(path, error);
    for (; !error && position != fs::directory_iterator(); position.increment(error)) {
        std::error_code ignored;
        entries.push_back({position->path().filename().string(), position->is_directory(ignored),
                           position->is_symlink(ignored)});
    }
    if (error) {
        return IoError{path, error.message()};
    }
    std::sort(entries.begin(), entries.end(),
              [](const FolderEntry& a, const FolderEntry& b) { return a.name < b.name; });
    return entries;
}

std::string DiskFileSystem::canonical(const std::string& path) const {
    std::error_code error;
    const fs::path canonical = fs::weakly_canonical(fs::absolute(path, error), error);
    return error ? normal_path(path) : canonical.generic_string();
}

base::Result<std::string, IoError> MemoryFileSystem::read(const std::string& path, std::size_t limit) const {
    const auto found = files_.find(normal_path(path));
    if (found == files_.end()) {
        return IoError{path, reason_of(ENOENT)};
    }
    return found->second.substr(0, limit + 1);
}

bool MemoryFileSystem::is_file(const std::string& path) const {
    return files_.count(normal_path(path)) > 0;
}

bool MemoryFileSystem::is_folder(const std::string& path) const {
    const auto entries = list(path);
    return entries && !entries.value().empty();
}

base::Result<std::vector<FolderEntry>, IoError> MemoryFileSystem::list(const std::string& path) const {
    const std::string normal = normal_path(path);
    const std::string prefix = normal == "." ? "" : normal + "/";
    std::map<std::string, bool> names;
    for (const auto& [file, bytes] : files_) {
        if (file.substr(0, prefix.size()) != prefix) {
            continue;
        }
        const std::string rest = file.substr(prefix.size());
        const std::size_t slash = rest.find('/');
        names[rest.substr(0, slash)] = slash != std::string::npos;
    }
    std::vector<FolderEntry> entries;
    for (const auto& [name, is_folder] : names) {
        entries.push_back({name, is_folder, false});
    }
    return entries;
}

// Nothing lies above the folder that the paths are relative to.
std::string MemoryFileSystem::canonical(const std::string& path) const {
    std::string normal = normal_path(path);
    while (normal.substr(0, 3) == "../") {
        normal.erase(0, 3);
    }
    return normal == ".." ? "." : normal;
}

}  // namespace seamark::driver
