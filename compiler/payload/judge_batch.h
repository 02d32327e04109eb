// Judges all payloads of a batch.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "payload/batch.h"
#include "payload/judge.h"
#include "payload/structure.h"
#include "payload/totals.h"

namespace seamark::payload {

// One payload, by what was found about it.
struct JudgedPayload {
    std::uint64_t line = 0;  // from 0, counted from the batch's first
    std::uint32_t seam = none;
    std::uint32_t first_breach = 0;
    std::uint32_t breach_count = 0;
    std::uint64_t left_out = 0;  // findings that are counted only
};

// Views into the batch, which must outlive it.
struct JudgedBatch {
    explicit JudgedBatch(const Plan& plan) : totals(plan) {}

    std::vector<JudgedPayload> payloads;
    Findings findings;
    Totals totals;
    std::uint64_t lines = 0;

    void clear();
};

class BatchJudge {
  public:
    explicit BatchJudge(const Plan& plan);

    void judge(const Batch& batch, JudgedBatch& judged);

  private:
    void judge_lines(std::string_view text, JudgedBatch& judged);
    void judge_line_by_line(std::string_view text, JudgedBatch& judged);
    void judge_piece(std::string_view text, std::uint64_t line, JudgedBatch& judged);
    void judge_flaw(const Piece& piece, std::string_view text, JudgedBatch& judged);
    void judge_tokens(Tokens tokens, std::string_view text, std::uint64_t line, JudgedBatch& judged);
    Verdict judge_payload(Tokens tokens, std::uint32_t& seam, JudgedBatch& judged);
    std::uint32_t find_seam(std::string_view name) const;
    void record(const Verdict& verdict, std::uint32_t seam, std::uint64_t line, std::size_t first_breach,
                JudgedBatch& judged);
    void judge_unread(Breach breach, std::string_view text, std::uint64_t line, JudgedBatch& judged);

    const Plan& plan_;
    Judge judge_;
    Structure structure_;
    std::vector<std::pair<std::string_view, std::uint32_t>> seams_by_name_;
};

}  // namespace seamark::payload
