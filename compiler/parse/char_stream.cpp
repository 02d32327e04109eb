#include "parse/char_stream.h"

#include "base/check.h"
#include "source/utf8.h"

namespace seamark::parse {

namespace {

bool is_ascii(char c) {
    return static_cast<unsigned char>(c) < 0x80;
}
bool is_continuation(char c) {
    return (static_cast<unsigned char>(c) & 0xC0U) == 0x80U;
}

}  // namespace

void ByteCharStream::consume() {
    SEAMARK_CHECK(index_ < text_.size());
    do {
        ++index_;
    } while (index_ < text_.size() && is_continuation(text_[index_]));
}

std::size_t ByteCharStream::LA(ssize_t i) {
    std::size_t at = index_;
    for (; i > 1 && at < text_.size(); --i) {
        do {
            ++at;
        } while (at < text_.size() && is_continuation(text_[at]));
    }
    for (; i < 0; ++i) {
        if (at == 0) {
            return IntStream::EOF;
        }
        do {
            --at;
        } while (at > 0 && is_continuation(text_[at]));
    }
    if (at >= text_.size()) {
        return IntStream::EOF;
    }
    if (is_ascii(text_[at])) {
        return static_cast<std::size_t>(text_[at]);
    }
    const auto scalar = source::decode_scalar(text_.substr(at));
    SEAMARK_CHECK(scalar.has_value());
    return scalar->value;
}

std::string ByteCharStream::getText(const antlr4::misc::Interval& interval) {
    if (interval.a < 0 || interval.b < interval.a) {
        return {};
    }
    const auto begin = static_cast<std::size_t>(interval.a);
    return std::string(text_.substr(begin, static_cast<std::size_t>(interval.b) - begin + 1));
}

}  // namespace seamark::parse
