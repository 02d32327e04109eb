// A picture in the page itself.
#pragma once

#include <string>
#include <vector>

#include "worksheet/worksheet.h"

namespace seamark::worksheet {

// An `svg` element for each part. The first one holds the picture, the others show it again, further down.
std::vector<std::string> html_picture(const Svg& picture);

}  // namespace seamark::worksheet
