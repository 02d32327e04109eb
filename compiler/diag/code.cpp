#include "diag/code.h"

#include <algorithm>

namespace seamark::diag {

std::optional<Code> find_code(std::string_view id) {
    const auto* found = std::find_if(code_table.begin(), code_table.end(),
                                     [&](const CodeInfo& entry) { return entry.id == id; });
    return found == code_table.end() ? std::nullopt : std::optional(found->code);
}

bool is_fixed(Code code) {
    const bool is_core = code <= Code::no_recovery && info(code).severity == Severity::Error;
    return is_core || code == Code::expired_waiver || code == Code::idle_waiver;
}

std::string_view to_string(Severity severity) {
    switch (severity) {
        case Severity::Note:
            return "note";
        case Severity::Warning:
            return "warning";
        case Severity::Error:
            return "error";
    }
    return {};
}

}  // namespace seamark::diag
