#include "driver/pending_file.h"

#include <algorithm>
#include <cerrno>
#include <csignal>
#include <cstdio>
#include <fcntl.h>
#include <filesystem>
#include <fmt/format.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <system_error>
#include <unistd.h>

#include "base/hash.h"
#include "driver/paths.h"

namespace seamark::driver {

namespace {

namespace fs = std::filesystem;

constexpr std::string_view name_start = ".seamark-";
constexpr std::string_view own_files = "/proc/self/fd";

// ".seamark-4711-0123456789abcdef": short enough beside the longest target, and one for each.
std::string name_beside(const std::string& target, std::size_t number) {
    base::Hash hash;
    hash.add(target);
    hash.add(std::to_string(number));
    return join_path(folder_of(target), fmt::format("{}{}-{}", name_start, ::getpid(), hash.text()));
}

// Whether `name_beside` could have given the name.
bool is_pending_name(std::string_view name) {
    if (name.substr(0, name_start.size()) != name_start) {
        return false;
    }
    const std::string_view rest = name.substr(name_start.size());
    const std::size_t dash = rest.find('-');
    const auto is_digit = [](char c) { return c >= '0' && c <= '9'; };
    const auto is_hexadecimal = [&](char c) { return is_digit(c) || (c >= 'a' && c <= 'f'); };
    return dash != std::string_view::npos && dash > 0 &&
           std::all_of(rest.begin(), rest.begin() + static_cast<std::ptrdiff_t>(dash), is_digit) &&
           rest.size() == dash + 1 + base::Hash().text().size() &&
           std::all_of(rest.begin() + static_cast<std::ptrdiff_t>(dash) + 1, rest.end(), is_hexadecimal);
}

// Whoever holds a pending file has it locked.
void remove_if_abandoned(const std::string& path) {
    const int file = ::open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK);
    if (file < 0) {
        return;
    }
    struct stat status {};
    if (::fstat(file, &status) == 0 && S_ISREG(status.st_mode) && ::flock(file, LOCK_EX | LOCK_NB) == 0) {
        static_cast<void>(::unlink(path.c_str()));
    }
    static_cast<void>(::close(file));
}

// No signal ends the process between a name and its taking away.
class BlockedSignals {
  public:
    BlockedSignals() {
        sigset_t all;
        ::sigfillset(&all);
        ::pthread_sigmask(SIG_SETMASK, &all, &earlier_);
    }
    BlockedSignals(const BlockedSignals&) = delete;
    BlockedSignals& operator=(const BlockedSignals&) = delete;
    ~BlockedSignals() { ::pthread_sigmask(SIG_SETMASK, &earlier_, nullptr); }

  private:
    sigset_t earlier_{};
};

}  // namespace

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

void remove_abandoned(const std::string& folder) {
    std::error_code error;
    fs::directory_iterator position(folder, error);
    for (; !error && position != fs::directory_iterator(); position.increment(error)) {
        if (is_pending_name(position->path().filename().string())) {
            remove_if_abandoned(position->path().string());
        }
    }
}

PendingFile::PendingFile(std::string target, std::size_t number)
    : target_(std::move(target)), beside_(name_beside(target_, number)) {}

PendingFile::PendingFile(PendingFile&& other) noexcept
    : target_(std::move(other.target_)),
      beside_(std::move(other.beside_)),
      is_named_(other.is_named_),
      file_(other.file_) {
    other.is_named_ = false;
    other.file_ = -1;
}

PendingFile::~PendingFile() {
    if (is_named_) {
        static_cast<void>(::unlink(beside_.c_str()));
    }
    if (file_ >= 0) {
        static_cast<void>(::close(file_));
    }
}

IoError PendingFile::error(int number) const {
    return {target_, reason_of(number)};
}

void PendingFile::open_unnamed() {
    if (::access(std::string(own_files).c_str(), X_OK) == 0) {
        file_ = ::open(folder_of(target_).c_str(), O_TMPFILE | O_WRONLY | O_CLOEXEC, 0666);
    }
}

void PendingFile::open_named() {
    remove_if_abandoned(beside_);
    file_ = ::open(beside_.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0666);
    is_named_ = file_ >= 0;
}

std::optional<IoError> PendingFile::write(const std::string& bytes) {
    open_unnamed();
    if (file_ < 0) {
        open_named();
    }
    if (file_ < 0) {
        return error(errno);
    }
    static_cast<void>(::flock(file_, LOCK_EX | LOCK_NB));
    int number = write_all(file_, bytes);
    keep_mode();
    // Some file systems tell only on closing that there is no room.
    const int other = ::dup(file_);
    if (other >= 0 && ::close(other) != 0 && number == 0) {
        number = errno;
    }
    return number == 0 ? std::nullopt : std::optional(error(number));
}

// Gives 0 or the error's number.
int PendingFile::give_name(const std::string& name) {
    const std::string way = fmt::format("{}/{}", own_files, file_);
    return ::linkat(AT_FDCWD, way.c_str(), AT_FDCWD, name.c_str(), AT_SYMLINK_FOLLOW) == 0 ? 0 : errno;
}

int PendingFile::stand_beside() {
    if (is_named_) {
        return 0;
    }
    remove_if_abandoned(beside_);
    const int number = give_name(beside_);
    is_named_ = number == 0;
    return number;
}

std::optional<IoError> PendingFile::let_go() {
    if (const int number = stand_beside(); number != 0) {
        return error(number);
    }
    static_cast<void>(::close(file_));
    file_ = -1;
    return std::nullopt;
}

int PendingFile::take_place() {
    if (!is_named_) {
        if (const int number = give_name(target_); number != EEXIST) {
            return number;
        }
    }
    if (const int number = stand_beside(); number != 0) {
        return number;
    }
    if (::rename(beside_.c_str(), target_.c_str()) != 0) {
        return errno;
    }
    is_named_ = false;
    return 0;
}

std::optional<IoError> PendingFile::move_to_target() {
    const BlockedSignals blocked;
    const int number = take_place();
    return number == 0 ? std::nullopt : std::optional(error(number));
}

std::optional<IoError> PendingFile::move_to_free_target() {
    const BlockedSignals blocked;
    // A second name, so that the file cannot take the place of another; the first one goes with `this`.
    const bool is_moved =
        is_named_ ? ::link(beside_.c_str(), target_.c_str()) == 0 : (errno = give_name(target_)) == 0;
    return is_moved ? std::nullopt : std::optional(error(errno));
}

// A file that is written again keeps its permissions.
void PendingFile::keep_mode() const {
    struct stat earlier {};
    if (::stat(target_.c_str(), &earlier) == 0) {
        static_cast<void>(::fchmod(file_, earlier.st_mode & 07777U));
    }
}

}  // namespace seamark::driver
