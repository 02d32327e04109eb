#include "cli/options_diagram.h"

#include <CLI/CLI.hpp>

namespace seamark::cli {

void add_diagram_options(CLI::App& app, Arguments& arguments) {
    app.add_option("-o,--output", arguments.output, "The file to write; its ending gives the format")
        ->type_name("FILE");
    app.add_option("-T,--type", arguments.type, "svg, png, pdf, dot or mermaid; svg where nothing tells")
        ->check(CLI::IsMember({"svg", "png", "pdf", "dot", "mermaid"}).description(""))
        ->type_name("TYPE");
}

}  // namespace seamark::cli
