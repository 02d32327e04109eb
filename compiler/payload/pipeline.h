// From files to verdicts on all cores, in the order of the data.
#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>

#include "payload/judge_batch.h"
#include "payload/reader.h"
#include "payload/totals.h"

namespace seamark::payload {

// Where a batch stands in the data: what came before it in its file.
struct BatchPlace {
    std::size_t file = 0;
    std::uint64_t lines = 0;
    std::uint64_t payloads = 0;
    std::uint64_t payloads_in_all = 0;  // those of the files before, too
    std::uint64_t findings_in_all = 0;
};

struct Consumer {
    // Called by several threads at once; appends what is to be written.
    std::function<void(const JudgedBatch&, const BatchPlace&, std::string&)> render;
    // Called by one at a time, in the order of the data. False ends the run.
    std::function<bool(std::string_view)> write;
    // Likewise; bytes that were read so far. May be empty.
    std::function<void(std::size_t)> progress;
};

struct Outcome {
    Totals totals;
    std::optional<ReadError> read_error;  // what came before it was judged and written
    bool is_written = true;
    std::vector<std::string> guessed_documents;  // files that were taken for one document, unasked
};

// One thread, which is the caller's, for one job. Memory grows with the number of jobs and the largest
// payload, never with the length of the data.
Outcome validate(const Plan& plan, Reader reader, std::size_t jobs, const Consumer& consumer);

}  // namespace seamark::payload
