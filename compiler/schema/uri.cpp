#include "schema/uri.h"

#include <algorithm>
#include <cctype>

namespace seamark::schema {

namespace {

constexpr std::string_view hex_digits = "0123456789abcdef";

// Where the scheme ends ("https:"), or 0 where there is none.
std::size_t scheme_length(std::string_view uri) {
    const std::size_t end = uri.find_first_of(":/?#");
    return end == std::string_view::npos || uri[end] != ':' ? 0 : end + 1;
}

// Where the path begins: behind the scheme and the authority.
std::size_t path_start(std::string_view uri) {
    const std::size_t scheme = scheme_length(uri);
    if (uri.substr(scheme, 2) != "//") {
        return scheme;
    }
    return std::min(uri.find_first_of("/?", scheme + 2), uri.size());
}

std::string without_dot_segments(std::string_view path) {
    std::string result;
    while (path.substr(0, 2) == "./" || path.substr(0, 3) == "../") {
        path.remove_prefix(path.find('/') + 1);
    }
    while (!path.empty()) {
        const std::size_t slash = path.find('/', 1);
        const std::string_view segment = path.substr(0, slash);
        path.remove_prefix(segment.size());
        if (segment == "/..") {
            result.erase(std::min(result.rfind('/'), result.size()));
            result += path.empty() ? "/" : "";
        } else if (segment != "/.") {
            result += segment;
        } else if (path.empty()) {
            result += '/';
        }
    }
    return result;
}

std::string percent_decoded(std::string_view text) {
    std::string decoded;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const auto value_of = [&](std::size_t at) {
            const char digit = at < text.size()
                                   ? static_cast<char>(std::tolower(static_cast<unsigned char>(text[at])))
                                   : '\0';
            return hex_digits.find(digit);
        };
        const std::size_t high = value_of(i + 1);
        const std::size_t low = value_of(i + 2);
        if (text[i] == '%' && high < hex_digits.size() && low < hex_digits.size()) {
            decoded += static_cast<char>(high * hex_digits.size() + low);
            i += 2;
        } else {
            decoded += text[i];
        }
    }
    return decoded;
}

std::string normalized(std::string_view uri) {
    const std::size_t start = path_start(uri);
    const std::size_t end = std::min(uri.find_first_of("?#", start), uri.size());
    return std::string(uri.substr(0, start))
        .append(without_dot_segments(uri.substr(start, end - start)))
        .append(uri.substr(end));
}

}  // namespace

SplitUri split_uri(std::string_view uri) {
    const std::size_t hash = std::min(uri.find('#'), uri.size());
    return {std::string(uri.substr(0, hash)),
            hash < uri.size() ? percent_decoded(uri.substr(hash + 1)) : std::string{}};
}

std::string resolve_uri(std::string_view base, std::string_view reference) {
    base = base.substr(0, base.find('#'));
    if (reference.empty() || reference.front() == '#') {
        return std::string(base).append(reference);
    }
    if (scheme_length(reference) > 0) {
        return normalized(reference);
    }
    if (reference.substr(0, 2) == "//") {
        return std::string(base.substr(0, scheme_length(base))).append(reference);
    }
    const std::size_t start = path_start(base);
    const std::string_view base_path = base.substr(start, base.substr(start).find('?'));
    const std::size_t last_slash = base_path.rfind('/');
    std::string path;
    if (reference.front() != '/' && last_slash != std::string_view::npos) {
        path = base_path.substr(0, last_slash + 1);
    } else if (reference.front() != '/' && start > 0) {
        path = "/";
    }
    const std::size_t tail = std::min(reference.find_first_of("?#"), reference.size());
    path.append(reference.substr(0, tail));
    return normalized(std::string(base.substr(0, start)).append(path).append(reference.substr(tail)));
}

}  // namespace seamark::schema
