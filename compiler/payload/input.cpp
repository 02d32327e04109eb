#include "payload/input.h"

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <poll.h>
#include <sys/stat.h>
#include <unistd.h>
#include <vector>
#include <zlib.h>

#include "base/system_error.h"

namespace seamark::payload {

namespace {

constexpr std::size_t packed_size = 64 * 1024;
constexpr std::array<unsigned char, 2> gzip_magic = {0x1f, 0x8b};
constexpr int gzip_only = 16 + MAX_WBITS;

using base::reason_of;

// Somebody writes, or has written, within the time that the first writer is waited for.
bool has_writer(int file) {
    constexpr int wait_ms = 5000;
    pollfd waiting{file, POLLIN, 0};
    return ::poll(&waiting, 1, wait_ms) > 0;
}

// A device other than a terminal and `/dev/null` may never come to an end.
bool is_endless(int file, const struct stat& status) {
    if (S_ISBLK(status.st_mode)) {
        return true;
    }
    struct stat null {};
    const bool is_null = ::stat("/dev/null", &null) == 0 && null.st_rdev == status.st_rdev;
    return S_ISCHR(status.st_mode) && !is_null && ::isatty(file) == 0;
}

}  // namespace

struct Input::State {
    int file = -1;
    bool owns_file = false;
    std::size_t position = 0;
    std::optional<std::size_t> size;
    bool is_first = true;
    // The bytes that were read to see what the file is, or those of gzip that are still packed.
    std::vector<unsigned char> ahead;
    std::size_t ahead_begin = 0;
    std::size_t ahead_end = 0;
    std::optional<z_stream> packed;
    bool is_in_member = false;

    State() = default;
    State(const State&) = delete;
    State& operator=(const State&) = delete;
    ~State() {
        if (packed) {
            inflateEnd(&*packed);
        }
        if (owns_file) {
            static_cast<void>(::close(file));
        }
    }

    using Count = base::Result<std::size_t, std::string>;

    Count read_file(void* target, std::size_t count) {
        while (true) {
            const ssize_t got = ::read(file, target, count);
            if (got >= 0) {
                position += static_cast<std::size_t>(got);
                return static_cast<std::size_t>(got);
            }
            if (errno != EINTR) {
                return reason_of(errno);
            }
        }
    }

    // The first two bytes, which a pipe may give one by one.
    std::optional<std::string> look_ahead() {
        is_first = false;
        ahead.resize(packed_size);
        while (ahead_end < gzip_magic.size()) {
            Count got = read_file(ahead.data() + ahead_end, gzip_magic.size() - ahead_end);
            if (!got) {
                return got.error();
            }
            if (got.value() == 0) {
                return std::nullopt;
            }
            ahead_end += got.value();
        }
        if (std::equal(gzip_magic.begin(), gzip_magic.end(), ahead.begin())) {
            packed.emplace();
            if (inflateInit2(&*packed, gzip_only) != Z_OK) {
                packed.reset();
                return "no memory to unpack gzip";
            }
            is_in_member = true;
        }
        return std::nullopt;
    }

    Count read_plain(char* target, std::size_t count) {
        if (ahead_begin == ahead_end) {
            return read_file(target, count);
        }
        const std::size_t taken = std::min(count, ahead_end - ahead_begin);
        std::memcpy(target, ahead.data() + ahead_begin, taken);
        ahead_begin += taken;
        return taken;
    }

    // Whether there are packed bytes.
    Count fill() {
        if (ahead_begin < ahead_end) {
            return ahead_end - ahead_begin;
        }
        Count got = read_file(ahead.data(), ahead.size());
        ahead_begin = 0;
        ahead_end = got ? got.value() : 0;
        return got;
    }

    // Between members: zeros, which some writers fill up with, then another member or the end.
    std::optional<std::string> begin_member() {
        while (ahead_begin < ahead_end && ahead[ahead_begin] == 0) {
            ++ahead_begin;
        }
        if (ahead_begin == ahead_end) {
            return std::nullopt;
        }
        if (ahead[ahead_begin] != gzip_magic[0]) {
            return "something that is no gzip stands behind its gzip data";
        }
        inflateReset(&*packed);
        is_in_member = true;
        return std::nullopt;
    }

    Count read_packed(char* target, std::size_t count) {
        packed->next_out = reinterpret_cast<Bytef*>(target);
        packed->avail_out = static_cast<uInt>(count);
        while (packed->avail_out == count) {
            Count there = fill();
            if (!there) {
                return there;
            }
            if (there.value() == 0) {
                return is_in_member ? Count(std::string("its gzip data end before they are whole"))
                                    : Count(std::size_t{0});
            }
            if (!is_in_member) {
                if (const auto reason = begin_member()) {
                    return *reason;
                }
                continue;
            }
            packed->next_in = ahead.data() + ahead_begin;
            packed->avail_in = static_cast<uInt>(ahead_end - ahead_begin);
            const int status = inflate(&*packed, Z_NO_FLUSH);
            ahead_begin = ahead_end - packed->avail_in;
            if (status == Z_STREAM_END) {
                is_in_member = false;
            } else if (status != Z_OK && status != Z_BUF_ERROR) {
                return std::string("its gzip data are damaged");
            }
        }
        return count - packed->avail_out;
    }
};

Input::Input(std::unique_ptr<State> state) : state_(std::move(state)) {}
Input::~Input() = default;
Input::Input(Input&&) noexcept = default;
Input& Input::operator=(Input&&) noexcept = default;

base::Result<Input, std::string> Input::open(const std::string& path) {
    auto state = std::make_unique<State>();
    // A pipe that nobody writes to must not hold up the opening.
    state->file =
        path == "-" ? STDIN_FILENO : ::open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK | O_NOCTTY);
    if (state->file < 0) {
        return reason_of(errno);
    }
    state->owns_file = path != "-";
    struct stat status {};
    if (::fstat(state->file, &status) == 0 && S_ISREG(status.st_mode)) {
        state->size = static_cast<std::size_t>(status.st_size);
    }
    if (S_ISDIR(status.st_mode)) {
        return reason_of(EISDIR);
    }
    if (is_endless(state->file, status)) {
        return std::string("it is a device, no file");
    }
    if (state->owns_file) {
        if (S_ISFIFO(status.st_mode) && !has_writer(state->file)) {
            return std::string("it is a pipe that nobody writes to");
        }
        static_cast<void>(::fcntl(state->file, F_SETFL, 0));
    }
    return Input(std::move(state));
}

base::Result<std::size_t, std::string> Input::read(char* target, std::size_t size) {
    if (state_->is_first) {
        if (const auto reason = state_->look_ahead()) {
            return *reason;
        }
    }
    return state_->packed ? state_->read_packed(target, size) : state_->read_plain(target, size);
}

std::optional<std::size_t> Input::size() const {
    return state_->size;
}

std::size_t Input::position() const {
    return state_->position;
}

}  // namespace seamark::payload
