// The resolved blueprint: entities in tables, references as typed ids.
//
// The model holds facts that the text states; whatever can be derived (the flow graph, the cells) is an index
// computed from `const Model&` in this folder. Texts are views into the program's files and arenas, which
// must outlive the model. A reference that did not resolve is empty here and was reported once.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "base/decimal.h"
#include "base/id.h"
#include "source/source.h"
#include "syntax/words.h"

namespace seamark::model {

using base::Decimal;
using base::Table;
using source::Span;
using syntax::LineKind;
using syntax::Role;
using syntax::Scalar;

using LaneId = base::Id<struct LaneTag>;
using ActorId = base::Id<struct ActorTag>;
using EnumId = base::Id<struct EnumTag>;
using RecordId = base::Id<struct RecordTag>;
using TypeId = base::Id<struct TypeTag>;
using StateId = base::Id<struct StateTag>;
using StepId = base::Id<struct StepTag>;
using FlowId = base::Id<struct FlowTag>;
using SeamId = base::Id<struct SeamTag>;
using CarrierId = base::Id<struct CarrierTag>;
using ContractId = base::Id<struct ContractTag>;
using KindId = base::Id<struct KindTag>;

// ---- small parts ----

struct Name {
    std::string_view text;
    Span span;
};

// A string literal, decoded.
struct Text {
    std::string_view value;
    Span span;
};

// A text that is owed: `?` where `is_unanswered`, and then `text.value` is empty.
struct Answer {
    Text text;
    bool is_unanswered = false;
};

// Milliseconds with the text as the user wrote it ("30s").
struct Duration {
    std::int64_t milliseconds = 0;
    std::string_view text;
    Span span;
};

// A proleptic Gregorian day.
struct Date {
    int year = 0;
    int month = 0;
    int day = 0;
    std::string_view text;  // "2027-01-31"
    Span span;
};

// Both ends included; an end that is not there is open.
struct Range {
    std::optional<Decimal> min;
    std::optional<Decimal> max;
    Span span;
};

// A value as an example or a list of them writes it; numbers stay exact.
struct Value {
    enum class Kind { Null, Bool, Number, String, List, Object };
    struct Member;

    Kind kind = Kind::Null;
    bool boolean = false;
    Decimal number;
    std::string_view string;
    std::vector<Value> items;     // of a List
    std::vector<Member> members;  // of an Object, as written
    Span span;
};
struct Value::Member {
    Name name;
    Value value;
};

// `accepts "path#/pointer"`, the path relative to the file that says it.
struct Accepts {
    Text reference;
};

struct Waiver {
    Name code;
    Text reason;
    std::optional<Date> until;
    Span span;
};

// ---- lanes ----

struct Lane {
    Name name;
    std::optional<Text> title;
    Role role = Role::Customer;
    std::vector<ActorId> actors;  // at least one; the lane itself where it declares none
    bool declares_actors = false;
    std::optional<Accepts> accepts;
    std::optional<Answer> owner;
    Span span;  // the whole declaration
};

// A unit of memory: a lane without actors is one actor.
struct Actor {
    Name name;
    std::optional<Text> title;
    LaneId lane;
    bool stateless = false;  // its lane's traits and its own
    bool external = false;
    std::optional<Accepts> accepts;  // its own; see `nearest_accepts`
    std::optional<Answer> owner;
    Span span;
};

// One line, and after how many lanes it stands.
struct Line {
    LineKind kind = LineKind::Interaction;
    std::uint32_t lanes_above = 0;
    Span span;
};

// ---- types and state ----

struct ListOf {
    TypeId element;
};

struct Type {
    // What it is; monostate where its name did not resolve.
    std::variant<std::monostate, Scalar, ListOf, EnumId, RecordId> kind;
    std::optional<Range> range;   // of a number's value, of a text's or list's length
    std::optional<Text> pattern;  // of `matches`
    Span span;
};

struct Tags {
    bool pii = false;
    bool internal = false;
    bool secret = false;
};

struct Enum {
    struct Member {
        Name name;
        std::optional<Text> title;
    };
    Name name;
    std::vector<Member> members;
    Span span;
};

struct Record {
    struct Field {
        Name name;
        bool optional = false;
        TypeId type;
        Tags tags;
        std::optional<Text> title;
        Span span;
    };
    Name name;
    std::optional<Text> title;
    std::vector<Field> fields;
    Span span;
};

struct State {
    Name name;
    TypeId type;
    Tags tags;  // as written; a record's own tags come on top, see `effective_tags`
    std::optional<Text> title;
    std::vector<Value> examples;
    std::optional<Answer> owner;
    std::optional<Date> certified;
    Span span;
};

// ---- journey ----

// A state named in `needs` or `gives`; `x?` is optional.
struct Use {
    std::optional<StateId> state;
    bool optional = false;
    Name name;
};

struct Step {
    Name name;
    std::optional<Text> title;
    std::optional<LaneId> lane;
    std::optional<ActorId> actor;  // empty where the name did not resolve or the lane has actors (SM105)
    Name place;                    // the name behind `in`
    std::vector<Use> needs;
    std::vector<Use> gives;
    std::optional<Duration> takes_min;
    std::optional<Duration> takes_max;  // where a range was written
    std::optional<Text> evidence;
    std::optional<Text> telemetry_span;
    std::optional<Text> waits;
    std::optional<Span> irreversible;  // the word
    bool joins = false;
    std::vector<Waiver> waivers;
    Span span;
};

// A step named in a chain, or behind `otherwise` or `recovery ->`.
struct StepReference {
    std::optional<StepId> step;
    Name name;
};

struct Flow {
    struct Chain {
        std::vector<StepReference> steps;  // at least two
        std::optional<Text> when;          // the condition of the first arrow
        Span span;
    };
    Name name;
    std::optional<Text> title;
    std::vector<Chain> chains;
    Span span;
};

// ---- seams ----

// A state in `carries` or `answers`.
struct Cargo {
    std::optional<StateId> state;
    bool optional = false;
    std::optional<Text> as;
    Name name;

    std::string_view wire_name() const { return as ? as->value : name.text; }
};

struct Recovery {
    Answer action;
    std::optional<StepReference> target;  // behind `->`
    std::optional<Duration> within;
    Span span;  // the clause
};

struct Basis {
    bool observed = false;  // else assumed
    std::optional<Text> source;
};

struct Failure {
    std::optional<Name> kind_name;
    std::optional<KindId> kind;
    Answer mode;
    std::optional<Recovery> recovery;
    std::optional<Answer> signal;
    std::optional<Answer> owner;
    std::optional<int> severity;  // 1 to 10, as are the next two
    std::optional<int> occurrence;
    std::optional<int> detection;
    std::optional<Basis> basis;
    Span span;    // the whole clause
    Span header;  // `failure` to the end of the mode
};

struct Landed {
    Answer when;
    std::optional<Duration> within;
    Span span;
};

struct Attempts {
    std::int64_t count = 0;
    StepReference otherwise;
    Span span;
};

struct Seam {
    StepReference from;
    StepReference to;
    std::optional<Text> title;
    std::optional<Span> carries_clause;      // the first one, from `carries` on; empty where there is none
    std::optional<Span> carries_unanswered;  // the `?` of `carries ?`
    std::vector<Cargo> carries;
    std::optional<Span> answers_clause;  // where there is none, the seam is no call
    std::vector<Cargo> answers;
    std::optional<CarrierId> over;
    std::optional<Name> over_name;
    std::optional<Text> channel;
    std::optional<Answer> owner;
    std::optional<Accepts> accepts;
    std::optional<Landed> landed;
    std::optional<Attempts> attempts;
    std::vector<Failure> failures;
    std::vector<Waiver> waivers;
    Span span;    // the whole declaration
    Span header;  // `seam a -> b`
    Span body;    // from `{` to `}`
};

// ---- vocabulary ----

struct Carrier {
    Name name;
    std::optional<Text> title;
    bool flat = false;
    std::optional<std::vector<Scalar>> values;
    std::optional<Range> bytes;
    std::optional<Range> entries;
    std::optional<Text> keys;  // a pattern
    Span span;
};

struct Contract {
    struct Required {
        std::optional<StateId> state;
        Name name;
    };
    struct Considered {
        std::optional<KindId> kind;
        Name name;
    };
    Name name;
    std::optional<Text> title;
    Role from = Role::Agent;
    Role to = Role::Agent;
    std::vector<Required> required;
    std::vector<Considered> considered;
    Span span;
};

struct FailureKind {
    Name name;
    Text title;
    Span span;
};

struct Import {
    Name name;                           // the qualified name
    std::optional<source::FileId> file;  // empty where it was not found
    std::vector<source::FileId> brings;  // that file and, through it, all others
    Span span;
};

// ---- the whole ----

// One root file with all that its imports bring. Tables hold the imported declarations too: an entity is the
// root file's own where its span lies in `file`.
struct Model {
    source::FileId file;
    bool is_library = false;
    Name name;
    std::optional<Text> title;
    std::optional<Answer> owner;
    std::vector<Import> imports;
    std::vector<Waiver> waivers;  // at top level, those of libraries too: each is for its own file

    Table<LaneTag, Lane> lanes;
    Table<ActorTag, Actor> actors;
    std::vector<Line> lines;  // as written
    Table<EnumTag, Enum> enums;
    Table<RecordTag, Record> records;
    Table<TypeTag, Type> types;
    Table<StateTag, State> states;
    Table<StepTag, Step> steps;
    Table<FlowTag, Flow> flows;
    Table<SeamTag, Seam> seams;
    Table<CarrierTag, Carrier> carriers;
    Table<ContractTag, Contract> contracts;
    Table<KindTag, FailureKind> failure_kinds;
};

std::string_view to_string(Role role);      // "customer", …
std::string_view to_string(LineKind kind);  // "interaction", …
std::string_view to_string(Scalar scalar);  // "text", …

// The name where there is no title.
std::string_view title_of(const Lane& lane);
std::string_view title_of(const Actor& actor);
std::string_view title_of(const Step& step);
std::string_view title_of(const Flow& flow);
std::string_view title_of(const Model& model);

// Of the step's actor; empty where that did not resolve.
std::optional<Role> role_of(const Model& model, StepId step);

// `<blueprint>.<from>.<to>`: how outputs, telemetry, diffs and waivers name a seam.
std::string seam_identity(const Model& model, std::string_view from, std::string_view to);

// A record's tags are those of its fields, taken together; a list's those of its elements.
Tags effective_tags(const Model& model, TypeId type);
Tags effective_tags(const Model& model, const State& state);

std::optional<StepId> find_step(const Model& model, std::string_view name);
std::optional<FlowId> find_flow(const Model& model, std::string_view name);

}  // namespace seamark::model
