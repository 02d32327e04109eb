#include "support/colour.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <string>

namespace seamark::testing {
namespace {

using Row = std::array<double, 3>;
using Matrix = std::array<Row, 3>;

constexpr Matrix no_red{
    {{0.152286, 1.052583, -0.204868}, {0.114503, 0.786281, 0.099216}, {-0.003882, -0.048116, 1.051998}}};
constexpr Matrix no_green{
    {{0.367322, 0.860646, -0.227968}, {0.280085, 0.672501, 0.047413}, {-0.011820, 0.042940, 0.968881}}};
constexpr Matrix no_blue{
    {{1.255528, -0.076749, -0.178779}, {-0.078411, 0.930809, 0.147602}, {0.004733, 0.691367, 0.303900}}};

double times(const Row& row, Light light) {
    return row[0] * light.red + row[1] * light.green + row[2] * light.blue;
}

Light apply(const Matrix& matrix, Light light) {
    const auto clamp = [](double value) { return std::clamp(value, 0.0, 1.0); };
    return {clamp(times(matrix[0], light)), clamp(times(matrix[1], light)), clamp(times(matrix[2], light))};
}

double linear(std::string_view digits) {
    const double value = std::stoi(std::string(digits), nullptr, 16) / 255.0;
    return value <= 0.04045 ? value / 12.92 : std::pow((value + 0.055) / 1.055, 2.4);
}

double luminance(Light light) {
    return 0.2126 * light.red + 0.7152 * light.green + 0.0722 * light.blue;
}

double lab_curve(double t) {
    return t > 216.0 / 24389 ? std::cbrt(t) : (24389.0 / 27 * t + 16) / 116;
}

Row lab(Light light) {
    const double x = lab_curve(times({0.4124564, 0.3575761, 0.1804375}, light) / 0.95047);
    const double y = lab_curve(luminance(light));
    const double z = lab_curve(times({0.0193339, 0.1191920, 0.9503041}, light) / 1.08883);
    return {116 * y - 16, 500 * (x - y), 200 * (y - z)};
}

}  // namespace

Light light_of(std::string_view colour) {
    return {linear(colour.substr(1, 2)), linear(colour.substr(3, 2)), linear(colour.substr(5, 2))};
}

Light seen_by(Eyes eyes, Light light) {
    switch (eyes) {
        case Eyes::Usual:
            return light;
        case Eyes::NoRed:
            return apply(no_red, light);
        case Eyes::NoGreen:
            return apply(no_green, light);
        case Eyes::NoBlue:
            break;
    }
    return apply(no_blue, light);
}

double difference(Light a, Light b) {
    const Row first = lab(a);
    const Row second = lab(b);
    return std::hypot(first[0] - second[0], first[1] - second[1], first[2] - second[2]);
}

double contrast(Light a, Light b) {
    const double first = luminance(a);
    const double second = luminance(b);
    return (std::max(first, second) + 0.05) / (std::min(first, second) + 0.05);
}

}  // namespace seamark::testing
