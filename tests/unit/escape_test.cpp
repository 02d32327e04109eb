#include <catch2/catch.hpp>

#include "emit/html.h"
#include "emit/markdown.h"

using seamark::emit::escape_html;
using seamark::emit::escape_markdown;
using seamark::emit::unescape_markdown;

TEST_CASE("Text of an HTML document closes no element and no attribute", "[escape]") {
    CHECK(escape_html("a < b && \"c\" > 'd'") == "a &lt; b &amp;&amp; &quot;c&quot; &gt; &#39;d&#39;");
    CHECK(escape_html("</script><!-- -->") == "&lt;/script&gt;&lt;!-- --&gt;");
    CHECK(escape_html("two\nlines\tand für 📦") == "two\nlines\tand für 📦");
}

TEST_CASE("Control characters are shown by their pictures", "[escape]") {
    CHECK(escape_html(std::string_view("\0\x1b\x7f", 3)) == "␀␛␡");
    CHECK(escape_markdown(std::string_view("\x01 x", 3)) == "␁ x");
}

TEST_CASE("Markdown's own characters are escaped where they would mean something", "[escape]") {
    CHECK(escape_markdown("a | b") == "a \\| b");
    CHECK(escape_markdown("a\\|b") == "a\\\\\\|b");
    CHECK(escape_markdown("`code` *bold* _thin_ ~~gone~~") ==
          "\\`code\\` \\*bold\\* \\_thin\\_ \\~\\~gone\\~\\~");
    CHECK(escape_markdown("[x](http://y)") == "\\[x\\](http<span>:</span>//y)");
    CHECK(escape_markdown("<b> & <!-- seamark: a.b.c owner -->") ==
          "&lt;b&gt; &amp; &lt;!-- seamark: a.b.c owner --&gt;");
    CHECK(escape_markdown("ask @team, www.example.org") == "ask <span>@</span>team, www\\.example.org");
    CHECK(escape_markdown("one\ntwo\r\nthree") == "one<br>two<br>three");
}

TEST_CASE("Plain sentences stay as they are", "[escape]") {
    const std::string text =
        GENERATE(as<std::string>(), "Re-send from the outbox every ten minutes, until acknowledged.",
                 "order_id is 3.5 (or more) - see INC#1; ask: why? Yes!", "Déjà vu — 返品 📦");
    CHECK(escape_markdown(text) == text);
}

TEST_CASE("What starts a block at the start of a line is escaped there", "[escape]") {
    CHECK(escape_markdown("- item") == "\\- item");
    CHECK(escape_markdown("+ item") == "\\+ item");
    CHECK(escape_markdown("# title") == "\\# title");
    CHECK(escape_markdown("1. first") == "1\\. first");
    CHECK(escape_markdown("12) first") == "12\\) first");
    CHECK(escape_markdown("---") == "\\---");
    CHECK(escape_markdown("===") == "\\===");
    CHECK(escape_markdown("    code") == "&#32;   code");
}

TEST_CASE("Markdown is read back as the text it was made of", "[escape]") {
    const std::string text =
        GENERATE(as<std::string>(), "", " ", "plain", "a\\b\\\\|c", "`|`", "<br>", "&lt; &amp;lt; &#9; &",
                 "@a @ b@c.d", "https://x.y/?a=b&c=d", "one\ntwo\n\nthree\t", "____", "1. 2) - # +",
                 "\\n \\\\n", "<span>@</span>", "<!-- seamark: a.b.c owner -->", "שלום | עולם",
                 "📦 \"quoted\" 'single'", "&nbsp; &apos;");
    CAPTURE(text);
    CHECK(unescape_markdown(escape_markdown(text)) == text);
}

TEST_CASE("What people type is read as it renders", "[escape]") {
    CHECK(unescape_markdown("a < b & c") == "a < b & c");
    CHECK(unescape_markdown("first<br/>second<br />third") == "first\nsecond\nthird");
    CHECK(unescape_markdown("caf&#xe9; &#128230;") == "café 📦");
    CHECK(unescape_markdown("&#0; &#xD800; &#; &#x;") == "&#0; &#xD800; &#; &#x;");
    CHECK(unescape_markdown("back\\slash \\") == "back\\slash \\");
}
