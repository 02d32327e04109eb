#include "payload/structure.h"

#include <algorithm>
#include <array>
#include <simdjson.h>

#include "base/check.h"

namespace seamark::payload {

struct Structure::Index {
    std::unique_ptr<simdjson::internal::dom_parser_implementation> stage;
    std::size_t capacity = 0;
    std::array<std::uint32_t, 2> end{};  // of a text without a token
    const std::uint32_t* tokens = nullptr;
    std::size_t count = 0;

    void reserve(std::size_t size);
};

namespace {

constexpr std::size_t smallest_capacity = 4096;

}  // namespace

// The depth is that of a tree, which is not built here.
void Structure::Index::reserve(std::size_t size) {
    if (stage && size <= capacity) {
        return;
    }
    capacity = std::max(size + size / 2, smallest_capacity);
    stage.reset();
    const simdjson::error_code error =
        simdjson::get_active_implementation()->create_dom_parser_implementation(capacity, 1, stage);
    SEAMARK_CHECK(error == simdjson::SUCCESS);
}

Structure::Structure() : index_(std::make_unique<Index>()) {}
Structure::~Structure() = default;
Structure::Structure(Structure&&) noexcept = default;
Structure& Structure::operator=(Structure&&) noexcept = default;

Surface Structure::index(std::string_view text) {
    index_->reserve(text.size());
    index_->end.fill(static_cast<std::uint32_t>(text.size()));
    index_->tokens = index_->end.data();
    index_->count = 0;
    const simdjson::error_code error =
        text.empty() ? simdjson::EMPTY
                     : index_->stage->stage1(reinterpret_cast<const std::uint8_t*>(text.data()), text.size(),
                                             simdjson::stage1_mode::regular);
    if (error == simdjson::SUCCESS) {
        index_->tokens = index_->stage->structural_indexes.get();
        index_->count = index_->stage->n_structural_indexes;
    }
    if (error == simdjson::SUCCESS || error == simdjson::EMPTY) {
        return Surface::Fine;
    }
    if (error == simdjson::UTF8_ERROR) {
        return Surface::NotUtf8;
    }
    return error == simdjson::UNCLOSED_STRING ? Surface::OpenString : Surface::Control;
}

const std::uint32_t* Structure::tokens() const {
    return index_->tokens;
}

std::size_t Structure::count() const {
    return index_->count;
}

}  // namespace seamark::payload
