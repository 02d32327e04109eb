#include "ingest/plan.h"

#include <algorithm>
#include <fmt/format.h>
#include <map>

#include "ingest/match_failures.h"

namespace seamark::ingest {

namespace {

using diag::Severity;
using model::CellField;

using AnswerGroup = std::vector<const Answer*>;

// Answers that have the same key, groups in the order of their first answer.
template <class KeyOf>
std::vector<AnswerGroup> group(const AnswerGroup& answers, const KeyOf& key_of) {
    std::vector<AnswerGroup> groups;
    std::map<std::string, std::size_t> index;
    for (const Answer* answer : answers) {
        const auto [known, is_new] = index.try_emplace(key_of(*answer), groups.size());
        if (is_new) {
            groups.emplace_back();
        }
        groups[known->second].push_back(answer);
    }
    return groups;
}

std::string failure_of(const Answer& answer) {
    return answer.address.failure ? failure_name(answer.address) : std::string();
}

AnswerGroup about_failures(const AnswerGroup& answers) {
    AnswerGroup about;
    std::copy_if(answers.begin(), answers.end(), std::back_inserter(about),
                 [](const Answer* answer) { return answer->address.failure.has_value(); });
    return about;
}

class Planner {
  public:
    Planner(const emit::View& view, const syntax::File& written, const FilledSheet& sheet,
            PlanOptions options, Remarks& remarks)
        : view_(view), written_(written), sheet_(sheet), options_(options), remarks_(remarks) {}

    Plan plan(const std::vector<Answer>& answers) {
        AnswerGroup all;
        for (const Answer& answer : answers) {
            all.push_back(&answer);
        }
        for (const AnswerGroup& of_seam :
             group(all, [](const Answer& answer) { return answer.address.seam; })) {
            plan_seam(of_seam);
        }
        return std::move(plan_);
    }

  private:
    void refuse(const Answer& answer, std::string message) {
        remarks_.push_back({Severity::Error, std::move(message), answer.place, answer.text});
    }

    void plan_seam(const AnswerGroup& answers) {
        if (answers.front()->address.field == CellField::JourneyOwner) {
            plan_.journey_owner = value_for(*answers.front(), existing_journey_owner(view_.model), nullptr);
            return;
        }
        const std::string& identity = answers.front()->address.seam;
        auto target = find_seam(view_, identity);
        if (!target) {
            report_lost_seam(answers, identity);
            return;
        }
        PlannedSeam planned{std::move(*target), {}};
        const AnswerGroup about = about_failures(answers);
        const FailureTargets targets =
            about.empty() ? FailureTargets{} : match_failures(view_, sheet_, planned.target, about);
        for (const AnswerGroup& of_failure : group(answers, failure_of)) {
            if (!of_failure.front()->address.failure) {
                plan_own(planned, of_failure);
            } else {
                plan_failure(planned, targets.at(failure_of(*of_failure.front())), of_failure);
            }
        }
        if (!planned.change.empty()) {
            plan_.seams.push_back(std::move(planned));
        }
    }

    void report_lost_seam(const AnswerGroup& answers, const std::string& identity) {
        const auto closest = closest_seam(view_, identity);
        const std::string proposal = closest ? fmt::format("; did it become `{}`?", *closest) : std::string();
        for (const Answer* answer : answers) {
            refuse(*answer, fmt::format("`{}`: nothing crosses there any more{}",
                                        model::to_string(answer->address), proposal));
        }
    }

    void plan_own(PlannedSeam& planned, const AnswerGroup& answers) {
        static const model::Seam no_seam;
        const model::Seam& seam = planned.target.seam ? view_.model.seams[*planned.target.seam] : no_seam;
        for (const Answer* answer : answers) {
            const CellField field = answer->address.field;
            if (auto value = value_for(*answer, existing_answer(seam, field), &seam)) {
                planned.change.own.emplace(field, std::move(*value));  // one answer a cell: there is none yet
            }
        }
    }

    void plan_failure(PlannedSeam& planned, FailureTarget target, const AnswerGroup& answers) {
        switch (target.kind) {
            case FailureTarget::Kind::Written:
                plan_written(planned, target.index, answers);
                break;
            case FailureTarget::Kind::New:
                plan_new(planned, answers);
                break;
            case FailureTarget::Kind::Ambiguous:
                for (const Answer* answer : answers) {
                    refuse(*answer,
                           fmt::format("`{}`: the blueprint has changed, and what was printed does not tell "
                                       "which of the seam's failures this is about; write it there by hand",
                                       model::to_string(answer->address)));
                }
                break;
            case FailureTarget::Kind::Gone:
                for (const Answer* answer : answers) {
                    refuse(*answer, fmt::format("`{}`: the seam has no such failure any more",
                                                model::to_string(answer->address)));
                }
                break;
        }
    }

    void plan_written(PlannedSeam& planned, std::uint32_t index, const AnswerGroup& answers) {
        for (const Answer* answer : answers) {
            const CellField field = answer->address.field;
            auto value = value_for(*answer, existing_answer(view_, planned.target, index, field), nullptr);
            if (value && !planned.change.written[index].emplace(field, std::move(*value)).second) {
                --plan_.counts.written;
                refuse(*answer, fmt::format("`{}`: another cell of the sheet is the same failure's",
                                            model::to_string(answer->address)));
            }
        }
    }

    void plan_new(PlannedSeam& planned, const AnswerGroup& answers) {
        const std::string& kind = answers.front()->address.failure->kind;
        if (!kind.empty() && !knows_kind(kind)) {
            for (const Answer* answer : answers) {
                refuse(*answer, fmt::format("`{}`: no failure kind is called `{}` any more",
                                            model::to_string(answer->address), kind));
            }
            return;
        }
        const std::size_t written = plan_.counts.written;
        NewFailure failure{kind, {}};
        for (const Answer* answer : answers) {
            if (auto value = value_for(*answer, {}, nullptr)) {
                failure.fields.emplace(answer->address.field, std::move(*value));
            }
        }
        if (asks_only(failure) && !is_owed(planned.target, kind)) {
            plan_.counts.written = written;  // a `?` in a row that nobody has to fill in says nothing
        } else if (!failure.fields.empty()) {
            planned.change.fresh.push_back(std::move(failure));
        }
    }

    bool knows_kind(std::string_view kind) const {
        const auto& kinds = view_.model.failure_kinds;
        return std::any_of(kinds.begin(), kinds.end(),
                           [kind](const model::FailureKind& known) { return known.name.text == kind; });
    }

    static bool asks_only(const NewFailure& failure) {
        return std::all_of(failure.fields.begin(), failure.fields.end(),
                           [](const auto& field) { return std::holds_alternative<Unknown>(field.second); });
    }

    // Whether the blueprint owes a failure of this kind, or some failure where `kind` is empty.
    bool is_owed(const SeamTarget& target, std::string_view kind) const {
        const auto owes = [&](const model::Cell& cell) {
            const bool is_missing = cell.kind == model::CellKind::Mode && !cell.failure;
            return is_missing &&
                   (cell.considered ? view_.model.failure_kinds[*cell.considered].name.text == kind
                                    : kind.empty());
        };
        return target.sheet != nullptr &&
               std::any_of(target.sheet->cells.begin(), target.sheet->cells.end(), owes);
    }

    std::optional<Value> value_for(const Answer& answer, const Existing& existing, const model::Seam* seam) {
        return ingest::value_for(answer, existing, seam, {view_, written_, options_}, plan_.counts, remarks_);
    }

    const emit::View& view_;
    const syntax::File& written_;
    const FilledSheet& sheet_;
    PlanOptions options_;
    Remarks& remarks_;
    Plan plan_;
};

}  // namespace

Plan make_plan(const emit::View& view, const syntax::File& written, const FilledSheet& sheet,
               const std::vector<Answer>& answers, PlanOptions options, Remarks& remarks) {
    return Planner(view, written, sheet, options, remarks).plan(answers);
}

}  // namespace seamark::ingest
