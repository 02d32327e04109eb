#include "driver/build.h"

#include <algorithm>
#include <fmt/format.h>
#include <iterator>
#include <map>

#include "diagram/diagram.h"
#include "driver/paths.h"
#include "driver/sheet_diagram.h"
#include "fixtures/fixtures.h"
#include "model_json/model_json.h"
#include "portfolio/portfolio.h"
#include "worksheet/worksheet.h"

namespace seamark::driver {

namespace {

using MaybeError = std::optional<emit::EmitError>;

bool is_wanted(const Project* project, std::string_view backend) {
    return project == nullptr || project->backends.empty() ||
           std::find(project->backends.begin(), project->backends.end(), backend) != project->backends.end();
}

MaybeError add_diagram(const emit::View& view, const std::string& folder, emit::OutputSet& outputs) {
    for (const auto& [name, format] :
         {std::pair("diagram.svg", diagram::Format::Svg), std::pair("diagram.dot", diagram::Format::Dot)}) {
        auto bytes = diagram::emit_diagram(view, {format});
        if (!bytes) {
            return bytes.error();
        }
        outputs.push_back({join_path(folder, name), std::move(bytes.value())});
    }
    return std::nullopt;
}

// The Markdown links to the diagram that stands beside it; where none does, it draws its own.
MaybeError add_worksheet(const emit::View& view, const std::string& folder, emit::OutputSet& outputs) {
    const std::string beside = join_path(folder, "diagram.svg");
    const bool is_beside =
        std::any_of(outputs.begin(), outputs.end(),
                    [&beside](const emit::OutputFile& file) { return file.path == beside; });
    for (const auto& [name, format] : {std::pair("worksheet.md", worksheet::Format::Markdown),
                                       std::pair("worksheet.html", worksheet::Format::Html)}) {
        worksheet::Options options;
        options.format = format;
        if (is_beside && format == worksheet::Format::Markdown) {
            options.diagram_path = "diagram.svg";
        } else if (auto error = draw_in(view, options)) {
            return error;
        }
        outputs.push_back({join_path(folder, name), worksheet::emit_worksheet(view, options)});
    }
    return std::nullopt;
}

MaybeError add_fixtures(const emit::View& view, const std::string& folder, emit::OutputSet& outputs) {
    for (emit::OutputFile& file : fixtures::emit_fixtures(view)) {
        outputs.push_back({join_path(join_path(folder, "fixtures"), file.path), std::move(file.bytes)});
    }
    return std::nullopt;
}

MaybeError add_model(const emit::View& view, const std::string& folder, emit::OutputSet& outputs) {
    outputs.push_back({join_path(folder, "model.json"), model_json::emit_model_json(view)});
    return std::nullopt;
}

struct Backend {
    std::string_view name;  // one of backend_names
    MaybeError (*add)(const emit::View&, const std::string& folder, emit::OutputSet&);
};

constexpr Backend backends[] = {
    {"diagram", add_diagram}, {"worksheet", add_worksheet}, {"fixtures", add_fixtures}, {"model", add_model}};

// The paths of the outputs, which all stand below the folder, relative to it.
std::vector<std::string> paths_below(const std::string& folder, const emit::OutputSet& outputs) {
    std::vector<std::string> paths;
    for (const emit::OutputFile& output : outputs) {
        paths.push_back(output.path.substr(folder.size() + 1));
    }
    return paths;
}

// All that a blueprint's outputs depend on, with no two ways to read it as the same.
std::string made_from(const Workspace& workspace, const Compilation& blueprint, const Project* project) {
    std::string all;
    const auto add = [&all](std::string_view text) {
        all += std::to_string(text.size());
        all += ' ';
        all += text;
    };
    for (const source::FileId file : blueprint.files) {
        add(workspace.sources()[file].path);
        add(workspace.sources()[file].project_path);
        add(workspace.sources()[file].bytes);
    }
    for (const Backend& backend : backends) {
        add(is_wanted(project, backend.name) ? backend.name : "");
    }
    return all;
}

using MaybeOutputs = base::Result<emit::OutputSet, emit::EmitError>;

// Below the folder that has the blueprint's name.
MaybeOutputs blueprint_outputs(const emit::View& view, const Project* project) {
    emit::OutputSet outputs;
    for (const Backend& backend : backends) {
        if (is_wanted(project, backend.name)) {
            if (auto error = backend.add(view, std::string(view.model.name.text), outputs)) {
                return *error;
            }
        }
    }
    return outputs;
}

// From the cache where it has them; else they are put there.
MaybeOutputs cached_outputs(const emit::View& view, const Project* project, std::string sources,
                            OutputCache& cache) {
    KeptOutputs& kept = cache[std::string(view.model.name.text)];
    if (kept.made_from != sources) {
        auto outputs = blueprint_outputs(view, project);
        if (!outputs) {
            return outputs;
        }
        kept = {std::move(sources), std::move(outputs.value())};
    }
    return kept.outputs;
}

// Blueprints that are gone or have another name by now.
void forget_others(const std::map<std::string_view, std::string_view>& path_of_name, OutputCache& cache) {
    for (auto kept = cache.begin(); kept != cache.end();) {
        kept = path_of_name.count(kept->first) == 0 ? cache.erase(kept) : std::next(kept);
    }
}

// The blueprints' findings, each in its own entry.
portfolio::Portfolio list_findings(const std::vector<const Compilation*>& blueprints,
                                   const std::vector<diag::Judged>& findings,
                                   const source::SourceMap& sources) {
    portfolio::Portfolio portfolio;
    portfolio.sources = &sources;
    std::map<std::uint32_t, std::size_t> entry_of_file;
    for (const Compilation* blueprint : blueprints) {
        entry_of_file.emplace(blueprint->model.file.index, entry_of_file.size());
    }
    portfolio.entries.resize(blueprints.size());
    for (const diag::Judged& judged : findings) {
        const auto entry = entry_of_file.find(judged.finding.place.file.index);
        (entry == entry_of_file.end() ? portfolio.library_findings
                                      : portfolio.entries[entry->second].findings)
            .push_back(&judged);
    }
    return portfolio;
}

}  // namespace

emit::OutputSet fixture_outputs(const Workspace& workspace, const Compilation& compilation) {
    return fixtures::emit_fixtures(workspace.view(compilation));
}

base::Result<emit::OutputSet, emit::EmitError> build_outputs(Workspace& workspace,
                                                             const std::vector<Compilation>& compilations,
                                                             const std::vector<diag::Judged>& findings,
                                                             OutputCache* cache) {
    std::vector<const Compilation*> blueprints;
    std::map<std::string_view, std::string_view> paths;
    for (const Compilation& compilation : compilations) {
        if (!compilation.is_resolved || compilation.model.is_library) {
            continue;
        }
        const auto [other, is_new] = paths.emplace(compilation.model.name.text, compilation.path);
        if (!is_new) {
            return emit::EmitError{
                fmt::format("`{}` and `{}` both hold a blueprint `{}`, so their outputs would stand in "
                            "one folder; give one of them another name",
                            other->second, compilation.path, compilation.model.name.text)};
        }
        blueprints.push_back(&compilation);
    }
    emit::OutputSet outputs;
    std::vector<emit::View> views;
    for (const Compilation* blueprint : blueprints) {
        views.push_back(workspace.view(*blueprint));
    }
    portfolio::Portfolio portfolio = list_findings(blueprints, findings, workspace.sources());
    for (std::size_t i = 0; i < blueprints.size(); ++i) {
        const std::string folder(blueprints[i]->model.name.text);
        const Project* project = workspace.project_of(blueprints[i]->model.file);
        auto own = cache == nullptr ? blueprint_outputs(views[i], project)
                                    : cached_outputs(views[i], project,
                                                     made_from(workspace, *blueprints[i], project), *cache);
        if (!own) {
            return own.error();
        }
        const std::string name = project == nullptr ? "" : project->name;
        if (i == 0) {
            portfolio.title = name;
        } else if (portfolio.title != name) {
            portfolio.title.clear();
        }
        portfolio.entries[i].folder = folder;
        portfolio.entries[i].view = &views[i];
        portfolio.entries[i].outputs = paths_below(folder, own.value());
        std::move(own.value().begin(), own.value().end(), std::back_inserter(outputs));
    }
    outputs.push_back({"index.html", portfolio::emit_portfolio(portfolio)});
    if (cache != nullptr) {
        forget_others(paths, *cache);
    }
    return outputs;
}

}  // namespace seamark::driver
