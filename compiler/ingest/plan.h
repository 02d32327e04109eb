// From answers to what changes in the blueprint.
#pragma once

#include <optional>
#include <vector>

#include "emit/view.h"
#include "ingest/change.h"
#include "ingest/collect_answers.h"
#include "ingest/targets.h"
#include "syntax/ast.h"

namespace seamark::ingest {

struct PlannedSeam {
    SeamTarget target;
    SeamChange change;
};

struct Plan {
    std::optional<Value> journey_owner;
    std::vector<PlannedSeam> seams;  // in the order of the sheet; those that change
    std::size_t written = 0;         // answers that change something
    std::size_t already_there = 0;   // answers that the blueprint has
};

struct PlanOptions {
    bool replace = false;  // answers that are there give way
};

// Reports every answer that does not go in, and with `replace` what each replaced one was.
Plan make_plan(const emit::View& view, const syntax::File& written, const FilledSheet& sheet,
               const std::vector<Answer>& answers, PlanOptions options, Remarks& remarks);

// The declaration of the seam in the text that it was resolved from.
const syntax::Seam& written_seam(const syntax::File& file, const model::Seam& seam);

}  // namespace seamark::ingest
