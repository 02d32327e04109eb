// The handout for a workshop of 90 minutes in one room.
#pragma once

#include <string>
#include <vector>

#include "emit/view.h"
#include "words/language.h"

namespace seamark::worksheet {

enum class Format { Markdown, Html };

// A picture in parts, each for a sheet of its own.
struct Svg {
    std::string bytes;
    double width = 0;
    std::vector<double> ends;  // of the parts, from the top; one or none: a picture in one part
    bool is_upright = false;   // the sheets stand on end; else they lie
};

struct Options {
    Format format = Format::Markdown;
    // The picture that the page links to; where it is empty the page holds one itself, as far as it is given
    // here: the Markdown a block of Mermaid, the HTML an SVG.
    std::string diagram_path;
    std::string diagram_mermaid;
    Svg diagram_svg;
    // The agenda's minutes add up to this; from `least_minutes` to `most_minutes`.
    int minutes = 90;
    const words::Language* language = &words::en;
};

// Below this some item of the agenda would have no whole minute; above it nobody listens any more.
constexpr int least_minutes = 18;
constexpr int most_minutes = 480;

// Every seam is a card with its cells, in the diagram's numbering. What is answered is printed; what is not
// is a blank, and words that say nothing stand struck through beside one. In the Markdown each cell of a card
// is anchored (model/cell_address.h): the answer is what stands between the anchor and the end of its table
// cell. A last comment tells what was printed (printed_mark.h).
std::string emit_worksheet(const emit::View& view, const Options& options);

// A facilitator's kit for a feature that has no blueprint yet: the same sheet, blank all through and without
// anchors.
std::string emit_blank_worksheet(const Options& options);

}  // namespace seamark::worksheet
