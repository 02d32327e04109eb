// What the process is given by whoever starts it.
#pragma once

namespace seamark::cli {

// Before anything is opened: a pipe that closes early and a limit on the size of files are errors of writing,
// which are told, and no file is ever opened in the place of a standard stream that is closed.
void guard_process();

}  // namespace seamark::cli
