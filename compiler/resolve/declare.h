// The first pass: every declaration gets its place in the model's tables and its name in its file's scope.
#pragma once

#include <vector>

#include "diag/sink.h"
#include "model/model.h"
#include "resolve/program.h"
#include "resolve/scope.h"

namespace seamark::resolve {

// A declaration with the entity that stands for it. Seams, lines and waivers have no name and are not among
// them.
struct Declaration {
    const syntax::Item* item = nullptr;  // never null
    std::uint32_t index = 0;             // in the item's own table
};

struct DeclaredFile {
    Scope own;
    std::vector<Declaration> declarations;  // as written; what is declared a second time is left out
};

// Reports what is declared twice in the file (SM102).
DeclaredFile declare(const syntax::File& file, model::Model& model, diag::Sink& sink);

}  // namespace seamark::resolve
