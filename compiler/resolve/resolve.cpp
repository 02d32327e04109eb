#include "resolve/resolve.h"

#include <algorithm>
#include <fmt/format.h>
#include <map>
#include <utility>
#include <vector>

#include "base/closest.h"
#include "resolve/declare.h"
#include "resolve/fill.h"
#include "resolve/lower.h"
#include "resolve/proposal.h"
#include "resolve/report.h"
#include "resolve/scope.h"

namespace seamark::resolve {

namespace {

using diag::Code;
using SeamPlaces = std::map<std::pair<std::string_view, std::string_view>, source::Span>;

void fill_declared(const Fill& fill, const Declaration& declaration) {
    model::Model& model = fill.model;
    const std::uint32_t index = declaration.index;
    const syntax::Item& item = *declaration.item;
    if (const auto* const* lane = std::get_if<const syntax::Lane*>(&item)) {
        fill.fill(model::LaneId{index}, **lane);
    } else if (const auto* const* enumeration = std::get_if<const syntax::Enum*>(&item)) {
        fill.fill(model.enums[{index}], **enumeration);
    } else if (const auto* const* record = std::get_if<const syntax::Record*>(&item)) {
        fill.fill(model.records[{index}], **record);
    } else if (const auto* const* state = std::get_if<const syntax::State*>(&item)) {
        fill.fill(model.states[{index}], **state);
    } else if (const auto* const* step = std::get_if<const syntax::Step*>(&item)) {
        fill.fill(model.steps[{index}], **step);
    } else if (const auto* const* flow = std::get_if<const syntax::Flow*>(&item)) {
        fill.fill(model.flows[{index}], **flow);
    } else if (const auto* const* carrier = std::get_if<const syntax::Carrier*>(&item)) {
        fill.fill(model.carriers[{index}], **carrier);
    } else if (const auto* const* contract = std::get_if<const syntax::Contract*>(&item)) {
        fill.fill(model.contracts[{index}], **contract);
    } else if (const auto* kind = std::get_if<syntax::FailureKind>(&item)) {
        model.failure_kinds[{index}].title = lower(kind->title);
    }
}

// A seam is known by its two steps; every crossing has exactly one.
void add_seam(const Fill& fill, const syntax::Seam& node, SeamPlaces& places) {
    const auto [first, is_new] = places.emplace(std::pair(node.from.text, node.to.text), node.header);
    if (!is_new) {
        report(fill.sink, Code::declared_twice, node.header,
               fmt::format("the seam `{} -> {}` is declared twice; a crossing has exactly one",
                           node.from.text, node.to.text),
               {node.from.text, node.to.text}, {{"the first declaration", first->second}});
        return;
    }
    fill.model.seams.add(fill.seam(node));
}

void add_line(model::Model& model, const syntax::Line& node, std::size_t lanes_above, diag::Sink& sink) {
    const auto first = std::find_if(model.lines.begin(), model.lines.end(),
                                    [&](const model::Line& line) { return line.kind == node.kind; });
    if (first != model.lines.end()) {
        report(sink, Code::declared_twice, node.span,
               fmt::format("`line {}` is given twice; it stands once", model::to_string(node.kind)),
               {model::to_string(node.kind)}, {{"the first one", first->span}});
        return;
    }
    model.lines.push_back({node.kind, static_cast<std::uint32_t>(lanes_above), node.span});
}

// The items without a name of their own, which only the root file has.
void fill_root(const Fill& fill, const syntax::File& root) {
    std::vector<syntax::Owner> owners;
    SeamPlaces seam_places;
    std::size_t lanes_above = 0;
    for (const syntax::Item& item : root.items) {
        if (const auto* owner = std::get_if<syntax::Owner>(&item)) {
            owners.push_back(*owner);
        } else if (const auto* line = std::get_if<syntax::Line>(&item)) {
            add_line(fill.model, *line, lanes_above, fill.sink);
        } else if (const auto* const* seam = std::get_if<const syntax::Seam*>(&item)) {
            add_seam(fill, **seam, seam_places);
        }
        lanes_above += std::holds_alternative<const syntax::Lane*>(item) ? 1 : 0;
    }
    fill.model.owner = lower_owner({owners.data(), owners.size()}, fill.sink);
}

std::vector<model::Import> lower_imports(const Program& program) {
    std::vector<model::Import> imports;
    const ProgramFile& root = program.files.front();
    for (std::size_t i = 0; i < root.imports.size(); ++i) {
        const syntax::Import& node = root.parsed->root->imports[i];
        model::Import import{lower(node.name), std::nullopt, {}, node.span};
        if (root.imports[i]) {
            import.file = program.files[*root.imports[i]].parsed->file;
            for (const std::size_t file : files_behind(program, *root.imports[i])) {
                import.brings.push_back(program.files[file].parsed->file);
            }
        }
        imports.push_back(std::move(import));
    }
    return imports;
}

// Two seams from one actor to one step that both answer must name the same states: what comes back from that
// step to the actor is the answer of both.
void check_answers_agree(const model::Model& model, diag::Sink& sink) {
    const auto names = [](const model::Seam& seam) {
        std::vector<std::tuple<std::string_view, bool, std::string_view>> all;
        for (const model::Cargo& cargo : seam.answers) {
            all.emplace_back(cargo.name.text, cargo.optional, cargo.wire_name());
        }
        std::sort(all.begin(), all.end());
        return all;
    };
    std::map<std::pair<model::ActorId, model::StepId>, const model::Seam*> firsts;
    for (const model::Seam& seam : model.seams) {
        if (!seam.answers_clause || !seam.from.step || !seam.to.step || !model.steps[*seam.from.step].actor) {
            continue;
        }
        const auto key = std::pair(*model.steps[*seam.from.step].actor, *seam.to.step);
        const auto [first, is_new] = firsts.emplace(key, &seam);
        if (!is_new && names(*first->second) != names(seam)) {
            report(
                sink, Code::declared_twice, *seam.answers_clause,
                fmt::format(
                    "`{}` answers `{}` twice and differently; the seams from one actor to one step must name "
                    "the same states behind `answers`",
                    seam.to.name.text, model.actors[key.first].name.text),
                {seam.from.name.text, seam.to.name.text},
                {{"the other answer", *first->second->answers_clause}});
        }
    }
}

// Whether the file, or a library behind it, has an import that was not found.
bool misses_an_import(const Program& program, std::size_t file) {
    const std::vector<std::size_t> files = files_behind(program, file);
    return std::any_of(files.begin(), files.end(), [&](std::size_t index) {
        const auto& imports = program.files[index].imports;
        return std::find(imports.begin(), imports.end(), std::nullopt) != imports.end();
    });
}

void report_unknown_code(const syntax::Name& name, diag::Sink& sink) {
    std::vector<std::string_view> codes;
    for (const diag::CodeInfo& entry : diag::code_table) {
        codes.push_back(entry.id);
    }
    diag::Finding finding{Code::unknown_name,
                          name.span,
                          fmt::format("no code of a finding is called `{}`", name.text),
                          "no such code",
                          {},
                          {},
                          {"code of a finding", std::string(name.text)}};
    if (const auto closest = base::find_closest(name.text, codes)) {
        finding.message += fmt::format("; did you mean `{}`?", *closest);
        finding.fix = write_instead({name.span}, name.text, *closest);
    }
    sink.report(std::move(finding));
}

// What a library waives holds for the findings in it, whoever imports it.
void add_waivers(const Fill& fill, const syntax::File& file) {
    for (const syntax::Item& item : file.items) {
        if (const auto* waive = std::get_if<syntax::Waive>(&item)) {
            fill.model.waivers.push_back(fill.waiver(*waive));
        }
    }
}

}  // namespace

model::Waiver Fill::waiver(const syntax::Waive& node) const {
    if (!diag::find_code(node.code.text)) {
        report_unknown_code(node.code, sink);
    }
    return lower(node);
}

model::Model resolve(const Program& program, diag::Sink& sink) {
    const syntax::File& root = *program.files.front().parsed->root;
    model::Model model;
    model.file = program.files.front().parsed->file;
    model.is_library = root.is_library;
    model.name = lower(root.name);
    model.title = lower(root.title);
    model.imports = lower_imports(program);

    std::vector<DeclaredFile> declared;
    std::vector<Scope> own_scopes;
    for (const ProgramFile& file : program.files) {
        declared.push_back(declare(*file.parsed->root, model, sink));
        own_scopes.push_back(declared.back().own);
    }
    ReportedClashes reported;
    for (std::size_t i = program.files.size(); i-- > 0;) {
        const Scope scope = with_imports(program, i, own_scopes, reported, sink);
        Names names(scope);
        const Fill fill{model, names, sink};
        for (const Declaration& declaration : declared[i].declarations) {
            fill_declared(fill, declaration);
        }
        if (i == 0) {
            fill_root(fill, root);
        }
        add_waivers(fill, *program.files[i].parsed->root);
        names.report_unknown(misses_an_import(program, i), sink);
    }
    check_answers_agree(model, sink);
    return model;
}

}  // namespace seamark::resolve
