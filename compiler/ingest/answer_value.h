// What one answer becomes in its cell.
#pragma once

#include <cstddef>
#include <optional>

#include "emit/view.h"
#include "ingest/change.h"
#include "ingest/collect_answers.h"
#include "ingest/existing.h"
#include "syntax/ast.h"

namespace seamark::ingest {

struct PlanOptions {
    bool replace = false;  // answers that are there give way
};

struct Counts {
    std::size_t written = 0;        // answers that change something
    std::size_t already_there = 0;  // answers that the blueprint has
};

struct ValueContext {
    const emit::View& view;
    const syntax::File& written;
    PlanOptions options;
};

// Nothing where nothing changes: the answer is there already, or it is reported. `seam`: that whose `carries`
// is asked for.
std::optional<Value> value_for(const Answer& answer, const Existing& existing, const model::Seam* seam,
                               const ValueContext& context, Counts& counts, Remarks& remarks);

}  // namespace seamark::ingest
