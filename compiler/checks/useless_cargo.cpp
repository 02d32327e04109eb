// SM404: carried, but nobody further on needs it. Not of a state that SM310 or SM401 to SM403 are about.
#include <algorithm>
#include <fmt/format.h>
#include <functional>
#include <map>
#include <set>

#include "checks/breaches.h"
#include "checks/check.h"
#include "checks/losses.h"
#include "checks/naming.h"
#include "checks/receiver_words.h"
#include "model/delivery.h"
#include "model/use_of_cargo.h"

namespace seamark::checks {

using namespace seamark::model;

namespace {

std::set<StateId> states_reported_otherwise(const Context& context) {
    std::set<StateId> states;
    for (const Loss& loss : find_losses(context)) {
        states.insert(loss.state);
    }
    for (const Breach& breach : find_breaches(context)) {
        states.insert(breach.state);
    }
    return states;
}

diag::Finding tell(const Context& context, const Crossing& crossing, const Cargo& item) {
    const Model& model = context.model;
    const Seam& seam = model.seams[crossing.answer_of ? *crossing.answer_of : *crossing.seam];
    const Arrow& arrow = context.graph.arrows[crossing.arrow];
    diag::Finding finding{
        diag::Code::useless_cargo, item.name.span, {}, "of no use further on", {}, {}, {}, {}};
    finding.message = fmt::format(
        "`{}` {} `{}`, which `{}` neither needs from there on nor hands to anybody who does; leave it out, "
        "or say "
        "which step needs it",
        arrow_words(seam), crossing.answer_of ? "answers" : "carries", item.name.text,
        model.actors[*model.steps[arrow.to].actor].name.text);
    finding.about = about(model, seam, {item.name.text});
    return finding;
}

// An answer may have several arrows and is of use where one of them has use of it: marks it for all.
void share_use_between_arrows(const Context& context, std::vector<std::vector<bool>>& used) {
    std::map<SeamId, std::vector<bool>> used_of_call;
    const std::vector<Crossing>& crossings = context.graph.crossings;
    for (std::size_t i = 0; i < used.size(); ++i) {
        if (crossings[i].answer_of) {
            std::vector<bool>& all = used_of_call.try_emplace(*crossings[i].answer_of, used[i]).first->second;
            std::transform(all.begin(), all.end(), used[i].begin(), all.begin(), std::logical_or<>());
        }
    }
    for (std::size_t i = 0; i < used.size(); ++i) {
        if (crossings[i].answer_of) {
            used[i] = used_of_call.at(*crossings[i].answer_of);
        }
    }
}

}  // namespace

void useless_cargo(const Context& context, diag::Sink& sink) {
    std::vector<std::vector<bool>> used =
        find_use_of_cargo(context.model, context.graph, [&](const Crossing& crossing, const Cargo& item) {
            return is_named_by_receiver(context, crossing, item);
        });
    share_use_between_arrows(context, used);
    const std::set<StateId> excused = states_reported_otherwise(context);
    for (std::size_t i = 0; i < used.size(); ++i) {
        const std::vector<Cargo>& cargo = cargo_of(context.model, context.graph.crossings[i]);
        for (std::size_t k = 0; k < cargo.size(); ++k) {
            if (!used[i][k] && excused.count(*cargo[k].state) == 0) {
                sink.report(tell(context, context.graph.crossings[i], cargo[k]));
            }
        }
    }
}

}  // namespace seamark::checks
