// A finished file under a name of its own beside its target, until it takes the target's place.
#pragma once

#include <optional>
#include <string>

#include "driver/file_system.h"

namespace seamark::driver {

// Removes what it wrote unless that was moved to its target.
class PendingFile {
  public:
    explicit PendingFile(std::string target);
    PendingFile(PendingFile&& other) noexcept;
    PendingFile(const PendingFile&) = delete;
    PendingFile& operator=(const PendingFile&) = delete;
    PendingFile& operator=(PendingFile&&) = delete;
    ~PendingFile();

    // With the permissions of the target, where that is there.
    std::optional<IoError> write(const std::string& bytes);
    // In the place of what is there.
    std::optional<IoError> move_to_target();
    // Fails where anything is there by now.
    std::optional<IoError> move_to_free_target();

  private:
    void keep_mode(int file) const;

    std::string target_;
    std::string beside_;
    bool exists_ = false;
};

// All of the bytes to an open file. Gives 0 or the error's number.
int write_all(int file, const std::string& bytes);

// "No space left on device"
std::string reason_of(int error);

}  // namespace seamark::driver
