#include "worksheet/stretch.h"

#include <algorithm>

#include "base/white_space.h"

namespace seamark::worksheet {

Stretch trimmed(std::string_view text, Stretch stretch) {
    while (!stretch.empty() && base::is_white(text[stretch.begin])) {
        ++stretch.begin;
    }
    while (!stretch.empty() && base::is_white(text[stretch.end - 1])) {
        --stretch.end;
    }
    return stretch;
}

std::string_view trim(std::string_view line) {
    const std::size_t begin = std::min(line.find_first_not_of(base::blanks), line.size());
    return line.substr(begin, line.find_last_not_of(base::blanks) + 1 - begin);
}

std::size_t line_end(std::string_view text, std::size_t from) {
    return std::min(text.find('\n', from), text.size());
}

bool is_blank(std::string_view line) {
    return line.find_first_not_of(base::white_space) == std::string_view::npos;
}

std::size_t find_bar(std::string_view text, std::size_t from, std::size_t end) {
    for (std::size_t i = from; i < end; ++i) {
        if (text[i] == '\\') {
            ++i;
        } else if (text[i] == '|') {
            return i;
        }
    }
    return std::string_view::npos;
}

}  // namespace seamark::worksheet
