// What one well-formed file is made of, word for word: every token and comment, and by which rules of the
// grammar the tokens were read. For whoever lays text out; meaning is looked up in ast.h.
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

#include "source/source.h"

namespace seamark::syntax {

// The rules that a layout tells apart. Where the grammar only chooses (an item, a clause that is an owner),
// the rule that was chosen stands in its place.
enum class Rule : std::uint8_t {
    File,
    Header,
    Import,
    Owner,
    Lane,
    LaneBody,
    Actor,
    ActorBody,
    Accepts,
    Line,
    Enum,
    Enumerator,
    Record,
    Field,
    State,
    StateBody,
    Example,
    Certified,
    Value,
    Member,
    Step,
    StepBody,
    StepClause,
    Use,
    Flow,
    FlowBody,
    Chain,
    Seam,
    SeamBody,
    SeamClause,
    Cargo,
    Failure,
    FailureBody,
    FailureClause,
    Carrier,
    CarrierBody,
    CarrierClause,
    Contract,
    ContractBody,
    ContractClause,
    FailureKind,
    Waive,
};

// Tokens [begin, end) that one rule read.
struct ConcreteNode {
    Rule rule = Rule::File;
    std::uint32_t begin = 0;
    std::uint32_t end = 0;
    std::uint32_t next = 0;  // the index behind the nodes inside this one
};

struct Comment {
    source::Span span;               // without the white space at its end
    std::uint32_t next_token = 0;    // the token it stands before
    bool is_behind_a_token = false;  // on the line on which the token before it ends
};

struct ConcreteFile {
    std::vector<source::Span> tokens;
    std::vector<Comment> comments;
    std::vector<ConcreteNode> nodes;  // each before what is inside it; the first is the file
};

}  // namespace seamark::syntax
