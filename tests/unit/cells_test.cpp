#include "model/cells.h"

#include <catch2/catch.hpp>

#include "support/model_builder.h"

using namespace seamark::model;
using seamark::testing::ModelBuilder;

namespace {

// ask (customer) -> classify (agent) -> enqueue (system)
ModelBuilder refund_line() {
    ModelBuilder builder;
    builder.lane("customer", Role::Customer);
    builder.lane("agent", Role::Agent);
    builder.lane("queue", Role::System);
    builder.step("ask", "customer");
    builder.step("classify", "agent");
    builder.step("enqueue", "queue");
    builder.flow("happy", {"ask -> classify -> enqueue"});
    return builder;
}

std::vector<CellSheet> sheets_of(const ModelBuilder& builder) {
    return build_cells(builder.model, build_graph(builder.model));
}

std::vector<CellKind> kinds_of(const CellSheet& sheet) {
    std::vector<CellKind> kinds;
    for (const Cell& cell : sheet.cells) {
        kinds.push_back(cell.kind);
    }
    return kinds;
}

using Kinds = std::vector<CellKind>;

}  // namespace

TEST_CASE("a crossing without a seam has every cell, all open", "[cells]") {
    const std::vector<CellSheet> sheets = sheets_of(refund_line());
    REQUIRE(sheets.size() == 2);
    CHECK(kinds_of(sheets[0]) ==
          Kinds{CellKind::Carries, CellKind::Mode, CellKind::Recovery, CellKind::Owner});
    CHECK(sheets[0].state() == SeamState::Unanswered);
    CHECK(kinds_of(sheets[1]) ==
          Kinds{CellKind::Carries, CellKind::Mode, CellKind::Recovery, CellKind::Landed, CellKind::Owner});
    CHECK(sheets[1].open() == 5);
}

TEST_CASE("each failure clause has two cells and considered kinds that it does not mention two more",
          "[cells]") {
    ModelBuilder builder = refund_line();
    const KindId dropped = builder.kind("silent_drop", "lost and nobody notices");
    const KindId refused = builder.kind("rejected", "refused and nobody paged");
    builder.contract(Role::Agent, Role::System, {dropped, refused});
    builder.contract(Role::Agent, Role::System, {refused});
    Seam& seam = builder.seam("classify", "enqueue");
    builder.failure(seam, "the queue drops it", "re-send from the outbox").kind = dropped;
    builder.failure(seam, "the amount is too high", "an agent splits the refund");

    const CellSheet sheet = sheets_of(builder)[1];
    CHECK(kinds_of(sheet) == Kinds{CellKind::Carries, CellKind::Mode, CellKind::Recovery, CellKind::Mode,
                                   CellKind::Recovery, CellKind::Mode, CellKind::Recovery, CellKind::Landed,
                                   CellKind::Owner});
    CHECK(sheet.cells[5].considered == refused);
    CHECK(sheet.open() == 5);
    CHECK(sheet.state() == SeamState::Partly);
}

TEST_CASE("a seam without a failure has the considered kinds' cells and no other failure cell", "[cells]") {
    ModelBuilder builder = refund_line();
    builder.contract(Role::Agent, Role::System, {builder.kind("rejected", "refused and nobody paged")});
    builder.seam("classify", "enqueue");
    CHECK(sheets_of(builder)[1].cells.size() == 5);
    CHECK(sheets_of(builder)[0].cells.size() == 4);  // the contract is for another kind of seam
}

TEST_CASE("a seam whose cells all say something is answered", "[cells]") {
    ModelBuilder builder = refund_line();
    Seam& seam = builder.seam("ask", "classify");
    builder.carries(seam, "complaint");
    builder.failure(seam, "the form is closed half-way", "a draft is kept for a day");
    seam.owner = builder.answer("Web team");
    const CellSheet sheet = sheets_of(builder)[0];
    CHECK(sheet.open() == 0);
    CHECK(sheet.state() == SeamState::Answered);
}

TEST_CASE("a cell is open when missing, `?`, or when it says nothing", "[cells]") {
    ModelBuilder builder = refund_line();
    Seam& seam = builder.seam("classify", "enqueue");
    seam.carries_unanswered = seam.header;
    builder.failure(seam, "The queue is full", "the queue is full!");
    builder.failure(seam, "TBD", "wait until it drains").mode = builder.unanswered();
    seam.landed = Landed{builder.answer("N/A"), {}, {}};
    const CellSheet sheet = sheets_of(builder)[1];
    REQUIRE(sheet.cells.size() == 7);
    CHECK(sheet.cells[0].state == CellState::Unanswered);
    CHECK(sheet.cells[1].state == CellState::Answered);
    CHECK(sheet.cells[2].state == CellState::SaysNothing);
    CHECK(sheet.cells[3].state == CellState::Unanswered);
    CHECK(sheet.cells[4].state == CellState::Answered);
    CHECK(sheet.cells[5].state == CellState::SaysNothing);
    CHECK(sheet.cells[6].state == CellState::Missing);
}

TEST_CASE("an answer adds no cells", "[cells]") {
    ModelBuilder builder = refund_line();
    builder.flow("back", {"enqueue -> classify"});
    builder.answers(builder.seam("classify", "enqueue"), "refund_id");
    CHECK(sheets_of(builder).size() == 2);
}

TEST_CASE("filler says nothing whatever its case and punctuation", "[cells]") {
    for (const auto* text :
         {"", "  \t", "TBD", "t.b.d.", "ToDo!", "FIXME:", "N/A", "n. a.", "None", "- unknown -", "…", "???",
          "—", "To be decided.", "not  yet", "«nothing»", "\u200B"}) {
        INFO(text);
        CHECK(is_filler(text));
    }
}

TEST_CASE("a short answer is no filler", "[cells]") {
    for (const auto* text : {"Retry", "On-call", "None of the orders is lost", "Later shift", "Team NA 2",
                             "IT", "HR", "0", "Pending orders older than a day", "Ω"}) {
        INFO(text);
        CHECK_FALSE(is_filler(text));
    }
}

TEST_CASE("texts say the same but for case, punctuation and white space", "[cells]") {
    CHECK(says_the_same("The queue is full", "the  queue is full!"));
    CHECK(says_the_same("Rückfrage – später", "RÜCKFRAGE, SPÄTER"));
    CHECK(says_the_same("Очередь полна", "очередь полна."));
    CHECK_FALSE(says_the_same("The queue is full", "The queue was full"));
}

TEST_CASE("a recovery repeats its failure in the failure's, the kind's or the kind's title's words",
          "[cells]") {
    ModelBuilder builder = refund_line();
    Seam& seam = builder.seam("classify", "enqueue");
    Failure& failure = builder.failure(seam, "The warehouse refuses it", "Rejected");
    CHECK_FALSE(repeats_failure(builder.model, failure));
    failure.kind = builder.kind("rejected", "refused and nobody paged");
    failure.kind_name = builder.name("rejected");
    CHECK(repeats_failure(builder.model, failure));
    failure.recovery->action = builder.answer("Refused, and nobody paged");
    CHECK(repeats_failure(builder.model, failure));
    failure.recovery->action = builder.answer("the warehouse refuses it.");
    CHECK(repeats_failure(builder.model, failure));
    failure.recovery->action = builder.answer("Page the shift lead");
    CHECK_FALSE(repeats_failure(builder.model, failure));
}

TEST_CASE("one sentence pasted for three kinds is found in all its places", "[cells]") {
    ModelBuilder builder = refund_line();
    Seam& first = builder.seam("ask", "classify");
    builder.failure(first, "the form is lost", "Page the shift lead");
    Seam& second = builder.seam("classify", "enqueue");
    builder.failure(second, "the form is lost", "page the shift lead.");
    builder.failure(second, "the queue is full", "Page the shift lead!");
    CHECK(find_pasted_recoveries(builder.model).empty());

    builder.failure(second, "the amount is refused", "Page the shift lead");
    const auto pasted = find_pasted_recoveries(builder.model);
    REQUIRE(pasted.size() == 1);
    REQUIRE(pasted[0].size() == 4);
    CHECK(pasted[0][0].seam == SeamId{0});
    CHECK(pasted[0][3].failure == 2);

    const std::vector<CellSheet> sheets = sheets_of(builder);
    CHECK(sheets[0].cells[2].state == CellState::SaysNothing);
    CHECK(sheets[1].cells[6].state == CellState::SaysNothing);
}
