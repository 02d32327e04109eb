#include "diagram/render.h"

#include <graphviz/gvc.h>
#include <graphviz/gvplugin.h>
#include <memory>
#include <mutex>
#include <vector>

#include "diagram/cairo_plugin.h"
#include "diagram/text_layout.h"

extern "C" {
extern gvplugin_library_t gvplugin_core_LTX_library;
extern gvplugin_library_t gvplugin_neato_layout_LTX_library;
}

namespace seamark::diagram {
namespace {

using Plugins = std::vector<lt_symlist_t>;

struct ContextCloser {
    void operator()(GVC_t* context) const { gvFreeContext(context); }
};
using Context = std::unique_ptr<GVC_t, ContextCloser>;

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

// Linked in, so that Graphviz has nothing to search for; the list ends with an empty entry.
base::Result<Plugins, emit::EmitError> plugins_for(Format format) {
    Plugins plugins{{"gvplugin_core_LTX_library", &gvplugin_core_LTX_library},
                    {"gvplugin_neato_layout_LTX_library", &gvplugin_neato_layout_LTX_library}};
    if (format == Format::Png || format == Format::Pdf) {
        auto cairo = load_cairo_plugin();
        if (!cairo) {
            return cairo.error();
        }
        plugins.push_back({"gvplugin_pango_LTX_library", cairo.value()});
    } else {
        plugins.push_back({"gvplugin_seamark_LTX_library", text_layout_plugin()});
    }
    plugins.push_back({nullptr, nullptr});
    return plugins;
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
    auto plugins = plugins_for(format);
    if (!plugins) {
        return plugins.error();
    }
    agseterr(AGMAX);
    const Context context(gvContextPlugins(plugins.value().data(), 0));
    if (gvLayout(context.get(), &graph, "nop2") != 0) {
        return graphviz_error("Graphviz could not place the diagram");
    }
    auto bytes = render_laid_out(context.get(), graph, format);
    gvFreeLayout(context.get(), &graph);
    return bytes;
}

}  // namespace seamark::diagram
