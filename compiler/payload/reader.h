// Cuts data into batches of whole payloads.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "payload/batch.h"
#include "payload/input.h"
#include "payload/layout.h"

namespace seamark::payload {

struct ReadError {
    std::string path;
    std::string reason;
};

class Reader {
  public:
    // `paths` in order; "-" is stdin.
    Reader(std::vector<std::string> paths, Form form) : paths_(std::move(paths)), form_(form) {}

    enum class Outcome { Batch, End, Error };
    // The next batch; it may hold no payload.
    Outcome next(Batch& batch);

    const std::optional<ReadError>& error() const { return error_; }
    // How many bytes were read so far, packed ones where a file is gzip.
    std::size_t read_bytes() const;
    // The files that were taken for one document, though nobody said so.
    const std::vector<std::string>& guessed_documents() const { return guessed_documents_; }

  private:
    // Where in a file the reader stands.
    enum class State {
        Begin,
        Lines,
        Document,
        BeforeArray,
        BeforeFirst,  // behind `[`
        BeforeValue,  // behind a comma
        BehindValue,
        BehindArray,
        Done,
    };

    // Small enough to stay in a core's cache with its index.
    static constexpr std::size_t block_size = 256 * 1024;

    bool open_next();
    void fill(Batch& batch, std::size_t room);
    bool fail(std::string reason);
    void begin_file(Batch& batch);
    void cut_lines(Batch& batch);
    void cut_long_line(Batch& batch);
    void cut_document(Batch& batch);

    // reader_array.cpp
    void cut_array(Batch& batch);
    void cut_long_item(Batch& batch, std::size_t begin);
    bool take_item(Batch& batch, std::size_t& at);
    bool step_in_array(Batch& batch, std::size_t& at);
    bool end_with(Batch& batch, std::size_t at, Piece::Flaw flaw);

    void keep_rest(const Batch& batch, std::size_t from);

    std::vector<std::string> paths_;
    Form form_;
    std::size_t opened_ = 0;
    std::optional<Input> input_;
    std::optional<ReadError> error_;
    std::vector<std::string> guessed_documents_;
    std::size_t bytes_of_closed_ = 0;
    State state_ = State::Done;
    bool is_at_end_ = false;  // the input has given all it has
    std::vector<char> rest_;  // read, and not yet in a batch
};

}  // namespace seamark::payload
