#include "driver/compile.h"

#include <algorithm>
#include <fmt/format.h>

#include "checks/check.h"
#include "checks/waivers.h"
#include "driver/paths.h"
#include "driver/receivers.h"
#include "resolve/program.h"
#include "resolve/resolve.h"

namespace seamark::driver {

namespace {

using diag::Code;

std::string library_path(std::string_view name) {
    std::string path(name);
    std::replace(path.begin(), path.end(), '.', '/');
    return path + ".blueprint";
}

// "shop/glossary.blueprint" is `shop.glossary`.
std::string library_name(std::string_view path) {
    std::string name(path.substr(0, path.rfind('.')));
    std::replace(name.begin(), name.end(), '/', '.');
    return name;
}

bool is_standard(std::string_view name) {
    return name.substr(0, 4) == "std.";
}

}  // namespace

Workspace::Workspace(const FileSystem& files, std::map<std::string, std::string_view> standard_library,
                     std::string today)
    : files_(files), standard_library_(std::move(standard_library)), today_(std::move(today)) {}

source::FileId Workspace::add_text(std::string path, std::string text, const std::string& folder) {
    const source::FileId id = sources_.add(std::move(path), std::move(text)).id;
    loaded_.push_back({folder, find_project_root(files_, folder), std::nullopt, {}, false});
    return id;
}

base::Result<source::FileId, IoError> Workspace::load(const std::string& path) {
    const std::string canonical = files_.canonical(path);
    if (const auto known = by_path_.find(canonical); known != by_path_.end()) {
        return known->second;
    }
    auto bytes = files_.read(path, parse::max_file_bytes + 3);
    if (!bytes) {
        return bytes.error();
    }
    const source::FileId id = add_text(normal_path(path), std::move(bytes.value()), folder_of(path));
    loaded_.back().is_on_disk = true;
    by_path_.emplace(canonical, id);
    return id;
}

const parse::ParsedFile& Workspace::parsed(source::FileId file) {
    LoadedFile& loaded = loaded_[file.index];
    if (!loaded.parsed) {
        diag::Sink sink;
        loaded.parsed = parse::parse(sources_[file], sink);
        loaded.findings = sink.take();
    }
    return *loaded.parsed;
}

const parse::ParsedFile* Workspace::find_built_in(const std::string& path) {
    const auto text = standard_library_.find(path);
    if (text == standard_library_.end()) {
        return nullptr;
    }
    const std::string key = "built in: " + path;
    const auto known = by_path_.find(key);
    if (known != by_path_.end()) {
        return &parsed(known->second);
    }
    const source::FileId id = sources_.add(path, std::string(text->second)).id;
    loaded_.push_back({".", std::nullopt, std::nullopt, {}, false});
    by_path_.emplace(key, id);
    return &parsed(id);
}

resolve::FoundLibrary Workspace::find_import(std::string_view name, source::FileId importing) {
    const std::string relative = library_path(name);
    if (is_standard(name)) {
        resolve::FoundLibrary found{find_built_in(relative), "in the standard library", {}};
        for (const auto& [path, text] : standard_library_) {
            found.beside.push_back(library_name(path));
        }
        return found;
    }
    const LoadedFile& file = loaded_[importing.index];
    const std::string root = file.root.value_or(file.folder);
    const std::string path = join_path(root, relative);
    const auto loaded = load(path);
    resolve::FoundLibrary found{loaded ? &parsed(loaded.value()) : nullptr, fmt::format("at `{}`", path), {}};
    const auto entries = found.file == nullptr ? files_.list(folder_of(path)) : std::vector<FolderEntry>{};
    for (const FolderEntry& entry : entries ? entries.value() : std::vector<FolderEntry>{}) {
        found.beside.push_back(library_name(join_path(folder_of(relative), entry.name)));
    }
    return found;
}

Compilation Workspace::compile(source::FileId root) {
    Compilation result;
    result.path = sources_[root].path;
    const resolve::FindLibrary find_library = [&](std::string_view name, source::FileId importing) {
        return find_import(name, importing);
    };
    diag::Sink sink;
    const resolve::Program program = resolve::gather(parsed(root), find_library, sources_, sink);
    for (const resolve::ProgramFile& file : program.files) {
        const auto& findings = loaded_[file.parsed->file.index].findings;
        result.findings.insert(result.findings.end(), findings.begin(), findings.end());
    }
    if (program.is_well_formed) {
        result.model = resolve::resolve(program, sink);
        result.graph = model::build_graph(result.model);
        result.cells = model::build_cells(result.model, result.graph);
        result.is_resolved = true;
        result.names_resolved = !sink.has_between(Code::unknown_name, Code::which_actor);
        const model::Knowledge knowledge = model::build_knowledge(result.model, result.graph);
        result.receivers = load_receivers(files_, loaded_[root.index].folder, result.model);
        checks::run_all({result.model, result.graph, result.cells, sources_, knowledge, result.receivers,
                         result.names_resolved},
                        sink);
    }
    for (diag::Finding& finding : sink.take()) {
        result.findings.push_back(std::move(finding));
    }
    if (result.is_resolved) {
        checks::apply_waivers(result.model, today_, result.names_resolved, result.findings);
    }
    return result;
}

emit::View Workspace::view(const Compilation& compilation) const {
    return {compilation.model, compilation.graph, compilation.cells, sources_};
}

const Project* Workspace::load_project(const std::string& root) {
    const auto known = projects_.find(root);
    if (known != projects_.end()) {
        return known->second ? &*known->second : nullptr;
    }
    auto project = read_project(files_, root);
    if (!project && !project_error_) {
        project_error_ = project.error();
    }
    auto& kept = projects_[root];
    if (project) {
        kept = std::move(project.value());
    }
    return kept ? &*kept : nullptr;
}

const Project* Workspace::project_of(source::FileId file) {
    const auto& root = loaded_[file.index].root;
    return root ? load_project(*root) : nullptr;
}

}  // namespace seamark::driver
