#include "base/arena.h"

#include <algorithm>

namespace seamark::base {

namespace {
constexpr std::size_t first_block_size = 16 * 1024;
}

void* Arena::allocate(std::size_t size, std::size_t alignment) {
    std::size_t start = (used_ + alignment - 1) / alignment * alignment;
    if (blocks_.empty() || start + size > block_size_) {
        block_size_ = std::max(size, blocks_.empty() ? first_block_size : block_size_ * 2);
        blocks_.push_back(std::make_unique<std::byte[]>(block_size_));
        start = 0;
    }
    used_ = start + size;
    return blocks_.back().get() + start;
}

}  // namespace seamark::base
