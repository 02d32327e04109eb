#include "payload/reader.h"

#include <algorithm>
#include <cstring>

#include "payload/text_scan.h"

namespace seamark::payload {

namespace {

constexpr std::size_t room_behind = 64;

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

// Reads on until the batch has `room` bytes or the input ends; what may be judged already does not wait for
// more.
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
        const bool has_enough = state_ == State::Begin || (state_ == State::Lines && has_line);
        if (has_enough && got.value() < wanted) {
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
    if (state_ == State::Begin) {
        begin_file(batch);
    } else {
        fill(batch, block_size);
    }
    if (batch.begins_file) {
        const std::string_view text = without_mark(batch.text());
        std::memmove(batch.bytes.data(), text.data(), text.size());
        batch.size = text.size();
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

// Reads no more of a stream than shows its form.
void Reader::begin_file(Batch& batch) {
    std::optional<Layout> found;
    while (!found) {
        fill(batch, block_size);
        found = find_layout(batch.text(), form_, is_at_end_ || batch.size >= block_size);
    }
    state_ = *found == Layout::Array   ? State::BeforeArray
             : *found == Layout::Lines ? State::Lines
                                       : State::Document;
    if (form_ == Form::Auto && state_ == State::Document) {
        guessed_documents_.push_back(paths_[opened_ - 1]);
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
    if (begin == batch.size && !error_) {
        batch.pieces.push_back({begin, begin, 0, Piece::Flaw::Empty});
    } else if (!error_) {
        batch.pieces.push_back({begin, is_too_long ? begin : batch.size,
                                count_lines(batch.text().substr(0, begin)),
                                is_too_long ? Piece::Flaw::TooLong : Piece::Flaw::None});
    }
}

}  // namespace seamark::payload
