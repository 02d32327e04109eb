// The disk, with a memory of what was looked at: `seamark build --watch` waits for a change of that.
#pragma once

#include <map>
#include <memory>
#include <mutex>
#include <optional>
#include <set>
#include <string>

#include "driver/file_system.h"

namespace seamark::driver {

// Owns an inotify instance. A folder is watched before anything in it is looked at, so that no change falls
// between the look and the wait. Many threads may look at once.
class WatchedFiles final : public FileSystem {
  public:
    // Why there is nothing to wait with; nothing where all is well.
    static base::Result<std::unique_ptr<WatchedFiles>, IoError> open();
    ~WatchedFiles() override;

    base::Result<std::string, IoError> read(const std::string& path, std::size_t limit) const override;
    base::Result<std::string, IoError> read_named(const std::string& path, std::size_t limit) const override;
    bool is_file(const std::string& path) const override;
    bool is_folder(const std::string& path) const override;
    base::Result<std::vector<FolderEntry>, IoError> list(const std::string& path) const override;
    std::string canonical(const std::string& path) const override;

    // Returns when something that was looked at may have changed and then nothing more did for a moment,
    // since editors save in several steps. An error where a folder cannot be watched or the system takes the
    // watch away.
    std::optional<IoError> wait();

    // What happened so far to these folders themselves is the caller's own doing and no change. Other changes
    // so far end the next wait at once.
    std::optional<IoError> pass_over(const std::vector<std::string>& folders);

    // How many paths were looked at.
    std::size_t size() const;

  private:
    explicit WatchedFiles(int events) : events_(events) {}

    void note(const std::string& path) const;
    void note_links(const std::string& way) const;
    void note_folder(const std::string& path) const;
    bool watch_folder(const std::string& path) const;
    bool is_relevant(int watch, const std::string& name, bool is_folder) const;
    base::Result<bool, IoError> take_events(const std::set<std::string>& own);

    int events_;
    bool has_changed_ = false;  // before the wait
    DiskFileSystem disk_;
    mutable std::mutex guard_;
    mutable std::set<std::string> looked_at_;      // absolute
    mutable std::set<std::string> listed_;         // folders, absolute
    mutable std::map<std::string, int> watch_of_;  // by folder
    mutable std::map<int, std::string> folder_of_watch_;
    mutable std::optional<IoError> problem_;  // the first one
};

}  // namespace seamark::driver
