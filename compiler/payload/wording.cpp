#include "payload/wording.h"

#include <algorithm>
#include <array>
#include <vector>

#include "base/closest.h"
#include "payload/batch.h"
#include "payload/totals.h"
#include "source/utf8.h"

namespace seamark::payload {

namespace {

constexpr std::size_t longest_excerpt = 80;

std::string_view kind_word(std::string_view there) {
    switch (there.empty() ? '\0' : there.front()) {
        case '"':
            return "a string";
        case '{':
            return "an object";
        case '[':
            return "a list";
        case 't':
        case 'f':
            return "a boolean";
        case 'n':
            return "null";
        default:
            return "a number";
    }
}

// `…` around what stands there.
std::string quoted(std::string_view there) {
    return "`" + excerpt(there) + "`";
}

std::string size_words(const Breach& breach, std::string_view thing, std::string_view relation,
                       std::uint64_t bound) {
    std::string words = grouped(breach.amount);
    words.append(" ").append(thing).append(breach.amount == 1 ? "" : "s").append(", ");
    return words.append(relation).append(" than ").append(grouped(bound));
}

using Words = std::string (*)(const Plan& plan, const Breach& breach);

std::string type_words(const Plan& plan, const Breach& breach) {
    const bool is_fraction = breach.node != none && plan.nodes[breach.node].kind == Kind::Integer &&
                             kind_word(breach.there) == "a number";
    if (is_fraction) {
        return quoted(breach.there) + " is no whole number";
    }
    return breach.there == "null" ? "`null` stands there"
                                  : quoted(breach.there).append(" is ").append(kind_word(breach.there));
}

std::string required_words(const Plan& plan, const Breach& breach) {
    const std::string name = "`" + std::string(plan.properties[breach.property].name) + "`";
    if (breach.detail.empty()) {
        return name + " is missing";
    }
    return name + " is missing, unless " + quoted(breach.there) + " is meant to be it";
}

std::string syntax_words(const Plan&, const Breach& breach) {
    if (breach.detail == control_character) {
        return quoted(breach.there) + " has a control character in a string, which JSON writes as an escape";
    }
    if (breach.detail == unknown_escape) {
        return quoted(breach.there) + " has an escape that is none of JSON's";
    }
    return quoted(breach.there).append(" stands where ").append(breach.detail).append(" was expected");
}

std::string seam_words(const Plan& plan, const Breach& breach) {
    if (breach.there.empty()) {
        return "`" + plan.seam_field + "`, which names the seam, is missing";
    }
    std::vector<std::string_view> names;
    for (const SeamPlan& seam : plan.seams) {
        names.insert(names.end(), {seam.arrow, seam.identity});
    }
    const std::string_view name = breach.there.substr(breach.there.front() == '"' ? 1 : 0);
    const std::string_view meant = name.substr(0, name.rfind('"'));
    const auto& silent = plan.seams_without_payload;
    if (std::find(silent.begin(), silent.end(), meant) != silent.end()) {
        return quoted(breach.there) + " does not say which state crosses, so its payload is unknown";
    }
    const auto closest = base::find_closest(meant, names);
    const std::string proposal = closest ? "; did you mean `" + std::string(*closest) + "`?" : "";
    return quoted(breach.there) + " is no seam of the blueprint that has a payload" + proposal;
}

// In the order of the rules.
constexpr std::array<Words, rule_table.size()> words = {
    type_words,
    required_words,
    [](const Plan&, const Breach& breach) { return quoted(breach.there) + " is no property of it"; },
    [](const Plan& plan, const Breach& breach) {
        return quoted(breach.there) + " is less than " + plan.node_words[breach.node].minimum_text;
    },
    [](const Plan& plan, const Breach& breach) {
        return quoted(breach.there) + " is more than " + plan.node_words[breach.node].maximum_text;
    },
    [](const Plan& plan, const Breach& breach) {
        return quoted(breach.there) + " has " +
               size_words(breach, "character", "fewer", plan.nodes[breach.node].least);
    },
    [](const Plan& plan, const Breach& breach) {
        return quoted(breach.there) + " has " +
               size_words(breach, "character", "more", plan.nodes[breach.node].most);
    },
    [](const Plan& plan, const Breach& breach) {
        return "it has " + size_words(breach, "item", "fewer", plan.nodes[breach.node].least);
    },
    [](const Plan& plan, const Breach& breach) {
        return "it has " + size_words(breach, "item", "more", plan.nodes[breach.node].most);
    },
    [](const Plan&, const Breach& breach) { return quoted(breach.there) + " does not match the pattern"; },
    [](const Plan& plan, const Breach& breach) {
        return quoted(breach.there) + " is no `" + std::string(plan.node_words[breach.node].format) + "`";
    },
    [](const Plan&, const Breach& breach) { return quoted(breach.there) + " is none of its names"; },
    syntax_words,
    [](const Plan&, const Breach& breach) {
        return std::string("the payload ends where ").append(breach.detail).append(" was expected");
    },
    [](const Plan&, const Breach& breach) { return quoted(breach.there) + " stands behind the payload"; },
    [](const Plan&, const Breach& breach) {
        if (breach.detail == two_bytes) {
            return std::string("it looks like UTF-16; payloads are UTF-8");
        }
        return "the bytes from " + quoted(breach.there) + " on are no UTF-8";
    },
    [](const Plan&, const Breach& breach) {
        return quoted(breach.there) + " has one half of a surrogate pair, which is no character";
    },
    [](const Plan&, const Breach& breach) { return quoted(breach.there) + " is no number of JSON"; },
    [](const Plan&, const Breach& breach) {
        return quoted(breach.there) + " is another number as a double, which is what receivers read";
    },
    [](const Plan&, const Breach&) { return "it is nested more than " + grouped(deepest) + " levels deep"; },
    [](const Plan&, const Breach&) { return "it has more than " + grouped(longest_payload) + " bytes"; },
    [](const Plan&, const Breach& breach) {
        return "two members have one name, the second time at " + quoted(breach.there);
    },
    seam_words,
};

bool is_about_size(Rule rule) {
    return rule == Rule::Minimum || rule == Rule::Maximum || rule == Rule::MinLength ||
           rule == Rule::MaxLength || rule == Rule::MinItems || rule == Rule::MaxItems;
}

}  // namespace

std::string excerpt(std::string_view there) {
    if (there.size() <= longest_excerpt) {
        return source::replace_malformed_utf8(there);
    }
    std::size_t end = longest_excerpt;
    while (end > longest_excerpt - 4 && (static_cast<unsigned char>(there[end]) & 0xC0U) == 0x80U) {
        --end;
    }
    return source::replace_malformed_utf8(there.substr(0, end)) + "…";
}

std::string_view says_of(const Plan& plan, const Breach& breach) {
    const bool is_about_member = breach.rule == Rule::Required || breach.node == none;
    if (is_about_member && breach.property != none) {
        return plan.property_words[breach.property].says;
    }
    return breach.node == none ? std::string_view() : std::string_view(plan.node_words[breach.node].says);
}

std::optional<source::Span> place_of(const Plan& plan, const Breach& breach) {
    const bool is_about_member = breach.rule == Rule::Required || breach.node == none ||
                                 (breach.rule == Rule::Type && plan.nodes[breach.node].kind == Kind::Object);
    if (is_about_member && breach.property != none) {
        return plan.property_words[breach.property].place;
    }
    if (breach.node == none) {
        return std::nullopt;
    }
    const NodeWords& node = plan.node_words[breach.node];
    return is_about_size(breach.rule)     ? node.range_place
           : breach.rule == Rule::Pattern ? node.pattern_place
                                          : node.place;
}

std::string message_of(const Plan& plan, const Breach& breach) {
    std::string message = words[static_cast<std::size_t>(breach.rule)](plan, breach);
    const std::string_view says = says_of(plan, breach);
    if (!says.empty()) {
        message.append("; the seam says `").append(says).append("`");
    }
    return message;
}

}  // namespace seamark::payload
