// Parts of the syntax tree as parts of the model, one to one.
#pragma once

#include <fmt/format.h>
#include <optional>
#include <string_view>
#include <vector>

#include "diag/sink.h"
#include "model/model.h"
#include "resolve/report.h"
#include "syntax/ast.h"

namespace seamark::resolve {

model::Name lower(const syntax::Name& name);
model::Text lower(const syntax::Text& text);
model::Answer lower(const syntax::Answer& answer);
model::Duration lower(const syntax::Duration& duration);
model::Date lower(const syntax::Date& date);
model::Range lower(const syntax::Range& range);
model::Value lower(const syntax::Value& value, diag::Sink& sink);  // reports a member given twice (SM102)
model::Waiver lower(const syntax::Waive& waive);
model::Tags lower(base::ArrayView<syntax::Tag> tags, diag::Sink& sink);

template <class T>
auto lower(const std::optional<T>& part) -> std::optional<decltype(lower(*part))> {
    return part ? std::optional(lower(*part)) : std::nullopt;
}

inline source::Span span_of(source::Span span) {
    return span;
}
template <class Clause>
source::Span span_of(const Clause& clause) {
    return clause.span;
}

// The clause where there is one; each further one is reported (SM102).
template <class Clause>
const Clause* once(base::ArrayView<Clause> clauses, std::string_view word, diag::Sink& sink) {
    for (std::size_t i = 1; i < clauses.size(); ++i) {
        report(sink, diag::Code::declared_twice, span_of(clauses[i]),
               fmt::format("`{}` is given twice; it may stand once here", word), {word},
               {{"the first one", span_of(clauses[0])}});
    }
    return clauses.empty() ? nullptr : clauses.begin();
}

std::optional<model::Answer> lower_owner(base::ArrayView<syntax::Owner> owners, diag::Sink& sink);
std::optional<model::Accepts> lower_accepts(base::ArrayView<syntax::Accepts> accepts, diag::Sink& sink);

}  // namespace seamark::resolve
