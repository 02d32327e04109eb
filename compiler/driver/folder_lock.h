// One run at a time writes into an output folder.
#pragma once

#include <optional>
#include <string>

#include "base/result.h"
#include "driver/file_system.h"

namespace seamark::driver {

// Held until the end of its life, or of the process. Where the file system knows no locks it holds nothing.
class FolderLock {
  public:
    // Waits for another run, but not for ever. The folder stands.
    static base::Result<FolderLock, IoError> take(const std::string& folder);

    FolderLock(FolderLock&& other) noexcept;
    FolderLock(const FolderLock&) = delete;
    FolderLock& operator=(const FolderLock&) = delete;
    FolderLock& operator=(FolderLock&&) = delete;
    ~FolderLock();

  private:
    explicit FolderLock(int file) : file_(file) {}

    int file_;
};

}  // namespace seamark::driver
