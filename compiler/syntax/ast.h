// What one file says, before any name is looked up. Nodes live in the file's arena and view its bytes;
// nothing in them owns memory. A part that is missing after a mistake is empty, never made up.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>
#include <variant>

#include "base/array_view.h"
#include "base/decimal.h"
#include "source/source.h"
#include "syntax/words.h"

namespace seamark::syntax {

using base::ArrayView;
using source::Span;

struct Name {
    std::string_view text;
    Span span;
};

// `value` is decoded: escapes resolved, the common indentation of a text over several lines taken off.
struct Text {
    std::string_view value;
    Span span;
};

struct Answer {
    Text text;
    bool is_unanswered = false;  // `?`
};

// As written; the resolver computes with it.
struct Number {
    std::string_view text;
    Span span;
};

struct Duration {
    std::int64_t milliseconds = 0;
    std::string_view text;
    Span span;
};

struct Date {
    int year = 0;
    int month = 0;
    int day = 0;
    std::string_view text;
    Span span;
};

struct Range {
    std::optional<Number> min;
    std::optional<Number> max;
    Span span;
};

struct Value {
    enum class Kind { Null, Bool, Number, String, List, Object };
    struct Member;

    Kind kind = Kind::Null;
    bool boolean = false;
    std::string_view text;      // a Number as written, a String decoded
    ArrayView<Value> items;     // of a List
    ArrayView<Member> members;  // of an Object
    Span span;
};
struct Value::Member {
    Name name;
    Value value;
};

enum class TagKind { Pii, Internal, Secret };

struct Tag {
    TagKind kind = TagKind::Pii;
    Span span;
};

struct Type {
    struct Reference {
        Name name;
    };
    struct ListOf {
        const Type* element = nullptr;  // never null
    };
    std::variant<Scalar, ListOf, Reference> kind;
    std::optional<Range> range;
    std::optional<Text> pattern;
    Span span;
};

// A clause that may be given once, with every place it is given at.
template <class T>
struct Clause {
    T value;
    Span span;  // the clause from its word on
};

struct Waive {
    Name code;
    Text reason;
    std::optional<Date> until;
    Span span;
};

struct Owner {
    Answer answer;
    Span span;
};

struct Accepts {
    Text reference;
    Span span;
};

enum class Trait { Stateless, External };

struct TraitWord {
    Trait trait = Trait::Stateless;
    Span span;
};

struct Actor {
    Name name;
    std::optional<Text> title;
    ArrayView<TraitWord> traits;
    ArrayView<Accepts> accepts;
    ArrayView<Owner> owners;
    Span span;
};

struct Lane {
    Name name;
    std::optional<Text> title;
    Role role = Role::Customer;
    ArrayView<TraitWord> traits;
    ArrayView<Actor> actors;
    ArrayView<Accepts> accepts;
    ArrayView<Owner> owners;
    Span span;
};

struct Line {
    LineKind kind = LineKind::Interaction;
    Span span;
};

struct Enumerator {
    Name name;
    std::optional<Text> title;
};

struct Enum {
    Name name;
    ArrayView<Enumerator> members;
    Span span;
};

struct Field {
    Name name;
    bool optional = false;
    const Type* type = nullptr;  // never null
    ArrayView<Tag> tags;
    std::optional<Text> title;
    Span span;
};

struct Record {
    Name name;
    std::optional<Text> title;
    ArrayView<Field> fields;
    Span span;
};

struct State {
    Name name;
    const Type* type = nullptr;  // never null
    ArrayView<Tag> tags;
    std::optional<Text> title;
    ArrayView<Value> examples;
    ArrayView<Owner> owners;
    ArrayView<Clause<Date>> certified;
    Span span;
};

struct Use {
    Name name;
    bool optional = false;
};

struct Takes {
    Duration min;
    std::optional<Duration> max;
};

struct Step {
    Name name;
    std::optional<Text> title;
    Name place;
    ArrayView<Use> needs;
    ArrayView<Use> gives;
    ArrayView<Clause<Takes>> takes;
    ArrayView<Clause<Text>> evidence;
    ArrayView<Clause<Text>> telemetry_span;
    ArrayView<Clause<Text>> waits;
    ArrayView<Span> irreversible;
    ArrayView<Span> joins;
    ArrayView<Waive> waivers;
    Span span;
};

struct Chain {
    ArrayView<Name> steps;  // at least two
    std::optional<Text> when;
    Span span;
};

struct Flow {
    Name name;
    std::optional<Text> title;
    ArrayView<Chain> chains;
    Span span;
};

struct Cargo {
    Name name;
    bool optional = false;
    std::optional<Text> as;
};

struct Landed {
    Answer answer;
    std::optional<Duration> within;
};

struct Attempts {
    std::int64_t count = 0;
    Name otherwise;
};

struct Recovery {
    Answer answer;
    std::optional<Name> target;
    std::optional<Duration> within;
};

struct Basis {
    std::optional<Text> observed;  // empty: assumed
};

struct Failure {
    std::optional<Name> kind;
    Answer mode;
    ArrayView<Clause<Recovery>> recoveries;
    ArrayView<Clause<Answer>> signals;
    ArrayView<Owner> owners;
    ArrayView<Clause<int>> severity;
    ArrayView<Clause<int>> occurrence;
    ArrayView<Clause<int>> detection;
    ArrayView<Clause<Basis>> basis;
    Span span;
    Span header;
};

struct Seam {
    Name from;
    Name to;
    std::optional<Text> title;
    ArrayView<Clause<std::optional<Span>>> carries_clauses;  // with the place of its `?`
    ArrayView<Cargo> carries;
    ArrayView<Span> answers_clauses;
    ArrayView<Cargo> answers;
    ArrayView<Clause<Name>> over;
    ArrayView<Clause<Text>> channel;
    ArrayView<Owner> owners;
    ArrayView<Accepts> accepts;
    ArrayView<Clause<Landed>> landed;
    ArrayView<Clause<Attempts>> attempts;
    ArrayView<Failure> failures;
    ArrayView<Waive> waivers;
    Span span;
    Span header;  // `seam a -> b`
    Span body;    // from `{` to `}`
};

struct ScalarWord {
    Scalar scalar = Scalar::Text;
    Span span;
};

struct Carrier {
    Name name;
    std::optional<Text> title;
    ArrayView<Span> flat;
    ArrayView<Span> values_clauses;
    ArrayView<ScalarWord> values;
    ArrayView<Clause<Range>> bytes;
    ArrayView<Clause<Range>> entries;
    ArrayView<Clause<Text>> keys;
    Span span;
};

struct Contract {
    Name name;
    Role from = Role::Agent;
    Role to = Role::Agent;
    std::optional<Text> title;
    ArrayView<Name> required;
    ArrayView<Name> considered;
    Span span;
};

struct FailureKind {
    Name name;
    Text title;
    Span span;
};

struct Import {
    Name name;  // the qualified name without white space
    Span span;
};

using Item = std::variant<Owner, const Lane*, Line, const Enum*, const Record*, const State*, const Step*,
                          const Flow*, const Seam*, const Carrier*, const Contract*, FailureKind, Waive>;

struct File {
    bool is_library = false;
    Name name;  // where the header is missing: empty, at the file's start
    std::optional<Text> title;
    ArrayView<Import> imports;
    ArrayView<Item> items;  // as written
    ArrayView<Span> comments;
};

}  // namespace seamark::syntax
