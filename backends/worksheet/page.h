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
inline Piece line_break() {
    return {Piece::Kind::Break, {}};
}

struct Paragraph {
    Line line;
};

struct Table {
    enum class Kind {
        Rows,   // of things alike
        Pairs,  // a name and what belongs to it; the first column heads its row
        Cells,  // a seam's failures: room to write by hand
    };
    Kind kind = Kind::Rows;
    std::vector<std::string> header;
    std::vector<std::vector<Line>> rows;  // each as long as the header
};

// Things to tick off.
struct TickList {
    std::vector<Line> items;
};

struct Picture {
    std::string description;
};

using Block = std::variant<Paragraph, Table, TickList, Picture>;

struct Section {
    enum class Kind {
        Plain,
        Card,  // stays on one sheet of paper where it fits
        Wide,  // a sheet of its own, in landscape
    };
    Kind kind = Kind::Plain;
    Line title;
    std::vector<Block> blocks;
    std::vector<Section> sections;
};

struct Page {
    std::string language;
    std::string title;
    Section root;
};

}  // namespace seamark::worksheet
