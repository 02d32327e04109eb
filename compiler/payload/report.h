// Judged payloads as bytes, one renderer a format.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "payload/pipeline.h"
#include "payload/plan.h"
#include "payload/totals.h"
#include "source/source.h"

namespace seamark::payload {

// What all renderers need to know.
struct ReportContext {
    const Plan& plan;
    const source::SourceMap& sources;
    std::string blueprint;           // its path
    std::string seam;                // the seam's identity, or "auto"
    std::vector<std::string> files;  // of the data, as people are shown them
    bool color = false;
    bool is_summary = false;  // nothing about single payloads
};

struct ReportFormat {
    std::string_view name;
    // Whether `begin` says how many there are, so that it can only be written when all is judged.
    bool begins_with_totals;
    std::string (*begin)(const ReportContext& context, const Totals* totals);
    // Appends the payloads of a batch.
    void (*append)(const ReportContext& context, const JudgedBatch& judged, const BatchPlace& place,
                   std::string& report);
    std::string (*end)(const ReportContext& context, const Totals& totals);
};

extern const ReportFormat text_report;   // a line a finding; nothing about complete payloads
extern const ReportFormat json_report;   // docs/payloads.schema.json documents it
extern const ReportFormat sarif_report;  // SARIF 2.1.0
extern const ReportFormat junit_report;  // a case a payload

// What people are told last: each seam's states, and the one line of the whole.
std::string render_state_table(const ReportContext& context, const Totals& totals);
std::string render_summary_line(const Totals& totals);

}  // namespace seamark::payload
