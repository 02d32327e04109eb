#include "checks/loss_report.h"

#include <algorithm>
#include <fmt/format.h>

#include "checks/carry_fix.h"
#include "checks/loss_path.h"
#include "checks/naming.h"
#include "checks/ways.h"
#include "model/delivery.h"

namespace seamark::checks {

using namespace seamark::model;

namespace {

class LossReport {
  public:
    LossReport(const Context& context, const Loss& loss, const LossPath& path)
        : context_(context),
          model_(context.model),
          loss_(loss),
          path_(path),
          state_(model_.states[loss.state].name.text) {}

    diag::Finding write() const {
        diag::Finding finding{loss_.code, loss_.place, message(), label(), {}, {}, about_names(), {}};
        add_giver(finding.notes);
        add_where_lost(finding.notes);
        finding.fix = fix();
        finding.path = stations();
        return finding;
    }

  private:
    std::string_view name_of(StepId step) const { return model_.steps[step].name.text; }
    std::string_view actor_of(StepId step) const {
        return model_.actors[*model_.steps[step].actor].name.text;
    }
    const Arrow& arrow(std::size_t position) const { return context_.graph.arrows[path_.arrows[position]]; }
    const Crossing& crossing(std::size_t position) const {
        return context_.graph.crossings[*arrow(position).crossing];
    }
    std::string words_of(const Arrow& arrow) const { return arrow_words(model_, arrow.from, arrow.to); }

    // ---- the finding itself ----

    std::string message() const {
        if (loss_.crossing) {
            return message_of_cargo();
        }
        const std::string_view step = name_of(loss_.step);
        if (loss_.code == diag::Code::perhaps_meets_need) {
            return fmt::format(
                "`{0}` needs `{1}`, which reaches it only perhaps: make it sure on the way, or need `{1}?`",
                step, state_);
        }
        return fmt::format("`{}` needs `{}`, which does not reach it{}", step, state_,
                           loss_.known.possible ? " on every way" : "");
    }

    std::string message_of_cargo() const {
        const Crossing& carried = context_.graph.crossings[*loss_.crossing];
        const Arrow& over = context_.graph.arrows[carried.arrow];
        const std::string verb = carried.answer_of ? "answers" : "carries";
        const std::string seam =
            carried.answer_of ? arrow_words(model_.seams[*carried.answer_of]) : words_of(over);
        if (loss_.known.worst == Known::Perhaps) {
            return fmt::format(
                "`{}` {} `{}`, which `{}` has only perhaps: make it sure before, or write `{}?`", seam, verb,
                state_, actor_of(over.from), state_);
        }
        return fmt::format("`{}` {} `{}`, which `{}` does not have at `{}`{}", seam, verb, state_,
                           actor_of(over.from), name_of(over.from),
                           loss_.known.possible ? " on every way" : "");
    }

    std::string label() const {
        if (loss_.known.worst == Known::Perhaps) {
            return "perhaps missing";
        }
        const std::string_view actor = actor_of(loss_.step);
        return loss_.known.possible ? fmt::format("not always with `{}`", actor)
                                    : fmt::format("never reaches `{}`", actor);
    }

    std::vector<std::string> about_names() const {
        if (!loss_.crossing) {
            return about(model_, {name_of(loss_.step), state_});
        }
        const Arrow& over = context_.graph.arrows[context_.graph.crossings[*loss_.crossing].arrow];
        return about(model_, {name_of(over.from), name_of(over.to), state_});
    }

    // ---- where the state comes from ----

    void add_giver(std::vector<diag::Note>& notes) const {
        if (path_.giver) {
            const bool is_sure = !given_by(*path_.giver).optional;
            const std::string_view where = path_.giver_is_on_path ? "here" : "here, on another way";
            notes.push_back({fmt::format("`{}` gives it {}{}", name_of(*path_.giver), where,
                                         is_sure ? "" : ", but as optional"),
                             given_by(*path_.giver).name.span});
        } else if (!loss_.known.possible) {
            notes.push_back({"no step gives it on a way to here", std::nullopt});
        }
    }

    const Use& given_by(StepId step) const {
        const std::vector<Use>& gives = model_.steps[step].gives;
        return *std::find_if(gives.begin(), gives.end(),
                             [&](const Use& use) { return use.state == loss_.state; });
    }

    // ---- where it is lost ----

    void add_where_lost(std::vector<diag::Note>& notes) const {
        if (path_.optional_at) {
            add_optional_cargo(notes);
            return;
        }
        if (path_.dropped_at) {
            add_drop(notes);
        }
        if (path_.forgotten_at) {
            const Arrow& over = arrow(*path_.forgotten_at);
            notes.push_back({fmt::format("`{}` is stateless and forgets when `{}` takes over",
                                         actor_of(loss_.step), actor_of(over.to)),
                             over.place});
        }
        if (!path_.dropped_at && !path_.forgotten_at && path_.met_at) {
            notes.push_back(
                {fmt::format("ways meet at `{}`, and this one comes without it: {}",
                             name_of(arrow(*path_.met_at).to), way_words(context_, loss_.step, path_.arrows)),
                 arrow(*path_.met_at).place});
        }
    }

    void add_optional_cargo(std::vector<diag::Note>& notes) const {
        for (const Cargo& item : cargo_of(model_, crossing(*path_.optional_at))) {
            if (item.state == loss_.state) {
                notes.push_back(
                    {fmt::format("`{}` brings it as optional", words_of(arrow(*path_.optional_at))),
                     item.name.span});
            }
        }
    }

    void add_drop(std::vector<diag::Note>& notes) const {
        const Crossing& over = crossing(*path_.dropped_at);
        std::string items;
        for (const Cargo& item : cargo_of(model_, over)) {
            items +=
                fmt::format("{}`{}`{}", items.empty() ? "" : ", ", item.name.text, item.optional ? "?" : "");
        }
        const Seam& seam = model_.seams[over.answer_of ? *over.answer_of : *over.seam];
        notes.push_back(
            {fmt::format("this seam {} {} and drops it", over.answer_of ? "answers" : "carries", items),
             seam.header});
    }

    // ---- how to mend it ----

    // Over the seam that dropped it and all behind it on the way.
    std::optional<diag::Fix> fix() const {
        if (!path_.dropped_at || !path_.sender_has_it_surely) {
            return std::nullopt;
        }
        std::vector<std::uint32_t> crossings;
        for (std::size_t i = *path_.dropped_at; i < path_.arrows.size(); ++i) {
            if (arrow(i).crossing) {
                crossings.push_back(*arrow(i).crossing);
            }
        }
        return carry_over(context_, loss_.state, crossings);
    }

    // ---- the way, for formats that show it ----

    std::vector<diag::Visit> stations() const {
        std::vector<diag::Visit> visits;
        const std::size_t first = first_station(path_.arrows);
        if (first == 0) {
            visits.push_back({model_.steps[path_.start].name.span, first_words()});
        }
        for (std::size_t i = first; i < path_.arrows.size(); ++i) {
            visits.push_back({arrow(i).place, words_at(i)});
        }
        return visits;
    }

    std::string first_words() const {
        const bool gives_it = path_.giver == path_.start;
        return gives_it ? fmt::format("`{}` gives `{}`", name_of(path_.start), state_)
                        : fmt::format("from `{}`", name_of(path_.start));
    }

    std::string words_at(std::size_t position) const {
        std::string words = fmt::format("`{}`", words_of(arrow(position)));
        if (path_.optional_at == position) {
            return fmt::format("{} brings `{}` as optional", words, state_);
        }
        if (path_.dropped_at == position) {
            return fmt::format("{} drops `{}`", words, state_);
        }
        if (path_.forgotten_at == position) {
            return fmt::format("{} makes `{}` forget `{}`", words, actor_of(loss_.step), state_);
        }
        return words;
    }

    const Context& context_;
    const Model& model_;
    const Loss& loss_;
    const LossPath& path_;
    std::string_view state_;
};

}  // namespace

void report_losses(const Context& context, diag::Code code, diag::Sink& sink) {
    std::vector<Loss> losses = find_losses(context);
    losses.erase(
        std::remove_if(losses.begin(), losses.end(), [&](const Loss& loss) { return loss.code != code; }),
        losses.end());
    if (losses.empty()) {
        return;
    }
    const std::vector<LossPath> paths = find_loss_paths(context, losses);
    for (std::size_t i = 0; i < losses.size(); ++i) {
        sink.report(LossReport(context, losses[i], paths[i]).write());
    }
}

}  // namespace seamark::checks
