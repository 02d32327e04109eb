#include "driver/compare_outputs.h"

#include <algorithm>
#include <optional>
#include <set>

#include "driver/paths.h"

namespace seamark::driver {

namespace {

// A file of ours that is larger than this was not written by us.
constexpr std::size_t largest_output = std::size_t{1} << 27U;

using Reason = OutOfDate::Reason;

// Nothing where it is as it should be.
base::Result<std::optional<Reason>, IoError> compare(const FileSystem& files, const std::string& path,
                                                     const std::string& bytes) {
    if (files.is_folder(path)) {
        return IoError{path, "Is a directory"};
    }
    if (!files.is_file(path)) {
        return std::optional(Reason::Missing);
    }
    const auto found = files.read(path, bytes.size());
    if (!found) {
        return found.error();
    }
    return found.value() == bytes ? std::optional<Reason>() : std::optional(Reason::Differs);
}

}  // namespace

base::Result<std::vector<OutOfDate>, IoError> compare_outputs(
    const FileSystem& files, const std::string& folder, const emit::OutputSet& outputs,
    const std::function<bool(const emit::OutputFile&)>& is_ours) {
    std::vector<OutOfDate> found;
    std::set<std::string> written;
    for (const emit::OutputFile& output : outputs) {
        written.insert(output.path);
        const auto reason = compare(files, join_path(folder, output.path), output.bytes);
        if (!reason) {
            return reason.error();
        }
        if (reason.value()) {
            found.push_back({output.path, *reason.value()});
        }
    }
    if (files.is_file(folder)) {
        return IoError{folder, "Not a directory"};
    }
    if (files.is_folder(folder)) {
        const auto entries = files.list(folder);
        if (!entries) {
            return entries.error();
        }
        for (const FolderEntry& entry : entries.value()) {
            if (entry.is_folder || written.count(entry.name) != 0) {
                continue;
            }
            const auto bytes = files.read(join_path(folder, entry.name), largest_output);
            if (bytes && is_ours({entry.name, bytes.value()})) {
                found.push_back({entry.name, Reason::LeftOver});
            }
        }
    }
    std::sort(found.begin(), found.end(),
              [](const OutOfDate& a, const OutOfDate& b) { return a.path < b.path; });
    return found;
}

std::optional<std::string> find_foreign(const FileSystem& files, const std::string& folder,
                                        const emit::OutputSet& outputs,
                                        const std::function<bool(const emit::OutputFile&)>& is_ours) {
    for (const emit::OutputFile& output : outputs) {
        const std::string path = join_path(folder, output.path);
        if (!files.is_file(path)) {
            continue;
        }
        const auto bytes = files.read(path, largest_output);
        if (!bytes || !is_ours({output.path, bytes.value()})) {
            return output.path;
        }
    }
    return std::nullopt;
}

}  // namespace seamark::driver
