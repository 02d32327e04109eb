// Numbers for what is met for the first time, in that order.
#pragma once

#include <cstddef>
#include <cstdint>
#include <map>
#include <vector>

namespace seamark::schema {

// Each key stands for a state that is still to be built until the walk along the numbers reaches it.
template <class Key>
class Worklist {
  public:
    std::uint32_t number_of(const Key& key) {
        const auto [place, is_new] = numbers_.emplace(key, static_cast<std::uint32_t>(keys_.size()));
        if (is_new) {
            keys_.push_back(key);
        }
        return place->second;
    }
    bool has(std::size_t number) const { return number < keys_.size(); }
    Key operator[](std::size_t number) const { return keys_[number]; }

  private:
    std::map<Key, std::uint32_t> numbers_;
    std::vector<Key> keys_;
};

}  // namespace seamark::schema
