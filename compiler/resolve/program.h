// One root file and all that its imports bring.
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "diag/sink.h"
#include "parse/parse.h"

namespace seamark::resolve {

// What an import's name leads to.
struct FoundLibrary {
    const parse::ParsedFile* file = nullptr;  // null where there is none
    std::string looked_at;                    // "at `shop/glossary.blueprint`", for the message
    std::vector<std::string> beside;          // the names of the libraries that stand there
};

// Finds the library of an import that stands in the file `importing`. Gives the same file for the same name.
using FindLibrary = std::function<FoundLibrary(std::string_view name, source::FileId importing)>;

struct ProgramFile {
    const parse::ParsedFile* parsed = nullptr;  // never null
    std::vector<std::optional<std::size_t>>
        imports;  // for each import of the file: index into Program::files
};

struct Program {
    std::vector<ProgramFile> files;  // the root first, then in the order in which imports first reach them
    bool is_well_formed = true;      // no SM001 to SM003 in any of them: only then is it resolved
};

// Reports imports that are not found or are no library (SM103), import cycles (SM104) and a file imported
// twice (SM102). `sources` shows the paths of a cycle.
Program gather(const parse::ParsedFile& root, const FindLibrary& find_library,
               const source::SourceMap& sources, diag::Sink& sink);

}  // namespace seamark::resolve
