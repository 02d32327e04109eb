#include <algorithm>
#include <fmt/core.h>

#include "emit/html.h"
#include "portfolio/seam_state.h"
#include "portfolio/sections.h"

namespace seamark::portfolio {

namespace {

std::string owner_options(const Page& page) {
    std::vector<std::string> owners;
    for (const emit::OwnerTotal& total : page.owners) {
        owners.push_back(total.owner);
    }
    std::sort(owners.begin(), owners.end());
    std::string html = "<option value=\"\">Everybody</option>\n";
    for (const std::string& owner : owners) {
        html += fmt::format("<option value=\"={}\">{}</option>\n", emit::escape_html(owner),
                            owner.empty() ? "nobody yet" : emit::escape_html(owner));
    }
    return html;
}

std::string state_options() {
    std::string html = "<option value=\"\">All</option>\n";
    for (const SeamStateWords& words : seam_states) {
        html += fmt::format("<option value=\"{}\">{}</option>\n", words.id, words.name);
    }
    return html;
}

}  // namespace

std::string toolbar_of(const Page& page) {
    return fmt::format(
        "<form class=\"toolbar\" role=\"search\" aria-label=\"Show a part\" hidden>\n"
        "<p><label for=\"filter-text\">Words</label> <input type=\"search\" id=\"filter-text\" "
        "autocomplete=\"off\"></p>\n"
        "<p><label for=\"filter-owner\">Journey owner</label> <select id=\"filter-owner\">\n{}</select></p>\n"
        "<p><label for=\"filter-state\">Seams that are</label> <select "
        "id=\"filter-state\">\n{}</select></p>\n"
        "<p><button type=\"reset\">Show all</button></p>\n"
        "<p class=\"status\" role=\"status\" aria-live=\"polite\"></p>\n</form>\n",
        owner_options(page), state_options());
}

}  // namespace seamark::portfolio
