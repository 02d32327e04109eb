// Payloads of the seam escalate -> take_over of support_handoff.blueprint, made for measuring.
#pragma once

#include <cstddef>
#include <string>

namespace seamark::bench {

// Appends `count` lines of one payload each: five states, six turns of transcript. One in five breaks one
// rule of the seam. Equal arguments give equal bytes.
void append_payloads(std::size_t count, unsigned seed, std::string& lines);

}  // namespace seamark::bench
