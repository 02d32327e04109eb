// SM203: one of the three lines is missing; one finding for each.
#include <algorithm>
#include <array>
#include <fmt/format.h>

#include "checks/check.h"
#include "checks/naming.h"

namespace seamark::checks {

using namespace seamark::model;

namespace {

struct LineMeaning {
    LineKind kind;
    std::string_view separates;
};

constexpr std::array line_meanings = {
    LineMeaning{LineKind::Interaction, "the customer's lanes from the rest"},
    LineMeaning{LineKind::Visibility, "frontstage from backstage"},
    LineMeaning{LineKind::Internal, "people and agents backstage from the systems that support them"},
};

}  // namespace

void missing_line(const Context& context, diag::Sink& sink) {
    const Model& model = context.model;
    if (model.is_library) {
        return;
    }
    for (const LineMeaning& line : line_meanings) {
        if (std::any_of(model.lines.begin(), model.lines.end(),
                        [&](const Line& drawn) { return drawn.kind == line.kind; })) {
            continue;
        }
        diag::Finding finding{diag::Code::missing_line, model.name.span, {}, "", {}, {}, {}};
        finding.message =
            fmt::format("`line {}` is missing: it separates {}, and each of the three lines stands once",
                        to_string(line.kind), line.separates);
        finding.about = about(model, {to_string(line.kind)});
        sink.report(std::move(finding));
    }
}

}  // namespace seamark::checks
