#include "modelled.h"

#include <algorithm>
#include <catch2/catch.hpp>

#include "diag/sink.h"
#include "resolve/program.h"
#include "resolve/resolve.h"
#include "stdlib/stdlib.h"

namespace seamark::test {

Modelled::Modelled(std::string text, std::string path)
    : model_(resolve(std::move(path), std::move(text))),
      graph_(model::build_graph(model_)),
      cells_(model::build_cells(model_, graph_)),
      view_{model_, graph_, cells_, sources_} {}

model::Model Modelled::resolve(std::string path, std::string text) {
    diag::Sink sink;
    root_ = parse::parse(sources_.add(std::move(path), std::move(text)), sink);
    const auto find = [&](std::string_view name, source::FileId) {
        return resolve::FoundLibrary{find_library(name, sink), std::string(name)};
    };
    const resolve::Program program = resolve::gather(root_, find, sources_, sink);
    REQUIRE(program.is_well_formed);
    model::Model model = resolve::resolve(program, sink);
    for (const diag::Finding& finding : sink.findings()) {
        FAIL(finding.message);
    }
    return model;
}

const parse::ParsedFile* Modelled::find_library(std::string_view name, diag::Sink& sink) {
    std::string path(name);
    std::replace(path.begin(), path.end(), '.', '/');
    path += ".blueprint";
    for (const auto& [known, parsed] : libraries_) {
        if (known == path) {
            return &parsed;
        }
    }
    for (const EmbeddedFile& file : stdlib_files()) {
        if (file.name == path) {
            auto parsed = parse::parse(sources_.add(path, std::string(file.bytes)), sink);
            return &libraries_.emplace_back(path, std::move(parsed)).second;
        }
    }
    return nullptr;
}

}  // namespace seamark::test
