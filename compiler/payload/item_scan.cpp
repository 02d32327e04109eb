#include "payload/item_scan.h"

namespace seamark::payload {

std::size_t ItemScan::find_end(std::string_view text) {
    for (std::size_t i = 0; i < text.size(); ++i) {
        const char c = text[i];
        if (is_in_string_) {
            if (c == '\n') {
                is_broken_ = true;
                return i;
            }
            const bool closes = c == '"' && !is_escaped_;
            is_escaped_ = c == '\\' && !is_escaped_;
            is_in_string_ = !closes;
            if (closes && depth_ == 0) {
                return i + 1;
            }
            continue;
        }
        const bool is_outermost = depth_ == 0;
        switch (c) {
            case '"':
            case '{':
            case '[':
                if (is_outermost && has_begun_) {
                    return i;
                }
                is_in_string_ = c == '"';
                depth_ += c == '"' ? 0 : 1;
                break;
            case '}':
            case ']':
                if (is_outermost) {
                    return i;
                }
                if (--depth_ == 0) {
                    return i + 1;
                }
                break;
            case ',':
            case ' ':
            case '\t':
            case '\r':
            case '\n':
                if (is_outermost) {
                    return i;
                }
                break;
            default:
                break;
        }
        has_begun_ = true;
    }
    return std::string_view::npos;
}

}  // namespace seamark::payload
