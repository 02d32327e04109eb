#include "payload/reader.h"

#include <algorithm>
#include <cstring>

#include "payload/item_scan.h"

namespace seamark::payload {

namespace {

// Small enough to stay in a core's cache with its index.
constexpr std::size_t block_size = 256 * 1024;
constexpr std::size_t room_behind = 64;
constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";
constexpr std::string_view white_space = " \t\r\n";

std::size_t find_value(std::string_view text, std::size_t from) {
    return std::min(text.find_first_not_of(white_space, from), text.size());
}

std::uint64_t count_lines(std::string_view text) {
    return static_cast<std::uint64_t>(std::count(text.begin(), text.end(), '\n'));
}

// One document goes on behind its first line, and there with no other one.
bool goes_over_lines(std::string_view text, std::size_t value) {
    const std::size_t line_end = text.find('\n', value);
    if (line_end == std::string_view::npos) {
        return false;
    }
    const bool is_whole = ItemScan().find_end(text.substr(value, line_end - value)) != std::string_view::npos;
    const std::size_t next = find_value(text, line_end);
    return !is_whole && next < text.size() && text[next] != '{';
}

}  // namespace

bool Reader::fail(std::string reason) {
    error_ = ReadError{paths_[opened_ - 1] == "-" ? "<stdin>" : paths_[opened_ - 1], std::move(reason)};
    return false;
}

std::size_t Reader::read_bytes() const {
    return bytes_of_closed_ + (input_ ? input_->position() : 0);
}

bool Reader::open_next() {
    bytes_of_closed_ += input_ ? input_->position() : 0;
    input_.reset();
    auto opened = Input::open(paths_[opened_++]);
    if (!opened) {
        return fail(opened.error());
    }
    input_ = std::move(opened.value());
    state_ = State::Begin;
    is_at_end_ = false;
    rest_.clear();
    return true;
}

// Reads on until the batch has `room` bytes or the input ends; lines that are there do not wait for others.
void Reader::fill(Batch& batch, std::size_t room) {
    if (batch.bytes.size() < room + room_behind) {
        batch.bytes.resize(room + room_behind);
    }
    while (!is_at_end_ && batch.size < room) {
        const std::size_t wanted = room - batch.size;
        const auto got = input_->read(batch.bytes.data() + batch.size, wanted);
        if (!got) {
            // What came before is judged first.
            is_at_end_ = true;
            fail(got.error());
            break;
        }
        is_at_end_ = got.value() == 0;
        const bool has_line =
            got.value() > 0 && std::memchr(batch.bytes.data() + batch.size, '\n', got.value()) != nullptr;
        batch.size += got.value();
        if (state_ == State::Lines && has_line && got.value() < wanted) {
            break;
        }
    }
}

void Reader::keep_rest(const Batch& batch, std::size_t from) {
    rest_.assign(batch.bytes.data() + from, batch.bytes.data() + batch.size);
}

Reader::Outcome Reader::next(Batch& batch) {
    batch.clear();
    if (error_) {
        return Outcome::Error;
    }
    if (state_ == State::Done || (is_at_end_ && rest_.empty() && state_ != State::Begin)) {
        if (opened_ == paths_.size()) {
            return Outcome::End;
        }
        if (!open_next()) {
            return Outcome::Error;
        }
        batch.begins_file = true;
        state_ = form_ == Form::Lines ? State::Lines : State::Begin;
    }
    batch.file = opened_ - 1;
    if (batch.bytes.size() < rest_.size() + room_behind) {
        batch.bytes.resize(rest_.size() + room_behind);
    }
    std::copy(rest_.begin(), rest_.end(), batch.bytes.begin());
    batch.size = rest_.size();
    rest_.clear();
    fill(batch, block_size);
    if (batch.begins_file && batch.text().substr(0, byte_order_mark.size()) == byte_order_mark) {
        batch.size -= byte_order_mark.size();
        std::memmove(batch.bytes.data(), batch.bytes.data() + byte_order_mark.size(), batch.size);
    }
    if (state_ == State::Begin) {
        set_state(batch.text());
    }
    if (state_ == State::Lines) {
        cut_lines(batch);
    } else if (state_ == State::Document) {
        cut_document(batch);
    } else {
        cut_array(batch);
    }
    return Outcome::Batch;
}

void Reader::set_state(std::string_view text) {
    const std::size_t value = find_value(text, 0);
    if (value < text.size() && text[value] == '[') {
        state_ = State::BeforeArray;
    } else if (form_ == Form::Document ||
               (value < text.size() && text[value] == '{' && goes_over_lines(text, value))) {
        state_ = State::Document;
    } else {
        state_ = State::Lines;
    }
}

void Reader::cut_lines(Batch& batch) {
    while (true) {
        const std::size_t last = batch.text().rfind('\n');
        if (is_at_end_) {
            batch.size = !error_ ? batch.size : last == std::string_view::npos ? 0 : last + 1;
            return;
        }
        if (last != std::string_view::npos) {
            keep_rest(batch, last + 1);
            batch.size = last + 1;
            return;
        }
        if (batch.size > longest_payload) {
            cut_long_line(batch);
            return;
        }
        fill(batch, std::min(batch.size * 2, longest_payload + 1));
    }
}

void Reader::cut_long_line(Batch& batch) {
    batch.has_lines = false;
    batch.pieces.push_back({0, 0, 0, Piece::Flaw::TooLong});
    batch.lines = 1;
    while (!is_at_end_) {
        batch.size = 0;
        fill(batch, block_size);
        const std::size_t end = batch.text().find('\n');
        if (end != std::string_view::npos) {
            keep_rest(batch, end + 1);
            break;
        }
    }
    batch.size = 0;
}

void Reader::cut_document(Batch& batch) {
    while (!is_at_end_ && batch.size <= longest_payload) {
        fill(batch, std::min(std::max(batch.size, block_size) * 2, longest_payload + 1));
    }
    state_ = State::Done;
    batch.has_lines = false;
    const std::size_t begin = find_value(batch.text(), 0);
    const bool is_too_long = batch.size > longest_payload;
    if (begin < batch.size && !error_) {
        batch.pieces.push_back({begin, is_too_long ? begin : batch.size,
                                count_lines(batch.text().substr(0, begin)),
                                is_too_long ? Piece::Flaw::TooLong : Piece::Flaw::None});
    }
}

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
        return end_with(batch, at, Piece::Flaw::BadArray);
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
