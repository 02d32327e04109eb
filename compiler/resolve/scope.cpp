#include "resolve/scope.h"

#include <algorithm>
#include <fmt/format.h>

#include "resolve/report.h"

namespace seamark::resolve {

namespace {

constexpr std::array<NameKind, name_kinds> all_kinds{
    NameKind::LaneOrActor, NameKind::EnumOrRecord, NameKind::State,    NameKind::Step,
    NameKind::Flow,        NameKind::Carrier,      NameKind::Contract, NameKind::FailureKind};

std::array<std::uint32_t, 4> pair_of(source::Span a, source::Span b) {
    const std::array<std::uint32_t, 4> pair{a.file.index, a.begin, b.file.index, b.begin};
    const std::array<std::uint32_t, 4> swapped{b.file.index, b.begin, a.file.index, a.begin};
    return std::min(pair, swapped);
}

}  // namespace

std::string_view to_string(NameKind kind) {
    switch (kind) {
        case NameKind::LaneOrActor:
            return "lane or actor";
        case NameKind::EnumOrRecord:
            return "enum or record";
        case NameKind::State:
            return "state";
        case NameKind::Step:
            return "step";
        case NameKind::Flow:
            return "flow";
        case NameKind::Carrier:
            return "carrier";
        case NameKind::Contract:
            return "contract";
        case NameKind::FailureKind:
            return "failure kind";
    }
    return {};
}

const Declared* Scope::find(NameKind kind, std::string_view name) const {
    const auto& names = by_name_[static_cast<std::size_t>(kind)];
    const auto found = names.find(name);
    return found == names.end() ? nullptr : &found->second;
}

bool Scope::add(NameKind kind, std::string_view name, Declared declared) {
    if (!by_name_[static_cast<std::size_t>(kind)].emplace(name, declared).second) {
        return false;
    }
    in_order_[static_cast<std::size_t>(kind)].emplace_back(name, declared);
    return true;
}

std::vector<std::string_view> Scope::names(NameKind kind) const {
    std::vector<std::string_view> all;
    for (const auto& [name, declared] : declarations(kind)) {
        all.push_back(name);
    }
    std::sort(all.begin(), all.end());
    return all;
}

std::optional<NameKind> Scope::find_other_kind(NameKind kind, std::string_view name) const {
    const auto found = std::find_if(all_kinds.begin(), all_kinds.end(), [&](NameKind other) {
        return other != kind && find(other, name) != nullptr;
    });
    return found == all_kinds.end() ? std::nullopt : std::optional(*found);
}

std::vector<std::size_t> files_behind(const Program& program, std::size_t file) {
    std::vector<std::size_t> files{file};
    for (std::size_t i = 0; i < files.size(); ++i) {
        for (const auto& import : program.files[files[i]].imports) {
            if (import && std::find(files.begin(), files.end(), *import) == files.end()) {
                files.push_back(*import);
            }
        }
    }
    return files;
}

Scope with_imports(const Program& program, std::size_t file, const std::vector<Scope>& own_scopes,
                   ReportedClashes& reported, diag::Sink& sink) {
    Scope scope = own_scopes[file];
    const ProgramFile& importing = program.files[file];
    const auto clash = [&](NameKind kind, std::string_view name, const Declared& first,
                           const Declared& second, source::Span place) {
        if (!reported.insert(pair_of(first.place, second.place)).second) {
            return;
        }
        const bool is_own = first.place.file == importing.parsed->file;
        report(sink, diag::Code::declared_twice, is_own ? first.place : place,
               fmt::format("the {} `{}` is declared twice: names that imports bring are in scope as they are",
                           to_string(kind), name),
               {name},
               {{is_own ? "an import brings this one" : "one import brings this one", second.place},
                {is_own ? "this file declares it too" : "and another import this one", first.place}});
    };
    std::vector<bool> merged(program.files.size(), false);
    merged[file] = true;
    for (std::size_t i = 0; i < importing.imports.size(); ++i) {
        if (!importing.imports[i]) {
            continue;
        }
        const source::Span place = importing.parsed->root->imports[i].name.span;
        for (const std::size_t brought : files_behind(program, *importing.imports[i])) {
            if (merged[brought]) {
                continue;
            }
            merged[brought] = true;
            for (const NameKind kind : all_kinds) {
                for (const auto& [name, declared] : own_scopes[brought].declarations(kind)) {
                    if (!scope.add(kind, name, declared)) {
                        clash(kind, name, *scope.find(kind, name), declared, place);
                    }
                }
            }
        }
    }
    return scope;
}

}  // namespace seamark::resolve
