// Any bytes through the formatter: what comes out is read again and compared there; here it is formatted
// again.
#include "rewrite/format.h"

#include <cstddef>
#include <cstdint>
#include <string>

#include "base/check.h"
#include "rewrite/edits.h"
#include "rewrite/unified_diff.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    using namespace seamark;
    source::SourceMap sources;
    diag::Sink sink;
    const source::SourceFile& file = sources.add("fuzzed.blueprint", std::string(data, data + size));
    const auto once = rewrite::format(file, sink);
    SEAMARK_CHECK(once.has_value() == sink.findings().empty());
    if (once) {
        const auto twice = rewrite::format(sources.add("formatted.blueprint", *once), sink);
        SEAMARK_CHECK(twice == once);
        const std::string diff = rewrite::unified_diff(rewrite::bytes_of(file), *once, "before", "after");
        SEAMARK_CHECK(diff.empty() == (rewrite::bytes_of(file) == *once));
    }
    return 0;
}
