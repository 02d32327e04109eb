// English: the texts of the worksheet, of the kit for a feature without a blueprint, and of the diagram.
#include "words/language.h"

namespace seamark::words {

namespace {

constexpr SheetWords sheet() {
    SheetWords w{};
    w.blank_label = "to fill in";
    w.part_title = " (part {} of {})";
    w.continued = "{} (continued)";
    w.continued_of = "{} (continued) \u00B7 {}";

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
        "crosses, how it fails, how we would notice, how we recover, who owns it.";
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
    w.left_out = "Left out today; if the vote goes another way, swap a card:";
    w.none_left_out = "No seam is left out today.";
    w.deep_seams = "The seams in depth";
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
    w.needed_by_more = "needed by {} and {} steps further on";
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

    w.kit_agenda_items = {{
        {"Frame", "Name the feature, the journey's owner, and the happy end for the customer."},
        {"Write in silence", "Each person writes the steps they know, alone, one note a step."},
        {"Walk the seams",
         "Put the notes into the lanes and draw the arrows. Number each arrow that leaves a lane or a "
         "system: "
         "these are the seams."},
        {"Vote", "Three votes a person: which seam hurts most?"},
        {"Work on the top seams",
         "One card for each of the three to five seams with most votes. Ask the questions."},
        {"Assign", "Who does what until when. Each seam gets an owner."},
        {"Read back", "Read the decisions aloud; sign off."},
    }};
    w.lanes = "The lanes";
    w.lanes_intro =
        "Time runs from left to right. Draw the happy path first; an arrow that crosses a line or leaves a "
        "lane "
        "is a seam and gets a number.";
    w.lane = "Lane";
    w.evidence = "Evidence: what the customer sees";
    w.customer_lane = "Customer";
    w.frontstage = "Frontstage: whom the customer meets";
    w.backstage = "Backstage: agents and people";
    w.systems = "Systems";
    w.questions = "The questions";
    w.questions_intro =
        "Ask them at every seam, in this order, and write what nobody knows into the parking lot.";
    w.kit_questions = {
        "What must cross, so that the receiver need not ask again? Name each piece, and who needs it further "
        "on.",
        "When has it landed, and how does the sender know?",
        "How does it fail? Think of: lost without notice, late, twice, incomplete but looking finished, in a "
        "form "
        "that nobody expected, refused without a word, at the wrong receiver, over a line that it should not "
        "cross, a customer who has to say it all again.",
        "How would we notice, before the customer does?",
        "How do we recover? Say who does what first.",
        "Who owns it? One name or one team.",
        "Have we observed it, and where, or do we assume it?"};
    w.seams = "The seams";
    w.kit_cards_intro = "One card a seam. Copy more cards where you need them.";
    w.kit_seam_title = "Seam ____: ____ → ____";
    w.which_handoff = "From whom to whom, over which line?";
    w.first_blueprint = "From this kit to a first blueprint";
    w.save_it = "Save the text below as a file, say feature.blueprint.";
    w.put_names =
        "Put your names in place of its names: a row of the lanes is a lane, a note is a step, the happy "
        "path is "
        "the flow, a card is a seam. Leave the question mark where the room had no answer.";
    w.then_check = "says what is still open, and where.";
    w.then_worksheet = "prints the next sheet: your answers stand in it, what is open is a blank.";
    w.then_diagram = "draws it for the wall.";
    w.blueprint_text = R"(blueprint feature "Name of the feature"

owner ?  // of the whole journey

lane customer "Customer"                    is customer
line interaction
lane agent    "Whom the customer meets"     is agent
line visibility
lane team     "Who helps behind the scenes" is human
line internal
lane record   "System of record"            is system

state request : text 1..2000 "What the customer asks for"
state answer  : text 1..2000 "What the customer gets"

step ask "Asks" in customer { gives request }
step handle "Handles it" in agent { needs request  gives answer }
step note "Keeps a record" in record { needs request, answer }
step told "Gets the answer" in customer { needs answer }
step help "Helps" in team { needs request  gives answer }

flow happy {
  ask -> handle -> note
  handle -> told
}
flow help_needed "The agent cannot help" {
  handle -> help -> told
}

seam ask -> handle "Seam 1" {
  carries request
  owner ?
  failure ? {
    signal   ?
    recovery ?
  }
}
)";

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
        "then what the happy path crosses; then order in the file, as the seams are numbered. Severities are "
        "compared, never multiplied.";
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

constexpr DiagramWords diagram() {
    DiagramWords w{};
    w.owner = "Owner: {}";
    w.owner_open = "not agreed yet";
    w.version = "Version {}";
    w.part = "Part: {}";
    w.of_flows = {"flow {}", "flows {}"};
    w.of_lanes = {"lane {}", "lanes {}"};
    w.lanes = {"{} lane", "{} lanes"};
    w.steps = {"{} step", "{} steps"};
    w.seams = {"{} seam", "{} seams"};
    w.seam_states = {"answered", "partly answered", "unanswered"};
    w.with_state = "{} {}";

    w.roles = {"customer", "agent", "human", "system"};
    w.stateless = "stateless";
    w.external = "external";
    w.lines = {"line of interaction", "line of visibility", "line of internal interaction"};
    w.stages = {"frontstage", "backstage", "support"};
    w.evidence = "Evidence";
    w.row_of = "Row {} of {}";

    w.durations = {"{} ms", "{} s", "{} min", "{} h", "{} d"};
    w.duration_range = "{} to {}";
    w.waits = "waits";
    w.waits_for = "waits: {}";
    w.irreversible = "irreversible";
    w.mark_in_row = "{} · row {}";
    w.leads_to = "to: {}";
    w.comes_from = "from: {}";
    w.over_seam = "{}, seam {}";
    w.carries = "carries";
    w.answers = "answers";
    w.attempts = {"at most {} attempt", "at most {} attempts"};
    w.no_seam_yet = "no seam yet";
    w.answer = "answer {}";
    w.when = "when {}";
    w.shown_as = "evidence: {}";
    w.legend = "Legend";

    w.seam_sign = "seam {}";
    w.happy_path = "happy path";
    w.other_flow = "other flow: {}";
    w.other_flows = "several of the other flows: {}";
    w.recovery = "recovery";
    w.otherwise = "otherwise: after the last attempt";
    w.answer_to_call = "answer to a call";
    w.how_long = "how long a step takes";
    w.wait_point = "wait point";
    w.cannot_be_taken_back = "cannot be taken back";
    w.goes_on = "goes on at the same letter";
    w.leads_out = "leads out of this part, or into it";
    w.optional_sign = "state?";
    w.optional = "optional: crosses where it is known";
    w.finding = "finding: {}";
    w.severities = {"waived", "warning", "error"};
    w.waived = "{}; waived: {}";
    w.loose_findings = "Findings about what is not drawn";

    w.whole = "Service blueprint, time from left to right, with {}: {}. {}, {}.";
    w.kinds = {"step", "seam", "arrow", "finding", "connector"};
    w.step_of = "{}, a step of {}";
    w.evidence_of = "Evidence of {}";
    w.seam_title = "Seam {}, {}: {}";
    w.answer_title = "Answer of seam {}, {}: {}";
    w.ends = "{} to {}";
    w.ends_when = "{} to {}, when {}";
    w.no_seam = "No seam is written for this crossing.";
    w.carries_states = "Carries {}.";
    w.answers_states = "Answers {}.";
    w.optional_state = "{} (optional)";
    w.channel = "Channel: {}.";
    w.owned_by = "Owner: {}.";
    w.no_owner = "No owner named.";
    w.leads_out_to = "Leads out of this part, to {}";
    w.leads_in_from = "Leads into this part, from {}";
    w.goes_on_at = "Goes on at {} in row {}, to {}";
    w.comes_from_at = "Comes from {} in row {}, from {}";
    w.flows = {"Flow: {}", "Flows: {}"};
    w.of_recovery = "Recovery";
    w.of_otherwise = "Otherwise, after the last attempt";
    return w;
}

}  // namespace

extern constexpr Language en = {"en", sheet(), diagram()};

}  // namespace seamark::words
