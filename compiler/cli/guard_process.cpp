#include "cli/guard_process.h"

#include <csignal>
#include <fcntl.h>
#include <unistd.h>

namespace seamark::cli {

namespace {

// Opened the wrong way round, so that reading or writing fails as it would on a closed one.
void occupy(int stream, int mode) {
    if (::fcntl(stream, F_GETFD) < 0) {
        static_cast<void>(::open("/dev/null", mode));
    }
}

}  // namespace

void guard_process() {
    std::signal(SIGPIPE, SIG_IGN);
    std::signal(SIGXFSZ, SIG_IGN);
    occupy(STDIN_FILENO, O_WRONLY);
    occupy(STDOUT_FILENO, O_RDONLY);
    occupy(STDERR_FILENO, O_RDONLY);
}

}  // namespace seamark::cli
