// Indexes that cannot be mistaken for each other.
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

#include "base/check.h"

namespace seamark::base {

// The position of an entity of kind `Tag` in its model's vector.
template <class Tag>
struct Id {
    std::uint32_t index = 0;

    friend bool operator==(Id a, Id b) { return a.index == b.index; }
    friend bool operator!=(Id a, Id b) { return a.index != b.index; }
    friend bool operator<(Id a, Id b) { return a.index < b.index; }
};

// A vector that is read with the id of what it holds.
template <class Tag, class T>
class Table {
  public:
    using Key = Id<Tag>;

    Key add(T item) {
        items_.push_back(std::move(item));
        return Key{static_cast<std::uint32_t>(items_.size() - 1)};
    }
    const T& operator[](Key id) const {
        SEAMARK_CHECK(id.index < items_.size());
        return items_[id.index];
    }
    T& operator[](Key id) {
        SEAMARK_CHECK(id.index < items_.size());
        return items_[id.index];
    }
    std::size_t size() const { return items_.size(); }
    bool empty() const { return items_.empty(); }
    auto begin() const { return items_.begin(); }
    auto end() const { return items_.end(); }
    auto begin() { return items_.begin(); }
    auto end() { return items_.end(); }

    // All ids in order.
    std::vector<Key> ids() const {
        std::vector<Key> all;
        all.reserve(items_.size());
        for (std::size_t i = 0; i < items_.size(); ++i) {
            all.push_back(Key{static_cast<std::uint32_t>(i)});
        }
        return all;
    }

  private:
    std::vector<T> items_;
};

}  // namespace seamark::base
