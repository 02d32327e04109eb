#include "diag/sink.h"

#include <algorithm>

namespace seamark::diag {

bool Sink::has(Code code) const {
    return has_between(code, code);
}

bool Sink::has_between(Code first, Code last) const {
    return std::any_of(findings_.begin(), findings_.end(),
                       [&](const Finding& finding) { return finding.code >= first && finding.code <= last; });
}

}  // namespace seamark::diag
