// A finished file without a name, until it takes its target's place.
#pragma once

#include <optional>
#include <string>

#include "driver/file_system.h"

namespace seamark::driver {

// Where the file system has files without a name, a run that is killed leaves none behind: a name is given
// and taken away between two system calls. Where it has none, the file stands beside its target from the
// first byte, and `remove_abandoned` finds it.
class PendingFile {
  public:
    // `number`: tells those of one process apart that have one target.
    explicit PendingFile(std::string target, std::size_t number = 0);
    PendingFile(PendingFile&& other) noexcept;
    PendingFile(const PendingFile&) = delete;
    PendingFile& operator=(const PendingFile&) = delete;
    PendingFile& operator=(PendingFile&&) = delete;
    ~PendingFile();

    // With the permissions of the target, where that is there.
    std::optional<IoError> write(const std::string& bytes);
    // Closes it, for when there are too many: it stands beside its target from now on.
    std::optional<IoError> let_go();
    // In the place of what is there.
    std::optional<IoError> move_to_target();
    // Fails where anything is there by now.
    std::optional<IoError> move_to_free_target();

  private:
    void open_unnamed();
    void open_named();
    void keep_mode() const;
    int give_name(const std::string& name);
    int stand_beside();
    int take_place();
    IoError error(int number) const;

    std::string target_;
    std::string beside_;     // the name that it has on its way
    bool is_named_ = false;  // it stands at `beside_`
    int file_ = -1;
};

// Removes from a folder what killed runs left there: files under a name that only `PendingFile` gives, and
// that no living process holds.
void remove_abandoned(const std::string& folder);

// All of the bytes to an open file. Gives 0 or the error's number.
int write_all(int file, const std::string& bytes);

}  // namespace seamark::driver
