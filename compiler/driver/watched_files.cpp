#include "driver/watched_files.h"

#include <array>
#include <cerrno>
#include <cstring>
#include <filesystem>
#include <poll.h>
#include <sys/inotify.h>
#include <system_error>
#include <unistd.h>
#include <utility>
#include <vector>

#include "driver/paths.h"

namespace seamark::driver {

namespace {

namespace fs = std::filesystem;

constexpr std::uint32_t changes = IN_CLOSE_WRITE | IN_CREATE | IN_DELETE | IN_MOVED_FROM | IN_MOVED_TO |
                                  IN_DELETE_SELF | IN_MOVE_SELF | IN_ATTRIB | IN_ONLYDIR;
constexpr int settle_ms = 10;  // without another event before a change counts as made

// One text for one folder, whether a `/` or a `.` stands behind it or not.
std::string absolute(const std::string& path) {
    std::error_code error;
    const fs::path whole = fs::absolute(path, error).lexically_normal();
    if (error) {
        return path;
    }
    return (whole.has_filename() || whole == whole.root_path() ? whole : whole.parent_path())
        .generic_string();
}

bool has_ending(const std::string& name, std::string_view ending) {
    return name.size() >= ending.size() &&
           std::string_view(name).substr(name.size() - ending.size()) == ending;
}

}  // namespace

base::Result<std::unique_ptr<WatchedFiles>, IoError> WatchedFiles::open() {
    const int events = ::inotify_init1(IN_CLOEXEC | IN_NONBLOCK);
    if (events < 0) {
        return IoError{"", reason_of(errno)};
    }
    return std::unique_ptr<WatchedFiles>(new WatchedFiles(events));
}

WatchedFiles::~WatchedFiles() {
    static_cast<void>(::close(events_));
}

// ---- looks ----

base::Result<std::string, IoError> WatchedFiles::read(const std::string& path, std::size_t limit) const {
    note(path);
    return disk_.read(path, limit);
}

base::Result<std::string, IoError> WatchedFiles::read_named(const std::string& path,
                                                            std::size_t limit) const {
    note(path);
    return disk_.read_named(path, limit);
}

bool WatchedFiles::is_file(const std::string& path) const {
    note(path);
    return disk_.is_file(path);
}

bool WatchedFiles::is_folder(const std::string& path) const {
    note(path);
    return disk_.is_folder(path);
}

base::Result<std::vector<FolderEntry>, IoError> WatchedFiles::list(const std::string& path) const {
    note(path);
    note_folder(path);
    return disk_.list(path);
}

std::string WatchedFiles::canonical(const std::string& path) const {
    std::string canonical = disk_.canonical(path);
    if (const std::string named = absolute(path); named != canonical) {
        const std::lock_guard<std::mutex> lock(guard_);
        note_links(named);
    }
    return canonical;
}

// ---- watches ----

// The way to it as it is named, and to the file itself where a symbolic link leads there. Where a folder on
// the way is not there, the folder above it is watched for it.
void WatchedFiles::note(const std::string& path) const {
    const std::lock_guard<std::mutex> lock(guard_);
    for (const std::string& way : {absolute(path), absolute(disk_.canonical(path))}) {
        for (std::string at = way;; at = folder_of(at)) {
            looked_at_.insert(at);
            if (watch_folder(folder_of(at)) || folder_of(at) == at) {
                break;
            }
        }
    }
}

// Those on the way, and those that they lead by: each may come to lead elsewhere.
void WatchedFiles::note_links(const std::string& way) const {
    std::error_code error;
    std::set<std::string> noted;
    std::vector<std::string> ways = {way};
    while (!ways.empty()) {
        std::string at = ways.back();
        ways.pop_back();
        for (; at != folder_of(at) && noted.insert(at).second; at = folder_of(at)) {
            if (fs::is_symlink(at, error)) {
                looked_at_.insert(at);
                watch_folder(folder_of(at));
                ways.push_back(absolute(fs::path(folder_of(at)) / fs::read_symlink(at, error)));
            }
        }
    }
}

void WatchedFiles::note_folder(const std::string& path) const {
    const std::lock_guard<std::mutex> lock(guard_);
    const std::string folder = absolute(path);
    listed_.insert(folder);
    watch_folder(folder);
}

bool WatchedFiles::watch_folder(const std::string& path) const {
    if (watch_of_.count(path) != 0) {
        return true;
    }
    const int watch = ::inotify_add_watch(events_, path.c_str(), changes);
    if (watch < 0) {
        const bool is_absent = errno == ENOENT || errno == ENOTDIR;
        if (!is_absent && !problem_) {
            problem_ = IoError{path, reason_of(errno)};
        }
        return !is_absent;
    }
    watch_of_.emplace(path, watch);
    folder_of_watch_.emplace(watch, path);
    return true;
}

bool WatchedFiles::is_relevant(int watch, const std::string& name, bool is_folder) const {
    const auto folder = folder_of_watch_.find(watch);
    if (folder == folder_of_watch_.end() || name.empty()) {
        return false;
    }
    const bool is_of_a_list = listed_.count(folder->second) != 0;
    return looked_at_.count(join_path(folder->second, name)) != 0 ||
           (is_of_a_list && (is_folder || has_ending(name, ".blueprint")));
}

base::Result<bool, IoError> WatchedFiles::take_events(const std::set<std::string>& own) {
    alignas(inotify_event) std::array<char, 16 * 1024> buffer{};
    bool is_change = false;
    for (;;) {
        const ssize_t got = ::read(events_, buffer.data(), buffer.size());
        if (got <= 0) {
            return got == 0 || errno == EAGAIN || errno == EINTR ? base::Result<bool, IoError>(is_change)
                                                                 : IoError{"", reason_of(errno)};
        }
        for (const char* at = buffer.data(); at < buffer.data() + got;) {
            inotify_event event{};
            std::memcpy(&event, at, sizeof event);
            const std::string name = event.len > 0 ? at + sizeof event : "";
            at += sizeof event + event.len;
            const bool is_gone = (event.mask & (IN_IGNORED | IN_DELETE_SELF | IN_MOVE_SELF)) != 0;
            is_change = is_change || (event.mask & IN_Q_OVERFLOW) != 0;
            const auto folder = folder_of_watch_.find(event.wd);
            if (folder == folder_of_watch_.end()) {
                continue;
            }
            const bool is_of_folder = is_gone || (event.mask & IN_ISDIR) != 0;
            const bool is_own =
                is_of_folder && own.count(is_gone ? folder->second : join_path(folder->second, name)) != 0;
            is_change = is_change || (!is_own && (is_gone || is_relevant(event.wd, name, is_of_folder)));
            if (is_gone) {
                watch_of_.erase(folder->second);
                folder_of_watch_.erase(folder);
            }
        }
    }
}

std::optional<IoError> WatchedFiles::pass_over(const std::vector<std::string>& folders) {
    std::set<std::string> own;
    for (const std::string& folder : folders) {
        own.insert(absolute(folder));
    }
    const std::lock_guard<std::mutex> lock(guard_);
    const auto taken = take_events(own);
    if (!taken) {
        return taken.error();
    }
    has_changed_ = has_changed_ || taken.value();
    return std::nullopt;
}

std::optional<IoError> WatchedFiles::wait() {
    bool is_change = std::exchange(has_changed_, false);
    for (;;) {
        std::error_code error;
        const fs::path folder = fs::current_path(error);
        if (error || folder.empty()) {
            return IoError{".", "the working folder is gone"};
        }
        pollfd waiting{events_, POLLIN, 0};
        const int ready = ::poll(&waiting, 1, is_change ? settle_ms : -1);
        if (ready == 0) {
            return std::nullopt;
        }
        if (ready < 0 && errno != EINTR) {
            return IoError{"", reason_of(errno)};
        }
        const std::lock_guard<std::mutex> lock(guard_);
        if (problem_) {
            return problem_;
        }
        const auto taken = take_events({});
        if (!taken) {
            return taken.error();
        }
        is_change = is_change || taken.value();
    }
}

std::size_t WatchedFiles::size() const {
    const std::lock_guard<std::mutex> lock(guard_);
    return looked_at_.size();
}

}  // namespace seamark::driver
