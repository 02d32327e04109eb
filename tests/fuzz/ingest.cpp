// Any text as the worksheet of one blueprint: through reading, planning and rewriting. What comes of it must
// resolve and hold the answers, which `ingest_sheet` proves itself.
#include <cstddef>
#include <cstdint>

#include "driver/compile.h"
#include "driver/ingest_sheet.h"
#include "library.h"
#include "source/utf8.h"

namespace {

using namespace seamark;

constexpr const char* blueprint = R"(blueprint returns "Returns"
import std.handoff // and its kinds
lane customer "Customer" is customer
line interaction
lane helper "Returns agent" is agent
line visibility
lane desk "Desk" is human
line internal
lane systems "Systems" is system { actor queue "Refund queue" actor wms }
state order_id : text 1..9 "The order" { example "A-1" }
state refund : number 0.. "What goes back"
step ask "Asks" in customer { gives order_id }
step approve "Approves" in helper { needs order_id  gives refund }
step look "Looks" in desk { needs order_id, refund }
step enqueue "Queues" in queue { needs order_id, refund }
step route in wms { needs order_id }
step told "Is told" in customer { needs refund }
flow happy { ask -> approve -> enqueue -> route -> told }
flow unsure { approve -> look -> told when "unsure" }
seam ask -> approve {}
seam approve -> enqueue "Hand the refund over" {
  carries ?            // the sender knows
  channel "Refund queue"
  owner ?
  landed ? within 5s
  failure silent_drop "Nobody is paged" {
    recovery "TBD"
  }
  failure rejected "The amount is refused" { recovery "Call back" }
  failure rejected ? // again
  failure "Lost" { severity 3 recovery ? -> look }
}
seam approve -> look { carries order_id, refund as "amount" owner "Desk" failure ? failure late ? { signal "Hm" } }
seam enqueue -> route {
	carries order_id
	failure "Lost" {
		recovery "Send again" }
}
)";

void take_in(std::string_view sheet, ingest::Options options) {
    const driver::MemoryFileSystem files({});
    driver::Workspace workspace(files, fuzz::standard_library(), "2027-01-31");
    const driver::Compilation compilation =
        workspace.compile(workspace.add_text("returns.blueprint", blueprint, "."));
    SEAMARK_CHECK(compilation.is_resolved && compilation.names_resolved);
    const auto taken = driver::ingest_sheet(workspace, compilation, sheet, options);
    const bool is_refused = !taken && taken.error().find("mistake of seamark") == std::string::npos;
    SEAMARK_CHECK(taken || is_refused);
    if (taken && taken.value().ingestion.written == 0) {
        SEAMARK_CHECK(taken.value().bytes == blueprint);
    }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string text(data, data + size);
    if (source::find_malformed_utf8(text)) {
        return 0;  // refused before it is read
    }
    take_in(text, {size % 2 == 1});
    return 0;
}
