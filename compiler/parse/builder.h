// Typed functions from the parse tree to the syntax tree, one a rule of the grammar. They read only subtrees
// without a syntax error; what the grammar cannot say (a number's bounds, a day of the calendar) is reported
// here as SM001.
#pragma once

#include <fmt/format.h>
#include <optional>
#include <string>
#include <vector>

#include "BlueprintParser.h"
#include "base/arena.h"
#include "diag/sink.h"
#include "parse/literals.h"
#include "source/source.h"
#include "syntax/ast.h"

namespace seamark::parse {

using Grammar = grammar::BlueprintParser;

struct Builder {
    const source::SourceFile& file;
    base::Arena& arena;
    diag::Sink& sink;

    // ---- places ----
    source::Span span(antlr4::tree::TerminalNode* token) const;
    source::Span span(const antlr4::ParserRuleContext* rule) const;
    void report(source::Span place, std::string message) const;

    // Copies what is said at every place of a list into the arena.
    template <class Rule, class Build>
    auto all(const std::vector<Rule*>& rules, Build build) const {
        std::vector<decltype(build(rules.front()))> items;
        items.reserve(rules.size());
        for (Rule* rule : rules) {
            items.push_back(build(rule));
        }
        return arena.copy(items);
    }

    // ---- terms ----
    syntax::Name name(Grammar::NameContext* rule) const;
    syntax::Name name(antlr4::tree::TerminalNode* token) const;
    syntax::Name qualified_name(Grammar::QnameContext* rule) const;
    syntax::Text text(Grammar::StringContext* rule) const;
    std::optional<syntax::Text> optional_text(Grammar::StringContext* rule) const;
    syntax::Answer answer(Grammar::AnswerContext* rule) const;
    syntax::Number number(antlr4::tree::TerminalNode* token) const;
    // An integer in [least, most]; reports and gives `least` else.
    std::int64_t integer(antlr4::tree::TerminalNode* token, std::int64_t least, std::int64_t most,
                         std::string_view what) const;
    syntax::Duration duration(antlr4::tree::TerminalNode* token) const;
    syntax::Date date(antlr4::tree::TerminalNode* token) const;
    syntax::Range range(Grammar::RangeContext* rule) const;
    syntax::Value value(Grammar::ValueContext* rule) const;
    syntax::Role role(Grammar::RoleContext* rule) const;
    syntax::Scalar scalar(Grammar::ScalarContext* rule) const;
    const syntax::Type* type(Grammar::TypeContext* rule) const;
    base::ArrayView<syntax::Tag> tags(const std::vector<Grammar::TagContext*>& rules) const;
    base::ArrayView<syntax::TraitWord> traits(const std::vector<Grammar::TraitContext*>& rules) const;
    syntax::Owner owner(Grammar::OwnerContext* rule) const;
    syntax::Accepts accepts(Grammar::AcceptsContext* rule) const;
    syntax::Waive waive(Grammar::WaiveContext* rule) const;

    // ---- items ----
    syntax::Item item(Grammar::ItemContext* rule) const;
    syntax::Import import_(Grammar::Import_Context* rule) const;
    const syntax::Lane* lane(Grammar::LaneContext* rule) const;
    syntax::Actor actor(Grammar::ActorContext* rule) const;
    syntax::Line line(Grammar::LineContext* rule) const;
    const syntax::Enum* enumeration(Grammar::Enum_Context* rule) const;
    const syntax::Record* record(Grammar::RecordContext* rule) const;
    const syntax::State* state(Grammar::StateContext* rule) const;
    const syntax::Step* step(Grammar::StepContext* rule) const;
    const syntax::Flow* flow(Grammar::FlowContext* rule) const;
    const syntax::Seam* seam(Grammar::SeamContext* rule) const;
    syntax::Failure failure(Grammar::FailureContext* rule) const;
    const syntax::Carrier* carrier(Grammar::CarrierContext* rule) const;
    const syntax::Contract* contract(Grammar::ContractContext* rule) const;
    syntax::FailureKind failure_kind(Grammar::Failure_kindContext* rule) const;
};

}  // namespace seamark::parse
