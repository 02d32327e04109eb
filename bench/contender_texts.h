// The journey of make_blueprint(calls), said in the languages of other programs: the same steps, arrows and
// titles.
#pragma once

#include <cstddef>
#include <string>

namespace seamark::bench {

std::string make_typespec(std::size_t calls);  // a model for each seam's payload
std::string make_likec4(std::size_t calls);    // one view of all steps in their lanes
std::string make_plantuml(std::size_t calls);  // an activity diagram with a swimlane each
std::string make_graphviz(std::size_t calls);  // a cluster for each lane

}  // namespace seamark::bench
