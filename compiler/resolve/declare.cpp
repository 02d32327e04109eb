#include "resolve/declare.h"

#include <fmt/format.h>

#include "resolve/lower.h"
#include "resolve/report.h"

namespace seamark::resolve {

namespace {

class Declarer {
  public:
    Declarer(model::Model& model, diag::Sink& sink) : model_(model), sink_(sink) {}

    DeclaredFile run(const syntax::File& file) {
        for (const syntax::Item& item : file.items) {
            std::visit([&](const auto& part) { declare(part, item); }, item);
        }
        return std::move(result_);
    }

  private:
    // Adds `entity` to `table` under its name; false where that name is taken.
    template <class Table, class Node>
    std::optional<std::uint32_t> add(Table& table, NameKind kind, const Node& node, bool is_second = false) {
        if (const Declared* first = result_.own.find(kind, node.name.text)) {
            report(sink_, diag::Code::declared_twice, node.name.span,
                   fmt::format("the {} `{}` is declared twice", to_string(kind), node.name.text),
                   {node.name.text}, {{"the first declaration", first->place}});
            return std::nullopt;
        }
        auto entity = std::decay_t<decltype(*table.begin())>{};
        entity.name = lower(node.name);
        entity.span = node.span;
        const std::uint32_t index = table.add(std::move(entity)).index;
        result_.own.add(kind, node.name.text, {index, is_second, node.name.span});
        return index;
    }

    template <class Table, class Node>
    void add_item(Table& table, NameKind kind, const Node& node, const syntax::Item& item,
                  bool is_second = false) {
        if (const auto index = add(table, kind, node, is_second)) {
            result_.declarations.push_back({&item, *index});
        }
    }

    void declare(const syntax::Lane* lane, const syntax::Item& item) {
        const auto index = add(model_.lanes, NameKind::LaneOrActor, *lane);
        if (!index) {
            return;
        }
        result_.declarations.push_back({&item, *index});
        const model::LaneId id{*index};
        model_.lanes[id].declares_actors = !lane->actors.empty();
        for (const syntax::Actor& actor : lane->actors) {
            if (const auto actor_index = add(model_.actors, NameKind::LaneOrActor, actor, true)) {
                model_.actors[model::ActorId{*actor_index}].lane = id;
                model_.lanes[id].actors.push_back({*actor_index});
            }
        }
        if (lane->actors.empty()) {
            model::Actor whole;
            whole.name = lower(lane->name);
            whole.lane = id;
            whole.span = lane->span;
            model_.lanes[id].actors.push_back(model_.actors.add(whole));
        }
    }

    void declare(const syntax::Enum* node, const syntax::Item& item) {
        add_item(model_.enums, NameKind::EnumOrRecord, *node, item);
    }
    void declare(const syntax::Record* node, const syntax::Item& item) {
        add_item(model_.records, NameKind::EnumOrRecord, *node, item, true);
    }
    void declare(const syntax::State* node, const syntax::Item& item) {
        add_item(model_.states, NameKind::State, *node, item);
    }
    void declare(const syntax::Step* node, const syntax::Item& item) {
        add_item(model_.steps, NameKind::Step, *node, item);
    }
    void declare(const syntax::Flow* node, const syntax::Item& item) {
        add_item(model_.flows, NameKind::Flow, *node, item);
    }
    void declare(const syntax::Carrier* node, const syntax::Item& item) {
        add_item(model_.carriers, NameKind::Carrier, *node, item);
    }
    void declare(const syntax::Contract* node, const syntax::Item& item) {
        add_item(model_.contracts, NameKind::Contract, *node, item);
    }
    void declare(const syntax::FailureKind& node, const syntax::Item& item) {
        add_item(model_.failure_kinds, NameKind::FailureKind, node, item);
    }
    void declare(const syntax::Owner&, const syntax::Item&) {}
    void declare(const syntax::Line&, const syntax::Item&) {}
    void declare(const syntax::Seam*, const syntax::Item&) {}
    void declare(const syntax::Waive&, const syntax::Item&) {}

    model::Model& model_;
    diag::Sink& sink_;
    DeclaredFile result_;
};

}  // namespace

DeclaredFile declare(const syntax::File& file, model::Model& model, diag::Sink& sink) {
    return Declarer(model, sink).run(file);
}

}  // namespace seamark::resolve
