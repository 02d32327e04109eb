// Files behind a small interface, so that tests can do without a disk.
#pragma once

#include <cstddef>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "base/system_error.h"

namespace seamark::driver {

// The world, not the user's text, stood in the way.
struct IoError {
    std::string path;
    std::string reason;  // "No such file or directory"
};

using base::reason_of;

struct FolderEntry {
    std::string name;
    bool is_folder = false;  // symbolic links count as what they lead to
    bool is_link = false;
};

// Paths are as the user gives them, with '/'.
class FileSystem {
  public:
    FileSystem() = default;
    FileSystem(const FileSystem&) = delete;
    FileSystem& operator=(const FileSystem&) = delete;
    virtual ~FileSystem() = default;

    // At most `limit` + 1 bytes, so that a file over a limit is seen to be over it and never read whole. Of
    // files alone: what is found on the way, or named in a file, may be a pipe that never ends.
    virtual base::Result<std::string, IoError> read(const std::string& path, std::size_t limit) const = 0;
    // The same for what somebody named on the command line, which may be a pipe.
    virtual base::Result<std::string, IoError> read_named(const std::string& path, std::size_t limit) const {
        return read(path, limit);
    }
    virtual bool is_file(const std::string& path) const = 0;
    virtual bool is_folder(const std::string& path) const = 0;
    // Sorted by name.
    virtual base::Result<std::vector<FolderEntry>, IoError> list(const std::string& path) const = 0;
    // One text for one file, whatever way leads to it.
    virtual std::string canonical(const std::string& path) const = 0;
};

class DiskFileSystem final : public FileSystem {
  public:
    base::Result<std::string, IoError> read(const std::string& path, std::size_t limit) const override;
    base::Result<std::string, IoError> read_named(const std::string& path, std::size_t limit) const override;
    bool is_file(const std::string& path) const override;
    bool is_folder(const std::string& path) const override;
    base::Result<std::vector<FolderEntry>, IoError> list(const std::string& path) const override;
    std::string canonical(const std::string& path) const override;
};

// Files by their paths; folders are what the paths have.
class MemoryFileSystem final : public FileSystem {
  public:
    explicit MemoryFileSystem(std::map<std::string, std::string> files) : files_(std::move(files)) {}

    base::Result<std::string, IoError> read(const std::string& path, std::size_t limit) const override;
    bool is_file(const std::string& path) const override;
    bool is_folder(const std::string& path) const override;
    base::Result<std::vector<FolderEntry>, IoError> list(const std::string& path) const override;
    std::string canonical(const std::string& path) const override;

  private:
    std::map<std::string, std::string> files_;
};

}  // namespace seamark::driver
