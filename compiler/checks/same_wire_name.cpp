// SM405: two states of one payload under one wire name.
#include <fmt/format.h>
#include <map>

#include "checks/check.h"
#include "checks/naming.h"

namespace seamark::checks {

using namespace seamark::model;

namespace {

void look_at(const Model& model, const Seam& seam, const std::vector<Cargo>& payload, diag::Sink& sink) {
    std::map<std::string_view, const Cargo*> firsts;
    for (const Cargo& cargo : payload) {
        const auto [first, is_new] = firsts.emplace(cargo.wire_name(), &cargo);
        if (is_new) {
            continue;
        }
        diag::Finding finding{diag::Code::same_wire_name, cargo.name.span, {}, "the second one", {}, {}, {}};
        finding.message = fmt::format(
            "`{}` and `{}` both cross `{}` as `{}`: a property of the payload stands for one state",
            first->second->name.text, cargo.name.text, arrow_words(seam), cargo.wire_name());
        finding.notes.push_back(
            {fmt::format("`{}` has the name first", first->second->name.text), first->second->name.span});
        finding.about = about(model, seam, {cargo.wire_name(), cargo.name.text});
        sink.report(std::move(finding));
    }
}

}  // namespace

void same_wire_name(const Context& context, diag::Sink& sink) {
    for (const Seam& seam : context.model.seams) {
        look_at(context.model, seam, seam.carries, sink);
        look_at(context.model, seam, seam.answers, sink);
    }
}

}  // namespace seamark::checks
