// SM313: an answer that says nothing: blank, filler, a recovery that repeats its failure, or one sentence
// pasted as the recovery of three kinds of failure or more. Each such answer is one finding in the place of
// the one for a missing answer; pasted recoveries are one finding, at the first of them.
#include <fmt/format.h>

#include "checks/check.h"
#include "checks/naming.h"

namespace seamark::checks {

using namespace seamark::model;

namespace {

class EmptyAnswers {
  public:
    EmptyAnswers(const Model& model, diag::Sink& sink) : model_(model), sink_(sink) {}

    void look_at_owners() {
        look_at(model_.owner, "an owner", about(model_, {"owner"}));
        look_at_owners_of(model_.lanes, "lane");
        for (const Lane& lane : model_.lanes) {
            for (const ActorId actor : lane.actors) {
                if (lane.declares_actors) {
                    look_at_owner_of(model_.actors[actor], "actor");
                }
            }
        }
        look_at_owners_of(model_.states, "state");
    }

    void look_at_seam(const Seam& seam) {
        look_at(seam.owner, "an owner", about(model_, seam, {"owner"}));
        if (seam.landed) {
            look_at(seam.landed->when, "a landing", about(model_, seam, {"landed"}));
        }
        for (const Failure& failure : seam.failures) {
            look_at_failure(seam, failure);
        }
    }

    void look_at_waivers(const std::vector<Waiver>& waivers) {
        for (const Waiver& waiver : waivers) {
            if (waiver.span.file != model_.file || !is_filler(waiver.reason.value)) {
                continue;
            }
            diag::Finding finding{diag::Code::empty_answer,
                                  waiver.reason.span,
                                  {},
                                  "says nothing",
                                  {},
                                  {},
                                  about(model_, {"waive", waiver.code.text})};
            finding.message =
                fmt::format("\"{}\" says nothing as the reason of a waiver: say why, or take the waiver out",
                            waiver.reason.value);
            sink_.report(std::move(finding));
        }
    }

    void look_at_pasted(const std::vector<PastedRecovery>& places) {
        const Seam& seam = model_.seams[places.front().seam];
        const Failure& first = seam.failures[places.front().failure];
        diag::Finding finding =
            empty(first.recovery->action, about(model_, seam, {failure_name(first), "recovery"}));
        finding.message = fmt::format(
            "\"{}\" stands as the recovery of {} failures of three kinds or more: say for each what is done "
            "about that one",
            first.recovery->action.text.value, places.size());
        finding.label = "pasted";
        for (std::size_t i = 1; i < places.size(); ++i) {
            const Failure& other = model_.seams[places[i].seam].failures[places[i].failure];
            finding.notes.push_back({"it stands here too", other.recovery->action.text.span});
        }
        sink_.report(std::move(finding));
    }

  private:
    static diag::Finding empty(const Answer& answer, std::vector<std::string> about) {
        return {diag::Code::empty_answer, answer.text.span, {}, "says nothing", {}, {}, std::move(about)};
    }

    void look_at(const std::optional<Answer>& answer, std::string_view as, std::vector<std::string> about) {
        if (!answer || answer->is_unanswered || !is_filler(answer->text.value)) {
            return;
        }
        diag::Finding finding = empty(*answer, std::move(about));
        finding.message =
            fmt::format("\"{}\" says nothing as {}: put the answer here, or `?` while it is owed",
                        answer->text.value, as);
        sink_.report(std::move(finding));
    }

    template <class Entity>
    void look_at_owner_of(const Entity& entity, std::string_view what) {
        if (is_own(model_, entity)) {
            look_at(entity.owner, "an owner", about(model_, {what, entity.name.text, "owner"}));
        }
    }
    template <class Entities>
    void look_at_owners_of(const Entities& entities, std::string_view what) {
        for (const auto& entity : entities) {
            look_at_owner_of(entity, what);
        }
    }

    void look_at_failure(const Seam& seam, const Failure& failure) {
        const std::string_view name = failure_name(failure);
        look_at(failure.mode, "a failure mode", about(model_, seam, {name, "failure"}));
        look_at(failure.signal, "a signal", about(model_, seam, {name, "signal"}));
        look_at(failure.owner, "an owner", about(model_, seam, {name, "owner"}));
        if (failure.recovery) {
            look_at(failure.recovery->action, "a recovery", about(model_, seam, {name, "recovery"}));
        }
        if (repeats_failure(model_, failure)) {
            diag::Finding finding = empty(failure.recovery->action, about(model_, seam, {name, "recovery"}));
            finding.message = fmt::format("\"{}\" repeats the failure: a recovery says what is done about it",
                                          failure.recovery->action.text.value);
            finding.label = "repeats its failure";
            sink_.report(std::move(finding));
        }
    }

    const Model& model_;
    diag::Sink& sink_;
};

}  // namespace

void empty_answer(const Context& context, diag::Sink& sink) {
    EmptyAnswers answers(context.model, sink);
    answers.look_at_owners();
    for (const Step& step : context.model.steps) {
        answers.look_at_waivers(step.waivers);
    }
    for (const Seam& seam : context.model.seams) {
        answers.look_at_seam(seam);
        answers.look_at_waivers(seam.waivers);
    }
    answers.look_at_waivers(context.model.waivers);
    for (const std::vector<PastedRecovery>& places : find_pasted_recoveries(context.model)) {
        answers.look_at_pasted(places);
    }
}

}  // namespace seamark::checks
