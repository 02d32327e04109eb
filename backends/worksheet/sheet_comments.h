// The comments of ours in a sheet that came back.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "model/cell_address.h"
#include "worksheet/stretch.h"

namespace seamark::worksheet {

struct Comment {
    Stretch stretch;
    bool is_anchor = true;                      // else the mark of what was printed
    std::string content;                        // behind the word; empty where the comment is not closed
    std::optional<model::CellAddress> address;  // of an anchor that can be read
};

// In the order of the text. One that somebody cut off ends with its table cell, so that it swallows no other.
std::vector<Comment> find_comments(std::string_view text);

}  // namespace seamark::worksheet
