#include "model_json/sections.h"

namespace seamark::model_json {

namespace {

void write_cargo(const Context& out, std::string_view key, const std::vector<model::Cargo>& cargo) {
    write_objects(out, key, cargo, [&](const model::Cargo& item) {
        out.json.member("state", item.name.text);
        write_flag(out, "optional", item.optional);
        out.json.member("wire_name", item.wire_name());
    });
}

// Null is `?`; nothing is written where the clause is missing.
void write_carried(const Context& out, const model::Seam& seam) {
    if (seam.carries_unanswered) {
        out.json.key("carries");
        out.json.null();
    } else if (seam.carries_clause) {
        write_cargo(out, "carries", seam.carries);
    }
    if (seam.answers_clause) {
        write_cargo(out, "answers", seam.answers);
    }
}

void write_landed(const Context& out, const std::optional<model::Landed>& landed) {
    if (!landed) {
        return;
    }
    out.json.key("landed");
    out.json.begin_object();
    write_answer(out, "when", landed->when);
    write_optional(out, "within", landed->within);
    out.json.end_object();
}

void write_attempts(const Context& out, const std::optional<model::Attempts>& attempts) {
    if (!attempts) {
        return;
    }
    out.json.key("attempts");
    out.json.begin_object();
    out.json.key("count");
    out.json.number(attempts->count);
    out.json.member("otherwise", attempts->otherwise.name.text);
    out.json.end_object();
}

void write_recovery(const Context& out, const std::optional<model::Recovery>& recovery) {
    if (!recovery) {
        return;
    }
    out.json.key("recovery");
    out.json.begin_object();
    write_answer(out, "action", recovery->action);
    write_optional(out, "target", recovery->target);
    write_optional(out, "within", recovery->within);
    out.json.end_object();
}

void write_basis(const Context& out, const std::optional<model::Basis>& basis) {
    if (!basis) {
        return;
    }
    out.json.key("basis");
    out.json.begin_object();
    write_flag(out, "observed", basis->observed);
    write_optional(out, "source", basis->source);
    out.json.end_object();
}

void write_failure(const Context& out, const model::Failure& failure) {
    if (failure.kind_name) {
        out.json.member("kind", failure.kind_name->text);
    }
    write_answer(out, "mode", failure.mode);
    write_recovery(out, failure.recovery);
    write_optional(out, "signal", failure.signal);
    write_optional(out, "owner", failure.owner);
    write_optional(out, "severity", failure.severity);
    write_optional(out, "occurrence", failure.occurrence);
    write_optional(out, "detection", failure.detection);
    write_basis(out, failure.basis);
    write_place(out, failure.span);
}

}  // namespace

void write_seam_declaration(const Context& out, const model::Seam& seam) {
    write_optional(out, "title", seam.title);
    write_carried(out, seam);
    if (seam.over_name) {
        out.json.member("over", seam.over_name->text);
    }
    write_optional(out, "channel", seam.channel);
    write_optional(out, "owner", seam.owner);
    write_accepts(out, seam.accepts);
    write_landed(out, seam.landed);
    write_attempts(out, seam.attempts);
    write_objects(out, "failures", seam.failures,
                  [&](const model::Failure& failure) { write_failure(out, failure); });
    write_waivers(out, seam.waivers);
    write_place(out, seam.span);
}

}  // namespace seamark::model_json
