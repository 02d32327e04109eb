// What answers make of one seam, before it is text.
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "model/cell_address.h"

namespace seamark::ingest {

// `?`: asked, and not known yet.
struct Unknown {};

// A state that crosses; `as` is the name it travels under.
struct CargoItem {
    std::string name;
    bool optional = false;
    std::string as;
};

struct BasisValue {
    bool observed = false;
    std::string source;  // where it was observed
};

using Value = std::variant<Unknown, std::string, std::vector<CargoItem>, BasisValue>;

using Fields = std::map<model::CellField, Value>;

struct NewFailure {
    std::string kind;  // empty where it has none
    Fields fields;
};

struct SeamChange {
    Fields own;                               // carries, landed, owner
    std::map<std::uint32_t, Fields> written;  // by index, of failures that are there
    std::vector<NewFailure> fresh;

    bool empty() const { return own.empty() && written.empty() && fresh.empty(); }
};

}  // namespace seamark::ingest
