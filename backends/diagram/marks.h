// Marks of findings, packed into a small block: what a step, a name or a badge bears.
#pragma once

#include <string>
#include <vector>

#include "diagram/chart.h"
#include "diagram/geometry.h"
#include "diagram/text.h"

namespace seamark::diagram {

// One mark a code and severity, however many findings it stands for.
struct Mark {
    diag::Severity severity = diag::Severity::Error;
    TextBlock text;       // sign, code, and how often where that is more than once
    std::string tooltip;  // all messages
    Point offset;         // of its top left corner in the block
    double width = 0;
    double height = 0;
};

struct MarkBlock {
    std::vector<Mark> marks;
    double width = 0;
    double height = 0;

    bool empty() const { return marks.empty(); }
};

// In rows that are at most `width` wide, but for a mark that alone is wider.
MarkBlock pack_marks(const std::vector<ChartMark>& findings, double width, const Words& words);

// The marks as items from `top_left` on; `owner` makes their names unique.
void add_marks(const MarkBlock& block, const std::string& owner, Point top_left, Geometry& geometry);

// "×", "!" or "i".
const char* sign_of(diag::Severity severity);

// What a mark with this text needs.
double mark_width(const TextBlock& text, diag::Severity severity);
double mark_height(const TextBlock& text);

}  // namespace seamark::diagram
