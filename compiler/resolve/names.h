// References by name, looked up in the scope of the file that makes them.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "diag/sink.h"
#include "resolve/scope.h"
#include "syntax/ast.h"

namespace seamark::resolve {

// Looks names up and remembers those that nothing declares: each is one finding (SM101), with its other
// places as notes.
class Names {
  public:
    explicit Names(const Scope& scope) : scope_(scope) {}

    const Declared* find(NameKind kind, const syntax::Name& name);
    // `vocabulary_is_missing`: an import was not found, so names of the kinds that libraries hold may have
    // come from it and are no mistake of their own.
    void report_unknown(bool vocabulary_is_missing, diag::Sink& sink) const;

  private:
    const Scope& scope_;
    std::vector<std::pair<NameKind, std::vector<syntax::Name>>> unknown_;
    std::map<std::pair<NameKind, std::string_view>, std::size_t> unknown_index_;
};

}  // namespace seamark::resolve
