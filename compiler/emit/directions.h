// Titles that are written from right to left, in sentences that are not.
#pragma once

#include <string>
#include <string_view>

namespace seamark::emit {

// Whether a letter or mark in the text is written from right to left.
bool has_right_to_left(std::string_view text);

// The text, kept together by invisible characters where it has a letter that is written from right to left:
// what stands around it then keeps its own direction.
std::string isolated(std::string_view text);

// "Approves the refund → Queues the refund", from left to right whatever the titles are: the arrow has no
// mirror image and would point back.
std::string with_arrow(std::string_view from, std::string_view to);

}  // namespace seamark::emit
