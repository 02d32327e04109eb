// The sheet as plain data, between what it says and the format it is written in.
#pragma once

#include <string>
#include <utility>
#include <variant>
#include <vector>

namespace seamark::worksheet {

// A piece of a line. `text` is plain text whatever the format: renderers escape it.
struct Piece {
    enum class Kind {
        Text,
        Code,  // a name of the language
        Strong,
        Struck,  // words that say nothing
        Blank,   // to write on; without text
        Choice,  // one of a few answers, to tick on paper; who types writes the word instead
        Break,   // of the line; without text
        Anchor,  // invisible: the address of the cell whose answer follows
    };
    Kind kind = Kind::Text;
    std::string text;
};
using Line = std::vector<Piece>;

inline Piece text(std::string_view value) {
    return {Piece::Kind::Text, std::string(value)};
}
inline Piece code(std::string_view value) {
    return {Piece::Kind::Code, std::string(value)};
}
inline Piece strong(std::string_view value) {
    return {Piece::Kind::Strong, std::string(value)};
}
inline Piece struck(std::string_view value) {
    return {Piece::Kind::Struck, std::string(value)};
}
inline Piece blank() {
    return {Piece::Kind::Blank, {}};
}
inline Piece choice(std::string_view value) {
    return {Piece::Kind::Choice, std::string(value)};
}
inline Piece line_break() {
    return {Piece::Kind::Break, {}};
}

struct Paragraph {
    enum class Kind {
        Plain,
        Label,  // of what comes next
        Facts,
    };
    Line line;
    Kind kind = Kind::Plain;
};

struct Table {
    enum class Kind {
        Rows,   // of things alike
        Pairs,  // a name and what belongs to it; the first column heads its row
        Cells,  // room to write by hand
        Forms,  // on paper each row is a form of its own, its fields called by the header
        Grid,   // to draw in; a row that is shorter than the header is a line across it
    };
    Kind kind = Kind::Rows;
    std::vector<std::string> header;
    std::vector<std::vector<Line>> rows;  // each as long as the header, but for a grid's lines
    bool ends_with_spare = false;         // the last row is left out where it would need a sheet more
};

struct List {
    enum class Kind {
        Ticks,  // things to tick off
        Numbers,
        Points,
    };
    Kind kind = Kind::Ticks;
    std::vector<Line> items;
};

// The diagram, as far as it is at hand in the format.
struct Picture {
    std::string description;
};

// Text as it is, in a language that readers and sites know by this name.
struct CodeBlock {
    std::string language;
    std::string text;
};

using Block = std::variant<Paragraph, Table, List, Picture, CodeBlock>;

struct Section {
    enum class Kind {
        Plain,
        Cards,     // holds some
        Card,      // stays on one sheet of paper
        DeepCard,  // the same with more room to write
        Wide,      // a sheet of its own, in landscape
    };
    Kind kind = Kind::Plain;
    Line title;
    std::vector<Block> blocks;
    std::vector<Section> sections;
};

struct Page {
    std::string language;
    std::string title;
    std::string blank_label;   // what a blank is called where it cannot be seen
    std::string part_title;    // behind the title of a card that is laid out as several: part, parts
    std::string continued;     // above the rest of an answer that is longer than a sheet: its question
    std::string continued_of;  // the same, and the failure that it is about
    Section root;
};

}  // namespace seamark::worksheet
