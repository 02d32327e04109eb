// What the sections of the page are made from, worked out once.
#pragma once

#include <string>
#include <vector>

#include "emit/summary.h"
#include "portfolio/portfolio.h"

namespace seamark::portfolio {

struct Page {
    const Portfolio& portfolio;
    std::string title;                       // finished HTML
    emit::SeamCounts counts;                 // of all blueprints
    std::vector<emit::RankedAcross> ranked;  // `view` is the entry's place
    std::vector<emit::OwnerTotal> owners;
    std::size_t errors = 0;
    std::size_t warnings = 0;
    std::size_t waived = 0;

    bool has_findings() const { return errors + warnings + waived > 0; }
};

Page make_page(const Portfolio& portfolio);

const Entry& entry_of(const Page& page, const emit::RankedAcross& ranked);
const model::CellSheet& sheet_of(const Page& page, const emit::RankedAcross& ranked);

// What a person wrote, as HTML that keeps its direction to itself; "nobody yet" for no owner.
std::string user_text(std::string_view text);
std::string owner_text(std::string_view owner);
std::string title_text(const Entry& entry);
// "Asks → Answers", by the titles of the steps.
std::string steps_text(const Entry& entry, const model::CellSheet& sheet);

// "1 cell", "2 cells" as HTML, kept on one line
std::string counted(std::size_t count, std::string_view one, std::string_view many);

// What a filter looks at: the blueprint's place, its owner, the states of its seams.
std::string filter_attributes(const Page& page, std::size_t entry, std::string_view states);
std::string states_of(const Entry& entry);

// A link below the entry's folder; the path is percent-encoded where it has to be, `content` finished HTML.
std::string url_of(const Entry& entry, std::string_view path);
bool has_output(const Entry& entry, std::string_view path);

// Where the page shows a blueprint's diagram.
std::string anchor_of(std::size_t entry);

}  // namespace seamark::portfolio
