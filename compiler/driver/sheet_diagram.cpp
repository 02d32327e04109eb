#include "driver/sheet_diagram.h"

#include <utility>

#include "diagram/diagram.h"

namespace seamark::driver {

std::optional<emit::EmitError> draw_in(const emit::View& view, worksheet::Options& options) {
    if (options.format == worksheet::Format::Html) {
        auto sheets = diagram::emit_sheets(view, options.language->diagram);
        if (!sheets) {
            return sheets.error();
        }
        diagram::SheetSvg& drawn = sheets.value();
        options.diagram_svg = {std::move(drawn.svg), drawn.width, std::move(drawn.ends), drawn.is_upright};
        return std::nullopt;
    }
    diagram::Options mermaid;
    mermaid.format = diagram::Format::Mermaid;
    mermaid.words = &options.language->diagram;
    auto drawn = diagram::emit_diagram(view, mermaid);
    if (!drawn) {
        return drawn.error();
    }
    options.diagram_mermaid = std::move(drawn.value());
    return std::nullopt;
}

}  // namespace seamark::driver
