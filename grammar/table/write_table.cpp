// Writes the generated lexer's automaton as a C++ header of plain tables: write_table HEADER
//
// ANTLR's runtime finds this automaton step by step while it reads a text, in each process anew and behind a
// lock. Here it is asked for every step once, at build time, so that the tables say what the runtime would
// have said (docs/adr/0011).
#include <ANTLRInputStream.h>
#include <algorithm>
#include <atn/ATN.h>
#include <atn/ATNState.h>
#include <atn/LexerATNSimulator.h>
#include <atn/LexerActionExecutor.h>
#include <atn/LexerChannelAction.h>
#include <atn/TokensStartState.h>
#include <atn/Transition.h>
#include <cstdint>
#include <fstream>
#include <iostream>
#include <map>
#include <string>
#include <vector>

#include "BlueprintLexer.h"

namespace {

using antlr4::atn::LexerActionType;
using antlr4::dfa::DFAState;
using seamark::grammar::BlueprintLexer;

constexpr std::size_t last_scalar = 0x10FFFF;

// The first scalar of each run of scalars between which no transition of the grammar tells a difference.
std::vector<std::size_t> find_runs(const antlr4::atn::ATN& atn) {
    std::vector<std::size_t> starts{0};
    for (const antlr4::atn::ATNState* state : atn.states) {
        for (const antlr4::atn::Transition* transition : state->transitions) {
            const antlr4::misc::IntervalSet label = transition->label();
            for (const antlr4::misc::Interval& interval : label.getIntervals()) {
                starts.push_back(static_cast<std::size_t>(std::max<ssize_t>(interval.a, 0)));
                starts.push_back(static_cast<std::size_t>(std::max<ssize_t>(interval.b + 1, 0)));
            }
        }
    }
    std::sort(starts.begin(), starts.end());
    starts.erase(std::unique(starts.begin(), starts.end()), starts.end());
    starts.erase(std::upper_bound(starts.begin(), starts.end(), last_scalar), starts.end());
    return starts;
}

class Explorer : public antlr4::atn::LexerATNSimulator {
  public:
    explicit Explorer(BlueprintLexer& lexer)
        : Explorer(lexer, *lexer.getInterpreter<antlr4::atn::LexerATNSimulator>()) {}

    // By state, by run of scalars: the next state; -1 where the token ends.
    std::vector<std::vector<int>> explore(const std::vector<std::size_t>& runs) {
        number_of(addDFAState(computeStartState(&input_, atn.modeToStartState[0]).release()));
        std::vector<std::vector<int>> steps;
        // NOLINTNEXTLINE(modernize-loop-convert): steps find further states
        for (std::size_t i = 0; i < states_.size(); ++i) {
            std::vector<int> row;
            for (const std::size_t scalar : runs) {
                DFAState* target = getExistingTargetState(states_[i], scalar);
                target = target != nullptr ? target : computeTargetState(&input_, states_[i], scalar);
                row.push_back(target == ERROR.get() ? -1 : number_of(target));
            }
            steps.push_back(std::move(row));
        }
        return steps;
    }

    const std::vector<DFAState*>& states() const { return states_; }

  private:
    Explorer(BlueprintLexer& lexer, antlr4::atn::LexerATNSimulator& own)
        : LexerATNSimulator(&lexer, own.atn, own._decisionToDFA, own.getSharedContextCache()) {}

    int number_of(DFAState* state) {
        const auto [entry, is_new] = numbers_.emplace(state, static_cast<int>(states_.size()));
        if (is_new) {
            states_.push_back(state);
        }
        return entry->second;
    }

    antlr4::ANTLRInputStream input_;
    std::map<DFAState*, int> numbers_;
    std::vector<DFAState*> states_;
};

struct Accepted {
    std::size_t type = 0;  // 0: the state ends no token
    std::size_t channel = 0;
    bool is_skipped = false;
};

// Throws where the grammar uses an action that the tables cannot say.
Accepted accepted_at(const DFAState& state) {
    if (!state.isAcceptState) {
        return {};
    }
    Accepted accepted{state.prediction, 0, false};
    if (state.lexerActionExecutor) {
        for (const auto& action : state.lexerActionExecutor->getLexerActions()) {
            if (action->getActionType() == LexerActionType::SKIP) {
                accepted.is_skipped = true;
            } else if (action->getActionType() == LexerActionType::CHANNEL) {
                accepted.channel = static_cast<std::size_t>(
                    dynamic_cast<const antlr4::atn::LexerChannelAction&>(*action).getChannel());
            } else {
                throw std::runtime_error("the lexer's tables know `skip` and `channel` only");
            }
        }
    }
    return accepted;
}

// Runs with equal columns are one class. Gives the class of each run, and of each class one of its runs.
std::pair<std::vector<std::size_t>, std::vector<std::size_t>> find_classes(
    const std::vector<std::vector<int>>& steps, std::size_t runs) {
    std::map<std::vector<int>, std::size_t> known;
    std::vector<std::size_t> class_of_run;
    std::vector<std::size_t> run_of_class;
    for (std::size_t run = 0; run < runs; ++run) {
        std::vector<int> column;
        for (const std::vector<int>& row : steps) {
            column.push_back(row[run]);
        }
        const auto [entry, is_new] = known.emplace(std::move(column), run_of_class.size());
        if (is_new) {
            run_of_class.push_back(run);
        }
        class_of_run.push_back(entry->second);
    }
    return {class_of_run, run_of_class};
}

template <class Values, class Write>
void write_array(std::ostream& out, const char* type, const char* name, const Values& values, Write write) {
    out << "inline constexpr " << type << ' ' << name << "[] = {";
    std::size_t column = 0;
    for (const auto& value : values) {
        out << (column++ % 24 == 0 ? "\n    " : " ");
        write(value);
        out << ',';
    }
    out << "\n};\n";
}

void write_tables(std::ostream& out) {
    antlr4::ANTLRInputStream nothing;
    BlueprintLexer lexer(&nothing);
    Explorer explorer(lexer);
    const std::vector<std::size_t> runs = find_runs(lexer.getATN());
    const std::vector<std::vector<int>> steps = explorer.explore(runs);
    const auto [class_of_run, run_of_class] = find_classes(steps, runs.size());

    out << "// Written by grammar/table/write_table.cpp from BlueprintLexer.g4.\n#pragma once\n\n"
        << "#include <cstdint>\n\nnamespace seamark::grammar::lexer_table {\n\n"
        << "inline constexpr std::int16_t end = -1;\n"
        << "inline constexpr std::size_t classes = " << run_of_class.size() << ";\n";
    const auto plain = [&](auto value) { out << value; };
    write_array(out, "char32_t", "run_starts", runs, plain);
    write_array(out, "std::uint8_t", "class_of_run", class_of_run, plain);
    std::vector<std::size_t> class_of_ascii;
    for (std::size_t scalar = 0; scalar < 128; ++scalar) {
        const auto run = std::upper_bound(runs.begin(), runs.end(), scalar) - runs.begin() - 1;
        class_of_ascii.push_back(class_of_run[static_cast<std::size_t>(run)]);
    }
    write_array(out, "std::uint8_t", "class_of_ascii", class_of_ascii, plain);
    std::vector<int> flat;
    for (const std::vector<int>& row : steps) {
        for (const std::size_t run : run_of_class) {
            flat.push_back(row[run]);
        }
    }
    write_array(out, "std::int16_t", "steps", flat, plain);
    out << "struct Accepted {\n    std::uint8_t type;\n    std::uint8_t channel;\n    bool is_skipped;\n};\n";
    write_array(out, "Accepted", "accepted", explorer.states(), [&](const DFAState* state) {
        const Accepted accepted = accepted_at(*state);
        out << '{' << accepted.type << ", " << accepted.channel << ", "
            << (accepted.is_skipped ? "true" : "false") << '}';
    });
    out << "\n}  // namespace seamark::grammar::lexer_table\n";
}

}  // namespace

int main(int argc, char** argv) {
    if (argc != 2) {
        return 2;
    }
    try {
        std::ofstream out(argv[1], std::ios::binary);
        write_tables(out);
        return out.flush() ? 0 : 1;
    } catch (const std::exception& error) {
        std::cerr << "write_table: " << error.what() << '\n';
        return 1;
    }
}
