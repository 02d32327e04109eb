#include "diagram/pdf.h"

#include <algorithm>
#include <string_view>

namespace seamark::diagram {

std::string without_date(std::string pdf) {
    constexpr std::string_view key = "/CreationDate (";
    const std::size_t start = pdf.rfind(key);
    if (start == std::string::npos) {
        return pdf;
    }
    const std::size_t end = pdf.find(')', start);
    if (end != std::string::npos) {
        std::fill(pdf.begin() + static_cast<std::ptrdiff_t>(start),
                  pdf.begin() + static_cast<std::ptrdiff_t>(end) + 1, ' ');
    }
    return pdf;
}

}  // namespace seamark::diagram
