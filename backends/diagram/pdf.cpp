#include "diagram/pdf.h"

#include <fmt/format.h>
#include <optional>
#include <string_view>

namespace seamark::diagram {
namespace {

struct Cut {
    std::size_t start = 0;
    std::size_t length = 0;
};

std::optional<Cut> find_date(std::string_view pdf) {
    const std::size_t start = pdf.rfind("/CreationDate (");
    if (start == std::string_view::npos) {
        return std::nullopt;
    }
    const std::size_t end = pdf.find(')', start);
    return end == std::string_view::npos ? std::nullopt : std::optional<Cut>({start, end + 1 - start});
}

std::size_t number_at(std::string_view pdf, std::size_t at) {
    std::size_t value = 0;
    for (; at < pdf.size() && pdf[at] >= '0' && pdf[at] <= '9'; ++at) {
        value = 10 * value + static_cast<std::size_t>(pdf[at] - '0');
    }
    return value;
}

// Entries of 20 bytes behind "xref" and the line of their count: ten digits say where an object starts.
void move_objects(const Cut& cut, std::size_t table, std::string& pdf) {
    constexpr std::size_t entry = 20;
    constexpr std::size_t digits = 10;
    const std::size_t first = pdf.find('\n', table + 5) + 1;
    for (std::size_t at = first; pdf[at] >= '0' && pdf[at] <= '9'; at += entry) {
        const std::size_t offset = number_at(pdf, at);
        if (offset > cut.start) {
            pdf.replace(at, digits, fmt::format("{:010}", offset - cut.length));
        }
    }
}

}  // namespace

std::string without_date(std::string pdf) {
    const auto cut = find_date(pdf);
    const std::size_t pointer = pdf.rfind("startxref\n");
    if (!cut || pointer == std::string::npos) {
        return pdf;
    }
    constexpr std::size_t behind = std::string_view("startxref\n").size();
    const std::size_t table = number_at(pdf, pointer + behind);
    if (pdf.compare(table, 5, "xref\n") != 0) {
        return pdf;
    }
    move_objects(*cut, table, pdf);
    const std::size_t end = pdf.find('\n', pointer + behind);
    pdf.replace(pointer + behind, end - pointer - behind, std::to_string(table - cut->length));
    return pdf.erase(cut->start, cut->length);
}

}  // namespace seamark::diagram
