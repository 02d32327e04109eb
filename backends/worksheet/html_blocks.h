// The blocks of a page as HTML.
#pragma once

#include <string>
#include <string_view>

#include "worksheet/page.h"
#include "worksheet/render.h"

namespace seamark::worksheet {

std::string html_element(std::string_view tag, std::string_view content);
// A blank has so many lines to write on.
std::string html_line(const Page& page, const Line& line, std::size_t ruled_lines = 1);

// A visitor that writes each block behind what `out` holds already. All three outlive it.
class HtmlBlocks {
  public:
    HtmlBlocks(const Page& page, const Svg& diagram, std::string& out)
        : page_(page), diagram_(diagram), out_(out) {}

    void operator()(const Paragraph& paragraph) const;
    void operator()(const Table& table) const;
    void operator()(const List& list) const;
    void operator()(const Picture& picture) const;
    void operator()(const CodeBlock& code) const;

  private:
    void write_table(const Table& table) const;
    void write_row(const Table& table, const std::vector<Line>& row) const;
    void write_forms(const Table& table) const;

    const Page& page_;
    const Svg& diagram_;
    std::string& out_;
};

}  // namespace seamark::worksheet
