#include "driver/pending_file.h"

#include <cerrno>
#include <cstdio>
#include <fcntl.h>
#include <sys/stat.h>
#include <system_error>
#include <unistd.h>

namespace seamark::driver {

std::string reason_of(int error) {
    return std::generic_category().message(error);
}

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

PendingFile::PendingFile(std::string target)
    : target_(std::move(target)), beside_(target_ + ".seamark-" + std::to_string(::getpid())) {}

PendingFile::PendingFile(PendingFile&& other) noexcept
    : target_(std::move(other.target_)), beside_(std::move(other.beside_)), exists_(other.exists_) {
    other.exists_ = false;
}

PendingFile::~PendingFile() {
    if (exists_) {
        static_cast<void>(::unlink(beside_.c_str()));
    }
}

std::optional<IoError> PendingFile::write(const std::string& bytes) {
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

std::optional<IoError> PendingFile::move_to_target() {
    if (::rename(beside_.c_str(), target_.c_str()) != 0) {
        return IoError{target_, reason_of(errno)};
    }
    exists_ = false;
    return std::nullopt;
}

std::optional<IoError> PendingFile::move_to_free_target() {
    if (::renameat2(AT_FDCWD, beside_.c_str(), AT_FDCWD, target_.c_str(), RENAME_NOREPLACE) == 0) {
        exists_ = false;
        return std::nullopt;
    }
    // Not every file system knows this way of renaming. Where it does not, the file gets its second name
    // first.
    const bool is_unknown = errno == EINVAL || errno == ENOSYS;
    if (!is_unknown || ::link(beside_.c_str(), target_.c_str()) != 0) {
        return IoError{target_, reason_of(errno)};
    }
    return std::nullopt;
}

// A file that is written again keeps its permissions.
void PendingFile::keep_mode(int file) const {
    struct stat earlier {};
    if (::stat(target_.c_str(), &earlier) == 0) {
        static_cast<void>(::fchmod(file, earlier.st_mode & 07777U));
    }
}

}  // namespace seamark::driver
