// A row of bits of a fixed width, for facts about many things at once.
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

namespace seamark::base {

class Bits {
  public:
    Bits() = default;
    Bits(std::size_t width, bool value) : words_((width + 63) / 64, value ? ~std::uint64_t{0} : 0) {}

    bool is_empty() const { return words_.empty(); }
    bool test(std::size_t bit) const { return ((words_[bit / 64] >> (bit % 64)) & 1U) != 0; }
    void set(std::size_t bit) { words_[bit / 64] |= std::uint64_t{1} << (bit % 64); }
    void reset(std::size_t bit) { words_[bit / 64] &= ~(std::uint64_t{1} << (bit % 64)); }

    void fill(bool value) {
        for (std::uint64_t& word : words_) {
            word = value ? ~std::uint64_t{0} : 0;
        }
    }

    // Both of one width.
    Bits& operator|=(const Bits& other) {
        for (std::size_t i = 0; i < words_.size(); ++i) {
            words_[i] |= other.words_[i];
        }
        return *this;
    }
    Bits& operator&=(const Bits& other) {
        for (std::size_t i = 0; i < words_.size(); ++i) {
            words_[i] &= other.words_[i];
        }
        return *this;
    }
    friend bool operator==(const Bits& a, const Bits& b) { return a.words_ == b.words_; }
    friend bool operator!=(const Bits& a, const Bits& b) { return a.words_ != b.words_; }

  private:
    std::vector<std::uint64_t> words_;
};

}  // namespace seamark::base
