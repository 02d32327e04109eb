#include "driver/compile.h"

#include <algorithm>
#include <fmt/format.h>

#include "base/parallel.h"
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

source::FileId Workspace::add_text(std::string path, std::string text, const std::string& folder,
                                   std::string project_path) {
    const source::FileId id = sources_.add(std::move(path), std::move(text), std::move(project_path)).id;
    loaded_.push_back({folder, project_root(folder), &boundary(folder), std::nullopt, {}, false});
    return id;
}

source::FileId Workspace::add_draft(source::FileId file, std::string text) {
    const source::SourceFile& loaded = sources_[file];
    return add_text(loaded.path, std::move(text), std::string(loaded_[file.index].folder),
                    loaded.project_path);
}

base::Result<source::FileId, IoError> Workspace::load(const std::string& path) {
    const std::string canonical = files_.canonical(path);
    if (const auto known = by_path_.find(canonical); known != by_path_.end()) {
        return known->second;
    }
    return load_bytes(path, canonical, files_.read_named(path, parse::max_file_bytes + 3));
}

base::Result<source::FileId, IoError> Workspace::load_bytes(const std::string& path,
                                                            const std::string& canonical,
                                                            base::Result<std::string, IoError> bytes) {
    if (!bytes) {
        return bytes.error();
    }
    const std::string folder = folder_of(path);
    const source::FileId id = add_text(normal_path(path), std::move(bytes.value()), folder,
                                       project_path(path, canonical, project_root(folder).value_or(folder)));
    loaded_.back().is_on_disk = true;
    by_path_.emplace(canonical, id);
    return id;
}

// Where a symbolic link leads out of the project, the name that the file has in it.
std::string Workspace::project_path(const std::string& path, const std::string& canonical,
                                    const std::string& root) {
    auto known = canonical_roots_.find(root);
    if (known == canonical_roots_.end()) {
        known = canonical_roots_.emplace(root, files_.canonical(root)).first;
    }
    if (auto way = path_below(known->second, canonical)) {
        return *way;
    }
    return path_below(root, path).value_or(path.substr(path.rfind('/') + 1));
}

std::optional<std::string> Workspace::project_root(const std::string& folder) {
    const auto known = roots_.find(folder);
    return known != roots_.end() ? known->second
                                 : roots_.emplace(folder, find_project_root(files_, folder)).first->second;
}

void Workspace::parse_file(source::FileId file) {
    LoadedFile& loaded = loaded_[file.index];
    if (!loaded.parsed) {
        diag::Sink sink;
        loaded.parsed = parse::parse(sources_[file], sink);
        loaded.findings = sink.take();
    }
}

std::optional<source::FileId> Workspace::find_built_in(const std::string& path) {
    const auto text = standard_library_.find(path);
    if (text == standard_library_.end()) {
        return std::nullopt;
    }
    const source::FileId id = sources_.add(path, std::string(text->second)).id;
    loaded_.push_back({".", std::nullopt, &boundary("."), std::nullopt, {}, false});
    return id;
}

// A library of the program is the same from everywhere.
Workspace::ImportKey Workspace::import_key(std::string_view name, source::FileId importing) const {
    const LoadedFile& file = loaded_[importing.index];
    return {is_standard(name) ? "" : file.root.value_or(file.folder), std::string(name)};
}

Workspace::Import Workspace::find_import(const ImportKey& key, const Boundary& boundary) {
    const auto& [root, name] = key;
    const std::string relative = library_path(name);
    if (is_standard(name)) {
        Import import{find_built_in(relative), "in the standard library", {}};
        for (const auto& [path, text] : standard_library_) {
            import.beside.push_back(library_name(path));
        }
        return import;
    }
    const std::string path = join_path(root, relative);
    Import import{std::nullopt, fmt::format("at `{}`", path), {}};
    const auto way = path_within(files_, boundary, path);
    if (!way) {
        import.looked_at += fmt::format(": {}", outside_reason(boundary));
        return import;
    }
    if (const auto known = by_path_.find(*way); known != by_path_.end()) {
        import.file = known->second;
        return import;
    }
    const auto loaded = load_bytes(path, *way, files_.read(*way, parse::max_file_bytes + 3));
    if (loaded) {
        import.file = loaded.value();
        return import;
    }
    if (files_.is_file(*way)) {
        import.looked_at += fmt::format(", which cannot be read: {}", loaded.error().reason);
        return import;
    }
    const auto entries = files_.list(folder_of(path));
    for (const FolderEntry& entry : entries ? entries.value() : std::vector<FolderEntry>{}) {
        import.beside.push_back(library_name(join_path(folder_of(relative), entry.name)));
    }
    return import;
}

// The files that the imports of a parsed file lead to and that are not parsed yet.
std::vector<source::FileId> Workspace::load_imports(source::FileId importing) {
    std::vector<source::FileId> found;
    for (const syntax::Import& import : loaded_[importing.index].parsed->root->imports) {
        const ImportKey key = import_key(import.name.text, importing);
        auto known = imports_.find(key);
        if (known == imports_.end()) {
            known = imports_.emplace(key, find_import(key, *loaded_[importing.index].boundary)).first;
        }
        const auto& file = known->second.file;
        if (file && !loaded_[file->index].parsed) {
            found.push_back(*file);
        }
    }
    return found;
}

void Workspace::parse_with_imports(const std::vector<source::FileId>& roots, unsigned jobs) {
    std::vector<source::FileId> wave = roots;
    while (!wave.empty()) {
        std::sort(wave.begin(), wave.end(), [](auto a, auto b) { return a.index < b.index; });
        wave.erase(std::unique(wave.begin(), wave.end()), wave.end());
        base::for_each_index(wave.size(), jobs, [&](std::size_t i) { parse_file(wave[i]); });
        std::vector<source::FileId> next;
        for (const source::FileId file : wave) {
            const std::vector<source::FileId> imported = load_imports(file);
            next.insert(next.end(), imported.begin(), imported.end());
        }
        wave = std::move(next);
    }
}

resolve::FoundLibrary Workspace::found_import(std::string_view name, source::FileId importing) const {
    const Import& import = imports_.at(import_key(name, importing));
    if (import.file) {
        return {&*loaded_[import.file->index].parsed, import.looked_at, {}};
    }
    return {nullptr, import.looked_at, import.beside};
}

Compilation Workspace::compile(source::FileId root) {
    return std::move(compile_all({root}, 1).front());
}

std::vector<Compilation> Workspace::compile_all(const std::vector<source::FileId>& roots, unsigned jobs) {
    parse_with_imports(roots, jobs);
    std::vector<Compilation> compilations(roots.size());
    base::for_each_index(roots.size(), jobs,
                         [&](std::size_t i) { compilations[i] = compile_parsed(roots[i]); });
    return compilations;
}

Compilation Workspace::compile_parsed(source::FileId root) const {
    Compilation result;
    result.path = sources_[root].path;
    const resolve::FindLibrary find_library = [&](std::string_view name, source::FileId importing) {
        return found_import(name, importing);
    };
    diag::Sink sink;
    const resolve::Program program =
        resolve::gather(*loaded_[root.index].parsed, find_library, sources_, sink);
    for (const resolve::ProgramFile& file : program.files) {
        result.files.push_back(file.parsed->file);
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
        result.receivers =
            load_receivers(files_, loaded_[root.index].folder, *loaded_[root.index].boundary, result.model);
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

const Boundary& Workspace::boundary(const std::string& folder) {
    const auto known = boundaries_.find(folder);
    if (known != boundaries_.end()) {
        return known->second;
    }
    const auto root = project_root(folder);
    const Project* project = root ? load_project(*root) : nullptr;
    return boundaries_.emplace(folder, boundary_of(files_, root.value_or(folder), project)).first->second;
}

const Project* Workspace::project_of(source::FileId file) {
    const auto& root = loaded_[file.index].root;
    return root ? load_project(*root) : nullptr;
}

}  // namespace seamark::driver
