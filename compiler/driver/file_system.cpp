#include "driver/file_system.h"

#include <algorithm>
#include <cerrno>
#include <cstdio>
#include <cstring>
#include <filesystem>
#include <memory>
#include <set>

#include "driver/paths.h"

namespace seamark::driver {

namespace {

namespace fs = std::filesystem;

struct CloseFile {
    void operator()(std::FILE* file) const { static_cast<void>(std::fclose(file)); }
};

std::string reason_of(int error) {
    return std::generic_category().message(error);
}

}  // namespace

base::Result<std::string, IoError> DiskFileSystem::read(const std::string& path, std::size_t limit) const {
    if (is_folder(path)) {
        return IoError{path, "Is a directory"};
    }
    const std::unique_ptr<std::FILE, CloseFile> file(std::fopen(path.c_str(), "rb"));
    if (!file) {
        return IoError{path, reason_of(errno)};
    }
    constexpr std::size_t chunk = 64 * 1024;
    std::string bytes;
    while (bytes.size() <= limit) {
        const std::size_t before = bytes.size();
        bytes.resize(before + std::min(chunk, limit + 1 - before));
        const std::size_t got = std::fread(bytes.data() + before, 1, bytes.size() - before, file.get());
        bytes.resize(before + got);
        if (got == 0) {
            break;
        }
    }
    if (std::ferror(file.get()) != 0) {
        return IoError{path, reason_of(errno)};
    }
    return bytes;
}

bool DiskFileSystem::is_file(const std::string& path) const {
    std::error_code error;
    return fs::exists(path, error) && !fs::is_directory(path, error);
}

bool DiskFileSystem::is_folder(const std::string& path) const {
    std::error_code error;
    return fs::is_directory(path, error);
}

base::Result<std::vector<FolderEntry>, IoError> DiskFileSystem::list(const std::string& path) const {
    std::vector<FolderEntry> entries;
    std::error_code error;
    fs::directory_iterator position(path, error);
    for (; !error && position != fs::directory_iterator(); position.increment(error)) {
        std::error_code ignored;
        entries.push_back({position->path().filename().string(), position->is_directory(ignored),
                           position->is_symlink(ignored)});
    }
    if (error) {
        return IoError{path, error.message()};
    }
    std::sort(entries.begin(), entries.end(),
              [](const FolderEntry& a, const FolderEntry& b) { return a.name < b.name; });
    return entries;
}

std::string DiskFileSystem::canonical(const std::string& path) const {
    std::error_code error;
    const fs::path canonical = fs::weakly_canonical(fs::absolute(path, error), error);
    return error ? normal_path(path) : canonical.generic_string();
}

base::Result<std::string, IoError> MemoryFileSystem::read(const std::string& path, std::size_t limit) const {
    const auto found = files_.find(normal_path(path));
    if (found == files_.end()) {
        return IoError{path, reason_of(ENOENT)};
    }
    return found->second.substr(0, limit + 1);
}

bool MemoryFileSystem::is_file(const std::string& path) const {
    return files_.count(normal_path(path)) > 0;
}

bool MemoryFileSystem::is_folder(const std::string& path) const {
    const auto entries = list(path);
    return entries && !entries.value().empty();
}

base::Result<std::vector<FolderEntry>, IoError> MemoryFileSystem::list(const std::string& path) const {
    const std::string normal = normal_path(path);
    const std::string prefix = normal == "." ? "" : normal + "/";
    std::map<std::string, bool> names;
    for (const auto& [file, bytes] : files_) {
        if (file.substr(0, prefix.size()) != prefix) {
            continue;
        }
        const std::string rest = file.substr(prefix.size());
        const std::size_t slash = rest.find('/');
        names[rest.substr(0, slash)] = slash != std::string::npos;
    }
    std::vector<FolderEntry> entries;
    for (const auto& [name, is_folder] : names) {
        entries.push_back({name, is_folder, false});
    }
    return entries;
}

// Nothing lies above the folder that the paths are relative to.
std::string MemoryFileSystem::canonical(const std::string& path) const {
    std::string normal = normal_path(path);
    while (normal.substr(0, 3) == "../") {
        normal.erase(0, 3);
    }
    return normal == ".." ? "." : normal;
}

}  // namespace seamark::driver
