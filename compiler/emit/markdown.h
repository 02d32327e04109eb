// What users wrote, as text of a Markdown document (GitHub's and GitLab's flavours).
#pragma once

#include <string>
#include <string_view>

namespace seamark::emit {

// One line that renders as `text` and as nothing else in a paragraph, a heading, a list item or a table's
// cell: no emphasis, link, mention, HTML, comment or block comes of it. Line ends become `<br>`, control
// characters their pictures.
std::string escape_markdown(std::string_view text);

// What a person meant by a line of Markdown: the text whose `escape_markdown` it is, and for what they typed
// the text that is rendered, as far as it is plain. `unescape_markdown(escape_markdown(t))` is `t` where `t`
// has no control character but line feed and tab.
std::string unescape_markdown(std::string_view markdown);

}  // namespace seamark::emit
