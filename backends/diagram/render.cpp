#include "diagram/render.h"

#include <graphviz/gvc.h>
#include <graphviz/gvplugin.h>
#include <memory>
#include <mutex>

#include "diagram/cairo_plugin.h"
#include "diagram/text_layout.h"

extern "C" {
extern gvplugin_library_t gvplugin_core_LTX_library;
extern gvplugin_library_t gvplugin_neato_layout_LTX_library;
}

namespace seamark::diagram {
namespace {

struct RenderDataFreer {
    void operator()(char* data) const { gvFreeRenderData(data); }
};

const char* renderer_of(Format format) {
    switch (format) {
        case Format::Svg:
            return "svg";
        case Format::Png:
            return "png";
        case Format::Pdf:
            return "pdf";
        case Format::Dot:
        case Format::Mermaid:
            break;
    }
    return "dot";
}

emit::EmitError graphviz_error(const std::string& what) {
    const char* const last = aglasterr();
    return {what + (last == nullptr ? std::string() : ": " + std::string(last))};
}

// What Graphviz would search for is linked in; the list ends with an empty entry. Graphviz' plug-ins keep
// pointers into a context beyond its end, so each of our two contexts lives as long as the program.
GVC_t* make_context(const char* text_plugin_name, void* text_plugin) {
    const lt_symlist_t plugins[] = {{"gvplugin_core_LTX_library", &gvplugin_core_LTX_library},
                                    {"gvplugin_neato_layout_LTX_library", &gvplugin_neato_layout_LTX_library},
                                    {text_plugin_name, text_plugin},
                                    {nullptr, nullptr}};
    return gvContextPlugins(plugins, 0);
}

GVC_t* vector_context() {
    static GVC_t* const context = make_context("gvplugin_seamark_LTX_library", text_layout_plugin());
    return context;
}

base::Result<GVC_t*, emit::EmitError> cairo_context() {
    const auto plugin = load_cairo_plugin();
    if (!plugin) {
        return plugin.error();
    }
    static GVC_t* const context = make_context("gvplugin_pango_LTX_library", plugin.value());
    return context;
}

base::Result<GVC_t*, emit::EmitError> context_for(Format format) {
    if (format == Format::Png || format == Format::Pdf) {
        return cairo_context();
    }
    return vector_context();
}

base::Result<std::string, emit::EmitError> render_laid_out(GVC_t* context, Agraph_t& graph, Format format) {
    char* bytes = nullptr;
    unsigned int length = 0;
    const int status = gvRenderData(context, &graph, renderer_of(format), &bytes, &length);
    const std::unique_ptr<char, RenderDataFreer> owner(bytes);
    if (status != 0 || bytes == nullptr) {
        return graphviz_error("Graphviz could not render the diagram");
    }
    return std::string(bytes, length);
}

}  // namespace

base::Result<std::string, emit::EmitError> render(Agraph_s& graph, Format format) {
    static std::mutex graphviz;
    const std::lock_guard<std::mutex> lock(graphviz);
    const auto context = context_for(format);
    if (!context) {
        return context.error();
    }
    agseterr(AGMAX);
    if (gvLayout(context.value(), &graph, "nop2") != 0) {
        return graphviz_error("Graphviz could not place the diagram");
    }
    auto bytes = render_laid_out(context.value(), graph, format);
    gvFreeLayout(context.value(), &graph);
    return bytes;
}

}  // namespace seamark::diagram
