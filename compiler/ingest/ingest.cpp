#include "ingest/ingest.h"

#include <algorithm>
#include <array>

#include "base/check.h"
#include "ingest/canonical_body.h"
#include "ingest/clause_places.h"
#include "ingest/collect_answers.h"
#include "ingest/place_leads.h"
#include "ingest/plan.h"
#include "ingest/renumber_copies.h"
#include "ingest/restore_cells.h"
#include "ingest/seam_edits.h"
#include "ingest/ticks.h"
#include "ingest/unplaced.h"
#include "ingest/write_value.h"
#include "parse/parse.h"

namespace seamark::ingest {

namespace {

using model::CellField;

// Behind the last seam, else behind the last flow.
std::uint32_t behind_last_seam(const model::Model& model) {
    std::uint32_t end = 0;
    for (const model::Seam& seam : model.seams) {
        end = std::max(end, seam.span.end);
    }
    for (const model::Flow& flow : model.flows) {
        end = model.seams.empty() ? std::max(end, flow.span.end) : end;
    }
    return end;
}

// The failure of that kind among them; it is taken out.
NewFailure take_failure(std::vector<NewFailure>& failures, const std::string& kind) {
    const auto found = std::find_if(failures.begin(), failures.end(),
                                    [&kind](const NewFailure& failure) { return failure.kind == kind; });
    if (found == failures.end()) {
        return {kind, {}};
    }
    NewFailure failure = std::move(*found);
    failures.erase(found);
    return failure;
}

// The failures that a new seam owes, answered or not, then those that it was given on top.
SeamChange with_owed_failures(const model::Model& model, const model::CellSheet& sheet, SeamChange change) {
    std::vector<NewFailure> failures;
    for (const model::Cell& cell : sheet.cells) {
        if (cell.kind == model::CellKind::Mode) {
            failures.push_back(take_failure(
                change.fresh, cell.considered ? std::string(model.failure_kinds[*cell.considered].name.text)
                                              : std::string()));
        }
    }
    std::move(change.fresh.begin(), change.fresh.end(), std::back_inserter(failures));
    change.fresh = std::move(failures);
    return change;
}

std::vector<CellField> owed_fields(const model::CellSheet& sheet) {
    std::vector<CellField> fields = {CellField::Carries, CellField::Owner};
    const bool owes_landing =
        std::any_of(sheet.cells.begin(), sheet.cells.end(),
                    [](const model::Cell& cell) { return cell.kind == model::CellKind::Landed; });
    if (owes_landing) {
        fields.push_back(CellField::Landed);
    }
    return fields;
}

std::string new_seam(const model::Model& model, const PlannedSeam& planned, const source::SourceFile& file) {
    const model::CellSheet& sheet = *planned.target.sheet;
    const std::string code = write_new_seam(planned.target.from, planned.target.to, owed_fields(sheet),
                                            with_owed_failures(model, sheet, planned.change));
    return "\n\n" + fit_in(code, 0, {}, indentation_of(file));
}

void add_edits(const emit::View& view, const syntax::File& written, const Plan& plan,
               rewrite::EditList& edits) {
    const source::SourceFile& file = view.sources[view.model.file];
    const std::uint32_t behind = behind_comment(file, behind_last_seam(view.model));
    if (plan.journey_owner) {
        SEAMARK_CHECK(edits.add({edit_journey_owner(file, written, *plan.journey_owner)}));
    }
    for (const PlannedSeam& planned : plan.seams) {
        if (planned.target.seam) {
            const model::Seam& seam = view.model.seams[*planned.target.seam];
            SEAMARK_CHECK(edits.add(edit_seam(file, written, written_seam(written, seam), planned.change)));
        } else {
            SEAMARK_CHECK(edits.add({{{file.id, behind, behind}, new_seam(view.model, planned, file)}}));
        }
    }
}

// Whether the sheet is a page, or has HTML around its anchors instead of the rows of a table.
bool is_html(std::string_view markdown) {
    std::string text(markdown);
    std::transform(text.begin(), text.end(), text.begin(),
                   [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; });
    const std::size_t first = text.find_first_not_of(" \t\r\n");
    const auto starts = [&](std::string_view start) {
        return first != std::string::npos && text.compare(first, start.size(), start) == 0;
    };
    if (starts("<!doctype") || starts("<html") || starts("<?xml")) {
        return true;
    }
    constexpr std::array<std::string_view, 6> tags = {"<html", "<body",  "</table>",
                                                      "</td>", "</div>", "</p>"};
    const bool has_rows = starts("|") || text.find("\n|") != std::string::npos;
    return !has_rows && std::any_of(tags.begin(), tags.end(), [&text](std::string_view tag) {
        return text.find(tag) != std::string::npos;
    });
}

// The blueprint of the sheet's anchors where none is this one's.
std::optional<std::string> find_other_blueprint(const worksheet::ReadSheet& sheet,
                                                const model::Model& model) {
    std::optional<std::string> other;
    for (const worksheet::SheetCell& cell : sheet.cells) {
        if (!cell.address) {
            continue;
        }
        const std::string name = cell.address->seam.substr(0, cell.address->seam.find('.'));
        if (name == model.name.text) {
            return std::nullopt;
        }
        other = other.value_or(name);
    }
    return other;
}

}  // namespace

Ingestion ingest(const emit::View& view, std::string_view markdown, std::string_view printed,
                 Options options) {
    Ingestion result;
    FilledSheet sheet = read_filled_sheet(markdown, printed);
    const PrintedSheet now = read_printed_sheet(printed);
    place_leads(sheet, now);
    renumber_copies(sheet);
    restore_cells(sheet, now);
    result.is_html = is_html(markdown);
    result.anchors = sheet.read.cells.size();
    result.other_blueprint = find_other_blueprint(sheet.read, view.model);
    std::vector<Answer> answers = collect_answers(sheet, view.model, result.remarks);
    add_ticked_cargo(view, sheet, answers, result.remarks);
    diag::Sink sink;
    const parse::ParsedFile parsed = parse::parse(view.sources[view.model.file], sink);
    const Plan plan = make_plan(view, *parsed.root, sheet, answers, {options.replace}, result.remarks);
    add_edits(view, *parsed.root, plan, result.edits);
    result.written = plan.counts.written;
    result.already_there = plan.counts.already_there;
    report_missing_anchors(sheet, now, result.remarks);
    report_unplaced(sheet, now, result.remarks);
    std::stable_sort(result.remarks.begin(), result.remarks.end(),
                     [](const Remark& a, const Remark& b) { return a.place.begin < b.place.begin; });
    return result;
}

}  // namespace seamark::ingest
