// Where the tokens of JSON text begin: the only user of simdjson.
#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <string_view>

namespace seamark::payload {

// What can be said of bytes before they are read as JSON.
enum class Surface {
    Fine,
    NotUtf8,
    Control,     // a control character in a string
    OpenString,  // a string does not end
};

// The index of one text at a time. Once it was as large as the largest text it allocates nothing.
//
// In a text that is `Fine` every string ends before its line does, so the lines of a block can be indexed
// together and are as they would be alone.
class Structure {
  public:
    Structure();
    ~Structure();
    Structure(Structure&&) noexcept;
    Structure& operator=(Structure&&) noexcept;

    Surface index(std::string_view text);

    // The offsets at which brackets, colons, commas, strings and scalars begin, in order; two offsets of the
    // text's end stand behind them. Only of a text that is `Fine`.
    const std::uint32_t* tokens() const;
    std::size_t count() const;

  private:
    struct Index;
    std::unique_ptr<Index> index_;
};

}  // namespace seamark::payload
