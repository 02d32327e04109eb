// Any bytes as the JSON Schema of a receiver, compared with a payload of every type; what SM409 proves wrong
// and SM411 leaves open has a place and words.
#include <cstddef>
#include <cstdint>

#include "diag/render.h"
#include "library.h"

namespace {

using namespace seamark;

constexpr const char* blueprint = R"(blueprint order "Order"
owner "Shop"
lane guest is customer
line interaction
line visibility
line internal
lane shop is system { accepts "order.json" }
enum Reason { damaged, wrong_item }
record Turn { said : text 1..20, at? : timestamp, cost? : number 0.10..9.5 }
record Node { value : int -3..3, next? : Node }
state a : text 1..9 matches "^[a-z]+-[0-9]{2}$" { example "a-12" }
state b : list 1..3 of list of Turn
state c : json
state d : Reason
state e : Node
state f : uri 3..40
state g : bool
state h : duration
state i : email
state j : date
state k : id ..5
state l : number -1..1
step ask in guest { gives a, b, c, d, e, f, g, h, i, j, k, l }
step take in shop { needs a, b, c?, d, e, f, g?, h, i, j, k, l }
step told in guest { needs a }
flow happy { ask -> take -> told }
seam ask -> take {
  carries a, b?, c?, d, e?, f, g?, h, i?, j, k as "/~\"", l
  owner "Shop"
  failure "It is lost" { recovery "Send it again" signal "No answer" }
}
)";

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const driver::MemoryFileSystem files(
        {{"order.blueprint", blueprint}, {"order.json", std::string(data, data + size)}});
    driver::Workspace workspace(files, fuzz::standard_library(), "2027-01-31");
    const auto file = workspace.load("order.blueprint");
    SEAMARK_CHECK(file);
    const driver::Compilation compilation = workspace.compile(file.value());
    SEAMARK_CHECK(compilation.names_resolved && compilation.receivers.size() == 1);
    fuzz::check_findings(workspace, compilation.findings);
    const auto judged = diag::judge(compilation.findings, workspace.sources(), {});
    SEAMARK_CHECK(!diag::render_text(judged, workspace.sources(), {true}).empty());
    return 0;
}
