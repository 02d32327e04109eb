#include "ingest/renumber_copies.h"

#include <algorithm>
#include <optional>

#include "ingest/match_failures.h"
#include "worksheet/written_answer.h"

namespace seamark::ingest {

namespace {

using model::CellAddress;
using worksheet::SheetCell;
using worksheet::SheetColumn;
using worksheet::SheetRow;

// The key of a row all of whose anchors are one new failure's.
std::optional<CellAddress> new_failure_of(const worksheet::ReadSheet& sheet, const SheetRow& row) {
    std::optional<CellAddress> key;
    for (const SheetColumn& column : row.columns) {
        for (const std::size_t cell : column.cells) {
            const auto& address = sheet.cells[cell].address;
            if (!address) {
                continue;  // what it was its row says
            }
            if (!address->failure || !address->failure->is_new ||
                (key && failure_name(*key) != failure_name(*address))) {
                return std::nullopt;
            }
            key = address;
        }
    }
    return key;
}

std::vector<std::string> answers_of(const FilledSheet& sheet, const SheetRow& row) {
    std::vector<std::string> answers;
    for (const SheetColumn& column : row.columns) {
        for (const std::size_t cell : column.cells) {
            answers.push_back(worksheet::read_answer(sheet.read.cells[cell].answer.of(sheet.markdown)));
        }
    }
    return answers;
}

bool are_all_blank(const std::vector<std::string>& answers) {
    return std::all_of(answers.begin(), answers.end(),
                       [](const std::string& answer) { return answer.empty(); });
}

}  // namespace

void renumber_copies(FilledSheet& sheet) {
    std::map<std::string, std::uint32_t> last;  // number of a seam
    for (const SheetCell& cell : sheet.read.cells) {
        if (cell.address && cell.address->failure && cell.address->failure->is_new) {
            std::uint32_t& number = last[cell.address->seam];
            number = std::max(number, cell.address->failure->ordinal);
        }
    }
    std::map<std::string, std::vector<std::string>> answers_by_name;
    for (const SheetRow& row : sheet.read.rows) {
        const auto key = new_failure_of(sheet.read, row);
        std::vector<std::string> answers = key ? answers_of(sheet, row) : std::vector<std::string>{};
        if (!key || are_all_blank(answers)) {
            continue;
        }
        const auto [first, is_new] = answers_by_name.try_emplace(failure_name(*key), answers);
        if (is_new || first->second == answers) {
            continue;
        }
        const std::uint32_t number = ++last[key->seam];
        for (const SheetColumn& column : row.columns) {
            for (const std::size_t cell : column.cells) {
                if (auto& address = sheet.read.cells[cell].address) {
                    address->failure->ordinal = number;
                }
            }
        }
    }
}

}  // namespace seamark::ingest
