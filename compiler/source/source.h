// Files as checked text, and where in them something stands.
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace seamark::source {

struct FileId {
    std::uint32_t index = 0;
    friend bool operator==(FileId a, FileId b) { return a.index == b.index; }
    friend bool operator!=(FileId a, FileId b) { return a.index != b.index; }
};

// Bytes [begin, end) of one file.
struct Span {
    FileId file;
    std::uint32_t begin = 0;
    std::uint32_t end = 0;

    friend bool operator==(Span a, Span b) {
        return a.file == b.file && a.begin == b.begin && a.end == b.end;
    }
};

// From the first byte of `first` to the last of `last`, which stand in one file.
inline Span join(Span first, Span last) {
    return {first.file, first.begin, last.end};
}

// Line and column from 1; the column counts Unicode scalar values.
struct Position {
    std::uint32_t line = 1;
    std::uint32_t column = 1;
};

// One file. `bytes` is without the byte order mark and never changes or moves once the file is made.
struct SourceFile {
    FileId id;
    std::string path;  // as people are shown it: relative to the working folder, with '/'
    // As outputs name it, whatever the working folder: relative to the project's root, where there is no
    // project to the file's own folder.
    std::string project_path;
    std::string bytes;
    bool has_byte_order_mark = false;
    std::vector<std::uint32_t> line_starts;  // byte offsets, the first is 0

    Position position(std::uint32_t offset) const;
    // The line's text without its line end. Lines count from 1.
    std::string_view line_text(std::uint32_t line) const;
    std::string_view text(Span span) const;
};

// Owns the files of one run; ids index it in the order of adding.
class SourceMap {
  public:
    // An empty `project_path` is `path`.
    const SourceFile& add(std::string path, std::string bytes, std::string project_path = {});
    const SourceFile& operator[](FileId id) const;
    std::size_t size() const { return files_.size(); }

  private:
    std::vector<std::unique_ptr<const SourceFile>> files_;
};

}  // namespace seamark::source
