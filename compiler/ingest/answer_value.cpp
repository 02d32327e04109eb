#include "ingest/answer_value.h"

#include <algorithm>
#include <fmt/format.h>

#include "ingest/clause_places.h"
#include "ingest/read_value.h"
#include "ingest/seam_edits.h"

namespace seamark::ingest {

namespace {

using diag::Severity;
using model::CellField;
using model::CellState;

bool is_free_text(CellField field) {
    return field != CellField::Carries && field != CellField::Basis;
}

class Judge {
  public:
    Judge(const ValueContext& context, Counts& counts, Remarks& remarks)
        : view_(context.view),
          written_(context.written),
          options_(context.options),
          counts_(counts),
          remarks_(remarks) {}

    // What the answer becomes; nothing where nothing changes. `seam`: that whose `carries` is asked for.
    std::optional<Value> value_for(const Answer& answer, const Existing& existing, const model::Seam* seam) {
        if (is_question(answer.text)) {
            return question_for(answer, existing);
        }
        if (is_free_text(answer.address.field)) {
            return accept(answer, existing, reads_alike(existing.text, answer.text), answer.text);
        }
        if (model::is_filler(answer.text)) {
            remarks_.push_back({Severity::Warning,
                                fmt::format("`{}`: `{}` says nothing; the cell stays as it is",
                                            model::to_string(answer.address), answer.text),
                                answer.place,
                                {}});
            return std::nullopt;
        }
        return answer.address.field == CellField::Basis ? basis_for(answer, existing)
                                                        : cargo_for(answer, existing, *seam);
    }

  private:
    void refuse(const Answer& answer, std::string message) {
        remarks_.push_back({Severity::Error, std::move(message), answer.place, answer.text});
    }

    // A `?` where the clause is missing or says nothing is written down: it was asked. It takes no sentence's
    // place: an answer's not unasked, and a recovery's that counts as none not at all, since the cell is open
    // either way.
    std::optional<Value> question_for(const Answer& answer, const Existing& existing) {
        const bool has_clause = answer.address.field != CellField::Basis;
        const bool is_sentence = existing.state == CellState::SaysNothing && !model::is_filler(existing.text);
        if (!has_clause || is_sentence || existing.state == CellState::Unanswered) {
            counts_.already_there += has_clause ? 1 : 0;
            return std::nullopt;
        }
        return accept(answer, existing, false, Unknown{});
    }

    std::optional<Value> basis_for(const Answer& answer, const Existing& existing) {
        const auto basis = read_basis(answer.text);
        if (!basis) {
            refuse(answer, fmt::format("`{}`: {}", model::to_string(answer.address), basis.error()));
            return std::nullopt;
        }
        const BasisValue& read = basis.value();
        return accept(answer, existing, reads_alike(existing.text, text_of(read)), read);
    }

    std::optional<Value> cargo_for(const Answer& answer, const Existing& existing, const model::Seam& seam) {
        auto cargo = read_cargo(answer.text, view_.model);
        if (!cargo) {
            refuse(answer, fmt::format("`{}`: {}", model::to_string(answer.address), cargo.error()));
            return std::nullopt;
        }
        const bool is_written = seam.carries_clause.has_value();
        if (is_written && !can_replace_carries(written_, written_seam(written_, seam))) {
            refuse(answer,
                   fmt::format(
                       "`{}`: `carries` has a comment in it or stands several times, and is left to people",
                       model::to_string(answer.address)));
            return std::nullopt;
        }
        keep_wire_names(cargo.value(), seam);
        const bool is_same = is_same_cargo(cargo.value(), seam);
        return accept(answer, existing, is_same, std::move(cargo.value()));
    }

    static void keep_wire_names(std::vector<CargoItem>& cargo, const model::Seam& seam) {
        for (CargoItem& item : cargo) {
            for (const model::Cargo& there : seam.carries) {
                if (there.name.text == item.name && there.as) {
                    item.as = std::string(there.as->value);
                }
            }
        }
    }

    // Whatever the order.
    static bool is_same_cargo(const std::vector<CargoItem>& cargo, const model::Seam& seam) {
        return cargo.size() == seam.carries.size() &&
               std::all_of(cargo.begin(), cargo.end(), [&](const CargoItem& item) {
                   return std::any_of(
                       seam.carries.begin(), seam.carries.end(), [&](const model::Cargo& there) {
                           return there.name.text == item.name && there.optional == item.optional;
                       });
               });
    }

    std::optional<Value> accept(const Answer& answer, const Existing& existing, bool is_same, Value value) {
        if (is_same && existing.state != CellState::Missing) {
            ++counts_.already_there;
            return std::nullopt;
        }
        if (existing.state == CellState::Answered && !options_.replace) {
            refuse(
                answer,
                fmt::format("`{}` is answered already: `{}`; --replace puts the sheet's answer in its place",
                            model::to_string(answer.address), existing.text));
            return std::nullopt;
        }
        if (existing.state == CellState::Answered &&
            (is_question(answer.text) || model::is_filler(answer.text))) {
            refuse(answer, fmt::format("`{}`: this says nothing, so the answer that is there stays: `{}`",
                                       model::to_string(answer.address), existing.text));
            return std::nullopt;
        }
        if (existing.state == CellState::Answered) {
            remarks_.push_back(
                {Severity::Note,
                 fmt::format("replaced `{}`: it was `{}`", model::to_string(answer.address), existing.text),
                 answer.place, answer.text});
        }
        ++counts_.written;
        return value;
    }

    const emit::View& view_;
    const syntax::File& written_;
    PlanOptions options_;
    Counts& counts_;
    Remarks& remarks_;
};

}  // namespace

std::optional<Value> value_for(const Answer& answer, const Existing& existing, const model::Seam* seam,
                               const ValueContext& context, Counts& counts, Remarks& remarks) {
    return Judge(context, counts, remarks).value_for(answer, existing, seam);
}

}  // namespace seamark::ingest
