#include "diagram/svg.h"

#include <algorithm>
#include <iterator>
#include <map>

#include "diagram/graphemes.h"
#include "diagram/theme.h"

namespace seamark::diagram {
namespace {

constexpr std::string_view title_open = "<title>";
constexpr std::string_view title_close = "</title>";
constexpr std::string_view group_open = "<g id=\"";

std::string escaped(std::string_view text) {
    std::string result;
    for (const char c : without_directions(text)) {
        switch (c) {
            case '&':
                result += "&amp;";
                break;
            case '<':
                result += "&lt;";
                break;
            case '>':
                result += "&gt;";
                break;
            case '"':
                result += "&quot;";
                break;
            default:
                result += c;
        }
    }
    return result;
}

struct Label {
    std::string_view title;
    std::string_view description;
    std::string_view id;
};
using LabelsById = std::map<std::string, Label>;

LabelsById labels_by_id(const Geometry& geometry) {
    LabelsById labels;
    for (const Item& item : geometry.items) {
        labels.emplace(item.id, Label{item.title, item.description, item.id});
    }
    for (const Edge& edge : geometry.edges) {
        labels.emplace(edge.id, Label{edge.title, {}, edge.id});
    }
    labels.erase("");
    return labels;
}

std::string titles(const Label& label) {
    std::string text = std::string(title_open) + escaped(label.title) + std::string(title_close);
    return label.description.empty() ? text : text + "\n<desc>" + escaped(label.description) + "</desc>";
}

std::string dark_rules() {
    std::string rules = "@media (prefers-color-scheme: dark) {\n";
    for (const auto& [light, dark] : translate(light_theme, dark_theme)) {
        rules += "[fill=\"" + std::string(light) + "\"] { fill: " + std::string(dark) + "; } ";
        rules += "[stroke=\"" + std::string(light) + "\"] { stroke: " + std::string(dark) + "; }\n";
    }
    return rules + "}\n";
}

std::string root_content(const Geometry& geometry, Colours colours) {
    const std::string style = colours == Colours::Fixed ? "" : "\n<style>\n" + dark_rules() + "</style>";
    return "\n<title id=\"blueprint-title\">" + escaped(geometry.title) +
           "</title>\n<desc id=\"blueprint-description\">" + escaped(geometry.description) + "</desc>" +
           style;
}

// What it is stands before the first point of an id; a connector `goes.on` or `comes.from`.
std::string_view kind_of(std::string_view id, const Words& words) {
    constexpr std::string_view kinds[] = {"step", "seam", "arrow", "finding"};
    const auto* found = std::find(std::begin(kinds), std::end(kinds), id.substr(0, id.find('.')));
    return words.kinds[static_cast<std::size_t>(found - std::begin(kinds))];
}

// A role and a name for screen readers.
std::string role(const Label& label, const Words& words) {
    return R"( role="graphics-object group" aria-roledescription=")" + escaped(kind_of(label.id, words)) +
           R"(" aria-label=")" + escaped(label.title) + '"';
}

// Copies `svg` from `from` to the next title, and that with the words for people instead of the graph's
// names. Graphviz writes the title right behind the group that it belongs to.
std::size_t copy_next_part(std::string_view svg, std::size_t from, const LabelsById& labels,
                           const Words& words, std::string& finished) {
    const std::size_t title = svg.find(title_open, from);
    if (title == std::string_view::npos) {
        finished += svg.substr(from);
        return svg.size();
    }
    const std::size_t group = svg.rfind(group_open, title);
    const std::size_t id = group + group_open.size();
    const auto found = group == std::string_view::npos || group < from
                           ? labels.end()
                           : labels.find(std::string(svg.substr(id, svg.find('"', id) - id)));
    const std::size_t end = svg.find(title_close, title) + title_close.size();
    if (found == labels.end()) {
        finished += svg.substr(from, title - from);
        return end < svg.size() && svg[end] == '\n' ? end + 1 : end;
    }
    const std::size_t tag_end = svg.find('>', group);
    finished += svg.substr(from, tag_end - from);
    finished += role(found->second, words);
    finished += svg.substr(tag_end, title - tag_end);
    finished += titles(found->second);
    return end;
}

// Graphviz writes each hyphen of a text as an entity, which only a comment asks for.
void append_with_hyphens(std::string_view svg, std::string& text) {
    constexpr std::string_view entity = "&#45;";
    for (std::size_t at = svg.find(entity); at != std::string_view::npos; at = svg.find(entity)) {
        text += svg.substr(0, at);
        text += '-';
        svg.remove_prefix(at + entity.size());
    }
    text += svg;
}

std::string with_hyphens(std::string_view svg) {
    std::string text;
    text.reserve(svg.size());
    while (!svg.empty()) {
        const std::size_t comment = std::min(svg.find("<!--"), svg.size());
        append_with_hyphens(svg.substr(0, comment), text);
        svg.remove_prefix(comment);
        const std::size_t end = svg.find("-->");
        text += svg.substr(0, end);
        svg.remove_prefix(std::min(end, svg.size()));
    }
    return text;
}

}  // namespace

std::string finish_svg(std::string_view svg, const Geometry& geometry, const Words& words, Colours colours) {
    const std::size_t root = svg.find("<svg ");
    const std::size_t root_end = svg.find('>', root);
    std::string finished(svg.substr(0, root));
    finished +=
        "<svg role=\"graphics-document document\" aria-labelledby=\"blueprint-title\" "
        "aria-describedby=\"blueprint-description\" ";
    finished += svg.substr(root + 5, root_end - root - 5);
    finished += ">" + root_content(geometry, colours);
    const LabelsById labels = labels_by_id(geometry);
    for (std::size_t at = root_end + 1; at < svg.size();) {
        at = copy_next_part(svg, at, labels, words, finished);
    }
    return with_hyphens(finished);
}

}  // namespace seamark::diagram
