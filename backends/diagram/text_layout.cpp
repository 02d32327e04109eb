#include "diagram/text_layout.h"

#include <cstring>
#include <graphviz/gvplugin_textlayout.h>

#include "diagram/text.h"

namespace seamark::diagram {
namespace {

constexpr double baseline_rise = 0.1;  // of the font's size: what Graphviz itself takes where it estimates

boolean measure_span(textspan_t* span, char** font_path) {
    const bool is_bold = std::strstr(span->font->name, "Bold") != nullptr;
    const Font font{span->font->size, is_bold, false};
    span->size.x = text_width(span->str, font);
    span->size.y = line_height(font);
    span->yoffset_layout = 0;
    span->yoffset_centerline = baseline_rise * font.size;
    span->layout = nullptr;
    span->free_layout = nullptr;
    if (font_path != nullptr) {
        *font_path = nullptr;
    }
    return TRUE;
}

}  // namespace

// Graphviz asks for pointers to records that it does not change.
void* text_layout_plugin() {
    static gvtextlayout_engine_t engine{measure_span};
    static gvplugin_installed_t types[] = {{0, "textlayout", 100, &engine, nullptr},
                                           {0, nullptr, 0, nullptr, nullptr}};
    static gvplugin_api_t apis[] = {{API_textlayout, types}, {api_t{}, nullptr}};
    static char name[] = "seamark";
    static gvplugin_library_t library{name, apis};
    return &library;
}

}  // namespace seamark::diagram
