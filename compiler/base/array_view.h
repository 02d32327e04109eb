// A view of consecutive elements that somebody else owns (C++17 has no std::span).
#pragma once

#include <cstddef>

#include "base/check.h"

namespace seamark::base {

template <class T>
class ArrayView {
  public:
    ArrayView() = default;
    ArrayView(const T* data, std::size_t size) : data_(data), size_(size) {}

    const T* begin() const { return data_; }
    const T* end() const { return data_ + size_; }
    std::size_t size() const { return size_; }
    bool empty() const { return size_ == 0; }
    const T& operator[](std::size_t i) const {
        SEAMARK_CHECK(i < size_);
        return data_[i];
    }
    const T& front() const { return (*this)[0]; }
    const T& back() const { return (*this)[size_ - 1]; }

  private:
    const T* data_ = nullptr;
    std::size_t size_ = 0;
};

}  // namespace seamark::base
