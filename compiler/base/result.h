// A value or the reason why there is none.
#pragma once

#include <utility>
#include <variant>

#include "base/check.h"

namespace seamark::base {

template <class T, class E>
class [[nodiscard]] Result {
  public:
    Result(T value)
        : content_(std::in_place_index<0>, std::move(value)) {}  // NOLINT(google-explicit-constructor)
    Result(E error)
        : content_(std::in_place_index<1>, std::move(error)) {}  // NOLINT(google-explicit-constructor)

    explicit operator bool() const { return content_.index() == 0; }

    const T& value() const {
        SEAMARK_CHECK(content_.index() == 0);
        return std::get<0>(content_);
    }
    T& value() {
        SEAMARK_CHECK(content_.index() == 0);
        return std::get<0>(content_);
    }
    const E& error() const {
        SEAMARK_CHECK(content_.index() == 1);
        return std::get<1>(content_);
    }

  private:
    std::variant<T, E> content_;
};

}  // namespace seamark::base
