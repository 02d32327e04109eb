#include "parse/concrete.h"

#include <CommonTokenStream.h>
#include <array>
#include <optional>

#include "BlueprintParser.h"
#include "base/check.h"
#include "parse/limits.h"
#include "parse/table_lexer.h"

namespace seamark::parse {

namespace {

using Grammar = grammar::BlueprintParser;
using syntax::Rule;

struct NamedRule {
    std::size_t index;  // the grammar's
    Rule rule;
};

constexpr NamedRule named_rules[] = {
    {Grammar::RuleFile, Rule::File},
    {Grammar::RuleHeader, Rule::Header},
    {Grammar::RuleImport_, Rule::Import},
    {Grammar::RuleOwner, Rule::Owner},
    {Grammar::RuleLane, Rule::Lane},
    {Grammar::RuleLane_body, Rule::LaneBody},
    {Grammar::RuleActor, Rule::Actor},
    {Grammar::RuleActor_body, Rule::ActorBody},
    {Grammar::RuleAccepts, Rule::Accepts},
    {Grammar::RuleLine, Rule::Line},
    {Grammar::RuleEnum_, Rule::Enum},
    {Grammar::RuleEnumerator, Rule::Enumerator},
    {Grammar::RuleRecord, Rule::Record},
    {Grammar::RuleField, Rule::Field},
    {Grammar::RuleState, Rule::State},
    {Grammar::RuleState_body, Rule::StateBody},
    {Grammar::RuleExample, Rule::Example},
    {Grammar::RuleCertified, Rule::Certified},
    {Grammar::RuleValue, Rule::Value},
    {Grammar::RuleMember, Rule::Member},
    {Grammar::RuleStep, Rule::Step},
    {Grammar::RuleStep_body, Rule::StepBody},
    {Grammar::RuleStep_clause, Rule::StepClause},
    {Grammar::RuleUse, Rule::Use},
    {Grammar::RuleFlow, Rule::Flow},
    {Grammar::RuleFlow_body, Rule::FlowBody},
    {Grammar::RuleChain, Rule::Chain},
    {Grammar::RuleSeam, Rule::Seam},
    {Grammar::RuleSeam_body, Rule::SeamBody},
    {Grammar::RuleSeam_clause, Rule::SeamClause},
    {Grammar::RuleCargo, Rule::Cargo},
    {Grammar::RuleFailure, Rule::Failure},
    {Grammar::RuleFailure_body, Rule::FailureBody},
    {Grammar::RuleFailure_clause, Rule::FailureClause},
    {Grammar::RuleCarrier, Rule::Carrier},
    {Grammar::RuleCarrier_body, Rule::CarrierBody},
    {Grammar::RuleCarrier_clause, Rule::CarrierClause},
    {Grammar::RuleContract, Rule::Contract},
    {Grammar::RuleContract_body, Rule::ContractBody},
    {Grammar::RuleContract_clause, Rule::ContractClause},
    {Grammar::RuleFailure_kind, Rule::FailureKind},
    {Grammar::RuleWaive, Rule::Waive},
};

using RuleTable = std::array<std::optional<Rule>, Grammar::RuleName + 1>;

RuleTable rules_by_index() {
    RuleTable table;
    for (const NamedRule& named : named_rules) {
        table.at(named.index) = named.rule;
    }
    return table;
}

// A clause that is a rule of its own: `owner` in a seam, a `waive` in a step.
bool only_chooses(Rule rule, const antlr4::ParserRuleContext& tree) {
    const bool is_clause =
        rule == Rule::StepClause || rule == Rule::SeamClause || rule == Rule::FailureClause;
    return is_clause && tree.children.size() == 1 &&
           dynamic_cast<const antlr4::ParserRuleContext*>(tree.children.front()) != nullptr;
}

class Reader {
  public:
    Reader(const source::SourceFile& file, antlr4::BufferedTokenStream& tokens)
        : file_(file), tokens_(tokens) {}

    syntax::ConcreteFile read(const antlr4::ParserRuleContext& root) {
        for (std::size_t i = 0; i < tokens_.size(); ++i) {
            add_token(*tokens_.get(i));
        }
        add_node(root);
        return std::move(read_);
    }

  private:
    void add_token(const antlr4::Token& token) {
        const auto index = static_cast<std::uint32_t>(read_.tokens.size());
        numbers_.push_back(index);
        source::Span span = span_of(file_, token);
        if (token.getChannel() == antlr4::Token::DEFAULT_CHANNEL) {
            if (token.getType() != antlr4::Token::EOF) {
                read_.tokens.push_back(span);
                end_ = span.end;
            }
            return;
        }
        while (file_.bytes[span.end - 1] == ' ' || file_.bytes[span.end - 1] == '\t') {
            --span.end;
        }
        const std::string_view between = std::string_view(file_.bytes).substr(end_, span.begin - end_);
        const bool is_behind = index > 0 && between.find('\n') == std::string_view::npos;
        read_.comments.push_back({span, index, is_behind});
        end_ = span.end;
    }

    void add_node(const antlr4::ParserRuleContext& tree) {
        const std::optional<Rule> rule = rules_.at(tree.getRuleIndex());
        const bool is_node = rule && !only_chooses(*rule, tree);
        const std::size_t place = read_.nodes.size();
        if (is_node) {
            // A file ends with the end of the text, which is no token here.
            read_.nodes.push_back({*rule, numbers_[tree.start->getTokenIndex()],
                                   *rule == Rule::File ? static_cast<std::uint32_t>(read_.tokens.size())
                                                       : numbers_[tree.stop->getTokenIndex()] + 1,
                                   0});
        }
        for (antlr4::tree::ParseTree* child : tree.children) {
            if (const auto* inner = dynamic_cast<antlr4::ParserRuleContext*>(child)) {
                add_node(*inner);
            }
        }
        if (is_node) {
            read_.nodes[place].next = static_cast<std::uint32_t>(read_.nodes.size());
        }
    }

    const source::SourceFile& file_;
    antlr4::BufferedTokenStream& tokens_;
    const RuleTable rules_ = rules_by_index();
    syntax::ConcreteFile read_;
    std::vector<std::uint32_t> numbers_;  // ours, by ANTLR's
    std::uint32_t end_ = 0;               // of the last token or comment
};

}  // namespace

syntax::ConcreteFile parse_concrete(const source::SourceFile& file) {
    TableLexer lexer(file.bytes);
    antlr4::CommonTokenStream tokens(&lexer);
    Grammar parser(&tokens);
    parser.removeErrorListeners();
    const Grammar::FileContext* tree = parser.file();
    SEAMARK_CHECK(parser.getNumberOfSyntaxErrors() == 0);
    return Reader(file, tokens).read(*tree);
}

}  // namespace seamark::parse
