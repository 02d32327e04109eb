#include "checks/waivers.h"

#include <fmt/format.h>
#include <limits>
#include <optional>
#include <string>

#include "checks/naming.h"

namespace seamark::checks {

using namespace seamark::model;

namespace {

// A waiver of a known code with what it reaches.
struct Reach {
    const Waiver& waiver;
    diag::Code code;
    source::Span span;
    std::string_view scope;  // "step"
    std::vector<std::string> about;
    bool is_idle = true;
};

class Reaches {
  public:
    // The innermost first: a step or seam lies in the file.
    explicit Reaches(const Model& model) {
        for (const Step& step : model.steps) {
            add_all(step.waivers, step.span, "step", about(model, {step.name.text}));
        }
        for (const Seam& seam : model.seams) {
            add_all(seam.waivers, seam.span, "seam", about(model, seam));
        }
        for (const Waiver& waiver : model.waivers) {
            add(waiver, {waiver.span.file, 0, std::numeric_limits<std::uint32_t>::max()}, "file",
                about(model, std::vector<std::string_view>{}));
        }
    }

    std::vector<Reach>& all() { return all_; }

  private:
    void add_all(const std::vector<Waiver>& waivers, source::Span span, std::string_view scope,
                 const std::vector<std::string>& names) {
        for (const Waiver& waiver : waivers) {
            add(waiver, span, scope, names);
        }
    }
    void add(const Waiver& waiver, source::Span span, std::string_view scope,
             std::vector<std::string> names) {
        if (const auto code = diag::find_code(waiver.code.text)) {
            names.emplace_back(waiver.code.text);
            all_.push_back({waiver, *code, span, scope, std::move(names)});
        }
    }

    std::vector<Reach> all_;
};

bool lies_in(source::Span place, source::Span span) {
    return place.file == span.file && place.begin >= span.begin && place.begin < span.end;
}

// Days in this form are in the order of their texts.
bool is_over(const Waiver& waiver, std::string_view today) {
    return waiver.until && waiver.until->text < today;
}

void waive(diag::Finding& finding, std::vector<Reach>& reaches, std::string_view today) {
    for (Reach& reach : reaches) {
        const bool is_reached = reach.code == finding.code && !diag::is_fixed(reach.code) &&
                                !is_over(reach.waiver, today) && lies_in(finding.place, reach.span);
        if (!is_reached) {
            continue;
        }
        reach.is_idle = false;
        if (!finding.waived_because) {
            finding.waived_because = std::string(reach.waiver.reason.value);
        }
    }
}

diag::Finding expired(const Reach& reach) {
    return {diag::Code::expired_waiver,
            reach.waiver.span,
            fmt::format("this waiver of `{}` ended with {}: mend what it is about, or agree on another day",
                        reach.waiver.code.text, reach.waiver.until->text),
            "has ended",
            {},
            {},
            reach.about};
}

std::string why_idle(const Reach& reach) {
    if (reach.code == diag::Code::expired_waiver || reach.code == diag::Code::idle_waiver) {
        return fmt::format("`{}` is about waivers and cannot be waived itself: take this waiver out",
                           reach.waiver.code.text);
    }
    if (diag::is_fixed(reach.code)) {
        return fmt::format(
            "`{}` cannot be waived, for names, the shape of a blueprint and the core of the seam "
            "hold in every file: take this waiver out",
            reach.waiver.code.text);
    }
    return fmt::format("this waiver waives nothing: there is no `{}` in this {}; take it out",
                       reach.waiver.code.text, reach.scope);
}

diag::Finding idle(const Reach& reach) {
    return {
        diag::Code::idle_waiver, reach.waiver.span, why_idle(reach), "waives nothing", {}, {}, reach.about};
}

}  // namespace

void apply_waivers(const Model& model, std::string_view today, bool names_resolved,
                   std::vector<diag::Finding>& findings) {
    Reaches reaches(model);
    for (diag::Finding& finding : findings) {
        waive(finding, reaches.all(), today);
    }
    for (const Reach& reach : reaches.all()) {
        if (is_over(reach.waiver, today)) {
            findings.push_back(expired(reach));
        } else if (reach.is_idle && names_resolved && reach.waiver.span.file == model.file) {
            findings.push_back(idle(reach));
        }
    }
}

}  // namespace seamark::checks
