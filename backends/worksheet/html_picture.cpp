#include "worksheet/html_picture.h"

#include <fmt/format.h>

#include "base/check.h"

namespace seamark::worksheet {

namespace {

// Without the XML declaration and the document type, which have no place inside of HTML.
std::string_view element_of(std::string_view svg) {
    const std::size_t start = svg.find("<svg");
    SEAMARK_CHECK(start != std::string_view::npos);
    return svg.substr(start);
}

std::string frame(double width, double top, double bottom) {
    return fmt::format("width=\"{0:.0f}\" height=\"{2:.0f}\" viewBox=\"0 {1:.0f} {0:.0f} {2:.0f}\"", width,
                       top, bottom - top);
}

// From `start`, which ends with a quotation mark, to the next one.
void remove_attribute(std::string& tag, std::string_view start) {
    const std::size_t at = tag.find(start);
    if (at != std::string::npos) {
        tag.erase(at, tag.find('"', at + start.size()) + 1 - at);
    }
}

// The picture cut off below its first part.
std::string first_part(std::string_view svg, const Svg& picture) {
    const std::size_t end = svg.find('>');
    std::string tag(svg.substr(0, end));
    for (const std::string_view attribute : {" width=\"", " height=\"", " viewBox=\""}) {
        remove_attribute(tag, attribute);
    }
    return tag + " " + frame(picture.width, 0, picture.ends.front()) + std::string(svg.substr(end));
}

// Graphviz calls a picture's only group so.
constexpr std::string_view drawing = "graph0";

}  // namespace

std::vector<std::string> html_picture(const Svg& picture) {
    const std::string_view svg = element_of(picture.bytes);
    if (picture.ends.size() < 2) {
        return {std::string(svg)};
    }
    std::vector<std::string> parts = {first_part(svg, picture)};
    for (std::size_t i = 1; i < picture.ends.size(); ++i) {
        parts.push_back(fmt::format("<svg aria-hidden=\"true\" {}><use href=\"#{}\"/></svg>",
                                    frame(picture.width, picture.ends[i - 1], picture.ends[i]), drawing));
    }
    return parts;
}

}  // namespace seamark::worksheet
