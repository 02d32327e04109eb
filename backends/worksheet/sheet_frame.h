// What heads the lines of a sheet: the section, and the head of a table.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "worksheet/read_sheet.h"

namespace seamark::worksheet {

// Reads the lines in their order. A head has a rule below it; a row behind an empty line goes on with the
// table before, since somebody put the line between.
class SheetFrame {
  public:
    // Adds what it finds.
    explicit SheetFrame(std::vector<SheetTable>& tables) : tables_(tables) {}

    // `line`: without the white space around it. `next`: the line below.
    void read(std::string_view line, bool has_anchor, std::string_view next);

    // Of the line that was read last.
    const std::string& heading() const { return heading_; }
    // That it is a row of; nothing for a head.
    std::optional<std::size_t> table() const { return is_row_ ? table_ : std::nullopt; }

  private:
    void read_row(std::string_view line, bool has_anchor, std::string_view next);

    std::vector<SheetTable>& tables_;
    std::string heading_;
    std::size_t section_ = 0;
    std::optional<std::size_t> table_;       // that goes on
    std::optional<std::size_t> last_table_;  // below the heading
    bool is_row_ = false;
    bool is_in_fence_ = false;
};

}  // namespace seamark::worksheet
