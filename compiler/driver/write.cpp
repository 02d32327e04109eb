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
        int error = 0;
        for (std::size_t done = 0; done < bytes.size() && error == 0;) {
            const ssize_t written = ::write(file, bytes.data() + done, bytes.size() - done);
            if (written >= 0) {
                done += static_cast<std::size_t>(written);
            } else if (errno != EINTR) {
                error = errno;
            }
        }
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
    const auto earlier = DiskFileSystem().read(path, bytes.size());
    return earlier && earlier.value() == bytes;
}

}  // namespace

std::optional<IoError> write_file(const std::string& path, const std::string& bytes) {
    return write_outputs(".", {{path, bytes}});
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
