// Judging complete payloads allocates nothing once the like of them was seen. A program of its own, since it
// counts every `operator new` of the process.
#include <atomic>
#include <cstdio>
#include <cstdlib>
#include <new>
#include <string>
#include <vector>

#include "payload/judge_batch.h"
#include "support/payloads.h"

namespace {

std::atomic<std::size_t> allocations{0};

}  // namespace

void* operator new(std::size_t size, const std::nothrow_t&) noexcept {
    ++allocations;
    return std::malloc(size == 0 ? 1 : size);
}
void* operator new(std::size_t size) {
    if (void* memory = operator new(size, std::nothrow)) {
        return memory;
    }
    throw std::bad_alloc();
}
void operator delete(void* memory) noexcept {
    std::free(memory);
}
void operator delete(void* memory, std::size_t) noexcept {
    std::free(memory);
}

namespace {

using namespace seamark;

constexpr std::size_t payloads = 2000;

// Every type, escapes, members out of order, an object with many members.
const std::string declarations = R"(
enum Reason { damaged, wrong_item }
record Turn { said: text 1..20, at: timestamp, cost?: number 0..9.5 }
record Node { value: int, next?: Node }
state a : text matches "^ORD-[0-9]+$" { example "ORD-1" }
state b : list of Turn
state c : json
state d : Reason
state e : Node
state f : uri
state g : bool
state h : duration
)";

std::string lines() {
    std::string text;
    for (std::size_t i = 0; i < payloads; ++i) {
        text += R"({"g":true,"a":"ORD-)" + std::to_string(i) +
                R"(","b":[{"said":"caf\u00e9 \ud83d\udce6","at":"2027-01-31T09:30:00Z","cost":0.5},)"
                R"({"at":"2027-01-31T09:30:01Z","said":"ok"}],"c":{"k":[1,2.25e3,{"x\u0041":null}],"l":{},)"
                R"("m":1,"n":2,"o":3,"p":4,"q":5,"r":6,"s":7,"t":8},"d":"wrong_item",)"
                R"("e":{"value":1,"next":{"value":2}},"f":"https://shop.example/o/1","h":"PT15M"})"
                "\n";
    }
    return text;
}

std::size_t count_allocations(payload::BatchJudge& judge, const payload::Batch& batch,
                              payload::JudgedBatch& judged) {
    const std::size_t before = allocations;
    judge.judge(batch, judged);
    return allocations - before;
}

}  // namespace

int main() {
    const test::Compiled compiled = test::compile_payload(declarations, "carries a, b, c, d, e, f, g, h");
    const model::Model& model = compiled.compilation.model;
    const payload::Plan plan = payload::compile_plan(
        model, compiled.workspace->sources(), {{model.seams.ids().front(), schema::Direction::Carries}});
    payload::Batch batch;
    const std::string text = lines();
    batch.bytes.assign(text.begin(), text.end());
    batch.size = text.size();
    payload::JudgedBatch judged(plan);
    payload::BatchJudge judge(plan);
    const std::size_t first = count_allocations(judge, batch, judged);
    const std::size_t second = count_allocations(judge, batch, judged);
    std::printf("%zu payloads, %zu complete; allocations: %zu at first, then %zu\n", payloads,
                static_cast<std::size_t>(judged.totals.complete), first, second);
    return judged.totals.complete == payloads && first > 0 && second == 0 ? 0 : 1;
}
