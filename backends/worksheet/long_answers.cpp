#include "worksheet/long_answers.h"

#include <algorithm>
#include <utility>

#include "diag/terminal_text.h"
#include "worksheet/paper.h"

namespace seamark::worksheet {

namespace {

// Millimetres that an answer may take of a row that is too high; forms have three rows of fields, and pairs
// one.
constexpr double room_in_form = 52;
constexpr double room_in_pair = 150;
constexpr std::size_t columns_of_name = 60;

std::size_t text_size(const Piece& piece) {
    const bool is_text = piece.kind == Piece::Kind::Text || piece.kind == Piece::Kind::Struck;
    return is_text ? piece.text.size() : 0;
}

// The piece that is the answer, or words that say nothing: the longest text.
std::size_t find_answer(const Line& line) {
    const auto longest = std::max_element(
        line.begin(), line.end(), [](const Piece& a, const Piece& b) { return text_size(a) < text_size(b); });
    return static_cast<std::size_t>(longest - line.begin());
}

// Offsets at which the text may be cut: behind white space, else behind any character.
std::vector<std::size_t> find_cuts(std::string_view text) {
    std::vector<std::size_t> cuts;
    const bool has_blank = text.find_first_of(" \n") != std::string_view::npos;
    for (std::size_t i = 1; i < text.size(); ++i) {
        const bool is_behind_blank = text[i - 1] == ' ' || text[i - 1] == '\n';
        const bool starts_character = (static_cast<unsigned char>(text[i]) & 0xC0U) != 0x80U;
        if (has_blank ? is_behind_blank : starts_character) {
            cuts.push_back(i);
        }
    }
    cuts.push_back(text.size());
    return cuts;
}

std::string shortened(std::string_view text) {
    std::string name;
    for (const std::size_t cut : find_cuts(text)) {
        if (diag::terminal_text(text.substr(0, cut)).columns > columns_of_name) {
            return name + "\u2026";
        }
        name = text.substr(0, cut);
    }
    return name;
}

std::string text_of(const Line& line) {
    return line.empty() ? std::string() : line[find_answer(line)].text;
}

// Questions of our own are short, those with a title in them need not be.
std::string shortened_question(const Line& line) {
    constexpr std::size_t longest = 300;
    const std::string question = text_of(line);
    return question.size() > longest ? shortened(question) : question;
}

// What a line comes to: its last text, behind what was printed before it.
std::string last_text_of(const Line& line) {
    const auto last = std::find_if(line.rbegin(), line.rend(),
                                   [](const Piece& piece) { return piece.kind == Piece::Kind::Text; });
    return last == line.rend() ? std::string() : last->text;
}

}  // namespace

Line shorten_texts(Line line) {
    for (Piece& piece : line) {
        piece.text = shortened(piece.text);
    }
    return line;
}

Line take_start(Line& line, const std::function<bool(const Line&)>& fits) {
    if (fits(line) || text_of(line).empty()) {
        return std::exchange(line, {});
    }
    const std::size_t answer = find_answer(line);
    const std::string text = line[answer].text;
    const std::vector<std::size_t> cuts = find_cuts(text);
    const auto start_to = [&](std::size_t cut) {
        Line start(line.begin(), line.begin() + static_cast<std::ptrdiff_t>(answer) + 1);
        start.back().text = text.substr(0, cut);
        return start;
    };
    const auto first_too_long = std::partition_point(cuts.begin() + 1, cuts.end(),
                                                     [&](std::size_t cut) { return fits(start_to(cut)); });
    const std::size_t cut = *(first_too_long - 1);
    Line start = start_to(cut);
    line.erase(line.begin(), line.begin() + static_cast<std::ptrdiff_t>(answer));
    line.front().text = text.substr(cut);
    if (line.front().text.empty()) {
        line.erase(line.begin());
    }
    return start;
}

std::vector<LongAnswer> cut_long_answers(const Table& table, std::vector<Line>& row, double room,
                                         bool is_deep) {
    const bool is_form = table.kind == Table::Kind::Forms;
    std::vector<LongAnswer> cut;
    if ((!is_form && table.kind != Table::Kind::Pairs) || row_height(table, row, is_deep) <= room) {
        return cut;
    }
    const std::string about = is_form && !row.empty() ? shortened(last_text_of(row.front())) : std::string();
    for (std::size_t i = is_form ? 0 : 1; i < row.size(); ++i) {
        const auto fits = [&](const Line& line) {
            std::vector<Line> alone(row.size());
            const double empty = row_height(table, alone, is_deep);
            alone[i] = line;
            return row_height(table, alone, is_deep) - empty <= (is_form ? room_in_form : room_in_pair);
        };
        if (row[i].empty() || fits(row[i]) || text_of(row[i]).empty()) {
            continue;
        }
        Line start = take_start(row[i], fits);
        cut.push_back(
            {is_form ? table.header[i] : shortened_question(row.front()), about, std::move(row[i])});
        row[i] = std::move(start);
        row[i].push_back(text(" \u2026"));
    }
    return cut;
}

}  // namespace seamark::worksheet
