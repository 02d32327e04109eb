// From answers to what changes in the blueprint.
#pragma once

#include <optional>
#include <vector>

#include "emit/view.h"
#include "ingest/answer_value.h"
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
    Counts counts;
};

// Reports every answer that does not go in, and with `replace` what each replaced one was.
Plan make_plan(const emit::View& view, const syntax::File& written, const FilledSheet& sheet,
               const std::vector<Answer>& answers, PlanOptions options, Remarks& remarks);

}  // namespace seamark::ingest
