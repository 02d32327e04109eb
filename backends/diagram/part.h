// The part of a blueprint that is drawn.
#pragma once

#include <string>
#include <vector>

#include "base/result.h"
#include "diagram/words.h"
#include "emit/output.h"
#include "model/model.h"
#include "words/language.h"

namespace seamark::diagram {

// What is chosen; an empty list chooses all.
struct Part {
    std::vector<model::FlowId> flows;
    std::vector<model::ActorId> actors;
    std::string description;  // "flow unsure, lanes agent and human", as it was asked for
};

// "flow unsure", "lanes agent, human": each name once; empty where there is none.
std::string described_flows(const std::vector<std::string>& names, const Words& words);
std::string described_lanes(const std::vector<std::string>& names, const Words& words);

// By the names in the language; a lane's stands for all its actors. An error names what there is no such
// thing of, and what was probably meant.
base::Result<Part, emit::EmitError> find_part(const model::Model& model,
                                              const std::vector<std::string>& flows,
                                              const std::vector<std::string>& lanes,
                                              const Words& words = words::en.diagram);

}  // namespace seamark::diagram
