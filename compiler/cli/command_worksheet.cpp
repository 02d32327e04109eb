#include <array>
#include <utility>

#include "cli/commands.h"
#include "cli/one_file.h"
#include "diagram/diagram.h"
#include "worksheet/worksheet.h"

namespace seamark::cli {

namespace {

constexpr std::array<std::pair<std::string_view, worksheet::Format>, 2> formats{
    {{"md", worksheet::Format::Markdown}, {"html", worksheet::Format::Html}}};

}  // namespace

int run_worksheet(const Arguments& arguments) {
    const auto format = choose_format(arguments, formats);
    if (!format) {
        return status_impossible;
    }
    return emit_one(arguments, Drafts::Accepted, [&](const emit::View& view) {
        worksheet::Options options;
        options.format = *format;
        const bool is_html = options.format == worksheet::Format::Html;
        diagram::Options drawn;
        drawn.format = is_html ? diagram::Format::Svg : diagram::Format::Mermaid;
        auto picture = diagram::emit_diagram(view, drawn);
        if (!picture) {
            return cannot(picture.error().message);
        }
        (is_html ? options.diagram_svg : options.diagram_mermaid) = std::move(picture.value());
        return write_product(arguments.output, worksheet::emit_worksheet(view, options));
    });
}

}  // namespace seamark::cli
