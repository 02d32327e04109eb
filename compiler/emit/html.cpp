#include "emit/html.h"

#include "base/markup.h"
#include "source/utf8.h"

namespace seamark::emit {

bool is_control(char c) {
    const auto byte = static_cast<unsigned char>(c);
    return byte < 0x20 || byte == 0x7f;
}

std::string control_picture(char c) {
    constexpr char32_t first_picture = 0x2400;
    constexpr char32_t picture_of_delete = 0x2421;
    std::string picture;
    source::append_utf8(picture,
                        c == 0x7f ? picture_of_delete : first_picture + static_cast<unsigned char>(c));
    return picture;
}

std::string escape_html(std::string_view text) {
    std::string escaped;
    escaped.reserve(text.size());
    for (const char c : text) {
        const std::string_view entity = base::entity_of(c);
        if (!entity.empty()) {
            escaped += entity;
        } else if (is_control(c) && c != '\n' && c != '\t') {
            escaped += control_picture(c);
        } else {
            escaped += c;
        }
    }
    return escaped;
}

}  // namespace seamark::emit
