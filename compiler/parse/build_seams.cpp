#include <limits>

#include "parse/builder.h"

namespace seamark::parse {

namespace {

constexpr std::int64_t no_upper_bound = std::numeric_limits<std::int64_t>::max();

syntax::Cargo build_cargo(const Builder& build, Grammar::CargoContext* rule) {
    return {build.name(rule->name()), rule->QUESTION() != nullptr, build.optional_text(rule->string())};
}

std::optional<syntax::Duration> build_within(const Builder& build, antlr4::tree::TerminalNode* token) {
    return token == nullptr ? std::nullopt : std::optional(build.duration(token));
}

syntax::Recovery build_recovery(const Builder& build, Grammar::Failure_clauseContext* rule) {
    syntax::Recovery recovery{build.answer(rule->answer()), std::nullopt,
                              build_within(build, rule->DURATION_LITERAL())};
    if (rule->name() != nullptr) {
        recovery.target = build.name(rule->name());
    }
    return recovery;
}

// The three ordinal numbers of failure mode and effects analysis, 1 to 10 each.
syntax::Clause<int> build_rating(const Builder& build, Grammar::Failure_clauseContext* rule,
                                 std::string_view what) {
    return {static_cast<int>(build.integer(rule->NUMBER_LITERAL(), 1, 10, what)), build.span(rule)};
}

}  // namespace

syntax::Failure Builder::failure(Grammar::FailureContext* rule) const {
    syntax::Failure failure;
    if (rule->name() != nullptr) {
        failure.kind = name(rule->name());
    }
    failure.mode = answer(rule->answer());
    failure.span = span(rule);
    failure.header = source::join(span(rule->FAILURE()), span(rule->answer()));
    std::vector<syntax::Clause<syntax::Recovery>> recoveries;
    std::vector<syntax::Clause<syntax::Answer>> signals;
    std::vector<syntax::Owner> owners;
    std::vector<syntax::Clause<int>> severity;
    std::vector<syntax::Clause<int>> occurrence;
    std::vector<syntax::Clause<int>> detection;
    std::vector<syntax::Clause<syntax::Basis>> basis;
    const auto clauses = rule->failure_body() == nullptr ? std::vector<Grammar::Failure_clauseContext*>{}
                                                         : rule->failure_body()->failure_clause();
    for (Grammar::Failure_clauseContext* clause : clauses) {
        switch (clause->start->getType()) {
            case Grammar::RECOVERY:
                recoveries.push_back({build_recovery(*this, clause), span(clause)});
                break;
            case Grammar::SIGNAL:
                signals.push_back({answer(clause->answer()), span(clause)});
                break;
            case Grammar::OWNER:
                owners.push_back(owner(clause->owner()));
                break;
            case Grammar::SEVERITY:
                severity.push_back(build_rating(*this, clause, "a severity"));
                break;
            case Grammar::OCCURRENCE:
                occurrence.push_back(build_rating(*this, clause, "an occurrence"));
                break;
            case Grammar::DETECTION:
                detection.push_back(build_rating(*this, clause, "a detection"));
                break;
            default:
                basis.push_back({{optional_text(clause->string())}, span(clause)});
                break;
        }
    }
    failure.recoveries = arena.copy(recoveries);
    failure.signals = arena.copy(signals);
    failure.owners = arena.copy(owners);
    failure.severity = arena.copy(severity);
    failure.occurrence = arena.copy(occurrence);
    failure.detection = arena.copy(detection);
    failure.basis = arena.copy(basis);
    return failure;
}

const syntax::Seam* Builder::seam(Grammar::SeamContext* rule) const {
    syntax::Seam seam;
    seam.from = name(rule->name().front());
    seam.to = name(rule->name().back());
    seam.title = optional_text(rule->string());
    seam.span = span(rule);
    seam.header = source::join(span(rule->SEAM()), seam.to.span);
    seam.body = span(rule->seam_body());
    std::vector<syntax::Clause<std::optional<source::Span>>> carries_clauses;
    std::vector<syntax::Cargo> carries;
    std::vector<source::Span> answers_clauses;
    std::vector<syntax::Cargo> answers;
    std::vector<syntax::Clause<syntax::Name>> over;
    std::vector<syntax::Clause<syntax::Text>> channel;
    std::vector<syntax::Owner> owners;
    std::vector<syntax::Accepts> all_accepts;
    std::vector<syntax::Clause<syntax::Landed>> landed;
    std::vector<syntax::Clause<syntax::Attempts>> attempts;
    std::vector<syntax::Failure> failures;
    std::vector<syntax::Waive> waivers;
    for (Grammar::Seam_clauseContext* clause : rule->seam_body()->seam_clause()) {
        const source::Span place = span(clause);
        switch (clause->start->getType()) {
            case Grammar::CARRIES:
                carries_clauses.push_back(
                    {clause->QUESTION() == nullptr ? std::nullopt : std::optional(span(clause->QUESTION())),
                     place});
                for (Grammar::CargoContext* cargo : clause->cargo()) {
                    carries.push_back(build_cargo(*this, cargo));
                }
                break;
            case Grammar::ANSWERS:
                answers_clauses.push_back(place);
                for (Grammar::CargoContext* cargo : clause->cargo()) {
                    answers.push_back(build_cargo(*this, cargo));
                }
                break;
            case Grammar::OVER:
                over.push_back({name(clause->name()), place});
                break;
            case Grammar::CHANNEL:
                channel.push_back({text(clause->string()), place});
                break;
            case Grammar::OWNER:
                owners.push_back(owner(clause->owner()));
                break;
            case Grammar::ACCEPTS:
                all_accepts.push_back(accepts(clause->accepts()));
                break;
            case Grammar::LANDED:
                landed.push_back(
                    {{answer(clause->answer()), build_within(*this, clause->DURATION_LITERAL())}, place});
                break;
            case Grammar::ATTEMPTS:
                attempts.push_back(
                    {{integer(clause->NUMBER_LITERAL(), 1, no_upper_bound, "a number of attempts"),
                      name(clause->name())},
                     place});
                break;
            case Grammar::FAILURE:
                failures.push_back(failure(clause->failure()));
                break;
            default:
                waivers.push_back(waive(clause->waive()));
                break;
        }
    }
    seam.carries_clauses = arena.copy(carries_clauses);
    seam.carries = arena.copy(carries);
    seam.answers_clauses = arena.copy(answers_clauses);
    seam.answers = arena.copy(answers);
    seam.over = arena.copy(over);
    seam.channel = arena.copy(channel);
    seam.owners = arena.copy(owners);
    seam.accepts = arena.copy(all_accepts);
    seam.landed = arena.copy(landed);
    seam.attempts = arena.copy(attempts);
    seam.failures = arena.copy(failures);
    seam.waivers = arena.copy(waivers);
    return arena.make(seam);
}

const syntax::Carrier* Builder::carrier(Grammar::CarrierContext* rule) const {
    syntax::Carrier carrier;
    carrier.name = name(rule->name());
    carrier.title = optional_text(rule->string());
    carrier.span = span(rule);
    std::vector<source::Span> flat;
    std::vector<source::Span> values_clauses;
    std::vector<syntax::ScalarWord> values;
    std::vector<syntax::Clause<syntax::Range>> bytes;
    std::vector<syntax::Clause<syntax::Range>> entries;
    std::vector<syntax::Clause<syntax::Text>> keys;
    for (Grammar::Carrier_clauseContext* clause : rule->carrier_body()->carrier_clause()) {
        const source::Span place = span(clause);
        switch (clause->start->getType()) {
            case Grammar::FLAT:
                flat.push_back(place);
                break;
            case Grammar::VALUES:
                values_clauses.push_back(place);
                for (Grammar::ScalarContext* word : clause->scalar()) {
                    values.push_back({scalar(word), span(word)});
                }
                break;
            case Grammar::BYTES:
                bytes.push_back({range(clause->range()), place});
                break;
            case Grammar::ENTRIES:
                entries.push_back({range(clause->range()), place});
                break;
            default:
                keys.push_back({text(clause->string()), place});
                break;
        }
    }
    carrier.flat = arena.copy(flat);
    carrier.values_clauses = arena.copy(values_clauses);
    carrier.values = arena.copy(values);
    carrier.bytes = arena.copy(bytes);
    carrier.entries = arena.copy(entries);
    carrier.keys = arena.copy(keys);
    return arena.make(carrier);
}

}  // namespace seamark::parse
