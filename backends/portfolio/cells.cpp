#include "portfolio/cells.h"

#include <fmt/core.h>

#include "portfolio/page.h"

namespace seamark::portfolio {

namespace {

struct Size {
    int width;
    int height;
    int gap;
    int answered_height;
    bool has_sign;
};

constexpr Size large{16, 18, 3, 7, true};
constexpr Size small{6, 14, 2, 4, false};

std::string draw_cell(const Size& size, std::size_t index, bool is_open) {
    const int x = static_cast<int>(index) * (size.width + size.gap);
    const int height = is_open ? size.height : size.answered_height;
    std::string svg = fmt::format(R"(<rect class="{}" x="{}" y="{}" width="{}" height="{}" rx="1.5"/>)",
                                  is_open ? "open" : "done", x, size.height - height, size.width, height);
    if (is_open && size.has_sign) {
        svg += fmt::format(R"(<text x="{}" y="{}">?</text>)", x + size.width / 2, size.height - 4);
    }
    return svg;
}

std::string draw_cells(const model::CellSheet& sheet, const Size& size) {
    const int width = static_cast<int>(sheet.cells.size()) * (size.width + size.gap) - size.gap;
    std::string svg = fmt::format(
        "<svg class=\"cells\" width=\"{0}\" height=\"{1}\" viewBox=\"0 0 {0} {1}\" aria-hidden=\"true\" "
        "focusable=\"false\">",
        width, size.height);
    for (std::size_t i = 0; i < sheet.cells.size(); ++i) {
        svg += draw_cell(size, i, sheet.cells[i].is_open());
    }
    return svg + "</svg>";
}

// Which failure a cell is about, as finished HTML; empty where none is written.
std::string failure_text(const emit::View& view, const model::CellSheet& sheet, const model::Cell& cell) {
    if (cell.considered) {
        return user_text(view.model.failure_kinds[*cell.considered].title.value);
    }
    const auto& seam = view.graph.crossings[sheet.crossing].seam;
    if (!cell.failure || !seam) {
        return {};
    }
    const model::Failure& failure = view.model.seams[*seam].failures[*cell.failure];
    if (!failure.mode.is_unanswered && !model::is_filler(failure.mode.text.value)) {
        return user_text(failure.mode.text.value);
    }
    return failure.kind ? user_text(view.model.failure_kinds[*failure.kind].title.value) : std::string();
}

// The question, and what it is about.
std::string question_of(const emit::View& view, const model::CellSheet& sheet, const model::Cell& cell) {
    const std::string failure = failure_text(view, sheet, cell);
    const std::string about = failure.empty() ? "" : fmt::format(" <span class=\"about\">{}</span>", failure);
    switch (cell.kind) {
        case model::CellKind::Carries:
            return "What crosses?";
        case model::CellKind::Mode:
            return "How does it fail?" + about;
        case model::CellKind::Recovery:
            return "What is done then?" + about;
        case model::CellKind::Landed:
            return "When has it landed?";
        case model::CellKind::Owner:
            return "Who owns it?";
    }
    return {};
}

}  // namespace

std::string cell_row(const model::CellSheet& sheet) {
    return draw_cells(sheet, large);
}

std::string cell_map(const emit::View& view) {
    std::string html = "<span class=\"map\">";
    for (const model::CellSheet& sheet : view.cells) {
        html += draw_cells(sheet, small);
    }
    return html + "</span>";
}

std::vector<std::string> open_questions(const emit::View& view, const model::CellSheet& sheet) {
    std::vector<std::string> questions;
    for (const model::Cell& cell : sheet.cells) {
        if (cell.is_open()) {
            questions.push_back(question_of(view, sheet, cell));
        }
    }
    return questions;
}

}  // namespace seamark::portfolio
