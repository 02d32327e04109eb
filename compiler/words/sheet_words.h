// Every word of the worksheet that is not the user's.
#pragma once

#include <array>
#include <string_view>

namespace seamark::words {

struct AgendaItem {
    std::string_view what;
    std::string_view how;
};

using AgendaItems = std::array<AgendaItem, 7>;

struct SheetWords {
    // ---- everywhere ----
    std::string_view blank_label;
    std::string_view part_title;    // part, parts
    std::string_view continued;     // question
    std::string_view continued_of;  // question, failure

    // ---- the front ----
    std::string_view blank_title;
    std::string_view sheet_title;  // blueprint's title
    std::string_view session;
    std::string_view item;
    std::string_view entry;
    std::string_view purpose;
    std::string_view purpose_open;    // open cells, seams
    std::string_view purpose_closed;  // seams
    std::string_view blueprint;
    std::string_view feature;
    std::string_view purpose_blank;
    std::string_view journey_owner;
    std::string_view date;
    std::string_view facilitator;
    std::string_view people_present;

    std::string_view agenda;  // minutes
    std::string_view from_minute;
    std::string_view minutes;
    std::string_view what_we_do;
    std::string_view how;
    AgendaItems agenda_items;

    std::string_view diagram;
    std::string_view diagram_description;

    std::string_view happy_path;
    std::string_view no_happy_path;
    std::string_view order;
    std::string_view step;
    std::string_view lane_or_actor;
    std::string_view gives;
    std::string_view time;
    std::string_view wait;
    std::string_view over_seam;

    // ---- what must cross ----
    std::string_view what_must_cross;
    std::string_view between_lanes;  // lane, lane
    std::string_view within_lane;    // lane
    std::string_view seam;
    std::string_view from_to;
    std::string_view states;
    std::string_view answer_back;  // of a call, behind its number

    // ---- the deep part ----
    std::string_view deep_part;
    std::string_view no_seams;
    std::string_view deep_part_intro;  // seams, open cells
    std::string_view ranked_seam;      // title, open cells of how many
    std::string_view left_out;
    std::string_view none_left_out;
    std::string_view deep_seams;
    std::string_view cards_intro;
    std::string_view other_seams;
    std::string_view other_seams_intro;

    // ---- cards ----
    std::string_view seam_title;            // number, step, step
    std::array<std::string_view, 4> roles;  // customer, agent, human, system
    std::string_view handoff;               // role, role
    std::array<std::string_view, 3> lines;  // interaction, visibility, internal
    std::string_view also;                  // between the last things of a short list
    std::string_view crosses;               // lines
    std::string_view on_happy_path;
    std::array<std::string_view, 3> seam_states;  // answered, partly, unanswered
    std::string_view cells_open;                  // open, of
    std::string_view no_seam_yet;
    std::string_view to_tick;
    std::string_view comes_back;
    std::string_view under_name;      // wire name
    std::string_view needed_by;       // steps
    std::string_view needed_by_more;  // steps, how many more
    std::string_view optional;
    std::string_view required_by_contract;
    std::string_view personal_data;
    // ---- types of states ----
    std::array<std::string_view, 11> scalars;  // in the order of model::Scalar
    std::string_view from_to_number;           // from, to
    std::string_view at_least;                 // number
    std::string_view at_most;                  // number
    std::string_view characters;               // how many
    std::string_view entries;                  // how many
    std::string_view list;
    std::string_view list_of;  // a type
    std::string_view one_of;   // names

    std::string_view question;
    std::string_view answer;
    std::string_view what_crosses;
    std::string_view when_landed;
    std::string_view who_owns_seam;
    std::string_view channel;
    std::string_view carrier;
    std::string_view attempts;
    std::string_view attempts_then;  // count, step

    std::string_view failure;
    std::string_view signal;
    std::string_view recovery;
    std::string_view failure_owner;
    std::string_view basis;
    std::string_view kind_question;  // a failure kind's title
    std::string_view one_more_way;
    std::string_view severity;       // number
    std::string_view within;         // duration
    std::string_view owner_of_seam;  // owner
    std::string_view observed;
    std::string_view assumed;
    std::string_view says_nothing;

    std::string_view votes;
    std::string_view decision;
    std::string_view owner;
    std::string_view due;

    // ---- the kit for a feature without a blueprint ----
    AgendaItems kit_agenda_items;
    std::string_view lanes;
    std::string_view lanes_intro;
    std::string_view lane;
    std::string_view evidence;
    std::string_view customer_lane;
    std::string_view frontstage;
    std::string_view backstage;
    std::string_view systems;
    std::string_view questions;
    std::string_view questions_intro;
    std::array<std::string_view, 7> kit_questions;
    std::string_view seams;
    std::string_view kit_cards_intro;
    std::string_view kit_seam_title;
    std::string_view which_handoff;
    std::string_view first_blueprint;
    std::string_view save_it;
    std::string_view put_names;
    std::string_view then_check;
    std::string_view then_worksheet;
    std::string_view then_diagram;
    std::string_view blueprint_text;  // it compiles, with its cells open

    // ---- the end ----
    std::string_view parking_lot;
    std::string_view assumptions;
    std::string_view assumption_item;  // seam's number, failure

    std::string_view ranking;
    std::string_view ranking_rule;
    std::string_view rank;
    std::string_view open_cells;
    std::string_view open_of;  // open, of
    std::string_view worst_severity;
    std::string_view happy;
    std::string_view yes;
    std::string_view no;
    std::string_view next_investment;
    std::string_view next_seam;  // number, step, step, open
    std::string_view nothing_open;

    std::string_view actions;
    std::string_view who;
    std::string_view does_what;
    std::string_view until_when;
    std::string_view sign_off;
    std::string_view name;
    std::string_view signature;
};

}  // namespace seamark::words
