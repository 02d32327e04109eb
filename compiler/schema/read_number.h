// Numbers of JSON as doubles, and whether a double is the same number.
#pragma once

#include <string_view>

namespace seamark::schema {

struct Number {
    bool is_number = false;  // by the grammar of RFC 8259
    // Whether the double, written in its shortest form, is the number that stands there: whoever reads JSON
    // into doubles has the number that was sent.
    bool is_same = false;
    double value = 0;
};

Number read_number(std::string_view text);

}  // namespace seamark::schema
