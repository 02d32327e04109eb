// Any bytes as payloads of a seam that carries every type: as lines, as an array or a document, packed or
// not; through every report. What is found complete is held against the reader and the judge of JSON that the
// fixtures are made with.
#include <cstddef>
#include <cstdint>
#include <string>
#include <sys/mman.h>
#include <unistd.h>

#include "base/check.h"
#include "driver/compile.h"
#include "payload/pipeline.h"
#include "payload/report.h"
#include "schema/broken_rules.h"
#include "schema/json_reader.h"

namespace {

using namespace seamark;

const std::string blueprint = R"(
blueprint fuzzed "Fuzzed"
owner "Nobody"
lane customer is customer
line interaction
lane agent is agent
line visibility
line internal
lane queue is system
enum Reason { damaged, wrong_item }
record Turn { said: text 1..20, at?: timestamp, cost?: number 0.10..9.5 }
record Node { value: int -3..3, next?: Node }
state a : text 1..9 matches "^[^\\s]+.$"
state b : list 1..3 of list of Turn
state c : json
state d : Reason
state e : Node
state f : uri 3..40
state g : bool
state h : duration
state i : email
state j : date matches "^20"
state k : id ..5
step approve in agent
step enqueue in queue
flow happy { approve -> enqueue }
seam approve -> enqueue "Fuzzed" { carries a, b?, c?, d?, e?, f?, g?, h?, i?, j? as "/~\"\\", k? }
)";

// Made once; the workspace owns what the plan views.
struct Seam {
    driver::MemoryFileSystem files{{}};
    driver::Workspace workspace{files, {}, "2027-01-31"};
    driver::Compilation compilation =
        workspace.compile(workspace.add_text("fuzzed.blueprint", blueprint, "."));
    schema::TypeIndex types{compilation.model};
    schema::Payload payload;
    payload::Plan plan;

    Seam() {
        SEAMARK_CHECK(compilation.names_resolved);
        const model::SeamId seam = compilation.model.seams.ids().front();
        payload = *schema::payload_of(compilation.model, seam, schema::Direction::Carries);
        plan = payload::compile_plan(compilation.model, workspace.sources(),
                                     {{seam, schema::Direction::Carries}});
    }
};

const Seam& seam() {
    static const Seam made;
    return made;
}

// What the other judge finds in a line that is complete: nothing, where it can read so deeply.
void check_complete(std::string_view line) {
    const auto value = schema::read_json(line);
    if (!value) {
        SEAMARK_CHECK(value.error().reason.find("deeply") != std::string::npos ||
                      value.error().reason.find("digits") != std::string::npos);
        return;
    }
    SEAMARK_CHECK(schema::find_broken_rules(seam().types, seam().payload, value.value()).empty());
}

// Lines are judged alike whether they stand together or alone.
void check_lines(const std::string& text) {
    payload::BatchJudge judge(seam().plan);
    payload::Batch batch;
    batch.bytes.assign(text.begin(), text.end());
    batch.bytes.resize(text.size() + 64);
    batch.size = text.size();
    payload::JudgedBatch together(seam().plan);
    judge.judge(batch, together);
    payload::JudgedBatch alone(seam().plan);
    std::size_t index = 0;
    for (std::size_t begin = 0; begin < text.size();) {
        const std::size_t end = std::min(text.find('\n', begin), text.size());
        const std::string line = text.substr(begin, end - begin);
        payload::Batch single;
        single.bytes.assign(line.begin(), line.end());
        single.bytes.resize(line.size() + 64);
        single.size = line.size();
        judge.judge(single, alone);
        begin = end + 1;
        if (alone.payloads.empty()) {
            continue;
        }
        SEAMARK_CHECK(index < together.payloads.size());
        SEAMARK_CHECK(together.payloads[index++].breach_count == alone.payloads.front().breach_count);
        if (alone.payloads.front().breach_count == 0) {
            check_complete(line);
        }
    }
    SEAMARK_CHECK(index == together.payloads.size());
}

void report_all(const std::string& text) {
    const int file = ::memfd_create("payloads", 0);
    SEAMARK_CHECK(file >= 0 && ::write(file, text.data(), text.size()) == static_cast<ssize_t>(text.size()));
    const std::string path = "/proc/self/fd/" + std::to_string(file);
    const payload::ReportContext context{seam().plan,        seam().workspace.sources(),
                                         "fuzzed.blueprint", "fuzzed.approve.enqueue",
                                         {"data"},           true};
    for (const payload::ReportFormat* format :
         {&payload::text_report, &payload::json_report, &payload::sarif_report, &payload::junit_report}) {
        payload::Consumer consumer;
        consumer.render = [&](const payload::JudgedBatch& judged, const payload::BatchPlace& place,
                              std::string& report) { format->append(context, judged, place, report); };
        consumer.write = [](std::string_view) { return true; };
        const payload::Outcome outcome =
            payload::validate(seam().plan, payload::Reader({path}, payload::Form::Auto), 1, consumer);
        format->begin(context, &outcome.totals);
        format->end(context, outcome.totals);
        payload::render_state_table(context, outcome.totals);
    }
    ::close(file);
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string text(data, data + size);
    check_lines(text);
    report_all(text);
    return 0;
}
