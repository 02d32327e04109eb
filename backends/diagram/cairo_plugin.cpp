#include "diagram/cairo_plugin.h"

#include <dlfcn.h>
#include <string>

namespace seamark::diagram {
namespace {

// From the folder of the plug-ins that we were linked with, else from where the system's loader looks.
void* open_plugin() {
    void* const found = dlopen(SEAMARK_GRAPHVIZ_PLUGINS "/libgvplugin_pango.so.6", RTLD_NOW | RTLD_LOCAL);
    return found != nullptr ? found : dlopen("libgvplugin_pango.so.6", RTLD_NOW | RTLD_LOCAL);
}

emit::EmitError loader_error() {
    const char* const reason = dlerror();
    return {"Graphviz' plug-in for png and pdf could not be loaded: " +
            std::string(reason == nullptr ? "no reason given" : reason)};
}

}  // namespace

base::Result<void*, emit::EmitError> load_cairo_plugin() {
    void* const plugin = open_plugin();
    if (plugin == nullptr) {
        return loader_error();
    }
    void* const library = dlsym(plugin, "gvplugin_pango_LTX_library");
    if (library == nullptr) {
        return loader_error();
    }
    return library;
}

}  // namespace seamark::diagram
