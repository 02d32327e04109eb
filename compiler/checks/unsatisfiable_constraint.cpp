// SM406: a constraint that nothing satisfies, or a pattern outside the common subset of RE2 and ECMA-262.
#include <algorithm>
#include <fmt/format.h>

#include "checks/check.h"
#include "checks/naming.h"
#include "checks/types.h"
#include "parse/literals.h"
#include "schema/constraints.h"
#include "schema/satisfiable.h"

namespace seamark::checks {

using namespace seamark::model;

namespace {

// The place inside the pattern where its syntax is at fault; else all of it.
Span place_of(const Context& context, const schema::UnsatisfiableConstraint& fault) {
    if (!fault.pattern_offset) {
        return fault.place;
    }
    const std::string_view literal = context.sources[fault.place.file].text(fault.place);
    const auto [offset, length] = parse::find_in_literal(literal, *fault.pattern_offset);
    const auto begin = fault.place.begin + static_cast<std::uint32_t>(offset);
    return {fault.place.file, begin, begin + static_cast<std::uint32_t>(length)};
}

void report(const Context& context, const schema::UnsatisfiableConstraint& fault, std::string_view named,
            diag::Sink& sink) {
    diag::Finding finding{diag::Code::unsatisfiable_constraint, place_of(context, fault), {}, "", {}, {}, {}};
    finding.message = fault.message;
    finding.about = about(context.model, {named});
    sink.report(std::move(finding));
}

void look_at_endless_records(const Context& context, diag::Sink& sink) {
    for (const schema::EndlessRecord& endless : schema::find_endless_records(context.model)) {
        const Record& record = context.model.records[endless.record];
        const Record::Field& field = record.fields[endless.field];
        diag::Finding finding{
            diag::Code::unsatisfiable_constraint, context.model.types[field.type].span, {}, "", {}, {}, {}};
        finding.message = fmt::format(
            "no `{}` ever ends: its field `{}` always holds another one; make it optional, or a "
            "list that may be empty",
            record.name.text, field.name.text);
        finding.about = about(context.model, {record.name.text, field.name.text});
        sink.report(std::move(finding));
    }
}

bool holds_no_size(const Range& range) {
    const Decimal least = range.min ? std::max(Decimal(), schema::whole_number(*range.min, true)) : Decimal();
    return range.max && *range.max < least;
}

void look_at_carriers(const Context& context, diag::Sink& sink) {
    for (const Carrier& carrier : context.model.carriers) {
        if (carrier.keys) {
            if (const auto fault = schema::find_unsatisfiable(*carrier.keys)) {
                report(context, *fault, carrier.name.text, sink);
            }
        }
        for (const auto& range : {carrier.bytes, carrier.entries}) {
            if (range && holds_no_size(*range)) {
                report(context,
                       {range->span,
                        "no size lies in this range; both ends are included, the smaller first",
                        {}},
                       carrier.name.text, sink);
            }
        }
    }
}

void look_at_steps(const Context& context, diag::Sink& sink) {
    for (const Step& step : context.model.steps) {
        const bool is_empty =
            step.takes_min && step.takes_max && step.takes_max->milliseconds < step.takes_min->milliseconds;
        if (is_empty) {
            report(
                context,
                {source::join(step.takes_min->span, step.takes_max->span),
                 fmt::format("no time lies between `{}` and `{}`; both ends are included, the shorter first",
                             step.takes_min->text, step.takes_max->text),
                 {}},
                step.name.text, sink);
        }
    }
}

}  // namespace

void unsatisfiable_constraint(const Context& context, diag::Sink& sink) {
    for_each_written_type(context.model, [&](std::string_view owner, TypeId type) {
        if (const auto fault = schema::find_unsatisfiable(context.model.types[type])) {
            report(context, *fault, owner, sink);
        }
    });
    look_at_endless_records(context, sink);
    look_at_carriers(context, sink);
    look_at_steps(context, sink);
}

}  // namespace seamark::checks
