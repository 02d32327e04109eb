// SM109: an import of which this file uses no name and no contract binds a seam. A name that two imports
// bring counts for both. While seams owe something, an import that brings names which it may be said with is
// no finding. A library's imports may be there to be passed on.
#include <algorithm>
#include <fmt/format.h>

#include "checks/check.h"
#include "checks/conditions.h"
#include "checks/naming.h"
#include "checks/owed.h"

namespace seamark::checks {

using namespace seamark::model;

namespace {

// Marks the files whose declarations the root file uses.
class UsedFiles {
  public:
    explicit UsedFiles(const Context& context) : context_(context), model_(context.model) {
        mark_states();
        mark_types();
        mark_vocabulary();
        mark_binding_contracts();
        mark_owed(find_owed(context));
    }

    bool has(source::FileId file) const { return file.index < used_.size() && used_[file.index]; }

  private:
    void mark(source::FileId file) {
        if (file.index >= used_.size()) {
            used_.resize(file.index + 1, false);
        }
        used_[file.index] = true;
    }
    template <class Entity>
    void mark_entity(const Entity& entity) {
        mark(entity.name.span.file);
    }
    template <class Uses>
    void mark_uses(const Uses& uses) {
        for (const auto& use : uses) {
            if (use.state) {
                mark_entity(model_.states[*use.state]);
            }
        }
    }

    void mark_states() {
        for (const Step& step : model_.steps) {
            mark_uses(step.needs);
            mark_uses(step.gives);
        }
        for (const Seam& seam : model_.seams) {
            mark_uses(seam.carries);
            mark_uses(seam.answers);
        }
        const auto conditions = words_of_conditions(model_);
        for (const State& state : model_.states) {
            if (conditions.count(state.name.text) > 0) {
                mark_entity(state);
            }
        }
    }

    void mark_type(TypeId id) {
        const Type& type = model_.types[id];
        if (const auto* list = std::get_if<ListOf>(&type.kind)) {
            mark_type(list->element);
        } else if (const auto* named = std::get_if<EnumId>(&type.kind)) {
            mark_entity(model_.enums[*named]);
        } else if (const auto* record = std::get_if<RecordId>(&type.kind)) {
            mark_entity(model_.records[*record]);
        }
    }
    void mark_types() {
        for (const State& state : model_.states) {
            if (is_own(model_, state)) {
                mark_type(state.type);
            }
        }
        for (const Record& record : model_.records) {
            for (const Record::Field& field : record.fields) {
                if (is_own(model_, record)) {
                    mark_type(field.type);
                }
            }
        }
    }

    void mark_vocabulary() {
        for (const Seam& seam : model_.seams) {
            if (seam.over) {
                mark_entity(model_.carriers[*seam.over]);
            }
            for (const Failure& failure : seam.failures) {
                if (failure.kind) {
                    mark_entity(model_.failure_kinds[*failure.kind]);
                }
            }
        }
        for (const Contract& contract : model_.contracts) {
            if (is_own(model_, contract)) {
                mark_names_of(contract);
            }
        }
    }
    void mark_names_of(const Contract& contract) {
        mark_uses(contract.required);
        for (const Contract::Considered& considered : contract.considered) {
            if (considered.kind) {
                mark_entity(model_.failure_kinds[*considered.kind]);
            }
        }
    }

    void mark_binding_contracts() {
        for (const CellSheet& sheet : context_.cells) {
            const Arrow& arrow = context_.graph.arrows[context_.graph.crossings[sheet.crossing].arrow];
            mark_contracts(arrow.from, arrow.to);
        }
        for (const Seam& seam : model_.seams) {
            if (seam.from.step && seam.to.step) {
                mark_contracts(*seam.from.step, *seam.to.step);
            }
        }
    }
    void mark_contracts(StepId from, StepId to) {
        const std::optional<Role> sender = role_of(model_, from);
        const std::optional<Role> receiver = role_of(model_, to);
        if (!sender || !receiver) {
            return;
        }
        for (const ContractId id : contracts_for(model_, *sender, *receiver)) {
            mark_entity(model_.contracts[id]);
        }
    }

    template <class Entities>
    void mark_all(const Entities& entities) {
        for (const auto& entity : entities) {
            mark_entity(entity);
        }
    }
    void mark_owed(const Owed& owed) {
        if (owed.cargo) {
            mark_all(model_.states);
        }
        if (owed.failure) {
            mark_all(model_.failure_kinds);
        }
        if (owed.seam) {
            mark_all(model_.carriers);
        }
    }

    const Context& context_;
    const Model& model_;
    std::vector<bool> used_;
};

bool is_used(const UsedFiles& used, const Import& import) {
    return std::any_of(import.brings.begin(), import.brings.end(),
                       [&used](source::FileId file) { return used.has(file); });
}

diag::Finding unused(const Model& model, const Name& import) {
    diag::Finding finding{diag::Code::unused_import, import.span, {}, "nothing uses it", {}, {}, {}};
    finding.message = fmt::format(
        "`{}` is imported and not used: no name of it stands in this file, and no contract of it binds a "
        "seam",
        import.text);
    finding.about = about(model, {import.text});
    return finding;
}

}  // namespace

void unused_import(const Context& context, diag::Sink& sink) {
    const Model& model = context.model;
    if (model.is_library) {
        return;
    }
    const UsedFiles used(context);
    for (const Import& import : model.imports) {
        if (!is_used(used, import)) {
            sink.report(unused(model, import.name));
        }
    }
}

}  // namespace seamark::checks
