#include "ingest/targets.h"

#include <algorithm>

#include "base/check.h"
#include "base/closest.h"
#include "emit/markdown.h"
#include "ingest/existing.h"
#include "ingest/read_value.h"

namespace seamark::ingest {

namespace {

using model::CellField;
using model::Failure;

std::optional<FailureTarget> written(std::optional<std::size_t> index) {
    return index ? std::optional(
                       FailureTarget{FailureTarget::Kind::Written, static_cast<std::uint32_t>(*index)})
                 : std::nullopt;
}

template <class Predicate>
std::vector<std::size_t> indexes_where(const std::vector<Failure>& failures, const Predicate& holds) {
    std::vector<std::size_t> indexes;
    for (std::size_t i = 0; i < failures.size(); ++i) {
        if (holds(failures[i])) {
            indexes.push_back(i);
        }
    }
    return indexes;
}

// What the sheet would have printed of the mode: nothing where it is open.
std::string printed_mode(const Failure& failure) {
    return state_of(failure.mode) == model::CellState::Answered ? std::string(failure.mode.text.value)
                                                                : std::string();
}

// Whether the sheet, as it was printed, said this of the failure at `address`.
bool was_printed(const FilledSheet& sheet, model::CellAddress address, const std::string& mode) {
    address.field = CellField::Mode;
    const std::string markdown = emit::escape_markdown(mode);
    worksheet::SheetCell cell;
    cell.address = std::move(address);
    cell.answer = {0, markdown.size()};
    return sheet.mark.cells.count(worksheet::mark_of(cell, markdown)) > 0;
}

bool is_of_kind(const Failure& failure, std::string_view kind) {
    return failure.kind_name && failure.kind_name->text == kind;
}

// `preferred` where it is among the candidates, else the only one.
std::optional<std::size_t> choose(const std::vector<std::size_t>& candidates, std::size_t preferred) {
    if (std::find(candidates.begin(), candidates.end(), preferred) != candidates.end()) {
        return preferred;
    }
    return candidates.size() == 1 ? std::optional(candidates.front()) : std::nullopt;
}

const Answer* find_answer(const std::vector<const Answer*>& answers, CellField field) {
    const auto found = std::find_if(answers.begin(), answers.end(),
                                    [field](const Answer* answer) { return answer->address.field == field; });
    return found == answers.end() ? nullptr : *found;
}

// A failure that has changed its kind since is known by its mode.
FailureTarget find_of_other_kind(const FilledSheet& sheet, const std::vector<Failure>& failures,
                                 const model::CellAddress& address) {
    if (was_printed(sheet, address, {})) {
        return {FailureTarget::Kind::New, 0};
    }
    const auto printed = indexes_where(
        failures, [&](const Failure& failure) { return was_printed(sheet, address, printed_mode(failure)); });
    return printed.size() == 1 ? *written(printed.front()) : FailureTarget{};
}

FailureTarget find_by_kind(const FilledSheet& sheet, const std::vector<Failure>& failures,
                           const model::CellAddress& address) {
    const std::string& kind = address.failure->kind;
    const auto same_kind =
        indexes_where(failures, [&](const Failure& failure) { return is_of_kind(failure, kind); });
    if (same_kind.empty()) {
        return find_of_other_kind(sheet, failures, address);
    }
    const auto printed = indexes_where(failures, [&](const Failure& failure) {
        return is_of_kind(failure, kind) && was_printed(sheet, address, printed_mode(failure));
    });
    return *written(choose(printed, same_kind.front()).value_or(same_kind.front()));
}

// Whether the failure's mode was printed at another ordinal than `address` has.
bool was_printed_elsewhere(const FilledSheet& sheet, const model::CellAddress& address,
                           const Failure& failure) {
    constexpr std::uint32_t most_failures = 100;  // of a seam that somebody fills in
    const std::string mode = printed_mode(failure);
    for (std::uint32_t ordinal = 1; !mode.empty() && ordinal <= most_failures; ++ordinal) {
        const model::CellAddress other{address.seam, model::FailureKey{{}, ordinal, false}, CellField::Mode};
        if (ordinal != address.failure->ordinal && was_printed(sheet, other, mode)) {
            return true;
        }
    }
    return false;
}

// A failure whose mode was open when the sheet was printed: at its place, unless another one has come there.
FailureTarget find_open(const FilledSheet& sheet, const model::Seam& seam,
                        const model::CellAddress& address) {
    const std::size_t place = address.failure->ordinal - 1;
    if (place < seam.failures.size() && !was_printed_elsewhere(sheet, address, seam.failures[place])) {
        return *written(place);
    }
    const auto open =
        indexes_where(seam.failures, [](const Failure& failure) { return printed_mode(failure).empty(); });
    return open.size() == 1 ? *written(open.front()) : FailureTarget{};
}

// At its place as it was printed; else the one that says what the sheet says now; else the one that says what
// was printed.
FailureTarget find_by_place(const FilledSheet& sheet, const model::Seam& seam,
                            const std::vector<const Answer*>& answers) {
    const model::CellAddress& address = answers.front()->address;
    const std::size_t place = address.failure->ordinal - 1;
    if (place < seam.failures.size() && was_printed(sheet, address, printed_mode(seam.failures[place]))) {
        return *written(place);
    }
    const Answer* mode = find_answer(answers, CellField::Mode);
    const auto reworded = indexes_where(seam.failures, [&](const Failure& failure) {
        return mode != nullptr && reads_alike(failure.mode.text.value, mode->text);
    });
    if (const auto found = written(choose(reworded, place))) {
        return *found;
    }
    const auto moved = indexes_where(seam.failures, [&](const Failure& failure) {
        return !printed_mode(failure).empty() && was_printed(sheet, address, printed_mode(failure));
    });
    if (!moved.empty()) {
        return *written(moved.front());
    }
    return was_printed(sheet, address, {}) ? find_open(sheet, seam, address) : FailureTarget{};
}

// Whether the failure says what the answer made of it; an answer that makes nothing is no difference.
bool has(const Failure& failure, const Answer& answer) {
    const Existing existing = existing_answer(failure, answer.address.field);
    if (is_question(answer.text)) {
        return existing.state != model::CellState::Answered;
    }
    if (answer.address.field != CellField::Basis) {
        return reads_alike(existing.text, answer.text);
    }
    const auto basis = read_basis(answer.text);
    return !basis || reads_alike(existing.text, text_of(basis.value()));
}

bool has_all(const Failure& failure, const std::vector<const Answer*>& answers) {
    return std::all_of(answers.begin(), answers.end(),
                       [&](const Answer* answer) { return has(failure, *answer); });
}

// The failure that an earlier reading of the sheet made of the answers: it says all of them, or at least has
// their mode.
FailureTarget find_added(const std::vector<Failure>& failures, const std::vector<const Answer*>& answers) {
    const Answer* mode = find_answer(answers, CellField::Mode);
    const bool is_open = mode == nullptr || is_question(mode->text);
    const auto alike = indexes_where(failures, [&](const Failure& failure) {
        return !failure.kind_name && (is_open ? failure.mode.is_unanswered && has_all(failure, answers)
                                              : reads_alike(failure.mode.text.value, mode->text));
    });
    const auto whole = std::find_if(alike.begin(), alike.end(),
                                    [&](std::size_t i) { return has_all(failures[i], answers); });
    if (whole != alike.end()) {
        return *written(*whole);
    }
    return alike.empty() ? FailureTarget{FailureTarget::Kind::New, 0} : *written(alike.front());
}

}  // namespace

std::optional<SeamTarget> find_seam(const emit::View& view, std::string_view identity) {
    SeamTarget target;
    const std::size_t first = identity.find('.');
    const std::size_t last = identity.rfind('.');
    SEAMARK_CHECK(first < last && last != std::string_view::npos);
    target.from = std::string(identity.substr(first + 1, last - first - 1));
    target.to = std::string(identity.substr(last + 1));
    for (const model::CellSheet& sheet : view.cells) {
        if (model::seam_identity(view.model, view.graph, sheet) == identity) {
            target.sheet = &sheet;
            target.seam = view.graph.crossings[sheet.crossing].seam;
            return target;
        }
    }
    for (const model::SeamId id : view.model.seams.ids()) {
        const model::Seam& seam = view.model.seams[id];
        if (seam.from.name.text == target.from && seam.to.name.text == target.to) {
            target.seam = id;
            return target;
        }
    }
    return std::nullopt;
}

std::optional<std::string> closest_seam(const emit::View& view, std::string_view identity) {
    std::vector<std::string> identities;
    for (const model::CellSheet& sheet : view.cells) {
        identities.push_back(model::seam_identity(view.model, view.graph, sheet));
    }
    const auto closest = base::find_closest(identity, {identities.begin(), identities.end()});
    return closest ? std::optional(std::string(*closest)) : std::nullopt;
}

FailureTarget find_failure(const emit::View& view, const FilledSheet& sheet, const SeamTarget& target,
                           const std::vector<const Answer*>& answers) {
    static const model::Seam none;
    const model::Seam& seam = target.seam ? view.model.seams[*target.seam] : none;
    const model::CellAddress& address = answers.front()->address;
    if (!address.failure->kind.empty()) {
        return find_by_kind(sheet, seam.failures, address);
    }
    return address.failure->is_new ? find_added(seam.failures, answers) : find_by_place(sheet, seam, answers);
}

}  // namespace seamark::ingest
