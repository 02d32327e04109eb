// SM412: the payload does not fit its carrier.
#include <algorithm>

#include "checks/carrier_limits.h"

namespace seamark::checks {

using namespace seamark::model;

namespace {

void report(std::optional<diag::Finding> finding, diag::Sink& sink) {
    if (finding) {
        sink.report(*std::move(finding));
    }
}

void judge(CarrierLoad load, diag::Sink& sink) {
    // Which states stay is open, so there is nothing to say about them yet.
    if (auto finding = judge_entries(load)) {
        sink.report(*std::move(finding));
        return;
    }
    report(judge_keys(load), sink);
    report(judge_shapes(load), sink);
    std::vector<Entry>& entries = load.entries;
    const auto keep_only = [&](const auto& fits) {
        entries.erase(std::remove_if(entries.begin(), entries.end(),
                                     [&](const Entry& entry) { return !fits(load, entry); }),
                      entries.end());
    };
    keep_only(has_shape_for);
    report(judge_values(load), sink);
    keep_only(has_values_for);
    report(judge_bytes(load), sink);
}

}  // namespace

void payload_exceeds_carrier(const Context& context, diag::Sink& sink) {
    for (const Seam& seam : context.model.seams) {
        if (auto load = carrier_load_of(context.model, seam)) {
            judge(*std::move(load), sink);
        }
    }
}

}  // namespace seamark::checks
