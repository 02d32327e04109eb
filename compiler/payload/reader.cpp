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

std::string_view without_mark(std::string_view text) {
    return text.substr(text.substr(0, byte_order_mark.size()) == byte_order_mark ? byte_order_mark.size()
                                                                                 : 0);
}

// The next line that is not empty, without white space at its end, and what stands behind it.
std::string_view take_line(std::string_view& text) {
    text.remove_prefix(std::min(text.find_first_not_of("\r\n"), text.size()));
    const std::string_view line = text.substr(0, text.find('\n'));
    text.remove_prefix(line.size());
    return line.substr(0, line.find_last_not_of(white_space) + 1);
}

bool is_whole(std::string_view line) {
    return ItemScan().find_end(line) == line.size();
}

bool goes_on(std::string_view line) {
    return !line.empty() && std::string_view("[{,:").find(line.back()) != std::string_view::npos;
}

// Whether text that begins with `{` is lines of one payload each. One document closes on a later line than
// its first, and before that no line is a payload of its own. Nothing where more text is needed to tell.
std::optional<bool> has_lines(std::string_view text, bool is_all) {
    const bool ends_here = text.find('\n') == std::string_view::npos;
    if (ends_here) {
        return is_all ? std::optional<bool>(true) : std::nullopt;
    }
    ItemScan document;
    std::string_view before = take_line(text);
    if (document.find_end(before) != std::string_view::npos) {
        return true;
    }
    for (std::size_t number = 2; true; ++number) {
        if (document.find_end("\n") != std::string_view::npos) {
            return true;  // the line ends in a string
        }
        const std::string_view line = take_line(text);
        if (text.empty() && !is_all) {
            return std::nullopt;
        }
        if (line.empty() && text.empty()) {
            return number == 2;
        }
        const bool is_payload = !line.empty() && line.front() == '{' && is_whole(line);
        if (is_payload && (number == 2 || !goes_on(before))) {
            return true;
        }
        if (document.find_end(line) != std::string_view::npos) {
            return document.is_broken();
        }
        if (text.empty()) {
            return number == 2 && line.front() == '{';
        }
        before = line.empty() ? before : line;
    }
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
    std::optional<State> found;
    while (!found) {
        fill(batch, block_size);
        found = find_state(batch.text(), is_at_end_ || batch.size >= block_size);
    }
    state_ = *found;
    if (form_ == Form::Auto && state_ == State::Document) {
        guessed_documents_.push_back(paths_[opened_ - 1]);
    }
}

// Nothing where more text is needed to tell.
std::optional<Reader::State> Reader::find_state(std::string_view text, bool is_all) const {
    const bool may_be_mark = byte_order_mark.substr(0, text.size()) == text;
    text = without_mark(text);
    const std::size_t value = find_value(text, 0);
    if (!is_all && (may_be_mark || value == text.size())) {
        return std::nullopt;
    }
    if (value < text.size() && text[value] == '[') {
        return State::BeforeArray;
    }
    if (form_ == Form::Document) {
        return State::Document;
    }
    if (value == text.size() || text[value] != '{') {
        return State::Lines;
    }
    const std::optional<bool> lines = has_lines(text.substr(value), is_all);
    return lines ? std::optional<State>(*lines ? State::Lines : State::Document) : std::nullopt;
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
