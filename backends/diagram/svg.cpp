#include "diagram/svg.h"

#include <map>

#include "diagram/theme.h"

namespace seamark::diagram {
namespace {

constexpr std::string_view title_open = "<title>";
constexpr std::string_view title_close = "</title>";
constexpr std::string_view group_open = "<g id=\"";

std::string escaped(std::string_view text) {
    std::string result;
    for (const char c : text) {
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
            default:
                result += c;
        }
    }
    return result;
}

struct Words {
    std::string_view title;
    std::string_view description;
};
using WordsById = std::map<std::string, Words>;

WordsById words_by_id(const Geometry& geometry) {
    WordsById words;
    for (const Item& item : geometry.items) {
        words.emplace(item.id, Words{item.title, item.description});
    }
    for (const Edge& edge : geometry.edges) {
        words.emplace(edge.id, Words{edge.title, {}});
    }
    words.erase("");
    return words;
}

std::string titles(const Words& words) {
    std::string text = std::string(title_open) + escaped(words.title) + std::string(title_close);
    return words.description.empty() ? text : text + "\n<desc>" + escaped(words.description) + "</desc>";
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

// The id of the group that the title at `title` belongs to: Graphviz writes the one right behind the other.
std::string group_id(std::string_view svg, std::size_t title) {
    const std::size_t group = svg.rfind(group_open, title);
    if (group == std::string_view::npos) {
        return "";
    }
    const std::size_t start = group + group_open.size();
    return std::string(svg.substr(start, svg.find('"', start) - start));
}

// Copies `svg` from `from` to the next title, and that with the words for people instead of the graph's
// names.
std::size_t copy_next_part(std::string_view svg, std::size_t from, const WordsById& words,
                           std::string& finished) {
    const std::size_t title = svg.find(title_open, from);
    if (title == std::string_view::npos) {
        finished += svg.substr(from);
        return svg.size();
    }
    finished += svg.substr(from, title - from);
    const auto found = words.find(group_id(svg, title));
    if (found != words.end()) {
        finished += titles(found->second);
    }
    const std::size_t end = svg.find(title_close, title) + title_close.size();
    return found == words.end() && end < svg.size() && svg[end] == '\n' ? end + 1 : end;
}

}  // namespace

std::string finish_svg(std::string_view svg, const Geometry& geometry, Colours colours) {
    const std::size_t root = svg.find("<svg ");
    const std::size_t root_end = svg.find('>', root);
    std::string finished(svg.substr(0, root));
    finished +=
        "<svg role=\"graphics-document document\" aria-labelledby=\"blueprint-title\" "
        "aria-describedby=\"blueprint-description\" ";
    finished += svg.substr(root + 5, root_end - root - 5);
    finished += ">" + root_content(geometry, colours);
    const WordsById words = words_by_id(geometry);
    for (std::size_t at = root_end + 1; at < svg.size();) {
        at = copy_next_part(svg, at, words, finished);
    }
    return finished;
}

}  // namespace seamark::diagram
