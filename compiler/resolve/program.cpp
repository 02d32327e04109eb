#include "resolve/program.h"

#include <algorithm>
#include <fmt/format.h>
#include <set>

#include "base/closest.h"
#include "resolve/proposal.h"
#include "resolve/report.h"

namespace seamark::resolve {

namespace {

using diag::Code;

std::optional<std::size_t> find_file(const Program& program, source::FileId id) {
    const auto found = std::find_if(program.files.begin(), program.files.end(),
                                    [&](const ProgramFile& file) { return file.parsed->file == id; });
    return found == program.files.end() ? std::nullopt
                                        : std::optional<std::size_t>(found - program.files.begin());
}

void report_not_found(const syntax::Import& import, const FoundLibrary& found, diag::Sink& sink) {
    diag::Finding finding;
    finding.code = Code::import_not_found;
    finding.place = import.name.span;
    finding.message = fmt::format("no library `{}` was found {}", import.name.text, found.looked_at);
    finding.about = {std::string(import.name.text)};
    if (const auto closest =
            base::find_closest(import.name.text, {found.beside.begin(), found.beside.end()})) {
        finding.message += fmt::format("; did you mean `{}`?", *closest);
        finding.fix = write_instead({import.name.span}, import.name.text, *closest);
    }
    sink.report(std::move(finding));
}

// Reads the imports of the file at `index`; files that are new go to the end of the program.
void gather_imports(Program& program, std::size_t index, const FindLibrary& find_library, diag::Sink& sink) {
    const parse::ParsedFile& importing = *program.files[index].parsed;
    std::vector<std::optional<std::size_t>> imports;
    for (const syntax::Import& import : importing.root->imports) {
        const auto& all = importing.root->imports;
        const auto* first = std::find_if(all.begin(), &import, [&](const syntax::Import& other) {
            return other.name.text == import.name.text;
        });
        if (first != &import) {
            report(sink, Code::declared_twice, import.name.span,
                   fmt::format("`{}` is imported twice; once is enough", import.name.text),
                   {import.name.text}, {{"the first import stands here", first->name.span}});
            imports.push_back(imports[static_cast<std::size_t>(first - all.begin())]);
            continue;
        }
        const FoundLibrary found = find_library(import.name.text, importing.file);
        if (found.file == nullptr) {
            report_not_found(import, found, sink);
            imports.emplace_back();
            continue;
        }
        if (found.file->is_well_formed && !found.file->root->is_library) {
            report(sink, Code::import_not_found, import.name.span,
                   fmt::format("`{}` is a blueprint; only a file that starts with `library` can be imported",
                               import.name.text),
                   {import.name.text});
            imports.emplace_back();
            continue;
        }
        auto target = find_file(program, found.file->file);
        if (!target) {
            target = program.files.size();
            program.files.push_back({found.file, {}});
        }
        imports.push_back(target);
    }
    program.files[index].imports = std::move(imports);
}

struct Edge {
    std::size_t from = 0;
    std::size_t import = 0;
};

// A cycle is reported at the import that leads to the file of it whose path comes first, so that one cycle is
// one finding whichever of its files is read first.
void report_cycle(const Program& program, const std::vector<Edge>& cycle, const source::SourceMap& sources,
                  std::set<std::vector<std::size_t>>& reported, diag::Sink& sink) {
    const auto path = [&](const Edge& edge) -> const std::string& {
        return sources[program.files[edge.from].parsed->file].path;
    };
    auto first = std::min_element(cycle.begin(), cycle.end(),
                                  [&](const Edge& a, const Edge& b) { return path(a) < path(b); });
    std::vector<Edge> rotated(first, cycle.end());
    rotated.insert(rotated.end(), cycle.begin(), first);
    std::vector<std::size_t> files;
    std::string text;
    for (const Edge& edge : rotated) {
        files.push_back(edge.from);
        text += fmt::format("{} imports ", path(edge));
    }
    if (!reported.insert(files).second) {
        return;
    }
    text += path(rotated.front());
    const Edge& closing = rotated.back();
    const syntax::Import& import = program.files[closing.from].parsed->root->imports[closing.import];
    report(sink, Code::import_cycle, import.name.span,
           fmt::format("this import closes a circle: {}; libraries may not need each other", text),
           {import.name.text});
}

enum class Mark { New, Open, Done };

void find_cycles(const Program& program, std::size_t file, std::vector<Mark>& marks, std::vector<Edge>& path,
                 std::set<std::vector<std::size_t>>& reported, const source::SourceMap& sources,
                 diag::Sink& sink) {
    marks[file] = Mark::Open;
    const auto& imports = program.files[file].imports;
    for (std::size_t i = 0; i < imports.size(); ++i) {
        if (!imports[i]) {
            continue;
        }
        path.push_back({file, i});
        if (marks[*imports[i]] == Mark::Open) {
            const auto start = std::find_if(path.begin(), path.end(),
                                            [&](const Edge& edge) { return edge.from == *imports[i]; });
            report_cycle(program, {start, path.end()}, sources, reported, sink);
        } else if (marks[*imports[i]] == Mark::New) {
            find_cycles(program, *imports[i], marks, path, reported, sources, sink);
        }
        path.pop_back();
    }
    marks[file] = Mark::Done;
}

}  // namespace

Program gather(const parse::ParsedFile& root, const FindLibrary& find_library,
               const source::SourceMap& sources, diag::Sink& sink) {
    Program program;
    program.files.push_back({&root, {}});
    for (std::size_t i = 0; i < program.files.size(); ++i) {
        program.is_well_formed = program.is_well_formed && program.files[i].parsed->is_well_formed;
        gather_imports(program, i, find_library, sink);
    }
    std::vector<Mark> marks(program.files.size(), Mark::New);
    std::vector<Edge> path;
    std::set<std::vector<std::size_t>> reported;
    find_cycles(program, 0, marks, path, reported, sources, sink);
    return program;
}

}  // namespace seamark::resolve
