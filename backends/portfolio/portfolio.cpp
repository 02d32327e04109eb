#include "portfolio/portfolio.h"

#include <fmt/core.h>

#include "portfolio/page.h"
#include "portfolio/sections.h"
#include "portfolio/style.h"

namespace seamark::portfolio {

namespace {

// No page of this kind asks for anything but the pictures beside it.
constexpr std::string_view policy =
    "default-src 'none'; img-src 'self' file: data:; style-src 'unsafe-inline'; script-src 'unsafe-inline'";

std::string head_of(const std::string& title, std::string_view style) {
    return fmt::format(
        "<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n"
        "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n"
        "<meta name=\"color-scheme\" content=\"light dark\">\n"
        "<meta http-equiv=\"Content-Security-Policy\" content=\"{}\">\n<title>{}</title>\n"
        "<style>\n{}</style>\n</head>\n",
        policy, title, style);
}

}  // namespace

std::string emit_portfolio(const Portfolio& portfolio) {
    const std::vector<EmbeddedFile> style = portfolio_style();
    const Page page = make_page(portfolio);
    std::string html = head_of(page.title, style[0].bytes);
    html += "<body>\n" + header_of(page) + "<main>\n" + hero_of(page) + toolbar_of(page);
    html += blueprint_section(page) + ranking_section(page) + diagram_section(page) + finding_section(page) +
            owner_section(page);
    html += fmt::format("</main>\n<footer>\n<p>{}</p>\n</footer>\n<script>\n", footer_text(page));
    html += style[1].bytes;
    return html + "</script>\n</body>\n</html>\n";
}

}  // namespace seamark::portfolio
