#include "worksheet/worksheet.h"

#include "worksheet/agenda.h"
#include "worksheet/deep_part.h"
#include "worksheet/printed_mark.h"
#include "worksheet/render.h"
#include "worksheet/sections.h"

namespace seamark::worksheet {

namespace {

Page empty_page(const words::Language& language, std::string title) {
    const Words& words = language.sheet;
    Page page;
    page.language = language.tag;
    page.title = std::move(title);
    page.blank_label = words.blank_label;
    page.part_title = words.part_title;
    page.continued = words.continued;
    page.continued_of = words.continued_of;
    page.root.title = {text(page.title)};
    return page;
}

Page make_page(const Source& source, const words::Language& language) {
    Page page = empty_page(language, filled(source.words.sheet_title, model::title_of(source.view.model)));
    page.root.sections = {
        session_section(source),    agenda_section(source.words, source.words.agenda_items, source.minutes),
        deep_section(source),       diagram_section(source.words),
        happy_path_section(source), crossing_section(source)};
    if (!source.deep.empty()) {
        page.root.sections.push_back(deep_seams_section(source));
    }
    if (source.deep.size() < source.ranked.size()) {
        page.root.sections.push_back(other_seams_section(source));
    }
    for (Section& section : closing_sections(source)) {
        page.root.sections.push_back(std::move(section));
    }
    return page;
}

Page make_blank_page(const Options& options) {
    const Words& words = options.language->sheet;
    Page page = empty_page(*options.language, std::string(words.blank_title));
    page.root.sections = {
        blank_session_section(words),    agenda_section(words, words.kit_agenda_items, options.minutes),
        questions_section(words),        blank_lanes_section(words),
        blank_happy_path_section(words), blank_seams_section(words)};
    for (Section& section : blank_closing_sections(words)) {
        page.root.sections.push_back(std::move(section));
    }
    page.root.sections.push_back(first_blueprint_section(words));
    return page;
}

std::string render(const Page& page, const Options& options) {
    switch (options.format) {
        case Format::Markdown:
            return render_markdown(page, {options.diagram_path, options.diagram_mermaid});
        case Format::Html:
            return render_html(page, options.diagram_svg);
    }
    return {};
}

}  // namespace

std::string emit_worksheet(const emit::View& view, const Options& options) {
    Source source{view,
                  options.language->sheet,
                  options.minutes,
                  model::rank_seams(view.model, view.graph, view.cells),
                  {}};
    source.deep = choose_deep_part(source.ranked, cells_in_time(options.minutes));
    const std::string sheet = render(make_page(source, *options.language), options);
    return options.format == Format::Markdown ? sheet + "\n" + printed_comment(sheet) : sheet;
}

std::string emit_blank_worksheet(const Options& options) {
    return render(make_blank_page(options), options);
}

}  // namespace seamark::worksheet
