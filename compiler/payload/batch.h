// A stretch of the data that is judged in one go.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

namespace seamark::payload {

// More bytes in one payload are a finding.
inline constexpr std::size_t longest_payload = 16UL * 1024 * 1024;

// One payload of a document or an array.
struct Piece {
    enum class Flaw : std::uint8_t {
        None,
        TooLong,      // its bytes are not there
        OpenArray,    // no payload: the array ends without its `]`
        BehindArray,  // no payload: something stands behind the array
        Empty,        // no payload: there is nothing, where a document should be
        NoValue,      // no payload: no value stands where one should
        BadArray,     // no payload: no comma stands where one should
    };
    std::size_t begin = 0;
    std::size_t end = 0;
    std::uint64_t line = 0;  // from 0, counted from the batch's first
    Flaw flaw = Flaw::None;
};

// Whole payloads of one file. Its memory is used again for a later one.
struct Batch {
    std::vector<char> bytes;  // the text, and room behind it
    std::size_t size = 0;
    bool has_lines = true;  // the text is lines of one payload each; else `pieces` says where they are
    std::vector<Piece> pieces;
    std::uint64_t lines = 0;  // line ends in it; of a text of lines only known when it was judged
    std::size_t file = 0;     // in the order of the command line
    bool begins_file = false;

    std::string_view text() const { return {bytes.data(), size}; }
    void clear() {
        size = 0;
        has_lines = true;
        pieces.clear();
        lines = 0;
        begins_file = false;
    }
};

}  // namespace seamark::payload
