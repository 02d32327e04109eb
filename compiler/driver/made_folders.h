// Folders that were made on the way to a file, and that go again where no file came of it.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "driver/file_system.h"

namespace seamark::driver {

// Removes what it made, where that is still empty, unless it is told to keep it.
class MadeFolders {
  public:
    MadeFolders() = default;
    MadeFolders(const MadeFolders&) = delete;
    MadeFolders& operator=(const MadeFolders&) = delete;
    ~MadeFolders();

    // With those above it.
    std::optional<IoError> make(const std::string& path);
    void keep() { made_.clear(); }

  private:
    std::vector<std::string> made_;  // each behind the folder that it stands in
};

}  // namespace seamark::driver
