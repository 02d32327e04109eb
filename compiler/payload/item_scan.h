// Where a JSON value ends, told by brackets and quotes alone.
#pragma once

#include <cstddef>
#include <string_view>

namespace seamark::payload {

// Goes on over any number of stretches of one value's text.
class ItemScan {
  public:
    // How many bytes of `text` the value still takes; `std::string_view::npos` where it does not end in it. A
    // value ends at the latest where a line ends inside of a string, which no JSON has.
    std::size_t find_end(std::string_view text);

    bool is_broken() const { return is_broken_; }

  private:
    std::size_t depth_ = 0;
    bool has_begun_ = false;
    bool is_in_string_ = false;
    bool is_escaped_ = false;
    bool is_broken_ = false;
};

}  // namespace seamark::payload
