#include "model/boundary.h"
#include "model/cell_address.h"
#include "model_json/sections.h"

namespace seamark::model_json {

namespace {

std::string_view to_string(model::CellKind kind) {
    switch (kind) {
        case model::CellKind::Carries:
            return "carries";
        case model::CellKind::Mode:
            return "mode";
        case model::CellKind::Recovery:
            return "recovery";
        case model::CellKind::Landed:
            return "landed";
        case model::CellKind::Owner:
            return "owner";
    }
    return {};
}

std::string_view to_string(model::CellState state) {
    switch (state) {
        case model::CellState::Answered:
            return "answered";
        case model::CellState::Missing:
            return "missing";
        case model::CellState::Unanswered:
            return "unanswered";
        case model::CellState::SaysNothing:
            return "says_nothing";
    }
    return {};
}

std::string_view to_string(model::SeamState state) {
    switch (state) {
        case model::SeamState::Answered:
            return "answered";
        case model::SeamState::Partly:
            return "partly_answered";
        case model::SeamState::Unanswered:
            return "unanswered";
    }
    return {};
}

void write_cell(const Context& out, const model::CellSheet& sheet, const model::Cell& cell) {
    out.json.member("address",
                    model::to_string(model::address_of(out.view.model, out.view.graph, sheet, cell)));
    out.json.member("kind", to_string(cell.kind));
    out.json.member("state", to_string(cell.state));
    if (cell.failure) {
        write_count(out, "failure", *cell.failure);
    }
    if (cell.considered) {
        out.json.member("considered", out.view.model.failure_kinds[*cell.considered].name.text);
    }
}

std::string kind_of(const model::Model& model, const model::Arrow& arrow) {
    const auto from = model::role_of(model, arrow.from);
    const auto to = model::role_of(model, arrow.to);
    return from && to ? std::string(model::to_string(*from)) + " -> " + std::string(model::to_string(*to))
                      : std::string();
}

// What the flows say of a seam: its place among the crossings and its cells.
void write_crossing(const Context& out, const model::CellSheet& sheet) {
    const model::Model& model = out.view.model;
    const model::Crossing& crossing = out.view.graph.crossings[sheet.crossing];
    const model::Arrow& arrow = out.view.graph.arrows[crossing.arrow];
    write_count(out, "number", crossing.number);
    out.json.member("kind", kind_of(model, arrow));
    write_array(out, "lines", model::crossed_lines(model, arrow),
                [&](model::LineKind line) { out.json.string(model::to_string(line)); });
    write_array(out, "contracts", model::binding_contracts(model, arrow),
                [&](model::ContractId id) { out.json.string(model.contracts[id].name.text); });
    write_flag(out, "in_happy", arrow.in_happy);
    out.json.member("state", to_string(sheet.state()));
    write_count(out, "open_cells", sheet.open());
    write_objects(out, "cells", sheet.cells, [&](const model::Cell& cell) { write_cell(out, sheet, cell); });
}

// A crossing with its seam, a crossing that lacks its seam, or a seam that lacks its crossing.
struct Entry {
    const model::CellSheet* sheet = nullptr;
    const model::Seam* seam = nullptr;
};

std::vector<Entry> collect(const emit::View& view) {
    std::vector<Entry> entries;
    std::vector<bool> is_crossed(view.model.seams.size(), false);
    for (const model::CellSheet& sheet : view.cells) {
        const auto seam = view.graph.crossings[sheet.crossing].seam;
        entries.push_back({&sheet, seam ? &view.model.seams[*seam] : nullptr});
        if (seam) {
            is_crossed[seam->index] = true;
        }
    }
    for (const model::SeamId id : view.model.seams.ids()) {
        if (!is_crossed[id.index]) {
            entries.push_back({nullptr, &view.model.seams[id]});
        }
    }
    return entries;
}

void write_names(const Context& out, const Entry& entry) {
    const model::Model& model = out.view.model;
    std::string_view from;
    std::string_view to;
    if (entry.seam != nullptr) {
        from = entry.seam->from.name.text;
        to = entry.seam->to.name.text;
    } else {
        const auto& arrow = out.view.graph.arrows[out.view.graph.crossings[entry.sheet->crossing].arrow];
        from = model.steps[arrow.from].name.text;
        to = model.steps[arrow.to].name.text;
    }
    out.json.member("identity", model::seam_identity(model, from, to));
    out.json.member("from", from);
    out.json.member("to", to);
}

}  // namespace

void write_seams(const Context& out) {
    write_objects(out, "seams", collect(out.view), [&](const Entry& entry) {
        write_names(out, entry);
        write_flag(out, "declared", entry.seam != nullptr);
        if (entry.sheet != nullptr) {
            write_crossing(out, *entry.sheet);
        }
        if (entry.seam != nullptr) {
            write_seam_declaration(out, *entry.seam);
        }
    });
}

}  // namespace seamark::model_json
