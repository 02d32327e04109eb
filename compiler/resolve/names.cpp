#include "resolve/names.h"

#include <fmt/format.h>

#include "base/closest.h"
#include "resolve/proposal.h"
#include "resolve/report.h"

namespace seamark::resolve {

namespace {

bool is_journey(NameKind kind) {
    return kind == NameKind::LaneOrActor || kind == NameKind::Step || kind == NameKind::Flow;
}

std::vector<source::Span> spans_of(const std::vector<syntax::Name>& names) {
    std::vector<source::Span> spans;
    for (const syntax::Name& name : names) {
        spans.push_back(name.span);
    }
    return spans;
}

}  // namespace

const Declared* Names::find(NameKind kind, const syntax::Name& name) {
    if (const Declared* declared = scope_.find(kind, name.text)) {
        return declared;
    }
    const auto [position, is_new] = unknown_index_.emplace(std::pair(kind, name.text), unknown_.size());
    if (is_new) {
        unknown_.push_back({kind, {}});
    }
    unknown_[position->second].second.push_back(name);
    return nullptr;
}

void Names::report_unknown(bool vocabulary_is_missing, diag::Sink& sink) const {
    for (const auto& [kind, places] : unknown_) {
        if (vocabulary_is_missing && !is_journey(kind)) {
            continue;
        }
        const syntax::Name& name = places.front();
        std::string message = fmt::format("no {} is called `{}`", to_string(kind), name.text);
        std::vector<diag::Note> notes;
        std::optional<diag::Fix> fix;
        if (const auto closest = base::find_closest(name.text, scope_.names(kind))) {
            message += fmt::format("; did you mean `{}`?", *closest);
            notes.push_back(
                {fmt::format("`{}` is declared here", *closest), scope_.find(kind, *closest)->place});
            fix = write_instead(spans_of(places), name.text, *closest);
        } else if (const auto other = scope_.find_other_kind(kind, name.text)) {
            notes.push_back({fmt::format("`{}` is the name of a {}", name.text, to_string(*other)),
                             scope_.find(*other, name.text)->place});
        }
        for (std::size_t i = 1; i < places.size(); ++i) {
            notes.push_back({"the name stands here too", places[i].span});
        }
        diag::Finding finding{diag::Code::unknown_name,
                              name.span,
                              std::move(message),
                              fmt::format("no such {}", to_string(kind)),
                              std::move(notes),
                              std::move(fix),
                              {std::string(to_string(kind)), std::string(name.text)}};
        sink.report(std::move(finding));
    }
}

}  // namespace seamark::resolve
