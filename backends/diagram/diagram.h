// The swim-lane service blueprint in Shostack's form, as a picture.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "base/result.h"
#include "diag/finding.h"
#include "emit/output.h"
#include "emit/view.h"
#include "words/language.h"

namespace seamark::diagram {

enum class Format { Svg, Png, Pdf, Dot, Mermaid };
enum class Paper { A4, A3, A0, Letter };
enum class ThemeName { Light, Dark, Print };

// Pixels an inch that a PNG may have.
constexpr int smallest_dpi = 24;
constexpr int largest_dpi = 1200;

// What is drawn and how. What is not set is as the format likes it best.
struct Options {
    Format format = Format::Svg;
    std::optional<int> dpi = {};          // Png; 96, or what a very large picture allows
    std::optional<Paper> paper = {};      // Pdf: one page of this size; else a page as large as the drawing
    std::optional<ThemeName> theme = {};  // light, and in an SVG dark where the reader prefers that
    bool detail = false;                  // channel and states beside each badge
    std::string date = {};                // of the state that is drawn, printed as it is
    std::string revision = {};            // likewise
    std::string source_url = {};          // of the blueprint's text; steps and badges link to its lines
    std::vector<diag::Judged> findings = {};  // each marked where it is
    std::vector<std::string> flows = {};      // names of those that are drawn; all where there is none
    std::vector<std::string> lanes = {};      // of lanes and actors, likewise
    std::uint32_t wrap = 0;                   // columns in one row, the rest below it; 0: all of them
    const words::DiagramWords* words = &words::en.diagram;
};

// The finished bytes. Drafts are drawn with their open cells as such. An error where a name of the options is
// none of the blueprint's, where Graphviz cannot render, or a PNG would be too large.
base::Result<std::string, emit::EmitError> emit_diagram(const emit::View& view, const Options& options);

// The line of numbers about the picture that `emit_diagram` gives: how many steps, seams, arrows, lanes,
// columns, rows, and crossings of arrows.
base::Result<std::string, emit::EmitError> count_diagram(const emit::View& view, const Options& options);

// An SVG to stand on sheets of paper, A4 or Letter, each of which shows its part of the height.
struct SheetSvg {
    std::string svg;
    double width = 0;
    std::vector<double> ends;  // of the parts, from the top; the last one is the picture's height
    bool is_upright = false;   // the sheets stand on end; else they lie
};

// In black and white; in one part where it can be read there, else in rows of columns (see Options::wrap).
base::Result<SheetSvg, emit::EmitError> emit_sheets(const emit::View& view,
                                                    const words::DiagramWords& words = words::en.diagram);

}  // namespace seamark::diagram
