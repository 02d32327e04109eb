// A text as what backends read. The text is expected to resolve: what does not fails the running test case.
#pragma once

#include <deque>
#include <string>
#include <vector>

#include "emit/view.h"
#include "parse/parse.h"
#include "source/source.h"

namespace seamark::test {

// Owns all that its view looks at.
class Modelled {
  public:
    // Imports are looked for in the standard library only.
    explicit Modelled(std::string text, std::string path = "returns.blueprint");
    Modelled(const Modelled&) = delete;
    Modelled& operator=(const Modelled&) = delete;

    const emit::View& view() const { return view_; }

  private:
    model::Model resolve(std::string path, std::string text);
    const parse::ParsedFile* find_library(std::string_view name, diag::Sink& sink);

    source::SourceMap sources_;
    std::deque<std::pair<std::string, parse::ParsedFile>> libraries_;
    parse::ParsedFile root_;
    model::Model model_;
    model::Graph graph_;
    std::vector<model::CellSheet> cells_;
    emit::View view_;
};

}  // namespace seamark::test
