// Independent pieces of work on several threads.
#pragma once

#include <cstddef>
#include <functional>

namespace seamark::base {

// Calls `work` with 0 to `count` - 1, each once, on at most `jobs` threads of which the caller's is one, and
// returns when all have returned. `work` must write only what belongs to its index, so that nothing depends
// on which thread came first. `jobs` of 0 counts as 1.
void for_each_index(std::size_t count, unsigned jobs, const std::function<void(std::size_t)>& work);

// How many threads the machine runs at once; at least 1.
unsigned machine_jobs();

}  // namespace seamark::base
