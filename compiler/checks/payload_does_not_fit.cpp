// SM409: the payload does not fit the receiver's schema.
#include <algorithm>
#include <fmt/format.h>
#include <set>

#include "checks/breaches.h"
#include "checks/check.h"
#include "checks/losses.h"
#include "checks/misfits.h"
#include "checks/naming.h"
#include "checks/type_words.h"

namespace seamark::checks {

using namespace seamark::model;

namespace {

// Longer JSON is not told inside of a message.
constexpr std::size_t longest_quote = 60;

std::string quoted_or(const std::string& json, std::string_view otherwise) {
    return json.empty() || json.size() > longest_quote ? std::string(otherwise) : fmt::format("`{}`", json);
}

// What stands in the payload at the place that the rule is about.
std::string refused_value(const schema::Misfit& misfit) {
    const schema::JsonValue* value = &misfit.payload;
    for (const std::string& name : misfit.cause.data) {
        const schema::JsonValue* member = value->find(name);
        if (member == nullptr) {
            break;
        }
        value = member;
    }
    return quoted_or(to_compact_text(*value), "some of them");
}

std::string rule_words(const ReceiverFit& fit, const schema::Cause& cause) {
    const std::string text = fit.schema.text_at(cause.schema);
    const std::string place = fmt::format("`{}` at `{}`", cause.keyword, schema_place(fit, cause));
    return text.empty() || text.size() > longest_quote ? place : fmt::format("{} is `{}`", place, text);
}

std::string sent_words(const Model& model, const Cargo& cargo) {
    return cargo.state ? type_words(model, model.states[*cargo.state].type) : std::string();
}

std::string proposal_of(const Mismatch& mismatch) {
    return mismatch.is_close ? fmt::format("; did you mean `as \"{}\"`?", mismatch.expected)
                             : std::string("; agree on one name, or leave it out");
}

std::string message_of(const Model& model, const ReceiverFit& fit, const Mismatch& mismatch) {
    const schema::Cause& cause = mismatch.misfit->cause;
    const std::string rule = rule_words(fit, cause);
    const std::string seam = arrow_words(fit.seam);
    const std::string expects =
        mismatch.expected.empty() ? std::string() : fmt::format(", and it has `{}`", mismatch.expected);
    switch (mismatch.kind) {
        case Mismatch::Kind::NotTaken:
            return fmt::format("`{}` is sent as property `{}`, which the receiver does not take{}: {}{}",
                               mismatch.cargo->name.text, mismatch.cargo->wire_name(), expects, rule,
                               proposal_of(mismatch));
        case Mismatch::Kind::Lacking:
            return mismatch.cargo == nullptr
                       ? fmt::format(
                             "`{}` sends no property `{}`, which the receiver requires: {}; carry that state",
                             seam, mismatch.expected, rule)
                       : fmt::format("`{}` is sent as property `{}`, and the receiver requires `{}`: {}{}",
                                     mismatch.cargo->name.text, mismatch.cargo->wire_name(),
                                     mismatch.expected, rule, proposal_of(mismatch));
        case Mismatch::Kind::Optional:
            return fmt::format(
                "`{}` is sent as optional, and the receiver requires `{}`: {}; carry it without `?`",
                mismatch.cargo->name.text, mismatch.cargo->wire_name(), rule);
        case Mismatch::Kind::Refused:
            break;
    }
    if (mismatch.cargo == nullptr) {
        return fmt::format("some payloads of `{}` are refused by its receiver: {}; carry what it accepts",
                           seam, rule);
    }
    return fmt::format(
        "`{}` is sent as `{}`, of which the receiver refuses {}: {}; narrow the type, or let it accept them",
        mismatch.cargo->name.text, sent_words(model, *mismatch.cargo), refused_value(*mismatch.misfit), rule);
}

bool is_plain(std::string_view name) {
    return std::none_of(name.begin(), name.end(),
                        [](char c) { return c == '"' || c == '\\' || (c >= 0 && c < ' '); });
}

std::optional<diag::Fix> fix_of(const Mismatch& mismatch) {
    if (!mismatch.is_close || mismatch.cargo == nullptr || !is_plain(mismatch.expected)) {
        return std::nullopt;
    }
    const Cargo& cargo = *mismatch.cargo;
    const std::string literal = fmt::format("\"{}\"", mismatch.expected);
    const std::string title = fmt::format("carry `{}` as {}", cargo.name.text, literal);
    if (cargo.as) {
        return diag::Fix{title, {{cargo.as->span, literal}}};
    }
    if (cargo.optional) {
        return std::nullopt;
    }
    source::Span behind = cargo.name.span;
    behind.begin = behind.end;
    return diag::Fix{title, {{behind, " as " + literal}}};
}

std::set<StateId> states_missing_at_receiver(const Context& context, const Seam& seam) {
    std::set<StateId> missing;
    const auto actor = context.model.steps[*seam.to.step].actor;
    for (const Loss& loss : find_losses(context)) {
        if (context.model.steps[loss.step].actor == actor) {
            missing.insert(loss.state);
        }
    }
    for (const Breach& breach : find_breaches(context)) {
        const Crossing& crossing = context.graph.crossings[breach.crossing];
        if (crossing.seam && &context.model.seams[*crossing.seam] == &seam) {
            missing.insert(breach.state);
        }
    }
    return missing;
}

// A state that SM310 or SM401 to SM403 miss at the receiver is likely to be the property that it lacks: one
// mistake.
bool is_told_as_missing(const Mismatch& mismatch, const std::set<StateId>& missing) {
    if (mismatch.kind == Mismatch::Kind::Optional) {
        return mismatch.cargo->state && missing.count(*mismatch.cargo->state) > 0;
    }
    return mismatch.kind == Mismatch::Kind::Lacking && mismatch.cargo == nullptr && !missing.empty();
}

void tell(const Context& context, const ReceiverFit& fit, const Mismatch& mismatch, diag::Sink& sink) {
    const schema::Cause& cause = mismatch.misfit->cause;
    const source::Span place = mismatch.cargo == nullptr ? carries_word(fit.seam) : mismatch.cargo->name.span;
    diag::Finding finding{diag::Code::payload_does_not_fit, place, {}, "the receiver refuses it", {}, {}, {}};
    finding.message = message_of(context.model, fit, mismatch);
    finding.notes.push_back({fmt::format("a payload that this seam may send and the receiver refuses: {}",
                                         to_compact_text(mismatch.misfit->payload)),
                             std::nullopt});
    finding.notes.push_back({"the receiver's schema is named here", fit.receiver.place});
    finding.fix = fix_of(mismatch);
    const std::string_view state = mismatch.cargo == nullptr ? std::string_view{} : mismatch.cargo->name.text;
    finding.about = about(context.model, fit.seam, {state, mismatch.expected, cause.keyword, cause.schema});
    sink.report(std::move(finding));
}

}  // namespace

void payload_does_not_fit(const Context& context, diag::Sink& sink) {
    for (const ReceiverFit& fit : compare_with_receivers(context)) {
        const std::vector<Mismatch> mismatches = find_mismatches(fit);
        const std::set<StateId> missing =
            mismatches.empty() ? std::set<StateId>{} : states_missing_at_receiver(context, fit.seam);
        for (const Mismatch& mismatch : mismatches) {
            if (!is_told_as_missing(mismatch, missing)) {
                tell(context, fit, mismatch, sink);
            }
        }
    }
}

}  // namespace seamark::checks
