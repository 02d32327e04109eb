#include "base/parallel.h"

#include <algorithm>
#include <atomic>
#include <thread>
#include <vector>

namespace seamark::base {

void for_each_index(std::size_t count, unsigned jobs, const std::function<void(std::size_t)>& work) {
    std::atomic<std::size_t> next{0};
    const auto take_turns = [&] {
        for (std::size_t index = next++; index < count; index = next++) {
            work(index);
        }
    };
    const std::size_t helpers = std::min<std::size_t>(jobs, count);
    std::vector<std::thread> threads;
    for (std::size_t i = 1; i < helpers; ++i) {
        threads.emplace_back(take_turns);
    }
    take_turns();
    for (std::thread& thread : threads) {
        thread.join();
    }
}

unsigned machine_jobs() {
    return std::max(1U, std::thread::hardware_concurrency());
}

}  // namespace seamark::base
