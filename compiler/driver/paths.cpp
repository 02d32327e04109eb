#include "driver/paths.h"

#include <filesystem>

namespace seamark::driver {

std::string join_path(std::string_view folder, std::string_view name) {
    return normal_path((std::filesystem::path(folder) / std::filesystem::path(name)).generic_string());
}

std::string folder_of(std::string_view path) {
    const std::string folder = std::filesystem::path(path).parent_path().generic_string();
    return folder.empty() ? "." : folder;
}

std::optional<std::string> path_below(std::string_view folder, std::string_view path) {
    const std::filesystem::path way = std::filesystem::path(normal_path(path))
                                          .lexically_relative(std::filesystem::path(normal_path(folder)));
    if (way.empty() || way == "." || *way.begin() == "..") {
        return std::nullopt;
    }
    return way.generic_string();
}

std::string relative_path(std::string_view folder, std::string_view path) {
    const std::string text =
        std::filesystem::path(path).lexically_relative(std::filesystem::path(folder)).generic_string();
    return text.empty() ? std::string(path) : text;
}

std::string normal_path(std::string_view path) {
    std::string text = std::filesystem::path(path).lexically_normal().generic_string();
    if (text.size() > 1 && text.back() == '/') {
        text.pop_back();
    }
    return text.empty() ? "." : text;
}

}  // namespace seamark::driver
