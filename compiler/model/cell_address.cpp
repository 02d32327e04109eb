#include "model/cell_address.h"

#include <algorithm>
#include <array>
#include <charconv>

#include "base/check.h"

namespace seamark::model {

namespace {

constexpr std::string_view comment_start = "<!-- seamark: ";
constexpr std::string_view comment_end = " -->";
constexpr std::string_view failure_start = "failure[";
constexpr std::string_view failure_end = "] ";

// What a cell belongs to.
enum class Part { Journey, Seam, Failure };

struct FieldWord {
    CellField field;
    Part part;
    std::string_view word;
};
constexpr std::array<FieldWord, 9> field_words = {{
    {CellField::Carries, Part::Seam, "carries"},
    {CellField::Landed, Part::Seam, "landed"},
    {CellField::Owner, Part::Seam, "owner"},
    {CellField::Mode, Part::Failure, "mode"},
    {CellField::Recovery, Part::Failure, "recovery"},
    {CellField::Signal, Part::Failure, "signal"},
    {CellField::FailureOwner, Part::Failure, "owner"},
    {CellField::Basis, Part::Failure, "basis"},
    {CellField::JourneyOwner, Part::Journey, "owner"},
}};

std::string_view word_of(CellField field) {
    const auto* found = std::find_if(field_words.begin(), field_words.end(),
                                     [field](const FieldWord& entry) { return entry.field == field; });
    SEAMARK_CHECK(found != field_words.end());
    return found->word;
}

std::optional<CellField> find_field(Part part, std::string_view word) {
    const auto* found = std::find_if(
        field_words.begin(), field_words.end(),
        [part, word](const FieldWord& entry) { return entry.part == part && entry.word == word; });
    return found == field_words.end() ? std::nullopt : std::optional(found->field);
}

bool is_digit(char c) {
    return c >= '0' && c <= '9';
}

bool is_name_character(char c) {
    return is_digit(c) || c == '_' || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

bool is_name(std::string_view text) {
    return !text.empty() && !is_digit(text.front()) &&
           std::all_of(text.begin(), text.end(), is_name_character);
}

// Three names with points between.
bool is_seam_identity(std::string_view text) {
    const std::size_t first = text.find('.');
    const std::size_t last = text.rfind('.');
    return first != std::string_view::npos && last != first && is_name(text.substr(0, first)) &&
           is_name(text.substr(first + 1, last - first - 1)) && is_name(text.substr(last + 1));
}

// From 1, without leading zeros.
std::optional<std::uint32_t> parse_ordinal(std::string_view text) {
    std::uint32_t value = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (text.empty() || text.front() == '0' || error != std::errc{} || end != text.data() + text.size()) {
        return std::nullopt;
    }
    return value;
}

std::optional<FailureKey> parse_failure_key(std::string_view text) {
    if (is_name(text)) {
        return FailureKey{std::string(text), 0, false};
    }
    const bool is_new = !text.empty() && text.front() == '+';
    const auto ordinal = parse_ordinal(is_new ? text.substr(1) : text);
    return ordinal ? std::optional(FailureKey{{}, *ordinal, is_new}) : std::nullopt;
}

std::string to_string(const FailureKey& key) {
    return key.kind.empty() ? (key.is_new ? "+" : "") + std::to_string(key.ordinal) : key.kind;
}

bool starts_with(std::string_view text, std::string_view start) {
    return text.substr(0, start.size()) == start;
}

// `failure[…] ` off the front of `cell`; nothing where that is not closed or names no failure.
std::optional<FailureKey> take_failure(std::string_view& cell) {
    const std::size_t end = cell.find(failure_end);
    if (end == std::string_view::npos) {
        return std::nullopt;
    }
    auto key = parse_failure_key(cell.substr(failure_start.size(), end - failure_start.size()));
    cell.remove_prefix(end + failure_end.size());
    return key;
}

CellField field_of(CellKind kind) {
    switch (kind) {
        case CellKind::Carries:
            return CellField::Carries;
        case CellKind::Mode:
            return CellField::Mode;
        case CellKind::Recovery:
            return CellField::Recovery;
        case CellKind::Landed:
            return CellField::Landed;
        case CellKind::Owner:
            return CellField::Owner;
    }
    return CellField::Carries;
}

}  // namespace

FailureKey failure_key(const Seam& seam, std::uint32_t failure) {
    const std::optional<Name>& kind = seam.failures[failure].kind_name;
    const auto end = seam.failures.begin() + failure;
    const bool is_first = kind && std::none_of(seam.failures.begin(), end, [&kind](const Failure& earlier) {
                              return earlier.kind_name && earlier.kind_name->text == kind->text;
                          });
    return is_first ? FailureKey{std::string(kind->text), 0, false} : FailureKey{{}, failure + 1, false};
}

std::string seam_identity(const Model& model, const Graph& graph, const CellSheet& sheet) {
    const Arrow& arrow = graph.arrows[graph.crossings[sheet.crossing].arrow];
    return seam_identity(model, model.steps[arrow.from].name.text, model.steps[arrow.to].name.text);
}

CellAddress journey_owner_address(const Model& model) {
    return {std::string(model.name.text), std::nullopt, CellField::JourneyOwner};
}

CellAddress address_of(const Model& model, const Graph& graph, const CellSheet& sheet, const Cell& cell) {
    CellAddress address{seam_identity(model, graph, sheet), std::nullopt, field_of(cell.kind)};
    if (cell.failure) {
        address.failure = failure_key(model.seams[*graph.crossings[sheet.crossing].seam], *cell.failure);
    } else if (cell.considered) {
        address.failure = FailureKey{std::string(model.failure_kinds[*cell.considered].name.text), 0, false};
    } else if (cell.kind == CellKind::Mode || cell.kind == CellKind::Recovery) {
        address.failure = FailureKey{{}, 1, true};
    }
    return address;
}

std::string to_string(const CellAddress& address) {
    std::string text = address.seam + " ";
    if (address.failure) {
        text += failure_start;
        text += to_string(*address.failure);
        text += failure_end;
    }
    return text.append(word_of(address.field));
}

std::optional<CellAddress> parse_cell_address(std::string_view text) {
    const std::size_t space = std::min(text.find(' '), text.size());
    const std::string_view identity = text.substr(0, space);
    std::string_view cell = text.substr(std::min(space + 1, text.size()));
    CellAddress address{std::string(identity), std::nullopt, CellField::Carries};
    if (starts_with(cell, failure_start)) {
        address.failure = take_failure(cell);
        if (!address.failure) {
            return std::nullopt;
        }
    }
    const bool is_seam = is_seam_identity(identity);
    if (!is_seam && (!is_name(identity) || address.failure)) {
        return std::nullopt;
    }
    const auto field =
        find_field(!is_seam ? Part::Journey : (address.failure ? Part::Failure : Part::Seam), cell);
    if (!field) {
        return std::nullopt;
    }
    address.field = *field;
    return address;
}

std::string to_anchor(const CellAddress& address) {
    return std::string(comment_start) + to_string(address) + std::string(comment_end);
}

std::optional<CellAddress> parse_anchor(std::string_view comment) {
    const std::size_t frame = comment_start.size() + comment_end.size();
    if (comment.size() < frame || !starts_with(comment, comment_start) ||
        comment.substr(comment.size() - comment_end.size()) != comment_end) {
        return std::nullopt;
    }
    return parse_cell_address(comment.substr(comment_start.size(), comment.size() - frame));
}

}  // namespace seamark::model
