// Blueprints of any size, made for measuring.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace seamark::bench {

// A clean blueprint in which a customer's request passes back and forth between an agent and a system `calls`
// times. Each passage brings a step on either side and a seam each way with all its cells answered. It
// imports nothing.
std::string make_blueprint(std::size_t calls);

// The same for a repository: words and rules come from its two libraries.
std::string make_member(std::string_view name, std::size_t calls);
std::string make_words_library();  // shared.words
std::string make_rules_library();  // shared.rules

// The calls whose blueprint has about so many steps, two of them for each call and three for all.
std::size_t calls_for_steps(std::size_t steps);

}  // namespace seamark::bench
