// The document's sections, each one or more members of its object, in the order of the text.
#pragma once

#include "model_json/parts.h"

namespace seamark::model_json {

void write_lanes(const Context& out);       // lanes, actors, lines
void write_types(const Context& out);       // enums, records, states
void write_vocabulary(const Context& out);  // carriers, contracts, failure kinds
void write_journey(const Context& out);     // steps, flows, arrows, entries
void write_seams(const Context& out);

// What the seam's own text says, as members of the object that is open.
void write_seam_declaration(const Context& out, const model::Seam& seam);

}  // namespace seamark::model_json
