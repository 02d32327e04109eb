// The names that a file sees, by kind.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <set>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

#include "diag/sink.h"
#include "resolve/program.h"

namespace seamark::resolve {

// Names are apart by kind (language.md, "State").
enum class NameKind { LaneOrActor, EnumOrRecord, State, Step, Flow, Carrier, Contract, FailureKind };
inline constexpr std::size_t name_kinds = 8;

// "state", "lane or actor", …
std::string_view to_string(NameKind kind);

// Where a name was declared, and the index in its table. Two tables share a kind of name: `is_second` tells
// actors from lanes and records from enums.
struct Declared {
    std::uint32_t index = 0;
    bool is_second = false;
    source::Span place;
};

class Scope {
  public:
    const Declared* find(NameKind kind, std::string_view name) const;
    // False, and nothing changed, where the name is there already.
    bool add(NameKind kind, std::string_view name, Declared declared);
    // All names of a kind, sorted.
    std::vector<std::string_view> names(NameKind kind) const;
    // The first other kind that has the name.
    std::optional<NameKind> find_other_kind(NameKind kind, std::string_view name) const;
    const std::vector<std::pair<std::string_view, Declared>>& declarations(NameKind kind) const {
        return in_order_[static_cast<std::size_t>(kind)];
    }

  private:
    std::array<std::unordered_map<std::string_view, Declared>, name_kinds> by_name_;
    std::array<std::vector<std::pair<std::string_view, Declared>>, name_kinds> in_order_;
};

// Adds to a file's own names those that its imports bring. Clashes are reported once (SM102): `reported`
// holds the places of the pairs that were.
using ReportedClashes = std::set<std::array<std::uint32_t, 4>>;
Scope with_imports(const Program& program, std::size_t file, const std::vector<Scope>& own_scopes,
                   ReportedClashes& reported, diag::Sink& sink);

// The files that an import brings: the library itself and, through it, all others, in a fixed order.
std::vector<std::size_t> files_behind(const Program& program, std::size_t file);

}  // namespace seamark::resolve
