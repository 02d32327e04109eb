// Memory that is given out piece by piece and freed at once.
#pragma once

#include <cstddef>
#include <cstring>
#include <memory>
#include <new>
#include <string_view>
#include <type_traits>
#include <utility>
#include <vector>

#include "base/array_view.h"

namespace seamark::base {

// Owns what it gives out; nothing given out moves, and no destructor runs.
class Arena {
  public:
    template <class T>
    const T* make(T value) {
        static_assert(std::is_trivially_destructible_v<T>);
        return new (allocate(sizeof(T), alignof(T))) T(std::move(value));
    }

    template <class T>
    ArrayView<T> copy(const std::vector<T>& items) {
        static_assert(std::is_trivially_destructible_v<T>);
        if (items.empty()) {
            return {};
        }
        auto* target = static_cast<T*>(allocate(sizeof(T) * items.size(), alignof(T)));
        std::uninitialized_copy(items.begin(), items.end(), target);
        return {target, items.size()};
    }

    std::string_view copy(std::string_view text) {
        if (text.empty()) {
            return {};
        }
        auto* target = static_cast<char*>(allocate(text.size(), 1));
        std::memcpy(target, text.data(), text.size());
        return {target, text.size()};
    }

  private:
    void* allocate(std::size_t size, std::size_t alignment);

    std::vector<std::unique_ptr<std::byte[]>> blocks_;
    std::size_t used_ = 0;
    std::size_t block_size_ = 0;
};

}  // namespace seamark::base
