// A finding of this phase in one call.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "diag/sink.h"

namespace seamark::resolve {

inline void report(diag::Sink& sink, diag::Code code, source::Span place, std::string message,
                   const std::vector<std::string_view>& about, std::vector<diag::Note> notes = {},
                   std::string label = "") {
    diag::Finding finding{code,         place, std::move(message), std::move(label), std::move(notes),
                          std::nullopt, {}};
    finding.about.assign(about.begin(), about.end());
    sink.report(std::move(finding));
}

}  // namespace seamark::resolve
