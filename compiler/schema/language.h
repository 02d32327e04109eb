// Sets of texts: what a pattern is found in, what is of a format, what is one text.
#pragma once

#include <deque>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

#include "schema/automaton.h"
#include "schema/pattern.h"

namespace seamark::schema {

enum class Membership { In, Out, Unknown };

// Bounded from both sides, since engines and validators differ in corners.
class Language {
  public:
    enum class Kind { Pattern, Format, Text };

    Language(Kind kind, std::string_view text);

    Kind kind() const { return kind_; }
    const std::string& text() const { return text_; }

    Membership contains(std::string_view text) const;

    // Texts that belong by every reading, and those that belong by some; nothing where that is not known.
    const std::optional<Automaton>& inner() const { return inner_; }
    const std::optional<Automaton>& outer() const { return outer_; }

    // Whether every text of this one is one of `other`, known by the names alone.
    bool is_named_within(const Language& other) const;

  private:
    Membership contains_by_pattern(std::string_view text) const;
    Membership contains_by_format(std::string_view text) const;

    Kind kind_;
    std::string text_;
    std::optional<Automaton> inner_;
    std::optional<Automaton> outer_;
    std::optional<Pattern> inner_search_;
    std::optional<Pattern> outer_search_;
    bool reads_alike_ = false;  // every engine finds the pattern in the same texts
};

// Makes each language once; they stay where they are.
class Languages {
  public:
    const Language& pattern(std::string_view text) { return get(Language::Kind::Pattern, text); }
    const Language& format(std::string_view name) { return get(Language::Kind::Format, name); }
    const Language& only(std::string_view text) { return get(Language::Kind::Text, text); }

  private:
    const Language& get(Language::Kind kind, std::string_view text);

    std::deque<Language> languages_;
    std::map<std::pair<Language::Kind, std::string>, const Language*> by_text_;
};

}  // namespace seamark::schema
