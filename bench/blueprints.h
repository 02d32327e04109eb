// Blueprints of any size, made for measuring.
#pragma once

#include <cstddef>
#include <string>

namespace seamark::bench {

// A clean blueprint in which a customer's request passes back and forth between an agent and a system `calls`
// times. Each passage brings a step on either side and a seam each way with all its cells answered.
std::string make_blueprint(std::size_t calls);

}  // namespace seamark::bench
