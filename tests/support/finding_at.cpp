#include "support/finding_at.h"

#include "base/check.h"

namespace seamark::test {

source::Span place_of(const source::SourceFile& file, std::string_view marked) {
    const std::size_t begin = file.bytes.find(marked);
    SEAMARK_CHECK(begin != std::string::npos);
    return {file.id, static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(begin + marked.size())};
}

diag::Finding finding_at(diag::Code code, const source::SourceFile& file, std::string_view marked,
                         std::string message) {
    diag::Finding finding;
    finding.code = code;
    finding.place = place_of(file, marked);
    finding.message = std::move(message);
    finding.about = {std::string(marked)};
    return finding;
}

}  // namespace seamark::test
