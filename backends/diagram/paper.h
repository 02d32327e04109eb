// A drawing on a sheet of paper.
#pragma once

#include "diagram/diagram.h"
#include "diagram/geometry.h"

namespace seamark::diagram {

// In points.
struct PageSize {
    double width = 0;
    double height = 0;
};

// The sheet on end or lying, whichever lets the drawing be larger.
PageSize page_size(Paper paper, const Geometry& geometry);

// The drawing, unscaled, in the middle of a canvas that has the sheet's proportions and a margin all around.
Geometry centre_on(PageSize page, Geometry geometry);

}  // namespace seamark::diagram
