#include "ingest/canonical_body.h"

#include <algorithm>

#include "diag/sink.h"
#include "rewrite/clauses.h"
#include "rewrite/format.h"

namespace seamark::ingest {

namespace {

constexpr std::string_view block_quotes = R"(""")";

// How deep in brackets a place of the code is, and whether it is in a text of several lines.
class Depth {
  public:
    std::size_t brackets() const { return brackets_; }
    bool is_in_block() const { return is_in_block_; }

    // Reads a line of code.
    void read(std::string_view line) {
        for (std::size_t i = 0; i < line.size(); ++i) {
            if (line[i] == '\\' && (is_in_string_ || is_in_block_)) {
                ++i;
            } else if (!is_in_string_ && line.substr(i, block_quotes.size()) == block_quotes) {
                is_in_block_ = !is_in_block_;
                i += block_quotes.size() - 1;
            } else if (line[i] == '"' && !is_in_block_) {
                is_in_string_ = !is_in_string_;
            } else if (!is_in_string_ && !is_in_block_) {
                brackets_ += line[i] == '{' ? 1 : 0;
                brackets_ -= line[i] == '}' && brackets_ > 0 ? 1 : 0;
            }
        }
    }

  private:
    std::size_t brackets_ = 0;
    bool is_in_string_ = false;
    bool is_in_block_ = false;
};

// How many steps a line stands in: those of its brackets, and one for what is within a text.
std::size_t steps_of(const Depth& depth, std::string_view line) {
    const bool closes = !depth.is_in_block() && line.substr(0, 1) == "}";
    const bool ends_block = depth.is_in_block() && line.substr(0, block_quotes.size()) == block_quotes;
    return depth.brackets() - (closes && depth.brackets() > 0 ? 1 : 0) +
           (depth.is_in_block() && !ends_block ? 1 : 0);
}

// The text laid out, from behind the first `before` on and without the last `behind` bytes.
std::string canonical(const std::string& text, std::string_view before, std::size_t behind) {
    source::SourceMap sources;
    diag::Sink sink;
    const auto formatted = rewrite::format(sources.add("ingest.blueprint", text), sink);
    const std::string& laid_out = formatted ? *formatted : text;
    const std::size_t begin = laid_out.find(before) + before.size();
    return laid_out.substr(begin, laid_out.size() - behind - begin);
}

}  // namespace

std::string indentation_of(const source::SourceFile& file) {
    for (std::size_t at = file.bytes.find('\n'); at != std::string::npos;
         at = file.bytes.find('\n', at + 1)) {
        const char first = at + 1 < file.bytes.size() ? file.bytes[at + 1] : '\n';
        if (first == '\t') {
            return "\t";
        }
        if (first == ' ') {
            break;
        }
    }
    return std::string(rewrite::indent_width, ' ');
}

std::size_t columns_of(std::string_view margin) {
    const auto tabs = static_cast<std::size_t>(std::count(margin.begin(), margin.end(), '\t'));
    return margin.size() + tabs * (rewrite::indent_width - 1);
}

std::string fit_in(std::string_view code, std::size_t indent, std::string_view margin,
                   std::string_view step) {
    std::string fitted;
    Depth depth;
    for (std::size_t begin = 0; begin <= code.size();) {
        const std::size_t end = std::min(code.find('\n', begin), code.size());
        std::string_view line = code.substr(begin, end - begin);
        if (begin > 0 && !line.empty()) {
            const std::size_t white = std::min(line.find_first_not_of(' '), line.size());
            const std::size_t steps = steps_of(depth, line.substr(white));
            line.remove_prefix(std::min(white, indent + steps * rewrite::indent_width));
            fitted += margin;
            for (std::size_t i = 0; i < steps; ++i) {
                fitted += step;
            }
        }
        fitted += line;
        depth.read(line);
        fitted += end < code.size() ? "\n" : "";
        begin = end + 1;
    }
    return fitted;
}

std::string canonical_seam(const std::string& seam, std::string_view margin, std::string_view step) {
    constexpr std::string_view header = "blueprint x\n";
    constexpr std::size_t line_feed = 1;
    return fit_in(canonical(std::string(header) + seam + "\n", header, line_feed), 0, margin, step);
}

std::string canonical_failure_body(const std::string& body, std::string_view margin, std::string_view step) {
    constexpr std::string_view header = "failure ?";
    constexpr std::string_view behind = "\n}\n";
    const std::string text =
        "blueprint x\nseam a -> b {\n" + std::string(header) + " " + body + std::string(behind);
    return fit_in(canonical(text, header, behind.size()), rewrite::indent_width, margin, step);
}

}  // namespace seamark::ingest
