// What a check is, and the table of all of them.
#pragma once

#include <string_view>
#include <vector>

#include "base/array_view.h"
#include "diag/sink.h"
#include "model/cells.h"
#include "model/graph.h"
#include "model/knowledge.h"
#include "model/model.h"
#include "schema/receivers.h"
#include "source/source.h"

namespace seamark::checks {

// The model with the indexes that checks share. Everything in it outlives the check.
struct Context {
    const model::Model& model;
    const model::Graph& graph;
    const std::vector<model::CellSheet>& cells;
    const source::SourceMap& sources;
    const model::Knowledge& knowledge;
    const schema::Receivers& receivers;
    // Whether every name resolved: what needs the graph or the types waits while one does not
    // (docs/language.md).
    bool names_resolved = true;
};

using Run = void (*)(const Context& context, diag::Sink& sink);

struct Check {
    std::string_view name;  // of its file
    Run run;
    bool waits_for_names;  // not run while a name does not resolve
};

// All checks in the order of their codes; the findings do not depend on it.
base::ArrayView<Check> all_checks();

// Every check, but for those that wait for names where names do not resolve.
void run_all(const Context& context, diag::Sink& sink);

}  // namespace seamark::checks
