#include "payload/pipeline.h"

#include <condition_variable>
#include <mutex>

#include "base/parallel.h"

namespace seamark::payload {

namespace {

// Lets threads pass one by one, in the order of their numbers.
class Turnstile {
  public:
    void wait_for(std::uint64_t number) {
        std::unique_lock<std::mutex> lock(mutex_);
        turned_.wait(lock, [&] { return next_ == number; });
    }
    void pass() {
        {
            const std::lock_guard<std::mutex> lock(mutex_);
            ++next_;
        }
        turned_.notify_all();
    }

  private:
    std::mutex mutex_;
    std::condition_variable turned_;
    std::uint64_t next_ = 0;
};

// Each worker takes the next batch, judges it, and renders and writes it when those before it are.
class Pipeline {
  public:
    Pipeline(const Plan& plan, Reader& reader, const Consumer& consumer)
        : plan_(plan), reader_(reader), consumer_(consumer), outcome_{Totals(plan), std::nullopt, true, {}} {}

    void work() {
        Batch batch;
        JudgedBatch judged(plan_);
        BatchJudge judge(plan_);
        std::string rendered;
        while (const std::optional<Turn> turn = take(batch)) {
            judge.judge(batch, judged);
            const BatchPlace place = count(*turn, batch, judged);
            rendered.clear();
            consumer_.render(judged, place, rendered);
            write(*turn, rendered);
        }
    }

    Outcome take_outcome() {
        outcome_.read_error = reader_.error();
        outcome_.guessed_documents = reader_.guessed_documents();
        return std::move(outcome_);
    }

  private:
    struct Turn {
        std::uint64_t number = 0;
        std::size_t bytes = 0;  // that were read so far
    };

    std::optional<Turn> take(Batch& batch) {
        const std::lock_guard<std::mutex> lock(reading_);
        if (is_over_) {
            return std::nullopt;
        }
        is_over_ = reader_.next(batch) != Reader::Outcome::Batch;
        if (is_over_) {
            return std::nullopt;
        }
        return Turn{taken_++, reader_.read_bytes()};
    }

    // Line and payload numbers go on from batch to batch.
    BatchPlace count(const Turn& turn, const Batch& batch, const JudgedBatch& judged) {
        counting_.wait_for(turn.number);
        if (batch.begins_file) {
            place_.lines = 0;
            place_.payloads = 0;
        }
        place_.file = batch.file;
        const BatchPlace place = place_;
        place_.lines += judged.lines;
        place_.payloads += judged.totals.payloads;
        place_.payloads_in_all += judged.totals.payloads;
        place_.findings_in_all += judged.findings.breaches.size();
        outcome_.totals.add(judged.totals);
        counting_.pass();
        return place;
    }

    void write(const Turn& turn, std::string_view rendered) {
        writing_.wait_for(turn.number);
        if (outcome_.is_written && !rendered.empty() && !consumer_.write(rendered)) {
            outcome_.is_written = false;
            const std::lock_guard<std::mutex> lock(reading_);
            is_over_ = true;
        }
        if (consumer_.progress) {
            consumer_.progress(turn.bytes);
        }
        writing_.pass();
    }

    const Plan& plan_;
    Reader& reader_;
    const Consumer& consumer_;
    std::mutex reading_;
    bool is_over_ = false;
    std::uint64_t taken_ = 0;
    Turnstile counting_;
    Turnstile writing_;
    BatchPlace place_;
    Outcome outcome_;
};

}  // namespace

Outcome validate(const Plan& plan, Reader reader, std::size_t jobs, const Consumer& consumer) {
    Pipeline pipeline(plan, reader, consumer);
    const auto count = static_cast<unsigned>(jobs);
    base::for_each_index(count, count, [&pipeline](std::size_t) { pipeline.work(); });
    return pipeline.take_outcome();
}

}  // namespace seamark::payload
