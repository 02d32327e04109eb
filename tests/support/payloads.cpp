#include "support/payloads.h"

#include <algorithm>

#include "base/check.h"
#include "fixtures/fixtures.h"

namespace seamark::test {

Compiled compile_payload(const std::string& declarations, const std::string& clauses) {
    Compiled compiled = compile_text(R"(
blueprint returns "Returns"
owner "Returns team"
lane customer "Customer" is customer
line interaction
lane agent "Returns agent" is agent
line visibility
line internal
lane queue "Refund queue" is system
)" + declarations + R"(
step approve in agent
step enqueue in queue
flow happy { approve -> enqueue }
seam approve -> enqueue "Hand the refund over" {
  channel "Queue, JSON"
)" + clauses + "\n}\n");
    SEAMARK_CHECK(compiled.compilation.names_resolved);
    return compiled;
}

emit::OutputSet fixtures_of(const std::string& declarations, const std::string& clauses) {
    const Compiled compiled = compile_payload(declarations, clauses);
    return fixtures::emit_fixtures(compiled.workspace->view(compiled.compilation));
}

const std::string& bytes_of(const emit::OutputSet& files, std::string_view path) {
    const auto found = std::find_if(files.begin(), files.end(),
                                    [path](const emit::OutputFile& file) { return file.path == path; });
    SEAMARK_CHECK(found != files.end());
    return found->bytes;
}

}  // namespace seamark::test
