// How colours look to people.
#pragma once

#include <string_view>

namespace seamark::testing {

// Linear light from 0 to 1.
struct Light {
    double red = 0;
    double green = 0;
    double blue = 0;
};

enum class Eyes { Usual, NoRed, NoGreen, NoBlue };  // trichromat, protanope, deuteranope, tritanope

// Of "#rrggbb".
Light light_of(std::string_view colour);

// What these eyes make of it: the matrices of Machado, Oliveira and Fernandes (2009) at full severity.
Light seen_by(Eyes eyes, Light light);

// Between two colours in CIE L*a*b* under D65 (CIE76): 2.3 is just noticeable.
double difference(Light a, Light b);

// WCAG 2's contrast ratio, from 1 to 21.
double contrast(Light a, Light b);

}  // namespace seamark::testing
