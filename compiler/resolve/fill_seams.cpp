#include "resolve/fill.h"
#include "resolve/lower.h"

namespace seamark::resolve {

namespace {

std::vector<model::Cargo> lower_cargo(const Fill& fill, base::ArrayView<syntax::Cargo> cargo,
                                      std::string_view list) {
    std::vector<model::Cargo> lowered;
    std::vector<syntax::Name> seen;
    for (const syntax::Cargo& item : cargo) {
        if (fill.is_new_in_list(seen, item.name, list)) {
            seen.push_back(item.name);
            lowered.push_back({fill.state(item.name), item.optional, lower(item.as), lower(item.name)});
        }
    }
    return lowered;
}

// The states may stand in several `carries`; a `?` stands for all of them and alone.
void fill_carries(model::Seam& seam, const syntax::Seam& node, const Fill& fill) {
    seam.carries = lower_cargo(fill, node.carries, "`carries`");
    for (const auto& clause : node.carries_clauses) {
        seam.carries_clause = seam.carries_clause.value_or(clause.span);
        if (clause.value && !seam.carries_unanswered) {
            seam.carries_unanswered = clause.value;
        } else if (clause.value) {
            report(fill.sink, diag::Code::declared_twice, clause.span,
                   "`carries ?` is given twice; it may stand once here", {"carries"},
                   {{"the first one", *seam.carries_unanswered}});
        }
    }
}

std::optional<int> lower_rating(base::ArrayView<syntax::Clause<int>> clauses, std::string_view word,
                                diag::Sink& sink) {
    const auto* clause = once(clauses, word, sink);
    return clause == nullptr ? std::nullopt : std::optional(clause->value);
}

}  // namespace

model::Failure Fill::failure(const syntax::Failure& node) const {
    model::Failure failure;
    failure.kind_name = lower(node.kind);
    if (node.kind) {
        failure.kind = failure_kind(*node.kind);
    }
    failure.mode = lower(node.mode);
    failure.span = node.span;
    failure.header = node.header;
    if (const auto* recovery = once(node.recoveries, "recovery", sink)) {
        failure.recovery = model::Recovery{lower(recovery->value.answer), std::nullopt,
                                           lower(recovery->value.within), recovery->span};
        if (recovery->value.target) {
            failure.recovery->target = step(*recovery->value.target);
        }
    }
    if (const auto* signal = once(node.signals, "signal", sink)) {
        failure.signal = lower(signal->value);
    }
    failure.owner = lower_owner(node.owners, sink);
    failure.severity = lower_rating(node.severity, "severity", sink);
    failure.occurrence = lower_rating(node.occurrence, "occurrence", sink);
    failure.detection = lower_rating(node.detection, "detection", sink);
    if (const auto* basis = once(node.basis, "basis", sink)) {
        failure.basis = model::Basis{basis->value.observed.has_value(), lower(basis->value.observed)};
    }
    return failure;
}

model::Seam Fill::seam(const syntax::Seam& node) const {
    model::Seam seam;
    seam.from = step(node.from);
    seam.to = step(node.to);
    seam.title = lower(node.title);
    seam.span = node.span;
    seam.header = node.header;
    seam.body = node.body;
    fill_carries(seam, node, *this);
    if (!node.answers_clauses.empty()) {
        seam.answers_clause = node.answers_clauses.front();
        seam.answers = lower_cargo(*this, node.answers, "`answers`");
    }
    if (const auto* over = once(node.over, "over", sink)) {
        seam.over_name = lower(over->value);
        if (const Declared* declared = names.find(NameKind::Carrier, over->value)) {
            seam.over = model::CarrierId{declared->index};
        }
    }
    if (const auto* channel = once(node.channel, "channel", sink)) {
        seam.channel = lower(channel->value);
    }
    seam.owner = lower_owner(node.owners, sink);
    seam.accepts = lower_accepts(node.accepts, sink);
    if (const auto* landed = once(node.landed, "landed", sink)) {
        seam.landed = model::Landed{lower(landed->value.answer), lower(landed->value.within), landed->span};
    }
    if (const auto* attempts = once(node.attempts, "attempts", sink)) {
        seam.attempts =
            model::Attempts{attempts->value.count, step(attempts->value.otherwise), attempts->span};
    }
    for (const syntax::Failure& written : node.failures) {
        seam.failures.push_back(failure(written));
    }
    for (const syntax::Waive& waive : node.waivers) {
        seam.waivers.push_back(waiver(waive));
    }
    return seam;
}

}  // namespace seamark::resolve
