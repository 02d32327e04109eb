// Judges payloads by a plan.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <deque>
#include <string>
#include <string_view>
#include <vector>

#include "payload/plan.h"
#include "payload/rule.h"

namespace seamark::payload {

// Deeper nesting is a finding.
inline constexpr std::size_t deepest = 1024;

// Details of a `Syntax` that is about what stands in a string, not about what should stand in its place.
inline constexpr std::string_view control_character = "a control character";
inline constexpr std::string_view unknown_escape = "an escape";
// The detail of a `Utf8` of text in two bytes a character.
inline constexpr std::string_view two_bytes = "UTF-16";

// One finding about one payload. Its texts are views into the payload or the plan, or lie in `Findings`.
struct Breach {
    Rule rule = Rule::Type;
    std::uint32_t node = none;      // what the value should be
    std::uint32_t property = none;  // the property of the payload or of a record that is missing or wrong
    std::uint32_t pointer_begin = 0;
    std::uint32_t pointer_end = 0;
    std::string_view there;  // the bytes concerned, as they stand in the payload
    std::uint64_t amount = 0;
    std::string_view detail;  // a few constant words: what JSON lacks there
    // Where the payload stops being JSON: lines below its first, and the column from 1; 0 where it is JSON.
    std::uint32_t line = 0;
    std::uint32_t column = 0;
};

// What was found; reused from payload to payload, so that it grows and never shrinks.
struct Findings {
    std::vector<Breach> breaches;
    std::string pointers;  // JSON Pointers, one behind the other

    std::string_view pointer_of(const Breach& breach) const {
        return std::string_view(pointers).substr(breach.pointer_begin,
                                                 breach.pointer_end - breach.pointer_begin);
    }
    void clear() {
        breaches.clear();
        pointers.clear();
    }
};

// More findings of one payload are counted only.
inline constexpr std::size_t most_breaches = 100;

// A stretch of indexed text: its tokens from `token` on, as far as they lie before `end`.
struct Tokens {
    const char* bytes = nullptr;
    const std::uint32_t* token = nullptr;
    std::uint32_t end = 0;
};

// Where and what in a payload was found, by which its states are counted.
struct Verdict {
    bool is_complete = true;
    bool is_readable = true;     // else it is no JSON, and none of its states were judged
    std::uint64_t left_out = 0;  // how many findings beyond `most_breaches` there are
};

// What a payload says of its seam.
struct SeamName {
    std::string_view meaning;
    std::string_view there;  // its bytes
};

// Keeps its memory from one payload to the next: where it has seen the like of a payload before, it allocates
// nothing for a complete one.
class Judge {
  public:
    explicit Judge(const Plan& plan);

    // The payload is one value and nothing behind it. Findings are added to `findings`. `seam` is an index in
    // the plan's seams.
    Verdict judge(Tokens tokens, std::uint32_t seam, Findings& findings);

    // The text of the plan's `seam_field` in a payload that is an object; empty where there is none. The
    // meaning holds until the next call.
    SeamName find_seam_name(Tokens tokens);
    // Judges a payload of which `name` names no seam.
    Verdict judge_nameless(Tokens tokens, const SeamName& name, Findings& findings);

    // The first token that was not read; behind the payload, unless it is no JSON.
    const std::uint32_t* token() const { return token_; }

    // The last payload's properties that were missing, and those that something was found in; each once.
    const std::vector<std::uint32_t>& missing() const { return missing_; }
    const std::vector<std::uint32_t>& wrong() const { return wrong_; }
    // Its properties that were not there and need not be.
    const std::vector<std::uint32_t>& absent() const { return absent_; }

  private:
    // A step into the payload: a property, or an item's number.
    struct Step {
        std::uint32_t property = none;
        std::uint32_t item = 0;
    };
    // Where the blueprint says what is expected: a type, and where there is one the property that has it.
    struct Subject {
        std::uint32_t node = none;
        std::uint32_t property = none;
    };
    struct String {
        std::string_view raw;      // between the quotes
        std::string_view meaning;  // without escapes
        bool is_text = true;       // else it holds half a surrogate pair
    };
    // A member that its object should not have.
    struct Unknown {
        std::string_view member;  // its bytes; empty where nothing more is to be said of it
        std::string_view key;     // the bytes of its name
        std::string name;
    };
    // Which properties an object has had so far, as bits.
    struct Seen {
        std::uint64_t word = 0;
        std::size_t first = 0;  // in `seen_`, where one word is too short
    };
    // A member's name: what it means, and its bytes in the payload.
    struct Key {
        std::string_view meaning;
        std::string_view there;
    };
    // A bracket that is open, in a value of any type.
    struct Level {
        bool is_object = false;
        std::size_t first_key = 0;  // in `keys_`
        std::size_t key = 0;        // of the member that is read
        std::uint32_t item = 0;
    };

    void begin(Tokens tokens, Findings& findings);
    Verdict finish(bool is_read);

    char peek() const { return *token_ < end_ ? bytes_[*token_] : '\0'; }
    // The bytes of the scalar at the token, without the white space behind it.
    std::string_view scalar() const {
        if (*token_ >= end_) {
            return {};
        }
        std::uint32_t end = token_[1] < end_ ? token_[1] : end_;
        while (is_space(bytes_[end - 1])) {
            --end;
        }
        return {bytes_ + *token_, end - *token_};
    }
    static bool is_space(char c) { return c == ' ' || c == '\t' || c == '\n' || c == '\r'; }
    std::string_view read_since(const std::uint32_t* token) const;

    bool read_value(Subject subject);
    bool read_object(Subject subject);
    bool read_member(const Node& object, std::uint32_t& expected, Seen& seen, std::size_t first_unknown);
    bool read_unknown(const std::uint32_t* key_token, const String& key, std::size_t first_unknown);
    void report_duplicate_unknowns(std::size_t first_unknown);
    void note_absent(const Node& object, const Seen& seen);
    bool is_seen(const Node& object, const Seen& seen, std::uint32_t property) const;
    bool mark_seen(const Node& object, Seen& seen, std::uint32_t property);
    void finish_object(Subject subject, const Seen& seen, std::size_t first_unknown,
                       const std::uint32_t* first_token);
    void report_missing(Subject subject, std::uint32_t property, std::size_t first_unknown,
                        const std::uint32_t* first_token);
    bool read_list(Subject subject);
    bool read_text(Subject subject);
    void judge_text(Subject subject, std::string_view meaning, std::string_view there);
    bool read_enum(Subject subject);
    bool read_number(Subject subject);
    bool read_bool(Subject subject);
    bool read_wrong_type(Subject subject);
    void miss_all(const Node& object);
    std::uint32_t find_property(const Node& object, std::string_view name) const;
    bool is_name_of(const Node& enumeration, std::string_view text) const;
    bool take_string(String& string, std::string& store);

    bool skip(bool is_judged);
    bool skip_scalar(bool is_judged);
    bool skip_key(bool is_judged);
    bool open_level();
    bool leave_value(bool is_judged);
    void report_duplicates(std::size_t first, bool is_judged);
    std::string_view take_balanced();
    bool is_seam_field(std::string_view token);

    bool fail(Rule rule, std::string_view detail, std::string_view there);
    bool fail_here(std::string_view detail);
    Breach& report(Rule rule, Subject subject, std::size_t levels, std::string_view there);
    void append_pointer(std::size_t levels);

    const Plan& plan_;
    Findings* findings_ = nullptr;
    std::size_t first_breach_ = 0;
    std::size_t first_pointer_ = 0;
    const char* bytes_ = nullptr;
    const std::uint32_t* token_ = nullptr;
    std::uint32_t end_ = 0;
    bool is_readable_ = true;

    // Of the brackets that are open, those of lists and objects with a plan first, then those of `levels_`.
    std::size_t depth_ = 0;
    std::array<Step, deepest + 1> path_{};
    std::vector<Level> levels_;
    Subject any_;  // what a value of any type is in the plan

    std::vector<std::uint64_t> seen_;
    std::vector<Unknown> unknown_;
    std::size_t unknown_count_ = 0;
    std::vector<std::size_t> unknown_order_;
    std::vector<Key> keys_;              // in values of any type, of the objects that are open
    std::deque<std::string> key_texts_;  // of those with escapes
    std::size_t key_text_count_ = 0;
    std::string text_;
    std::string key_text_;
    std::string seam_name_;
    std::vector<std::uint32_t> missing_;
    std::vector<std::uint32_t> wrong_;
    std::vector<std::uint32_t> absent_;
    std::uint64_t left_out_ = 0;
    Breach beyond_;  // stands for those that are counted only
};

}  // namespace seamark::payload
