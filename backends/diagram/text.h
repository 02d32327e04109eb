// Text as it stands in the picture: measured by glyph widths, never by counting characters.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace seamark::diagram {

// Sizes are in points, as everywhere in this folder.
struct Font {
    double size = 12;
    bool bold = false;
    bool italic = false;
};

// The distance between two lines of text: what Graphviz uses, too.
double line_height(const Font& font);

// With a little slack for a viewer's fallback font.
double text_width(std::string_view text, const Font& font);

// Lines of one text and the room they take, in even points.
struct TextBlock {
    std::vector<std::string> lines;
    double width = 0;
    double height = 0;
};

// As few lines as fit into `width`, of about one length. Breaks at white space, behind hyphens and slashes
// and between ideographs, and inside a word only where the word alone is too wide: then between two
// characters as people count them. White space of any kind counts as one space. No line where nothing of
// the text is seen.
TextBlock wrap(std::string_view text, const Font& font, double width);

// The words with a space between each two, none of them divided but where it alone is wider than `widest`.
TextBlock wrap_words(const std::vector<std::string>& words, const Font& font, double width, double widest);

}  // namespace seamark::diagram
