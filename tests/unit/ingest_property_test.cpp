// Worksheet, filled in at random, back into its blueprint.
#include <algorithm>
#include <catch2/catch.hpp>
#include <fmt/format.h>
#include <map>
#include <random>
#include <set>

#include "emit/markdown.h"
#include "model/cell_address.h"
#include "model/wording.h"
#include "rewrite/common_lines.h"
#include "rewrite/format.h"
#include "support/files.h"
#include "support/random_blueprint.h"
#include "support/sheets.h"

namespace seamark {

namespace {

using model::CellField;

// What was written into a cell, as the blueprint should say it.
struct Filled {
    model::CellAddress address;
    std::string text;  // of `carries` the names in their order, of `basis` as it is printed
};

class Participant {
  public:
    Participant(std::uint32_t seed, const model::Model& model) : random_(seed), model_(model) {}

    std::uint32_t below(std::size_t count) { return static_cast<std::uint32_t>(random_() % count); }
    bool one_in(std::size_t count) { return below(count) == 0; }

    // Something to write into the cell; nothing where there is nothing that may be written there.
    std::optional<std::string> answer(CellField field) {
        if (field == CellField::Carries) {
            return cargo();
        }
        if (field == CellField::Basis) {
            return one_in(3) ? "assumed" : "observed: " + text(true);
        }
        switch (below(8)) {
            case 0:
                return "?";
            case 1:
                return std::vector<std::string>{"TBD", "n/a", "todo!", "-", "..."}[below(5)];
            default:
                return text(false);
        }
    }

    // As people type it: escaped as the sheet escapes, and at times with what is left of the blank.
    std::string typed(const std::string& meant) {
        const std::string escaped =
            one_in(3) ? with_raw_bars(emit::escape_markdown(meant)) : emit::escape_markdown(meant);
        switch (below(6)) {
            case 0:
                return "____ " + escaped + " ____";
            case 1:
                return escaped + "________";
            default:
                return escaped;
        }
    }

  private:
    // As people type a bar who do not know that it ends a table's cell. One behind which nothing is said
    // stays escaped: a cell too many in which nobody wrote is nobody's answer.
    static std::string with_raw_bars(std::string escaped) {
        constexpr const char* letters = "abcdefghijklmnopqrstuvwxyz";
        for (std::size_t i = 0; i + 1 < escaped.size(); ++i) {
            const bool is_bar = escaped[i] == '\\' && escaped[i + 1] == '|';
            const bool goes_on = escaped.find_first_of(letters, i + 2) < escaped.find_first_of("|&<_", i + 2);
            if (is_bar && goes_on) {
                escaped.erase(i, 1);
            }
            i += escaped[i] == '\\' ? 1 : 0;
        }
        return escaped;
    }

    std::optional<std::string> cargo() {
        std::string list;
        for (const model::State& state : model_.states) {
            if (one_in(3)) {
                list.append(list.empty() ? "" : ", ").append(state.name.text).append(one_in(4) ? "?" : "");
            }
        }
        return list.empty() ? std::nullopt : std::optional(list);
    }

    // Never twice the same, so that no sentence is pasted everywhere.
    std::string text(bool is_plain) {
        static const std::vector<std::string> parts = {
            "the team",
            "calls",
            " ",
            "  ",
            "\"",
            "'",
            "|",
            "`",
            "\\",
            "<b>",
            "&amp;",
            "-->",
            "<!-- x",
            "*",
            "_",
            "~~",
            "[a](b)",
            "#",
            "- ",
            "1. ",
            "$",
            "@t",
            "https://x.y",
            "\n",
            "\t",
            "\u00FC",
            "\u05E9\u05DC",
            "\U0001F4E6",
            "\u202E",
            "?",
            "{",
            "}",
            "// no",
            "\"\"\"",
            "\\n",
            "a rather long sentence that goes on and on, and then some more of it"};
        std::string text = fmt::format("{}", ++count_);
        for (std::uint32_t i = 0; i < 1 + below(9); ++i) {
            text += is_plain ? " " + parts[below(2)] : parts[below(parts.size())];
        }
        if (is_plain) {
            return text;
        }
        if (one_in(4)) {
            text.insert(0, " ");
        }
        text.erase(text.find_last_not_of('\n') + 1);  // lines without a word at the end are nobody's
        return one_in(4) ? text + " " : text;
    }

    std::mt19937 random_;
    const model::Model& model_;
    int count_ = 0;
};

std::string carried(const model::Seam& seam) {
    std::string list;
    for (const model::Cargo& cargo : seam.carries) {
        list.append(list.empty() ? "" : ", ").append(cargo.name.text).append(cargo.optional ? "?" : "");
    }
    return list;
}

std::string said(const std::optional<model::Answer>& answer) {
    if (!answer) {
        return "(missing)";
    }
    return answer->is_unanswered ? "?" : std::string(answer->text.value);
}

std::string said_in(const model::Failure& failure, CellField field) {
    switch (field) {
        case CellField::Mode:
            return said(failure.mode);
        case CellField::Recovery:
            return failure.recovery ? said(failure.recovery->action) : "(missing)";
        case CellField::Signal:
            return said(failure.signal);
        case CellField::FailureOwner:
            return said(failure.owner);
        case CellField::Basis:
            if (!failure.basis) {
                return "(missing)";
            }
            return failure.basis->observed ? "observed: " + std::string(failure.basis->source->value)
                                           : "assumed";
        case CellField::Carries:
        case CellField::Landed:
        case CellField::Owner:
        case CellField::JourneyOwner:
            break;
    }
    return "(no such cell)";
}

std::string said_in(const model::Seam& seam, CellField field) {
    switch (field) {
        case CellField::Carries:
            return carried(seam);
        case CellField::Landed:
            return seam.landed ? said(seam.landed->when) : "(missing)";
        case CellField::Owner:
            return said(seam.owner);
        case CellField::Mode:
        case CellField::Recovery:
        case CellField::Signal:
        case CellField::FailureOwner:
        case CellField::Basis:
        case CellField::JourneyOwner:
            break;
    }
    return "(no such cell)";
}

const model::Seam* find_seam(const model::Model& model, std::string_view identity) {
    for (const model::Seam& seam : model.seams) {
        if (model::seam_identity(model, seam.from.name.text, seam.to.name.text) == identity) {
            return &seam;
        }
    }
    return nullptr;
}

// What was taken in of one seam.
struct Before {
    std::size_t failures = 0;            // that the seam had
    std::set<std::uint32_t> new_ones{};  // that were written, by their ordinals
};

// What stands in the cell that the sheet called by `address`.
std::string read_back(const model::Model& model, const model::CellAddress& address, const Before& before) {
    const model::Seam* seam = find_seam(model, address.seam);
    if (seam == nullptr) {
        return "(no seam)";
    }
    if (!address.failure) {
        return said_in(*seam, address.field);
    }
    if (address.failure->is_new) {
        // They stand behind the others, those without a kind in the order of the sheet.
        auto left = std::distance(before.new_ones.begin(), before.new_ones.find(address.failure->ordinal));
        for (std::size_t i = before.failures; i < seam->failures.size(); ++i) {
            if (!seam->failures[i].kind_name && left-- == 0) {
                return said_in(seam->failures[i], address.field);
            }
        }
        return "(no new failure)";
    }
    for (std::size_t i = 0; i < seam->failures.size(); ++i) {
        const model::Failure& failure = seam->failures[i];
        const bool is_it = address.failure->kind.empty()
                               ? i + 1 == address.failure->ordinal
                               : failure.kind_name && failure.kind_name->text == address.failure->kind;
        if (is_it) {
            return said_in(failure, address.field);
        }
    }
    return "(no failure)";
}

// The addresses of the open cells.
std::map<std::string, bool> cells_of(const test::Compiled& compiled) {
    const emit::View view = compiled.workspace->view(compiled.compilation);
    std::map<std::string, bool> cells;
    for (const model::CellSheet& sheet : view.cells) {
        for (const model::Cell& cell : sheet.cells) {
            cells[model::to_string(model::address_of(view.model, view.graph, sheet, cell))] = cell.is_open();
        }
    }
    return cells;
}

std::size_t count_codes(const test::Compiled& compiled, diag::Code code) {
    const auto& findings = compiled.compilation.findings;
    return static_cast<std::size_t>(
        std::count_if(findings.begin(), findings.end(),
                      [code](const diag::Finding& finding) { return finding.code == code; }));
}

std::size_t count_open(const test::Compiled& compiled, model::CellKind kind, model::CellState state) {
    std::size_t count = 0;
    for (const model::CellSheet& sheet : compiled.compilation.cells) {
        if (!compiled.compilation.graph.crossings[sheet.crossing].seam) {
            continue;
        }
        count += static_cast<std::size_t>(
            std::count_if(sheet.cells.begin(), sheet.cells.end(),
                          [&](const model::Cell& cell) { return cell.kind == kind && cell.state == state; }));
    }
    return count;
}

struct OpenFailures {
    std::size_t modes = 0;       // `?`, or none where the seam has no failure
    std::size_t kinds = 0;       // that a contract makes it consider
    std::size_t recoveries = 0;  // of failures that say how they fail
};

OpenFailures count_open_failures(const test::Compiled& compiled) {
    using model::CellState;
    const auto is_owed = [](CellState state) {
        return state == CellState::Missing || state == CellState::Unanswered;
    };
    OpenFailures open;
    for (const model::CellSheet& sheet : compiled.compilation.cells) {
        const bool has_seam = compiled.compilation.graph.crossings[sheet.crossing].seam.has_value();
        for (std::size_t i = 0; has_seam && i < sheet.cells.size(); ++i) {
            const model::Cell& cell = sheet.cells[i];
            if (cell.kind == model::CellKind::Mode && is_owed(cell.state)) {
                ++(cell.considered && !cell.failure ? open.kinds : open.modes);
            }
            const bool says_how = i > 0 && cell.kind == model::CellKind::Recovery &&
                                  sheet.cells[i - 1].state == CellState::Answered;
            open.recoveries += says_how && is_owed(cell.state) ? 1 : 0;
        }
    }
    return open;
}

// `check` says of the cells what the model says.
void compare_findings_with_cells(const test::Compiled& compiled) {
    using model::CellKind;
    using model::CellState;
    CHECK(count_codes(compiled, diag::Code::no_carried_state) ==
          count_open(compiled, CellKind::Carries, CellState::Missing) +
              count_open(compiled, CellKind::Carries, CellState::Unanswered));
    CHECK(count_codes(compiled, diag::Code::no_landing) ==
          count_open(compiled, CellKind::Landed, CellState::Missing) +
              count_open(compiled, CellKind::Landed, CellState::Unanswered));
    CHECK(count_codes(compiled, diag::Code::no_seam_owner) ==
          count_open(compiled, CellKind::Owner, CellState::Missing) +
              count_open(compiled, CellKind::Owner, CellState::Unanswered));
    const OpenFailures open = count_open_failures(compiled);
    CHECK(count_codes(compiled, diag::Code::no_failure_mode) == open.modes);
    CHECK(count_codes(compiled, diag::Code::kind_not_considered) == open.kinds);
    CHECK(count_codes(compiled, diag::Code::no_recovery) == open.recoveries);
}

constexpr std::string_view filler = "\"TBD\"";

bool holds(std::string_view text, std::string_view part) {
    return text.find(part) != std::string_view::npos;
}

// All but white space, `?` and the examples' filler stays, in its order.
bool keeps_all_else(std::string before, const std::string& after) {
    for (std::size_t i = before.find(filler); i != std::string::npos; i = before.find(filler)) {
        before.erase(i, filler.size());
    }
    std::size_t at = 0;
    for (const char c : before) {
        if (std::string_view(" \t\r\n?").find(c) != std::string_view::npos) {
            continue;
        }
        at = after.find(c, at);
        if (at == std::string::npos) {
            return false;
        }
        ++at;
    }
    return true;
}

// Whether an answer has a place on the line: an open one, a failure that gets a body, a body on one line.
bool may_change(std::string_view line) {
    const bool has_body_on_line = holds(line, "{") && holds(line, "}");
    const bool has_no_body = holds(line, "failure ") && !holds(line, "{");
    return holds(line, "?") || holds(line, filler) || has_body_on_line || has_no_body;
}

void check_changed_lines(const std::string& before, const std::string& after) {
    const std::vector<std::string_view> lines = rewrite::split_lines(before);
    std::vector<bool> is_kept(lines.size(), false);
    for (const rewrite::CommonLine& common : rewrite::find_common_lines(lines, rewrite::split_lines(after))) {
        is_kept[common.before] = true;
    }
    for (std::size_t i = 0; i < lines.size(); ++i) {
        CAPTURE(lines[i]);
        CHECK((is_kept[i] || may_change(lines[i])));
    }
}

std::string laid_out(const std::string& text) {
    source::SourceMap sources;
    diag::Sink sink;
    return rewrite::format(sources.add("a.blueprint", text), sink).value();
}

bool is_open_answer(const std::string& text) {
    return text == "?" || model::is_filler(text);
}

void fill_and_take_in(const std::string& text, const std::filesystem::path& folder, std::uint32_t seed) {
    const test::Compiled before = test::compile_text(text, folder);
    const auto& model = before.compilation.model;
    if (!before.compilation.names_resolved || model.is_library) {
        return;
    }
    const std::string printed = test::print_sheet(before);
    const test::TakenIn untouched = test::take_in(before, printed);
    REQUIRE(untouched.text == text);
    REQUIRE(test::remarks_of(untouched, printed).empty());

    Participant participant(seed, model);
    std::string sheet = printed;
    std::vector<Filled> filled;
    std::map<std::string, Before> seams;
    for (const std::string& name : test::blank_cells(printed)) {
        const auto address = model::parse_cell_address(name);
        REQUIRE(address);
        const auto answer = participant.one_in(3) ? std::nullopt : participant.answer(address->field);
        const bool asks_for_nothing = answer == "?" && address->failure && address->failure->is_new;
        if (!answer || asks_for_nothing) {
            continue;
        }
        const model::Seam* seam = find_seam(model, address->seam);
        seams[address->seam].failures = seam == nullptr ? 0 : seam->failures.size();
        if (address->failure && address->failure->is_new) {
            seams[address->seam].new_ones.insert(address->failure->ordinal);
        }
        test::fill_cell(sheet, name, participant.typed(*answer));
        filled.push_back({*address, *answer});
    }

    const test::TakenIn taken = test::take_in(before, sheet);
    CAPTURE(sheet, taken.text);
    CHECK(test::remarks_of(taken, sheet).empty());
    CHECK(keeps_all_else(text, taken.text));
    check_changed_lines(text, taken.text);
    if (laid_out(text) == text) {
        CHECK(laid_out(taken.text) == taken.text);
    }
    const test::Compiled after = test::compile_text(taken.text, folder);
    REQUIRE(after.compilation.names_resolved);
    std::map<std::string, bool> expected = cells_of(before);
    const std::map<std::string, bool> cells = cells_of(after);
    for (const Filled& cell : filled) {
        const std::string name = model::to_string(cell.address);
        CAPTURE(name);
        CHECK(read_back(after.compilation.model, cell.address, seams[cell.address.seam]) == cell.text);
        if (expected.count(name) > 0) {
            expected[name] = is_open_answer(cell.text);
        }
    }
    for (const auto& [name, is_open] : expected) {
        const auto there = cells.find(name);
        CAPTURE(name);
        if (name.find("failure[+") == std::string::npos) {
            REQUIRE(there != cells.end());
            CHECK(there->second == is_open);
        }
    }
    compare_findings_with_cells(after);
    const test::TakenIn again = test::take_in(after, sheet);
    CHECK(again.text == taken.text);
    CHECK(again.ingestion.remarks.empty());
}

}  // namespace

TEST_CASE("answers come back into the cells of every example", "[ingest]") {
    for (const auto& path : test::files_below(test::examples_folder(), ".blueprint")) {
        CAPTURE(path);
        for (std::uint32_t seed = 0; seed < 6; ++seed) {
            CAPTURE(seed);
            fill_and_take_in(test::read_file(path), path.parent_path(), seed);
        }
    }
}

TEST_CASE("answers come back into the cells of the tests' blueprints", "[ingest]") {
    for (const auto& path : test::files_below(test::tests_folder() / "support", ".blueprint")) {
        CAPTURE(path);
        for (std::uint32_t seed = 0; seed < 6; ++seed) {
            CAPTURE(seed);
            fill_and_take_in(test::read_file(path), path.parent_path(), seed);
        }
    }
}

TEST_CASE("answers come back into the cells of blueprints made at random", "[ingest]") {
    for (std::uint32_t seed = 0; seed < 80; ++seed) {
        CAPTURE(seed);
        fill_and_take_in(test::random_blueprint(seed), ".", seed);
    }
}

}  // namespace seamark
