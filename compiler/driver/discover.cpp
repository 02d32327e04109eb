#include "driver/discover.h"

#include <optional>
#include <set>
#include <string_view>

#include "driver/ignore.h"
#include "driver/paths.h"

namespace seamark::driver {

namespace {

constexpr std::string_view ending = ".blueprint";
constexpr std::size_t most_ignore_bytes = 1024 * 1024;

bool is_blueprint(std::string_view name) {
    return name.size() > ending.size() && name.substr(name.size() - ending.size()) == ending;
}

class Walk {
  public:
    Walk(const FileSystem& files, const BoundaryOf& boundary_of) : files_(files), boundary_of_(boundary_of) {}

    std::optional<IoError> add(const std::string& path) {
        if (!files_.is_folder(path)) {
            if (!files_.is_file(path)) {
                return IoError{path, "No such file or directory"};
            }
            add_file(path);
            return std::nullopt;
        }
        boundary_ = boundary_of_(path);
        boundary_.folders.push_back(files_.canonical(path));
        std::vector<IgnoreScope> scopes = scopes_above(path);
        return walk(path, scopes);
    }

    std::vector<std::string> take() { return std::move(found_); }

  private:
    void add_file(const std::string& path) {
        if (seen_.insert(files_.canonical(path)).second) {
            found_.push_back(normal_path(path));
        }
    }

    void read_ignore(const std::string& folder, std::vector<IgnoreScope>& scopes) const {
        const auto text = files_.read(join_path(folder, ".gitignore"), most_ignore_bytes);
        if (text) {
            scopes.push_back({normal_path(folder), parse_ignore(text.value())});
        }
    }

    // A relative path below the working folder is under the rules of the folders between the two.
    std::vector<IgnoreScope> scopes_above(const std::string& path) const {
        std::vector<IgnoreScope> scopes;
        const std::string normal = normal_path(path);
        if (normal.front() == '/' || normal.substr(0, 2) == ".." || normal == ".") {
            return scopes;
        }
        read_ignore(".", scopes);
        for (std::size_t slash = normal.find('/'); slash != std::string::npos;
             slash = normal.find('/', slash + 1)) {
            read_ignore(normal.substr(0, slash), scopes);
        }
        return scopes;
    }

    std::optional<IoError> walk(const std::string& folder, std::vector<IgnoreScope>& scopes) {
        if (!visited_.insert(files_.canonical(folder)).second) {
            return std::nullopt;
        }
        const auto entries = files_.list(folder);
        if (!entries) {
            return entries.error();
        }
        const std::size_t outer = scopes.size();
        read_ignore(folder, scopes);
        for (const FolderEntry& entry : entries.value()) {
            const std::string path = join_path(folder, entry.name);
            if (entry.name.front() == '.' || is_ignored(scopes, path, entry.is_folder)) {
                continue;
            }
            const bool is_wanted = entry.is_folder || is_blueprint(entry.name);
            if (is_wanted && entry.is_link && !path_within(files_, boundary_, path)) {
                return IoError{path, outside_reason(boundary_)};
            }
            if (entry.is_folder) {
                if (auto error = walk(path, scopes)) {
                    return error;
                }
            } else if (is_blueprint(entry.name)) {
                add_file(path);
            }
        }
        scopes.resize(outer);
        return std::nullopt;
    }

    const FileSystem& files_;
    const BoundaryOf& boundary_of_;
    Boundary boundary_;  // of the folder that is walked
    std::set<std::string> seen_;
    std::set<std::string> visited_;
    std::vector<std::string> found_;
};

}  // namespace

base::Result<std::vector<std::string>, IoError> discover(const FileSystem& files,
                                                         const std::vector<std::string>& paths,
                                                         const BoundaryOf& boundary_of) {
    Walk walk(files, boundary_of);
    for (const std::string& path : paths) {
        if (auto error = walk.add(path)) {
            return *error;
        }
    }
    return walk.take();
}

}  // namespace seamark::driver
