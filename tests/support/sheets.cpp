#include "support/sheets.h"

#include <catch2/catch.hpp>
#include <fmt/format.h>

#include "driver/ingest_sheet.h"
#include "worksheet/worksheet.h"

namespace seamark::test {

namespace {

constexpr std::string_view anchor_start = "<!-- seamark: ";
constexpr std::string_view anchor_end = " -->";
constexpr std::string_view blank = "____________";

}  // namespace

const std::string& returns_blueprint() {
    static const std::string text = R"(blueprint returns "Returns"
owner "Returns team"
lane customer "Customer" is customer
line interaction
lane agent "Agent" is agent
line visibility
line internal
lane systems "Systems" is system { actor queue "Queue" }
state order_id : text 1..9 "The order" { example "A" }
state refund : number 0.. "Money back"
state note : text 1..90
step ask "Asks" in customer { gives order_id, note }
step approve "Approves" in agent { needs order_id  gives refund }
step enqueue "Queues" in queue { needs order_id, refund }
step told "Is told" in customer { needs refund }
failure rejected "It is refused and nobody is paged"
failure late "It comes too late"
contract to_system for agent -> system { requires order_id considers rejected }
flow happy { ask -> approve -> enqueue -> told }
)";
    return text;
}

std::string print_sheet(const Compiled& compiled) {
    REQUIRE(compiled.compilation.names_resolved);
    return worksheet::emit_worksheet(compiled.workspace->view(compiled.compilation), {});
}

void fill_cell(std::string& sheet, std::string_view address, std::string_view typed) {
    const std::string anchor = fmt::format("{}{}{}", anchor_start, address, anchor_end);
    CAPTURE(anchor);
    const std::size_t begin = sheet.find(anchor);
    REQUIRE(begin != std::string::npos);
    const std::size_t end = sheet.find(" |", begin);
    REQUIRE(end != std::string::npos);
    sheet.replace(begin + anchor.size(), end - begin - anchor.size(), fmt::format(" {}", typed));
}

std::vector<std::string> blank_cells(const std::string& sheet) {
    std::vector<std::string> addresses;
    for (std::size_t at = sheet.find(anchor_start); at != std::string::npos;
         at = sheet.find(anchor_start, at + 1)) {
        const std::size_t begin = at + anchor_start.size();
        const std::size_t end = sheet.find(anchor_end, begin);
        const std::string rest = sheet.substr(end + anchor_end.size(), blank.size() + 3);
        if (rest == fmt::format(" {} |", blank) || rest.substr(0, 3) == "  |") {
            addresses.push_back(sheet.substr(begin, end - begin));
        }
    }
    return addresses;
}

TakenIn take_in(const Compiled& compiled, const std::string& sheet, ingest::Options options) {
    auto taken = driver::ingest_sheet(*compiled.workspace, compiled.compilation, sheet, options);
    if (!taken) {
        FAIL(taken.error());
    }
    return {taken.value().bytes, taken.value().ingestion};
}

std::vector<std::string> remarks_of(const TakenIn& taken, const std::string& sheet) {
    source::SourceMap sheets;
    const source::SourceFile& file = sheets.add("sheet.md", sheet);
    std::vector<std::string> remarks;
    for (const ingest::Remark& remark : taken.ingestion.remarks) {
        const auto place = file.position(static_cast<std::uint32_t>(remark.place.begin));
        remarks.push_back(fmt::format("{} {}:{} {}{}", diag::to_string(remark.severity), place.line,
                                      place.column, remark.message,
                                      remark.quoted.empty() ? "" : " | " + remark.quoted));
    }
    return remarks;
}

}  // namespace seamark::test
