// The items of an array of payloads, of which a file may hold more than memory does.
#include <algorithm>

#include "payload/item_scan.h"
#include "payload/reader.h"
#include "payload/text_scan.h"

namespace seamark::payload {

void Reader::cut_array(Batch& batch) {
    batch.has_lines = false;
    std::size_t at = 0;
    while (state_ != State::Done) {
        const std::size_t before = at;
        at = find_value(batch.text(), at);
        batch.lines += count_lines(batch.text().substr(before, at - before));
        if (at == batch.size) {
            if (is_at_end_ && state_ != State::BehindArray && !error_) {
                end_with(batch, at, Piece::Flaw::OpenArray);
            }
            break;
        }
        if (step_in_array(batch, at)) {
            continue;
        }
        // A value that does not end here: the next batch begins with it, unless it is all there is here.
        if (batch.pieces.empty() && !is_at_end_) {
            if (batch.size - at > longest_payload) {
                cut_long_item(batch, at);
                return;
            }
            fill(batch, std::min(std::max(batch.size, block_size) * 2, longest_payload + block_size));
            continue;
        }
        keep_rest(batch, at);
        break;
    }
}

// False where more text is needed.
bool Reader::step_in_array(Batch& batch, std::size_t& at) {
    const char c = batch.bytes[at];
    if (state_ == State::BehindArray) {
        return end_with(batch, at, Piece::Flaw::BehindArray);
    }
    if (state_ == State::BeforeArray) {
        ++at;
        state_ = State::BeforeFirst;
        return true;
    }
    if (state_ == State::BehindValue) {
        if (c != ',' && c != ']') {
            return end_with(batch, at, Piece::Flaw::BadArray);
        }
        ++at;
        state_ = c == ',' ? State::BeforeValue : State::BehindArray;
        return true;
    }
    if (c == ']' && state_ == State::BeforeFirst) {
        ++at;
        state_ = State::BehindArray;
        return true;
    }
    if (c == ',' || c == ']' || c == '}') {
        return end_with(batch, at, Piece::Flaw::NoValue);
    }
    return take_item(batch, at);
}

// Behind it nothing of the file can be told.
bool Reader::end_with(Batch& batch, std::size_t at, Piece::Flaw flaw) {
    batch.pieces.push_back({at, batch.size, batch.lines, flaw});
    state_ = State::Done;
    return true;
}

bool Reader::take_item(Batch& batch, std::size_t& at) {
    ItemScan scan;
    const std::size_t length = scan.find_end(batch.text().substr(at));
    const bool has_end = length != std::string_view::npos;
    if (!has_end && !is_at_end_) {
        return false;
    }
    const std::size_t end = has_end ? at + length : batch.size;
    if (!has_end && error_) {
        at = end;
        state_ = State::Done;
        return true;
    }
    const bool is_too_long = end - at > longest_payload;
    batch.pieces.push_back(
        {at, is_too_long ? at : end, batch.lines, is_too_long ? Piece::Flaw::TooLong : Piece::Flaw::None});
    batch.lines += count_lines(batch.text().substr(at, end - at));
    at = end;
    state_ = scan.is_broken() || !has_end ? State::Done : State::BehindValue;
    return true;
}

void Reader::cut_long_item(Batch& batch, std::size_t begin) {
    batch.pieces.push_back({0, 0, batch.lines, Piece::Flaw::TooLong});
    ItemScan scan;
    std::size_t from = begin;
    while (true) {
        const std::string_view text = batch.text().substr(from);
        const std::size_t end = scan.find_end(text);
        batch.lines += count_lines(text.substr(0, end));
        if (end != std::string_view::npos) {
            keep_rest(batch, from + end);
            state_ = scan.is_broken() ? State::Done : State::BehindValue;
            break;
        }
        from = 0;
        batch.size = 0;
        if (is_at_end_) {
            state_ = State::Done;
            break;
        }
        fill(batch, block_size);
    }
    batch.size = 0;
}

}  // namespace seamark::payload
