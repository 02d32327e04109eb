// How much room a card's content takes on paper, so that a card that is longer than a sheet is laid out as
// several. Estimates, and rather too much than too little: they hold for A4 and Letter and for the fonts that
// worksheet.css asks for.
#pragma once

#include "worksheet/page.h"

namespace seamark::worksheet {

// In millimetres, of a card. A card keeps within it.
inline constexpr double sheet_height = 246;
// The same below the heading of the cards and the words behind it.
inline constexpr double first_sheet_height = 228;

double title_height(const Line& title);
double paragraph_height(const Paragraph& paragraph);
double item_height(const Line& item);
double header_height(const Table& table);
// `is_deep`: with the room to write of a DeepCard.
double row_height(const Table& table, const std::vector<Line>& row, bool is_deep);

}  // namespace seamark::worksheet
