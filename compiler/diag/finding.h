// What a phase has to say about the user's text.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "diag/code.h"
#include "source/source.h"

namespace seamark::diag {

struct Note {
    std::string message;
    std::optional<source::Span> place;
};

// Put `text` in the place of `span`; an empty span is an insertion.
struct Edit {
    source::Span span;
    std::string text;
};

struct Fix {
    std::string title;  // "add a seam for `approve -> enqueue`"
    std::vector<Edit> edits;
    // It cannot change what a person meant, so `check --fix` applies it unasked.
    bool is_safe = false;
};

// One station of the way that a finding talks about ("approve -> enqueue, without `return_reason`").
struct Visit {
    source::Span place;
    std::string message;
};

struct Finding {
    Code code;
    source::Span place;
    std::string message;  // what was observed, then the rule; names in backticks; see docs/messages.md
    std::string label;    // a few words behind the carets; may be empty
    std::vector<Note> notes;
    std::optional<Fix> fix;
    // The names the finding is about, outermost first ("returns", "approve", "enqueue"): with the code they
    // make its fingerprint, so never a line number.
    std::vector<std::string> about;
    // Where the finding is about a way through the flows: its stations in order, for formats that show them.
    std::vector<Visit> path = {};
    // The reason of the waiver that reaches it (language.md, "Waivers"); a waived finding is a note.
    std::optional<std::string> waived_because = {};
};

// A finding as it is judged: its severity after `seamark.toml` and waivers.
struct Judged {
    Finding finding;
    Severity severity = Severity::Error;
    std::string fingerprint;
};

}  // namespace seamark::diag
