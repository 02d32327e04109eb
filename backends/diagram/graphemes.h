// Text in the pieces that people take for one character: a letter with its marks, a family of emoji, a flag.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace seamark::diagram {

struct Scalar {
    char32_t value = 0;
    std::size_t length = 1;  // in bytes
};

// The first scalar value; U+FFFD for a byte that is none.
Scalar first_scalar(std::string_view text);

// How many bytes the first character takes, 0 for no text. Letters that a script joins below one another stay
// together, too.
std::size_t first_character(std::string_view text);

// What takes no room of its own: marks above and below, joiners, controls of direction.
bool is_zero_width(char32_t scalar);

// The text without the embeddings, overrides and isolates of direction: what a text's own letters say of its
// direction holds for them alone, and never turns the words that stand beside it.
std::string without_directions(std::string_view text);

// The text as a part of a line of ours: where letters are written from right to left, a mark behind them
// (U+200E) keeps the digits and signs that follow in their place.
std::string in_line(std::string_view text);

// May not start a line: closing brackets and quotes, full stops and the like; may not end one: opening ones.
bool closes(char32_t scalar);
bool opens(char32_t scalar);

// Written without spaces: a line may break before and behind.
bool is_ideograph(char32_t scalar);

}  // namespace seamark::diagram
