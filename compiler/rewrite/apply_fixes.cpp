#include "rewrite/apply_fixes.h"

#include <algorithm>

#include "rewrite/edits.h"

namespace seamark::rewrite {

namespace {

bool is_applicable(const diag::Judged& judged, const std::function<bool(source::FileId)>& may_change) {
    const auto& fix = judged.finding.fix;
    return fix && fix->is_safe && !fix->edits.empty() && !judged.finding.waived_because &&
           std::all_of(fix->edits.begin(), fix->edits.end(),
                       [&](const Edit& edit) { return may_change(edit.span.file); });
}

}  // namespace

Rewriting apply_fixes(const std::vector<diag::Judged>& findings, const source::SourceMap& sources,
                      const std::function<bool(source::FileId)>& may_change) {
    Rewriting rewriting;
    EditList edits;
    for (const diag::Judged& judged : findings) {
        if (is_applicable(judged, may_change) && edits.add(judged.finding.fix->edits)) {
            rewriting.applied.push_back(&judged);
        }
    }
    for (const source::FileId file : edits.files()) {
        rewriting.files.push_back({file, edits.apply(sources[file])});
    }
    return rewriting;
}

}  // namespace seamark::rewrite
