#include "driver/folder_lock.h"

#include <cerrno>
#include <chrono>
#include <fcntl.h>
#include <sys/file.h>
#include <thread>
#include <unistd.h>

namespace seamark::driver {

namespace {

constexpr std::chrono::milliseconds pause{20};
constexpr std::chrono::seconds patience{60};

}  // namespace

FolderLock::FolderLock(FolderLock&& other) noexcept : file_(other.file_) {
    other.file_ = -1;
}

FolderLock::~FolderLock() {
    if (file_ >= 0) {
        static_cast<void>(::close(file_));
    }
}

base::Result<FolderLock, IoError> FolderLock::take(const std::string& folder) {
    FolderLock lock(::open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
    const auto end = std::chrono::steady_clock::now() + patience;
    while (lock.file_ >= 0 && ::flock(lock.file_, LOCK_EX | LOCK_NB) != 0 && errno == EWOULDBLOCK) {
        if (std::chrono::steady_clock::now() > end) {
            return IoError{folder, "another run of seamark is writing there"};
        }
        std::this_thread::sleep_for(pause);
    }
    return lock;
}

}  // namespace seamark::driver
