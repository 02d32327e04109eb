#include "checks/carrier_load.h"

#include <algorithm>
#include <fmt/format.h>
#include <utility>

#include "checks/naming.h"
#include "checks/types.h"

namespace seamark::checks {

using namespace seamark::model;

std::optional<CarrierLoad> carrier_load_of(const Model& model, const Seam& seam) {
    if (!seam.over || seam.carries.empty() || seam.carries_unanswered) {
        return std::nullopt;
    }
    CarrierLoad load{model, seam, model.carriers[*seam.over], {}};
    for (const Cargo& cargo : seam.carries) {
        if (!cargo.state || !is_satisfiable(model, model.states[*cargo.state].type)) {
            return std::nullopt;
        }
        const bool is_new = std::none_of(
            load.entries.begin(), load.entries.end(),
            [&cargo](const Entry& entry) { return entry.cargo->wire_name() == cargo.wire_name(); });
        if (is_new) {
            load.entries.push_back({&cargo, &model.states[*cargo.state]});
        }
    }
    return load;
}

std::optional<Range> usable_range(const std::optional<Range>& range) {
    const bool is_empty =
        range && range->max && (*range->max < Decimal::from(0) || (range->min && *range->max < *range->min));
    return is_empty ? std::nullopt : range;
}

std::string seam_words(const CarrierLoad& load) {
    return fmt::format("`{}`", arrow_words(load.seam));
}

std::string carrier_words(const CarrierLoad& load) {
    return fmt::format("`{}`", load.carrier.name.text);
}

std::string listed(const std::vector<std::string>& words) {
    std::string text;
    for (std::size_t i = 0; i < words.size(); ++i) {
        const bool is_last = i + 1 == words.size();
        text += (i == 0 ? "" : is_last ? " and " : ", ") + words[i];
    }
    return text;
}

diag::Finding carrier_finding(const CarrierLoad& load, Span place, std::string_view limit,
                              std::string message) {
    diag::Finding finding{diag::Code::payload_exceeds_carrier, place, std::move(message), {}, {}, {}, {}, {}};
    finding.about = about(load.model, load.seam, {load.carrier.name.text, limit});
    return finding;
}

}  // namespace seamark::checks
