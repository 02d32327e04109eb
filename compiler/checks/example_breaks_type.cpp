// SM407: an example that violates its own type. Types that nothing satisfies have SM406 alone.
#include <fmt/format.h>

#include "checks/check.h"
#include "checks/naming.h"
#include "checks/types.h"
#include "schema/broken_rules.h"

namespace seamark::checks {

using namespace seamark::model;

namespace {

std::string describe(const schema::BrokenRule& rule) {
    const std::string place = rule.data.empty() ? "" : fmt::format(" at `{}`", rule.data);
    return fmt::format("`{}` does not hold{}", rule.keyword, place);
}

void look_at(const Context& context, const schema::TypeIndex& types, const State& state, diag::Sink& sink) {
    for (const Value& example : state.examples) {
        const auto broken = schema::find_broken_rules(types, state.type, schema::to_json(example));
        if (broken.empty()) {
            continue;
        }
        diag::Finding finding{
            diag::Code::example_breaks_type, example.span, {}, describe(broken.front()), {}, {}, {}};
        finding.message =
            fmt::format("this example of `{}` is none: {}; an example is a value that the type allows",
                        state.name.text, describe(broken.front()));
        finding.notes.push_back(
            {fmt::format("the type of `{}`", state.name.text), context.model.types[state.type].span});
        finding.about = about(context.model, {state.name.text, "example"});
        sink.report(std::move(finding));
    }
}

}  // namespace

void example_breaks_type(const Context& context, diag::Sink& sink) {
    const Model& model = context.model;
    const schema::TypeIndex types(model);
    for (const State& state : model.states) {
        if (!state.examples.empty() && is_satisfiable(model, state.type)) {
            look_at(context, types, state, sink);
        }
    }
}

}  // namespace seamark::checks
