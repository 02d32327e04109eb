#include "checks/receiver_fit.h"

#include <algorithm>
#include <set>

#include "checks/types.h"

namespace seamark::checks {

using namespace seamark::model;

namespace {

bool has_one_name_twice(const Seam& seam) {
    std::set<std::string_view> names;
    return std::any_of(seam.carries.begin(), seam.carries.end(),
                       [&](const Cargo& cargo) { return !names.insert(cargo.wire_name()).second; });
}

std::optional<schema::Payload> judged_payload(const Model& model, SeamId id) {
    std::optional<schema::Payload> payload = schema::payload_of(model, id, schema::Direction::Carries);
    if (!payload || has_one_name_twice(model.seams[id])) {
        return std::nullopt;
    }
    const bool is_known = std::all_of(payload->properties.begin(), payload->properties.end(),
                                      [&](const auto& each) { return is_satisfiable(model, each.type); });
    return is_known ? std::move(payload) : std::nullopt;
}

}  // namespace

std::vector<ReceiverFit> compare_with_receivers(const Context& context) {
    std::vector<ReceiverFit> fits;
    if (context.receivers.empty()) {
        return fits;
    }
    const schema::TypeIndex index(context.model);
    schema::Languages languages;
    const schema::TypeSets types(index, languages);
    for (const Crossing& crossing : context.graph.crossings) {
        if (!crossing.seam) {
            continue;
        }
        const Seam& seam = context.model.seams[*crossing.seam];
        const StepId step = context.graph.arrows[crossing.arrow].to;
        const schema::Receiver* receiver =
            schema::receiver_of(context.receivers, context.model, seam.accepts, step);
        if (receiver == nullptr || receiver->schema() == nullptr) {
            continue;
        }
        if (std::optional<schema::Payload> payload = judged_payload(context.model, *crossing.seam)) {
            schema::Comparison comparison = compare(types, *payload, *receiver->schema());
            fits.push_back(
                {seam, *receiver, *receiver->schema(), std::move(*payload), std::move(comparison)});
        }
    }
    return fits;
}

const Cargo* find_cargo(const Seam& seam, std::string_view wire_name) {
    const auto found = std::find_if(seam.carries.begin(), seam.carries.end(),
                                    [&](const Cargo& cargo) { return cargo.wire_name() == wire_name; });
    return found == seam.carries.end() ? nullptr : &*found;
}

source::Span carries_word(const Seam& seam) {
    constexpr std::uint32_t length = 7;  // of `carries`
    source::Span word = seam.carries_clause.value_or(seam.header);
    word.end = std::min(word.end, word.begin + length);
    return word;
}

std::string schema_place(const ReceiverFit& fit, const schema::Cause& cause) {
    return fit.receiver.path + "#" + cause.schema;
}

}  // namespace seamark::checks
