#include <array>
#include <utility>

#include "cli/commands.h"
#include "cli/one_file.h"
#include "cli/options_worksheet.h"
#include "driver/paths.h"
#include "driver/sheet_diagram.h"
#include "worksheet/worksheet.h"

namespace seamark::cli {

namespace {

constexpr std::array<std::pair<std::string_view, worksheet::Format>, 2> formats{
    {{"md", worksheet::Format::Markdown}, {"html", worksheet::Format::Html}}};

// From the folder that the page is written to, or the working folder where that is stdout.
std::string link_to(const std::string& picture, const std::string& page) {
    const driver::DiskFileSystem files;
    const bool is_stdout = page.empty() || page == "-";
    const std::string name = picture.substr(picture.rfind('/') + 1);
    return driver::relative_path(files.canonical(is_stdout ? "." : driver::folder_of(page)),
                                 driver::join_path(files.canonical(driver::folder_of(picture)), name));
}

int print_sheet(const Arguments& arguments, worksheet::Options options) {
    return emit_one(arguments, Drafts::Accepted, [&](const emit::View& view) {
        if (options.diagram_path.empty()) {
            if (const auto error = driver::draw_in(view, options)) {
                return cannot(error->message);
            }
        }
        return write_product(arguments.output, worksheet::emit_worksheet(view, options));
    });
}

}  // namespace

int run_worksheet(const Arguments& arguments) {
    const auto format = choose_format(arguments, formats);
    if (!format) {
        return status_impossible;
    }
    if (const auto reason = refuse_worksheet_options(arguments, *format)) {
        return cannot(*reason);
    }
    const WorksheetArguments& own = arguments.worksheet;
    worksheet::Options options;
    options.format = *format;
    options.minutes = own.minutes;
    options.language = words::find_language(own.language);
    if (own.blank) {
        return write_product(arguments.output, worksheet::emit_blank_worksheet(options));
    }
    if (!own.diagram.empty()) {
        if (!driver::DiskFileSystem().is_file(own.diagram)) {
            return cannot(
                fmt::format("`{0}` is no file, so the page would show a broken picture; `seamark diagram {1} "
                            "-o {0}` makes it",
                            own.diagram, arguments.paths.front()));
        }
        options.diagram_path = link_to(own.diagram, arguments.output);
    }
    return print_sheet(arguments, std::move(options));
}

}  // namespace seamark::cli
