#include "payload/judge_batch.h"

#include <algorithm>
#include <cstring>

#include "source/utf8.h"

namespace seamark::payload {

namespace {

constexpr std::string_view white_space = " \t\r\n";

std::string_view next_line(std::string_view text, std::size_t begin) {
    const void* const end = std::memchr(text.data() + begin, '\n', text.size() - begin);
    const std::size_t length =
        end == nullptr ? text.size() - begin
                       : static_cast<std::size_t>(static_cast<const char*>(end) - (text.data() + begin));
    return text.substr(begin, length);
}

bool is_blank(std::string_view line) {
    return line.find_first_not_of(white_space) == std::string_view::npos;
}

// The text from the string on that has a control character in it, or does not end.
std::string_view from_bad_string(std::string_view text) {
    std::size_t begin = 0;
    bool is_in_string = false;
    bool is_escaped = false;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const char c = text[i];
        if (!is_in_string) {
            is_in_string = c == '"';
            begin = i;
            continue;
        }
        if (static_cast<unsigned char>(c) < ' ') {
            break;
        }
        is_in_string = c != '"' || is_escaped;
        is_escaped = c == '\\' && !is_escaped;
    }
    return is_in_string ? text.substr(begin) : text;
}

// Where in its payload `text` the breach is: what stands there, or the end of the text.
void set_place(Breach& breach, std::string_view text) {
    const std::size_t end = text.find_last_not_of(white_space) + 1;
    const std::size_t offset =
        breach.there.empty() ? end : static_cast<std::size_t>(breach.there.data() - text.data());
    const std::string_view before = text.substr(0, offset);
    const std::size_t line_begin = before.rfind('\n') + 1;  // 0 where there is none
    breach.line = static_cast<std::uint32_t>(std::count(before.begin(), before.end(), '\n'));
    breach.column = static_cast<std::uint32_t>(source::count_scalars(before.substr(line_begin))) + 1;
}

// NUL is in no JSON, and in two bytes a character one of the first two is 0.
bool looks_like_utf16(std::string_view text) {
    const std::string_view first = text.substr(0, 2);
    return first == "\xFF\xFE" || first == "\xFE\xFF" ||
           (first.size() == 2 && first.find('\0') != std::string_view::npos);
}

// Of a payload that is no JSON.
void finish_breach(Breach& breach, std::string_view text) {
    set_place(breach, text);
    if (looks_like_utf16(text)) {
        breach.rule = Rule::Utf8;
        breach.detail = two_bytes;
    }
}

Breach surface_breach(Surface surface, std::string_view text) {
    Breach breach;
    if (surface == Surface::NotUtf8) {
        breach.rule = Rule::Utf8;
        breach.there = text.substr(source::find_malformed_utf8(text).value_or(0));
    } else if (surface == Surface::OpenString) {
        breach.rule = Rule::Truncated;
        breach.detail = "the `\"` at the end of a string";
    } else {
        breach.rule = Rule::Syntax;
        breach.detail = control_character;
        breach.there = from_bad_string(text);
    }
    return breach;
}

Breach flaw_breach(Piece::Flaw flaw, std::string_view there) {
    Breach breach;
    switch (flaw) {
        case Piece::Flaw::TooLong:
            breach.rule = Rule::Size;
            break;
        case Piece::Flaw::OpenArray:
            breach.rule = Rule::Truncated;
            breach.detail = "the `]` of the array";
            break;
        case Piece::Flaw::Empty:
            breach.rule = Rule::Truncated;
            breach.detail = "a document";
            break;
        case Piece::Flaw::BehindArray:
            breach.rule = Rule::Trailing;
            breach.there = there;
            break;
        case Piece::Flaw::NoValue:
            breach.rule = Rule::Syntax;
            breach.detail = "a payload";
            breach.there = there;
            break;
        case Piece::Flaw::BadArray:
        case Piece::Flaw::None:
            breach.rule = Rule::Syntax;
            breach.detail = "a comma between two payloads of the array";
            breach.there = there;
            break;
    }
    return breach;
}

}  // namespace

void JudgedBatch::clear() {
    payloads.clear();
    findings.clear();
    totals.clear();
    lines = 0;
}

BatchJudge::BatchJudge(const Plan& plan) : plan_(plan), judge_(plan) {
    for (std::uint32_t i = 0; i < plan.seams.size(); ++i) {
        seams_by_name_.emplace_back(plan.seams[i].identity, i);
        seams_by_name_.emplace_back(plan.seams[i].arrow, i);
    }
    std::sort(seams_by_name_.begin(), seams_by_name_.end());
}

void BatchJudge::judge(const Batch& batch, JudgedBatch& judged) {
    judged.clear();
    judged.lines = batch.lines;
    if (batch.has_lines) {
        judge_lines(batch.text(), judged);
        return;
    }
    for (const Piece& piece : batch.pieces) {
        const std::string_view text = batch.text().substr(piece.begin, piece.end - piece.begin);
        if (piece.flaw == Piece::Flaw::None) {
            judge_piece(text, piece.line, judged);
        } else {
            judge_flaw(piece, text, judged);
        }
    }
}

// All lines are indexed at once; one that is no text would spoil the index of all, so they are then indexed
// one by one.
void BatchJudge::judge_lines(std::string_view text, JudgedBatch& judged) {
    if (structure_.index(text) != Surface::Fine) {
        judge_line_by_line(text, judged);
        return;
    }
    const std::uint32_t* token = structure_.tokens();
    std::size_t begin = 0;
    for (; begin < text.size(); ++judged.lines) {
        const std::size_t end = begin + next_line(text, begin).size();
        if (*token < end) {
            judge_tokens({text.data(), token, static_cast<std::uint32_t>(end)},
                         text.substr(begin, end - begin), judged.lines, judged);
            token = judge_.token();
            while (*token < end) {
                ++token;
            }
        }
        begin = end + 1;
    }
}

void BatchJudge::judge_line_by_line(std::string_view text, JudgedBatch& judged) {
    for (std::size_t begin = 0; begin < text.size(); ++judged.lines) {
        const std::string_view line = next_line(text, begin);
        if (!is_blank(line)) {
            judge_piece(line, judged.lines, judged);
        }
        begin += line.size() + 1;
    }
}

void BatchJudge::judge_piece(std::string_view text, std::uint64_t line, JudgedBatch& judged) {
    const Surface surface = structure_.index(text);
    if (surface == Surface::Fine) {
        judge_tokens({text.data(), structure_.tokens(), static_cast<std::uint32_t>(text.size())}, text, line,
                     judged);
    } else {
        judge_unread(surface_breach(surface, text), text, line, judged);
    }
}

void BatchJudge::judge_unread(Breach breach, std::string_view text, std::uint64_t line, JudgedBatch& judged) {
    const std::size_t first = judged.findings.breaches.size();
    finish_breach(breach, text);
    judged.findings.breaches.push_back(breach);
    record({false, false, 0}, plan_.seam_field.empty() ? 0 : none, line, first, judged);
}

// Something wrong with the array stands in the place of the payload that it hides.
void BatchJudge::judge_flaw(const Piece& piece, std::string_view text, JudgedBatch& judged) {
    const std::size_t first = judged.findings.breaches.size();
    judged.findings.breaches.push_back(flaw_breach(piece.flaw, text));
    record({false, false, 0}, plan_.seam_field.empty() ? 0 : none, piece.line, first, judged);
}

void BatchJudge::judge_tokens(Tokens tokens, std::string_view text, std::uint64_t line, JudgedBatch& judged) {
    const std::size_t first = judged.findings.breaches.size();
    std::uint32_t seam = 0;
    const Verdict verdict = judge_payload(tokens, seam, judged);
    if (!verdict.is_readable) {
        finish_breach(judged.findings.breaches.back(), text);
    }
    record(verdict, seam, line, first, judged);
}

Verdict BatchJudge::judge_payload(Tokens tokens, std::uint32_t& seam, JudgedBatch& judged) {
    if (plan_.seam_field.empty()) {
        return judge_.judge(tokens, 0, judged.findings);
    }
    const SeamName name = judge_.find_seam_name(tokens);
    seam = find_seam(name.meaning);
    return seam == none ? judge_.judge_nameless(tokens, name, judged.findings)
                        : judge_.judge(tokens, seam, judged.findings);
}

// "approve -> enqueue" is "approve->enqueue".
std::uint32_t BatchJudge::find_seam(std::string_view name) const {
    if (name.find(' ') != std::string_view::npos) {
        std::string spelled(name);
        spelled.erase(std::remove(spelled.begin(), spelled.end(), ' '), spelled.end());
        return find_seam(spelled);
    }
    const auto found = std::lower_bound(seams_by_name_.begin(), seams_by_name_.end(),
                                        std::pair<std::string_view, std::uint32_t>(name, 0));
    return found != seams_by_name_.end() && found->first == name ? found->second : none;
}

void BatchJudge::record(const Verdict& verdict, std::uint32_t seam, std::uint64_t line,
                        std::size_t first_breach, JudgedBatch& judged) {
    const std::size_t count = judged.findings.breaches.size() - first_breach;
    judged.payloads.push_back({line, seam, static_cast<std::uint32_t>(first_breach),
                               static_cast<std::uint32_t>(count), verdict.left_out});
    Totals& totals = judged.totals;
    ++totals.payloads;
    totals.complete += verdict.is_complete ? 1 : 0;
    totals.unreadable += verdict.is_readable ? 0 : 1;
    if (seam != none) {
        ++totals.seams[seam].payloads;
        totals.seams[seam].complete += verdict.is_complete ? 1 : 0;
        totals.seams[seam].unreadable += verdict.is_readable ? 0 : 1;
    }
    if (!verdict.is_readable || seam == none) {
        return;
    }
    for (const std::uint32_t property : judge_.absent()) {
        ++totals.absent[property];
    }
    if (verdict.is_complete) {
        return;
    }
    for (const std::uint32_t property : judge_.missing()) {
        ++totals.missing[property];
    }
    for (const std::uint32_t property : judge_.wrong()) {
        ++totals.wrong[property];
    }
}

}  // namespace seamark::payload
