#include "worksheet/words.h"

namespace seamark::worksheet {

namespace {

constexpr Words english() {
    Words w{};
    w.language = "en";

    w.blank_title = "Service blueprint: facilitator's kit";
    w.sheet_title = "{}: worksheet";
    w.session = "This session";
    w.item = "Item";
    w.entry = "Entry";
    w.purpose = "Purpose";
    w.purpose_open =
        "Answer what is open at the seams: what crosses, how it fails, how we would notice, how we recover, "
        "who owns it. Open cells: {}; seams: {}.";
    w.purpose_closed =
        "Every cell is answered. Read the answers to each other and find the one that is no longer true. "
        "Seams: {}.";
    w.blueprint = "Blueprint";
    w.feature = "Feature";
    w.purpose_blank =
        "Draw the happy path of one feature, find the seams where work changes hands, and answer what "
        "crosses, how it "
        "fails, how we recover, who owns it.";
    w.journey_owner = "Journey owner";
    w.date = "Date";
    w.facilitator = "Facilitator";
    w.people_present = "People present";

    w.agenda = "Agenda: {} minutes";
    w.from_minute = "From minute";
    w.minutes = "Minutes";
    w.what_we_do = "What we do";
    w.how = "How";
    w.agenda_items = {{
        {"Frame", "Purpose, diagram, happy path. A seam is where the work changes hands."},
        {"Write in silence", "Each person fills in the blanks they know, alone."},
        {"Walk the seams",
         "In the order of the numbers, one sentence a seam; questions go to the parking lot."},
        {"Vote", "Three votes a person: which seam hurts most? Mark them on the cards."},
        {"Work on the top seams", "Answer every blank of the seams in depth, one card after the other."},
        {"Assign", "Who does what until when. Each seam gets an owner."},
        {"Read back", "Read the decisions aloud; sign off."},
    }};

    w.diagram = "Diagram";
    w.diagram_description = "The service blueprint: its lanes, the three lines and the numbered seams.";

    w.happy_path = "The happy path";
    w.no_happy_path = "No flow is named `happy` yet. Write the steps here:";
    w.order = "No.";
    w.step = "Step";
    w.lane_or_actor = "Lane or actor";
    w.gives = "Gives";
    w.time = "Time";
    w.wait = "Wait";
    w.over_seam = "Over seam";

    w.what_must_cross = "What must cross";
    w.between_lanes = "{} and {}";
    w.within_lane = "Within {}";
    w.seam = "Seam";
    w.from_to = "From → to";
    w.states = "States that must cross";
    w.answer_back = "{}, answer";

    w.deep_part = "In depth today";
    w.no_seams = "No arrow of this blueprint crosses from one actor to another, so there is no seam yet.";
    w.deep_part_intro =
        "Seams chosen by rank: {}. The first three, and up to two more with open cells while those of all "
        "of them come to no more than {}, which is what the time allows.";
    w.ranked_seam = "{}, {} cells open";
    w.left_out = "Left out today:";
    w.none_left_out = "No seam is left out today.";
    w.swap = "If the vote goes another way, swap a card for one of the others.";
    w.cards_intro =
        "Cards are numbered as in the diagram. What is printed is agreed; every blank is owed. Write below "
        "the words that are struck through: they say nothing yet.";
    w.other_seams = "The other seams";
    w.other_seams_intro = "Fill in what you know; what nobody knows waits for the next session.";
    w.seam_title = "Seam {}: {} → {}";
    w.roles = {"customer", "agent", "human", "system"};
    w.handoff = "{}-to-{} handoff";
    w.lines = {"the line of interaction", "the line of visibility", "the line of internal interaction"};
    w.also = " and ";
    w.crosses = "crosses {}";
    w.on_happy_path = "on the happy path";
    w.seam_states = {"● answered", "◐ partly answered", "○ unanswered"};
    w.cells_open = "{} of {} cells open";
    w.no_seam_yet = "This crossing has no seam yet: everything about it is open.";
    w.to_tick = "What must cross (tick what was checked):";
    w.comes_back = "What comes back:";
    w.under_name = "sent as {}";
    w.needed_by = "needed by {}";
    w.optional = "optional";
    w.required_by_contract = "the contract requires it";
    w.personal_data = "personal data";
    w.scalars = {"text", "identifier",     "whole number", "number",         "yes or no", "date and time",
                 "date", "length of time", "web address",  "e-mail address", "any data"};
    w.from_to_number = "{} to {}";
    w.at_least = "at least {}";
    w.at_most = "at most {}";
    w.characters = "{} characters";
    w.entries = "{} entries";
    w.list = "list";
    w.list_of = " of {}";
    w.one_of = "one of {}";

    w.question = "Question";
    w.answer = "Answer";
    w.what_crosses = "What crosses?";
    w.when_landed = "When has it landed?";
    w.who_owns_seam = "Who owns the seam?";
    w.channel = "Channel";
    w.carrier = "Carrier";
    w.attempts = "Attempts";
    w.attempts_then = "at most {}, then {}";

    w.failure = "How it fails";
    w.signal = "How we would notice";
    w.recovery = "How we recover";
    w.failure_owner = "Who owns it";
    w.basis = "Observed (where?) or assumed";
    w.kind_question = "Can this happen here? {}";
    w.one_more_way = "One more way to fail";
    w.severity = "severity {} of 10";
    w.within = "within {}";
    w.owner_of_seam = "{} (the seam's)";
    w.observed = "observed";
    w.assumed = "assumed";
    w.says_nothing = "(says nothing)";

    w.journey = "The lanes";
    w.journey_intro =
        "Who takes part, from the customer at the top down to the systems; then their steps, from left to "
        "right.";
    w.lane = "Lane";
    w.steps_in_order = "Steps";
    w.seams = "The seams";
    w.blank_seams_intro =
        "One card for each place where an arrow leaves one lane or system for another. Number the cards as "
        "the happy path "
        "crosses them.";
    w.blank_seam_title = "Seam ____: ____ → ____";
    w.which_handoff = "From whom to whom, and over which line?";

    w.votes = "Votes";
    w.decision = "Decision";
    w.owner = "Owner";
    w.due = "Due";

    w.parking_lot = "Parking lot";
    w.assumptions = "Assumptions to test";
    w.assumption_item = "Seam {}: {}";

    w.ranking = "Ranking";
    w.ranking_rule =
        "Most open cells first; then the worst severity declared for a failure that is unanswered or has no "
        "recovery; "
        "then what the happy path crosses; then the diagram's order.";
    w.rank = "Rank";
    w.open_cells = "Open cells";
    w.open_of = "{} of {}";
    w.worst_severity = "Worst open severity";
    w.happy = "Happy path";
    w.yes = "yes";
    w.no = "no";
    w.next_investment = "The next investment";
    w.next_seam = "Seam {}: {} → {}, {} open.";
    w.nothing_open = "None: every cell is answered.";

    w.actions = "Who does what until when";
    w.who = "Who";
    w.does_what = "Does what";
    w.until_when = "Until when";
    w.sign_off = "Sign-off";
    w.name = "Name";
    w.signature = "Signature";
    return w;
}

}  // namespace

constexpr Words words_en = english();

}  // namespace seamark::worksheet
