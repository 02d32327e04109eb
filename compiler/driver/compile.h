// The pipeline: load, parse, gather, resolve, index, check.
#pragma once

#include <deque>
#include <map>
#include <memory>
#include <mutex>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "diag/sink.h"
#include "driver/confinement.h"
#include "driver/file_system.h"
#include "driver/project.h"
#include "emit/view.h"
#include "model/cells.h"
#include "model/graph.h"
#include "model/model.h"
#include "parse/parse.h"
#include "resolve/program.h"
#include "schema/receivers.h"
#include "source/source.h"

namespace seamark::driver {

// One root file, judged. The workspace that made it owns what it views.
struct Compilation {
    std::string path;
    std::vector<source::FileId> files;  // itself, then what it imports
    std::vector<diag::Finding> findings;
    // Everything below is there only where the file and what it imports are well-formed.
    bool is_resolved = false;
    bool names_resolved = false;  // no SM101 to SM105
    model::Model model;
    model::Graph graph;
    std::vector<model::CellSheet> cells;
    schema::Receivers receivers;
};

// Reads each file once. Owns sources, syntax trees and projects, which stay where they are.
class Workspace {
  public:
    // `standard_library`: the built-in files by their path ("std/handoff.blueprint"). `today`: the day that
    // waivers are judged by ("2027-01-31", UTC).
    Workspace(const FileSystem& files, std::map<std::string, std::string_view> standard_library,
              std::string today);

    // The text of a file that stands nowhere: imports are looked for from `folder`.
    base::Result<source::FileId, IoError> load(const std::string& path);
    source::FileId add_text(std::string path, std::string text, const std::string& folder,
                            std::string project_path = {});
    // Another text of a loaded file, under its path and with its imports.
    source::FileId add_draft(source::FileId file, std::string text);

    // Never fails on the user's text: what is wrong with it is in `findings`.
    Compilation compile(source::FileId root);
    // The same for many roots on at most `jobs` threads; the results stand in the order of `roots`. Each file
    // is read and parsed once, whatever number of roots import it.
    std::vector<Compilation> compile_all(const std::vector<source::FileId>& roots, unsigned jobs);

    const source::SourceMap& sources() const { return sources_; }
    // Whether the file was read from the file system: no text, and none of the standard library.
    bool is_on_disk(source::FileId file) const { return loaded_[file.index].is_on_disk; }
    emit::View view(const Compilation& compilation) const;

    // What the files of a folder may make it read.
    const Boundary& boundary(const std::string& folder);

    // The project that a loaded file belongs to; null where it has none. An error of its `seamark.toml` is
    // kept in `project_error`.
    const Project* project_of(source::FileId file);
    const std::optional<ProjectError>& project_error() const { return project_error_; }

  private:
    struct LoadedFile {
        std::string folder;               // where it stands
        std::optional<std::string> root;  // its project's
        const Boundary* boundary;         // never null
        std::optional<parse::ParsedFile> parsed;
        std::vector<diag::Finding> findings;  // of the parser
        bool is_on_disk = false;
    };

    // What an import's name leads to, seen from one folder.
    struct Import {
        std::optional<source::FileId> file;
        std::string looked_at;
        std::vector<std::string> beside;  // where there is no file
    };
    using ImportKey = std::pair<std::string, std::string>;  // the folder to look in, the name

    base::Result<source::FileId, IoError> load_bytes(const std::string& path, const std::string& canonical,
                                                     base::Result<std::string, IoError> bytes);
    ImportKey import_key(std::string_view name, source::FileId importing) const;
    void parse_file(source::FileId file);
    void parse_with_imports(const std::vector<source::FileId>& roots, unsigned jobs);
    std::vector<source::FileId> load_imports(source::FileId importing);
    Import find_import(const ImportKey& key, const Boundary& boundary);
    std::optional<source::FileId> find_built_in(const std::string& path);
    Compilation compile_parsed(source::FileId root) const;
    resolve::FoundLibrary found_import(std::string_view name, source::FileId importing) const;
    std::string project_path(const std::string& path, const std::string& canonical, const std::string& root);
    std::optional<std::string> project_root(const std::string& folder);
    const Project* load_project(const std::string& root);

    const FileSystem& files_;
    std::map<std::string, std::string_view> standard_library_;
    std::string today_;
    source::SourceMap sources_;
    std::deque<LoadedFile> loaded_;                  // by file id
    std::map<std::string, source::FileId> by_path_;  // by canonical path
    std::map<ImportKey, Import> imports_;
    std::map<std::string, std::optional<std::string>> roots_;  // the projects' of folders
    std::map<std::string, Boundary> boundaries_;               // by the same folders
    std::map<std::string, std::string> canonical_roots_;
    std::map<std::string, std::optional<Project>> projects_;
    std::optional<ProjectError> project_error_;
};

}  // namespace seamark::driver
