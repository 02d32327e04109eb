// The checked bytes of a file as ANTLR's character stream: indexes are byte offsets, so that tokens carry
// spans in bytes and nothing is converted to UTF-32.
#pragma once

#include <CharStream.h>
#include <string_view>

namespace seamark::parse {

// `text` must be well-formed UTF-8 and outlive the stream.
class ByteCharStream : public antlr4::CharStream {
  public:
    explicit ByteCharStream(std::string_view text) : text_(text) {}

    void consume() override;
    std::size_t LA(ssize_t i) override;
    ssize_t mark() override { return -1; }
    void release(ssize_t /*marker*/) override {}
    std::size_t index() override { return index_; }
    void seek(std::size_t index) override { index_ = index; }
    std::size_t size() override { return text_.size(); }
    std::string getSourceName() const override { return "blueprint"; }
    std::string getText(const antlr4::misc::Interval& interval) override;
    std::string toString() const override { return std::string(text_); }

  private:
    std::string_view text_;
    std::size_t index_ = 0;
};

}  // namespace seamark::parse
