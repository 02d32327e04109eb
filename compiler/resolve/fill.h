// The second pass: each declared entity gets its contents, its references looked up.
#pragma once

#include "diag/sink.h"
#include "model/model.h"
#include "resolve/names.h"
#include "syntax/ast.h"

namespace seamark::resolve {

// What filling one file's declarations works with.
struct Fill {
    model::Model& model;
    Names& names;
    diag::Sink& sink;

    // ---- references; empty where nothing declares the name ----
    std::optional<model::StateId> state(const syntax::Name& name) const;
    std::optional<model::KindId> failure_kind(const syntax::Name& name) const;
    model::StepReference step(const syntax::Name& name) const;
    // A name twice in one list is reported (SM102) and left out.
    bool is_new_in_list(const std::vector<syntax::Name>& seen, const syntax::Name& name,
                        std::string_view list) const;

    // ---- vocabulary ----
    model::TypeId type(const syntax::Type& type) const;
    void fill(model::Enum& target, const syntax::Enum& node) const;
    void fill(model::Record& target, const syntax::Record& node) const;
    void fill(model::State& target, const syntax::State& node) const;
    void fill(model::Carrier& target, const syntax::Carrier& node) const;
    void fill(model::Contract& target, const syntax::Contract& node) const;

    // ---- journey ----
    void fill(model::LaneId lane, const syntax::Lane& node) const;
    void fill(model::Step& target, const syntax::Step& node) const;
    void fill(model::Flow& target, const syntax::Flow& node) const;
    model::Seam seam(const syntax::Seam& node) const;
    model::Failure failure(const syntax::Failure& node) const;
    model::Waiver waiver(const syntax::Waive& node) const;
};

}  // namespace seamark::resolve
