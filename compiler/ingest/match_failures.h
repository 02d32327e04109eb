// Which failure of the blueprint a row of the sheet is about.
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <vector>

#include "emit/view.h"
#include "ingest/collect_answers.h"
#include "ingest/targets.h"

namespace seamark::ingest {

struct FailureTarget {
    enum class Kind { Written, New, Gone, Ambiguous };
    Kind kind = Kind::Gone;
    std::uint32_t index = 0;  // of a written one
};

using Answers = std::vector<const Answer*>;

// The address of the failure's mode: what a failure is called in `FailureTargets`.
std::string failure_name(const model::CellAddress& address);
using FailureTargets = std::map<std::string, FailureTarget>;

// `answers`: all that the sheet says about failures of the seam. A failure that was printed is known again by
// all that was printed of it and by what the sheet answered, so that failures may change places; where
// several are equally like it, it is ambiguous. One that is new is known again by what an earlier reading of
// the sheet has made of it, so that one sheet can be taken in again after more was written.
FailureTargets match_failures(const emit::View& view, const FilledSheet& sheet, const SeamTarget& target,
                              const Answers& answers);

}  // namespace seamark::ingest
