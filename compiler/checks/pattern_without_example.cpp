// SM408: a state's own pattern without an example: nobody can see what it means, and fixtures have nothing to
// start from. A pattern in a record needs none.
#include <fmt/format.h>

#include "checks/check.h"
#include "checks/naming.h"
#include "checks/types.h"

namespace seamark::checks {

using namespace seamark::model;

void pattern_without_example(const Context& context, diag::Sink& sink) {
    const Model& model = context.model;
    for (const State& state : model.states) {
        const Type& type = model.types[state.type];
        if (!type.pattern || !state.examples.empty() || !is_satisfiable(model, state.type)) {
            continue;
        }
        diag::Finding finding{
            diag::Code::pattern_without_example, type.pattern->span, {}, "no example", {}, {}, {}};
        finding.message =
            fmt::format("`{}` has a pattern and no example: write one that has it, `{{ example \"…\" }}`",
                        state.name.text);
        finding.about = about(model, {state.name.text});
        sink.report(std::move(finding));
    }
}

}  // namespace seamark::checks
