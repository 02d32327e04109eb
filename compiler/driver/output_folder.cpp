#include "driver/output_folder.h"

#include <algorithm>
#include <filesystem>
#include <iterator>
#include <map>
#include <set>
#include <sstream>
#include <system_error>

#include "base/hash.h"
#include "base/json_writer.h"
#include "driver/folder_lock.h"
#include "driver/made_folders.h"
#include "driver/paths.h"
#include "driver/pending_file.h"
#include "driver/write.h"
#include "schema/json_reader.h"

namespace seamark::driver {

namespace {

namespace fs = std::filesystem;

constexpr std::size_t most_manifest_bytes = std::size_t{64} << 20U;
constexpr std::size_t most_output_bytes = std::size_t{1} << 30U;

// By path below the folder. While a run writes, and after one that was killed there, a file has several: of
// what it was and of what it is to be.
using Hashes = std::map<std::string, std::string>;

std::string hash_of(std::string_view bytes) {
    base::Hash hash;
    hash.add(bytes);
    return hash.text();
}

bool is_one_of(const std::string& hash, const std::string& hashes) {
    return (" " + hashes + " ").find(" " + hash + " ") != std::string::npos;
}

// What the folder remembers until all is written: whichever of the two a killed run leaves is known again.
Hashes with_both(const Hashes& later, const Hashes& earlier) {
    Hashes both = later;
    for (auto& [path, hash] : both) {
        const auto known = earlier.find(path);
        std::istringstream before(known == earlier.end() ? std::string() : known->second);
        for (std::string one; before >> one;) {
            hash += is_one_of(one, hash) ? "" : " " + one;
        }
    }
    return both;
}

// The manifest is a file like any other, so it may say anything: no path of it leads out of the folder.
bool is_plain(const std::string& path) {
    return !path.empty() && path.front() != '/' && path != "." && normal_path(path) == path &&
           path.substr(0, 2) != "..";
}

// One that is not there or makes no sense remembers nothing.
Hashes read_manifest(const std::string& folder) {
    const auto bytes = DiskFileSystem().read(join_path(folder, manifest_name), most_manifest_bytes);
    const auto document = schema::read_json(bytes ? bytes.value() : "");
    const schema::JsonValue* files = document ? document.value().find("files") : nullptr;
    const auto* members = files == nullptr ? nullptr : files->as<schema::JsonValue::Object>();
    Hashes hashes;
    for (const auto& [path, value] : members == nullptr ? schema::JsonValue::Object{} : *members) {
        const auto* hash = value.as<std::string>();
        if (hash != nullptr && is_plain(path)) {
            hashes.emplace(path, *hash);
        }
    }
    return hashes;
}

std::string write_manifest(const Hashes& hashes) {
    base::JsonWriter json;
    json.begin_object();
    json.member("about",
                "What seamark build wrote here. The next run removes what is listed, unchanged and given by "
                "nothing any more.");
    json.key("files");
    json.begin_object();
    for (const auto& [path, hash] : hashes) {
        json.member(path, hash);
    }
    json.end_object();
    json.end_object();
    return json.take();
}

// "returns" of "returns/fixtures/a--b.schema.json"
std::string_view blueprint_of(std::string_view path) {
    return path.substr(0, path.find('/'));
}

// What an earlier run wrote and this one does not give.
struct Earlier {
    Hashes gone;
    Hashes others;  // of blueprints that this run does not speak for
};

Earlier sort_earlier(const Hashes& earlier, const Hashes& now, Coverage coverage) {
    std::set<std::string_view> own;
    for (const auto& [path, hash] : now) {
        own.insert(blueprint_of(path));
    }
    Earlier sorted;
    for (const auto& entry : earlier) {
        if (now.count(entry.first) == 0) {
            const bool is_covered = coverage == Coverage::All || own.count(blueprint_of(entry.first)) > 0;
            (is_covered ? sorted.gone : sorted.others).insert(entry);
        }
    }
    return sorted;
}

bool is_unchanged(const std::string& folder, const std::string& path, const std::string& hash) {
    const DiskFileSystem files;
    const std::string full = join_path(folder, path);
    const bool stands_here =
        path_below(files.canonical(folder), files.canonical(full)) == path && files.is_file(full);
    const auto bytes = stands_here ? files.read(full, most_output_bytes) : IoError{};
    return bytes && is_one_of(hash_of(bytes.value()), hash);
}

void remove_empty_folders(const std::string& folder, const std::string& path) {
    std::error_code error;
    for (std::string way = folder_of(path); way != "."; way = folder_of(way)) {
        if (!fs::is_directory(fs::symlink_status(join_path(folder, way), error)) ||
            !fs::remove(join_path(folder, way), error)) {
            return;
        }
    }
}

base::Result<FolderChange, IoError> remove_leftovers(const std::string& folder, const Hashes& gone) {
    FolderChange change;
    for (const auto& [path, hash] : gone) {
        const std::string full = join_path(folder, path);
        std::error_code error;
        remove_abandoned(folder_of(full));
        if (!fs::exists(fs::symlink_status(full, error))) {
            continue;
        }
        if (!is_unchanged(folder, path, hash)) {
            change.left.push_back(path);
            continue;
        }
        if (!fs::remove(full, error) && error) {
            return IoError{full, error.message()};
        }
        change.removed.push_back(path);
        remove_empty_folders(folder, path);
    }
    return change;
}

bool is_worksheet(std::string_view path) {
    const std::string_view name = path.substr(path.rfind('/') + 1);
    return name == "worksheet.md" || name == "worksheet.html";
}

// The outputs that are worksheets into which somebody wrote since the runs that the hashes are of.
std::set<std::string> find_filled(const std::string& folder, const emit::OutputSet& outputs,
                                  const Hashes& earlier, const MayReplace& may_replace) {
    std::set<std::string> filled;
    for (const emit::OutputFile& output : outputs) {
        const std::string full = join_path(folder, output.path);
        if (!is_worksheet(output.path) || !DiskFileSystem().is_file(full)) {
            continue;
        }
        const auto there = DiskFileSystem().read(full, most_output_bytes);
        const auto known = earlier.find(output.path);
        const bool is_ours =
            there && (there.value() == output.bytes ||
                      (known != earlier.end() && is_one_of(hash_of(there.value()), known->second)) ||
                      may_replace(output.path, there.value()));
        if (!is_ours) {
            filled.insert(output.path);
        }
    }
    return filled;
}

}  // namespace

base::Result<FolderChange, IoError> update_folder(const std::string& folder, const emit::OutputSet& outputs,
                                                  Coverage coverage, const MayReplace& may_replace) {
    MadeFolders made;
    if (auto error = made.make(folder)) {
        return *error;
    }
    const auto lock = FolderLock::take(folder);
    if (!lock) {
        return lock.error();
    }
    Hashes remembered;
    for (const emit::OutputFile& output : outputs) {
        remembered.emplace(output.path, hash_of(output.bytes));
    }
    const Hashes hashes = read_manifest(folder);
    const std::set<std::string> filled = find_filled(folder, outputs, hashes, may_replace);
    const Earlier earlier = sort_earlier(hashes, remembered, coverage);
    for (const std::string& path : filled) {
        const auto known = hashes.find(path);
        remembered[path] = known == hashes.end() ? std::string() : known->second;
    }
    remembered.insert(earlier.others.begin(), earlier.others.end());
    const std::string manifest(manifest_name);
    // A run that ends between writing and removing leaves a manifest by which the next one removes the rest.
    Hashes until_removed = remembered;
    until_removed.insert(earlier.gone.begin(), earlier.gone.end());
    emit::OutputSet written;
    if (until_removed != hashes) {
        written.push_back({manifest, write_manifest(with_both(until_removed, hashes))});
    }
    std::copy_if(outputs.begin(), outputs.end(), std::back_inserter(written),
                 [&filled](const emit::OutputFile& output) { return filled.count(output.path) == 0; });
    written.push_back({manifest, write_manifest(until_removed)});
    if (auto error = write_within(folder, written)) {
        return *error;
    }
    made.keep();
    auto change = remove_leftovers(folder, earlier.gone);
    if (!change) {
        return change;
    }
    change.value().filled.assign(filled.begin(), filled.end());
    if (earlier.gone.empty()) {
        return change;
    }
    if (auto error = write_within(folder, {{manifest, write_manifest(remembered)}})) {
        return *error;
    }
    return change;
}

}  // namespace seamark::driver
