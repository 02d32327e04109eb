// How data hold payloads: one document, an array, or a payload a line (docs/commands.md, "validate").
#pragma once

#include <optional>
#include <string_view>

namespace seamark::payload {

// What is asked for. `Auto` looks at the beginning; a `Document` may be an array.
enum class Form { Auto, Document, Lines };

enum class Layout { Array, Document, Lines };

// By the beginning of data that are not asked to be lines. `is_all`: no more of them can be had. Nothing
// where more is needed to tell.
std::optional<Layout> find_layout(std::string_view text, Form form, bool is_all);

// Behind the byte order mark, where one stands at the beginning.
std::string_view without_mark(std::string_view text);

}  // namespace seamark::payload
