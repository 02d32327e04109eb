#include "driver/write.h"

#include <algorithm>
#include <cerrno>
#include <chrono>
#include <fcntl.h>
#include <filesystem>
#include <set>
#include <sys/resource.h>
#include <system_error>
#include <thread>
#include <unistd.h>
#include <vector>

#include "driver/confinement.h"
#include "driver/folder_lock.h"
#include "driver/made_folders.h"
#include "driver/paths.h"
#include "driver/pending_file.h"

namespace seamark::driver {

namespace {

namespace fs = std::filesystem;

// A link is written through, so that it stays a link, also where nothing is there yet.
base::Result<std::string, IoError> resolve_link(const std::string& path) {
    constexpr int most_links = 40;  // as Linux has it
    std::error_code error;
    fs::path target = path;
    for (int links = 0; fs::is_symlink(target, error); ++links) {
        if (links == most_links) {
            return IoError{path, reason_of(ELOOP)};
        }
        const fs::path led = fs::read_symlink(target, error);
        if (error) {
            return IoError{path, error.message()};
        }
        target = fs::weakly_canonical(target.parent_path(), error) / led;
    }
    return target == path ? path
                          : (fs::weakly_canonical(target.parent_path(), error) / target.filename()).string();
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

// A pipe is opened when somebody reads from it, which is not waited for without an end.
int open_stream(const std::string& path) {
    constexpr int most_tries = 250;
    constexpr std::chrono::milliseconds pause{20};
    int file = -1;
    for (int i = 0; i < most_tries; ++i) {
        file = ::open(path.c_str(), O_WRONLY | O_CLOEXEC | O_NONBLOCK | O_NOCTTY);
        if (file >= 0 || errno != ENXIO) {
            break;
        }
        std::this_thread::sleep_for(pause);
    }
    if (file >= 0) {
        static_cast<void>(::fcntl(file, F_SETFL, 0));
    }
    return file;
}

std::optional<IoError> write_stream(const std::string& path, const std::string& bytes) {
    const int file = open_stream(path);
    if (file < 0) {
        return IoError{path, errno == ENXIO ? "it is a pipe that nobody reads from" : reason_of(errno)};
    }
    int error = write_all(file, bytes);
    if (::close(file) != 0 && error == 0) {
        error = errno;
    }
    return error == 0 ? std::nullopt : std::optional(IoError{path, reason_of(error)});
}

// Outputs are open until all are written. Gives how many may be.
std::size_t allow_open_files(std::size_t count) {
    constexpr std::size_t others = 32;
    constexpr std::size_t always = 4;
    rlimit limit{};
    if (::getrlimit(RLIMIT_NOFILE, &limit) != 0) {
        return always;
    }
    if (limit.rlim_cur < count + others) {
        limit.rlim_cur = std::min<rlim_t>(limit.rlim_max, count + others);
        static_cast<void>(::setrlimit(RLIMIT_NOFILE, &limit));
        static_cast<void>(::getrlimit(RLIMIT_NOFILE, &limit));
    }
    return std::max<std::size_t>(limit.rlim_cur, others + always) - others;
}

// One run's way from bytes to files.
class Writing {
  public:
    explicit Writing(std::size_t count) : most_open_(allow_open_files(count)) {}

    // The bytes, without touching what stands at the path.
    std::optional<IoError> prepare(const std::string& target, const std::string& bytes) {
        if (is_stream(target)) {
            return IoError{target, "Is a device or a pipe"};
        }
        const auto resolved = resolve_link(target);
        if (!resolved) {
            return resolved.error();
        }
        const std::string& path = resolved.value();
        std::error_code ignored;
        if (fs::is_directory(path, ignored)) {
            return IoError{path, "Is a directory"};
        }
        if (swept_.insert(folder_of(path)).second) {
            remove_abandoned(folder_of(path));
        }
        if (has_bytes(path, bytes)) {
            return std::nullopt;
        }
        if (auto error = folders_.make(folder_of(path))) {
            return error;
        }
        pending_.emplace_back(path, pending_.size());
        if (auto error = pending_.back().write(bytes)) {
            return error;
        }
        return pending_.size() < most_open_ ? std::nullopt : pending_.back().let_go();
    }

    std::optional<IoError> finish() {
        folders_.keep();
        for (PendingFile& file : pending_) {
            if (auto error = file.move_to_target()) {
                return error;
            }
        }
        return std::nullopt;
    }

  private:
    std::size_t most_open_;
    MadeFolders folders_;  // goes after what is pending in them
    std::vector<PendingFile> pending_;
    std::set<std::string> swept_;
};

// The first output that a symbolic link takes out of the folder.
std::optional<IoError> find_way_out(const std::string& folder, const emit::OutputSet& outputs) {
    const DiskFileSystem files;
    const Boundary boundary = boundary_of(files, folder, nullptr);
    std::set<std::string> judged;
    for (const emit::OutputFile& output : outputs) {
        const std::string target = join_path(folder, output.path);
        std::error_code ignored;
        const bool is_new = judged.insert(folder_of(target)).second;
        if (!is_new && !fs::is_symlink(target, ignored)) {
            continue;
        }
        const auto resolved = resolve_link(target);
        if (!resolved) {
            return resolved.error();
        }
        if (!path_within(files, boundary, resolved.value())) {
            return IoError{target, "a symbolic link leads out of the output folder there"};
        }
    }
    return std::nullopt;
}

}  // namespace

std::optional<IoError> write_file(const std::string& path, const std::string& bytes) {
    return is_stream(path) ? write_stream(path, bytes) : write_outputs(".", {{path, bytes}});
}

std::optional<IoError> write_outputs(const std::string& folder, const emit::OutputSet& outputs) {
    Writing writing(outputs.size());
    for (const emit::OutputFile& output : outputs) {
        if (auto error = writing.prepare(join_path(folder, output.path), output.bytes)) {
            return error;
        }
    }
    return writing.finish();
}

std::optional<IoError> write_within(const std::string& folder, const emit::OutputSet& outputs) {
    if (auto error = find_way_out(folder, outputs)) {
        return error;
    }
    return write_outputs(folder, outputs);
}

std::optional<IoError> fill_folder(const std::string& folder, const emit::OutputSet& outputs) {
    MadeFolders made;
    if (auto error = made.make(folder)) {
        return error;
    }
    const auto lock = FolderLock::take(folder);
    if (!lock) {
        return lock.error();
    }
    if (auto error = write_within(folder, outputs)) {
        return error;
    }
    made.keep();
    return std::nullopt;
}

}  // namespace seamark::driver
