#include "driver/project.h"

#include <algorithm>
#include <array>
#include <fmt/format.h>

#define TOML_EXCEPTIONS 0
// Some of its assertions are about the text, as of `[*x`: its parser gives an error where they do not hold,
// so they may neither end the program nor, with NDEBUG, be taken for granted.
#undef NDEBUG
#define TOML_ASSERT(expression) static_assert(true)
#include <toml++/toml.h>

#include "base/closest.h"
#include "driver/paths.h"
#include "driver/toml_text.h"

namespace seamark::driver {

namespace {

constexpr std::size_t most_bytes = 1024 * 1024;

ProjectError error_at(const std::string& path, const toml::source_region& region, std::string message) {
    return {path, region.begin.line, region.begin.column, std::move(message)};
}

std::string suggestion(std::string_view word, const std::vector<std::string_view>& known) {
    if (const auto closest = base::find_closest(word, known)) {
        return fmt::format("; did you mean `{}`?", *closest);
    }
    std::string all;
    for (const std::string_view name : known) {
        all += fmt::format("{}`{}`", all.empty() ? "" : ", ", name);
    }
    return fmt::format("; there is {}", all);
}

// Reads the parts of one file; the first mistake ends it.
class Reader {
  public:
    Reader(const std::string& path, Project& project) : path_(path), project_(project) {}

    std::optional<ProjectError> read(const toml::table& file) {
        for (const auto& [key, value] : file) {
            const std::string_view name = key.str();
            const toml::table* table = value.as_table();
            const auto section = std::find_if(sections.begin(), sections.end(),
                                              [&](const Section& entry) { return entry.name == name; });
            if (section == sections.end()) {
                return fail(key.source(),
                            fmt::format("`{}` is unknown here{}", name, suggestion(name, section_names())));
            }
            if (table == nullptr) {
                return fail(value.source(), fmt::format("`{}` is a table: `[{}]`", name, name));
            }
            if (auto error = (this->*section->read)(*table)) {
                return error;
            }
        }
        return std::nullopt;
    }

  private:
    struct Section {
        std::string_view name;
        std::optional<ProjectError> (Reader::*read)(const toml::table&);
    };
    static const std::array<Section, 3> sections;

    static std::vector<std::string_view> section_names() {
        std::vector<std::string_view> names;
        for (const Section& section : sections) {
            names.push_back(section.name);
        }
        return names;
    }

    ProjectError fail(const toml::source_region& region, std::string message) const {
        return error_at(path_, region, std::move(message));
    }

    std::optional<ProjectError> unknown(const toml::key& key, std::string_view section,
                                        const std::vector<std::string_view>& known) const {
        return fail(key.source(), fmt::format("`{}` is no key of `[{}]`{}", key.str(), section,
                                              suggestion(key.str(), known)));
    }

    std::optional<ProjectError> read_text(const toml::node& value, std::string_view key,
                                          std::string& target) const {
        const auto* text = value.as_string();
        if (text == nullptr) {
            return fail(value.source(), fmt::format("`{}` is a text in quotes", key));
        }
        target = text->get();
        return std::nullopt;
    }

    std::optional<ProjectError> read_texts(const toml::node& value, std::string_view key,
                                           std::vector<std::string>& target) const {
        const toml::array* list = value.as_array();
        if (list == nullptr) {
            return fail(value.source(), fmt::format("`{}` is a list of texts", key));
        }
        for (const toml::node& item : *list) {
            std::string text;
            if (auto error = read_text(item, key, text)) {
                return error;
            }
            target.push_back(std::move(text));
        }
        return std::nullopt;
    }

    std::optional<ProjectError> read_section_project(const toml::table& table) {
        for (const auto& [key, value] : table) {
            std::optional<ProjectError> error;
            if (key.str() == "name") {
                error = read_text(value, key.str(), project_.name);
            } else if (key.str() == "sources") {
                error = read_texts(value, key.str(), project_.sources);
            } else if (key.str() == "reads") {
                error = read_texts(value, key.str(), project_.reads);
            } else if (key.str() == "output") {
                error = read_text(value, key.str(), project_.output);
            } else {
                error = unknown(key, "project", {"name", "sources", "reads", "output"});
            }
            if (error) {
                return error;
            }
        }
        return std::nullopt;
    }

    std::optional<ProjectError> read_section_checks(const toml::table& table) {
        for (const auto& [key, value] : table) {
            const auto code = diag::find_code(key.str());
            if (!code) {
                std::vector<std::string_view> ids;
                for (const diag::CodeInfo& entry : diag::code_table) {
                    ids.push_back(entry.id);
                }
                const auto closest = base::find_closest(key.str(), ids);
                return fail(key.source(),
                            fmt::format("`{}` is no code of a finding{}", key.str(),
                                        closest ? fmt::format("; did you mean `{}`?", *closest) : ""));
            }
            if (diag::is_fixed(*code)) {
                return fail(
                    key.source(),
                    fmt::format("`{}` cannot be changed: names, the shape of a blueprint and the core of the "
                                "seam hold in every project",
                                key.str()));
            }
            std::string word;
            if (auto error = read_text(value, key.str(), word)) {
                return error;
            }
            constexpr std::array<std::pair<std::string_view, diag::Setting>, 3> words{
                {{"error", diag::Setting::Error},
                 {"warning", diag::Setting::Warning},
                 {"off", diag::Setting::Off}}};
            const auto* found = std::find_if(words.begin(), words.end(),
                                             [&](const auto& entry) { return entry.first == word; });
            if (found == words.end()) {
                return fail(value.source(), fmt::format("`{}` is no severity{}", word,
                                                        suggestion(word, {"error", "warning", "off"})));
            }
            project_.settings[*code] = found->second;
        }
        return std::nullopt;
    }

    std::optional<ProjectError> read_section_build(const toml::table& table) {
        for (const auto& [key, value] : table) {
            if (key.str() != "backends") {
                return unknown(key, "build", {"backends"});
            }
            if (auto error = read_texts(value, key.str(), project_.backends)) {
                return error;
            }
            for (const std::string& name : project_.backends) {
                if (std::find(std::begin(backend_names), std::end(backend_names), name) ==
                    std::end(backend_names)) {
                    return fail(
                        value.source(),
                        fmt::format("`{}` is no backend{}", name,
                                    suggestion(name, {std::begin(backend_names), std::end(backend_names)})));
                }
            }
        }
        return std::nullopt;
    }

    const std::string& path_;
    Project& project_;
};

const std::array<Reader::Section, 3> Reader::sections{{{"project", &Reader::read_section_project},
                                                       {"checks", &Reader::read_section_checks},
                                                       {"build", &Reader::read_section_build}}};

}  // namespace

std::optional<std::string> find_project_root(const FileSystem& files, const std::string& folder) {
    std::string candidate = folder;
    std::string seen;
    while (files.canonical(candidate) != seen) {
        if (files.is_file(join_path(candidate, project_file_name))) {
            return candidate;
        }
        seen = files.canonical(candidate);
        // Upward from a relative path leads out of the working folder by `..`.
        candidate = join_path(candidate, "..");
    }
    return std::nullopt;
}

base::Result<Project, ProjectError> parse_project(const std::string& path, std::string_view text) {
    // The library's parser is not made for it.
    if (const auto stray = find_stray_character(text)) {
        const std::string_view before = text.substr(0, *stray);
        const std::string_view line = before.substr(before.rfind('\n') + 1);
        const auto begins = [](char c) { return (static_cast<unsigned char>(c) & 0xC0U) != 0x80U; };
        return ProjectError{path,
                            static_cast<std::uint32_t>(std::count(before.begin(), before.end(), '\n') + 1),
                            static_cast<std::uint32_t>(std::count_if(line.begin(), line.end(), begins) + 1),
                            "letters and signs beyond ASCII stand in quotes or in a comment only"};
    }
    const toml::parse_result parsed = toml::parse(text, path);
    if (!parsed) {
        return error_at(path, parsed.error().source(), std::string(parsed.error().description()));
    }
    Project project;
    project.root = folder_of(path);
    if (auto error = Reader(path, project).read(parsed.table())) {
        return *error;
    }
    return project;
}

base::Result<Project, ProjectError> read_project(const FileSystem& files, const std::string& root) {
    const std::string path = join_path(root, project_file_name);
    const auto bytes = files.read(path, most_bytes);
    if (!bytes) {
        return ProjectError{path, 0, 0, bytes.error().reason};
    }
    if (bytes.value().size() > most_bytes) {
        return ProjectError{path, 0, 0, "the file has more than 1 MiB"};
    }
    return parse_project(path, bytes.value());
}

}  // namespace seamark::driver
