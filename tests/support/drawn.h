// Expected findings, drawn under the source line that they stand at:
//
//     step ask in nowhere { gives order_id }
//     //          ^ SM101
//     seam ask -> ask { carries ? }
//     //@1 SM309                   ^ SM302
//
// A caret stands at the column of the finding, and `//@1` and `//@2` mean the columns that the comment's
// slashes hide. Several may stand on one line, and several such lines below one source line.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace seamark::test {

// One finding as a case expects it or a run gives it.
struct Drawn {
    std::string path;
    std::uint32_t line = 1;
    std::uint32_t column = 1;
    std::string code;

    friend bool operator==(const Drawn& a, const Drawn& b) {
        return a.path == b.path && a.line == b.line && a.column == b.column && a.code == b.code;
    }
    friend bool operator<(const Drawn& a, const Drawn& b);
};

// A drawing that cannot be read: which line, and why.
struct BadDrawing {
    std::uint32_t line = 1;
    std::string reason;
};

// The findings drawn in one file's text, sorted.
std::variant<std::vector<Drawn>, BadDrawing> read_drawn(std::string_view path, std::string_view text);

}  // namespace seamark::test
