#include "source/source.h"

#include <algorithm>

#include "base/check.h"
#include "source/utf8.h"

namespace seamark::source {

namespace {

constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";

std::vector<std::uint32_t> find_line_starts(std::string_view bytes) {
    std::vector<std::uint32_t> starts{0};
    for (std::size_t i = bytes.find('\n'); i != std::string_view::npos; i = bytes.find('\n', i + 1)) {
        starts.push_back(static_cast<std::uint32_t>(i + 1));
    }
    return starts;
}

}  // namespace

Position SourceFile::position(std::uint32_t offset) const {
    SEAMARK_CHECK(offset <= bytes.size());
    const auto after = std::upper_bound(line_starts.begin(), line_starts.end(), offset);
    const std::uint32_t start = *(after - 1);
    const auto before = std::string_view(bytes).substr(start, offset - start);
    return {static_cast<std::uint32_t>(after - line_starts.begin()),
            static_cast<std::uint32_t>(count_scalars(before) + 1)};
}

std::string_view SourceFile::line_text(std::uint32_t line) const {
    SEAMARK_CHECK(line >= 1 && line <= line_starts.size());
    const std::uint32_t start = line_starts[line - 1];
    const std::size_t end = line < line_starts.size() ? line_starts[line] - 1 : bytes.size();
    std::string_view text = std::string_view(bytes).substr(start, end - start);
    if (!text.empty() && text.back() == '\r') {
        text.remove_suffix(1);
    }
    return text;
}

std::string_view SourceFile::text(Span span) const {
    SEAMARK_CHECK(span.file == id && span.begin <= span.end && span.end <= bytes.size());
    return std::string_view(bytes).substr(span.begin, span.end - span.begin);
}

const SourceFile& SourceMap::add(std::string path, std::string bytes, std::string project_path) {
    auto file = std::make_unique<SourceFile>();
    file->id = FileId{static_cast<std::uint32_t>(files_.size())};
    file->project_path = project_path.empty() ? path : std::move(project_path);
    file->path = std::move(path);
    file->has_byte_order_mark = std::string_view(bytes).substr(0, 3) == byte_order_mark;
    if (file->has_byte_order_mark) {
        bytes.erase(0, byte_order_mark.size());
    }
    file->bytes = std::move(bytes);
    file->line_starts = find_line_starts(file->bytes);
    files_.push_back(std::move(file));
    return *files_.back();
}

const SourceFile& SourceMap::operator[](FileId id) const {
    SEAMARK_CHECK(id.index < files_.size());
    return *files_[id.index];
}

}  // namespace seamark::source
