#include "driver/write.h"

#include <cerrno>
#include <fcntl.h>
#include <filesystem>
#include <sys/stat.h>
#include <system_error>
#include <unistd.h>
#include <vector>

#include "driver/paths.h"

namespace seamark::driver {

namespace {

namespace fs = std::filesystem;

std::string reason_of(int error) {
    return std::generic_category().message(error);
}

// Gives 0 or the error's number.
int write_all(int file, const std::string& bytes) {
    for (std::size_t done = 0; done < bytes.size();) {
        const ssize_t written = ::write(file, bytes.data() + done, bytes.size() - done);
        if (written >= 0) {
            done += static_cast<std::size_t>(written);
        } else if (errno != EINTR) {
            return errno;
        }
    }
    return 0;
}

// A finished file under a name of its own; it is removed unless it was moved to its target.
class Pending {
  public:
    explicit Pending(std::string target)
        : target_(std::move(target)), beside_(target_ + ".seamark-" + std::to_string(::getpid())) {}
    Pending(Pending&& other) noexcept
        : target_(std::move(other.target_)), beside_(std::move(other.beside_)), exists_(other.exists_) {
        other.exists_ = false;
    }
    Pending(const Pending&) = delete;
    Pending& operator=(const Pending&) = delete;
    Pending& operator=(Pending&&) = delete;
    ~Pending() {
        if (exists_) {
            static_cast<void>(::unlink(beside_.c_str()));
        }
    }

    std::optional<IoError> write(const std::string& bytes) {
        const int file = ::open(beside_.c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0666);
        if (file < 0) {
            return IoError{target_, reason_of(errno)};
        }
        exists_ = true;
        int error = write_all(file, bytes);
        keep_mode(file);
        if (::close(file) != 0 && error == 0) {
            error = errno;
        }
        return error == 0 ? std::nullopt : std::optional(IoError{target_, reason_of(error)});
    }

    std::optional<IoError> move_to_target() {
        if (::rename(beside_.c_str(), target_.c_str()) != 0) {
            return IoError{target_, reason_of(errno)};
        }
        exists_ = false;
        return std::nullopt;
    }

  private:
    // A file that is written again keeps its permissions.
    void keep_mode(int file) const {
        struct stat earlier {};
        if (::stat(target_.c_str(), &earlier) == 0) {
            static_cast<void>(::fchmod(file, earlier.st_mode & 07777U));
        }
    }

    std::string target_;
    std::string beside_;
    bool exists_ = false;
};

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
    std::vector<Pending> pending;
    for (const emit::OutputFile& output : outputs) {
        const std::string path = resolve_link(join_path(folder, output.path));
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
    for (Pending& file : pending) {
        if (auto error = file.move_to_target()) {
            return error;
        }
    }
    return std::nullopt;
}

}  // namespace seamark::driver
