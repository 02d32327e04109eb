// Every word of the diagram that is not the user's.
#pragma once

#include <array>
#include <string_view>

namespace seamark::words {

// A number of things. A language with more forms than two writes both as "things: {}".
struct Counted {
    std::string_view one;
    std::string_view more;
};

struct DiagramWords {
    // ---- above the picture ----
    std::string_view owner;  // owner
    std::string_view owner_open;
    std::string_view version;                     // version
    std::string_view part;                        // flows and lanes
    Counted of_flows;                             // names; not their number
    Counted of_lanes;                             // names; not their number
    Counted lanes;                                // number
    Counted steps;                                // number
    Counted seams;                                // number
    std::array<std::string_view, 3> seam_states;  // answered, partly, unanswered
    std::string_view with_state;                  // number, state

    // ---- at the left ----
    std::array<std::string_view, 4> roles;  // customer, agent, human, system
    std::string_view stateless;
    std::string_view external;
    std::array<std::string_view, 3> lines;   // interaction, visibility, internal
    std::array<std::string_view, 3> stages;  // below each of them: frontstage, backstage, support
    std::string_view evidence;
    std::string_view row_of;  // number, of how many

    // ---- at the steps and arrows ----
    std::array<std::string_view, 5> durations;  // ms, s, m, h, d: number
    std::string_view duration_range;            // duration, duration
    std::string_view waits;
    std::string_view waits_for;  // what
    std::string_view irreversible;
    std::string_view mark_in_row;  // letter, number
    std::string_view leads_to;     // step
    std::string_view comes_from;   // step
    std::string_view over_seam;    // one of these two, seam's number
    std::string_view carries;
    std::string_view answers;
    Counted attempts;  // number
    std::string_view no_seam_yet;
    std::string_view answer;    // number; Mermaid alone, as the next four
    std::string_view when;      // condition
    std::string_view shown_as;  // evidence
    std::string_view legend;

    // ---- the legend ----
    std::string_view seam_sign;  // state
    std::string_view happy_path;
    std::string_view other_flow;   // flow
    std::string_view other_flows;  // flows
    std::string_view recovery;
    std::string_view otherwise;
    std::string_view answer_to_call;
    std::string_view how_long;
    std::string_view wait_point;
    std::string_view cannot_be_taken_back;
    std::string_view goes_on;
    std::string_view leads_out;
    std::string_view optional_sign;
    std::string_view optional;
    std::string_view finding;                    // severity
    std::array<std::string_view, 3> severities;  // note, warning, error; a note is what was waived
    std::string_view waived;                     // message, reason
    std::string_view loose_findings;

    // ---- what is read aloud or shown as a tooltip ----
    std::string_view whole;                 // lanes counted, their names, steps counted, seams counted
    std::array<std::string_view, 5> kinds;  // step, seam, arrow, finding, connector
    std::string_view step_of;               // step, actor
    std::string_view evidence_of;           // step
    std::string_view seam_title;            // number, state, ends
    std::string_view answer_title;          // number, state, ends
    std::string_view ends;                  // step, step
    std::string_view ends_when;             // step, step, condition
    std::string_view no_seam;
    std::string_view carries_states;  // states
    std::string_view answers_states;  // states
    std::string_view optional_state;  // state
    std::string_view channel;         // channel
    std::string_view owned_by;        // owner
    std::string_view no_owner;
    std::string_view leads_out_to;   // step
    std::string_view leads_in_from;  // step
    std::string_view goes_on_at;     // letter, row, step
    std::string_view comes_from_at;  // letter, row, step
    Counted flows;                   // names; not their number
    std::string_view of_recovery;
    std::string_view of_otherwise;
};

}  // namespace seamark::words
