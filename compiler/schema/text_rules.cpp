// Lengths, `pattern`, `format`.
#include <algorithm>

#include "schema/rules.h"
#include "source/utf8.h"

namespace seamark::schema {

namespace {

const std::string* constant_text(const ValueSet& set) {
    const auto* constant = set.as<Constant>();
    return constant == nullptr ? nullptr : constant->value.as<std::string>();
}

std::int64_t length_of(const std::string& text) {
    return static_cast<std::int64_t>(source::count_scalars(text));
}

Partition cut_by_length(const SetPtr& set, std::int64_t least, std::optional<std::int64_t> most,
                        const Cause& cause) {
    if (const std::string* text = constant_text(*set)) {
        const bool is_within = least <= length_of(*text) && (!most || length_of(*text) <= *most);
        return is_within ? all_accepted(set) : all_refused(set, cause);
    }
    const auto* strings = set->as<Strings>();
    if (strings == nullptr) {
        return all_accepted(set);
    }
    Strings within = *strings;
    Strings outside = *strings;
    if (most) {
        within.query.most = within.query.most ? std::min(*within.query.most, *most) : *most;
        outside.query.least = std::max(outside.query.least, *most + 1);
    } else {
        within.query.least = std::max(within.query.least, least);
        outside.query.most = outside.query.most ? std::min(*outside.query.most, least - 1) : least - 1;
    }
    return cut(make_set(std::move(within)), make_set(std::move(outside)), cause);
}

Partition cut_by_language(const SetPtr& set, const Language& language, const Cause& cause) {
    if (const std::string* text = constant_text(*set)) {
        switch (language.contains(*text)) {
            case Membership::In:
                return all_accepted(set);
            case Membership::Out:
                return all_refused(set, cause);
            case Membership::Unknown:
                return all_unknown(set, cause);
        }
    }
    const auto* strings = set->as<Strings>();
    if (strings == nullptr) {
        return all_accepted(set);
    }
    Strings within = *strings;
    Strings outside = *strings;
    within.query.languages.push_back({&language, true});
    outside.query.languages.push_back({&language, false});
    return cut(make_set(std::move(within)), make_set(std::move(outside)), cause);
}

}  // namespace

void add_text_rules(Partitioner& cutter, const Subschema& schema, Rules& rules) {
    if (schema.min_length) {
        rules.push_back([&schema](const SetPtr& set) {
            return cut_by_length(set, *schema.min_length, std::nullopt, cause_at(schema, "minLength"));
        });
    }
    if (schema.max_length) {
        rules.push_back([&schema](const SetPtr& set) {
            return cut_by_length(set, 0, schema.max_length, cause_at(schema, "maxLength"));
        });
    }
    if (schema.pattern) {
        rules.push_back([&](const SetPtr& set) {
            return cut_by_language(set, cutter.languages().pattern(*schema.pattern),
                                   cause_at(schema, "pattern"));
        });
    }
    if (schema.format) {
        rules.push_back([&](const SetPtr& set) {
            return cut_by_language(set, cutter.languages().format(*schema.format),
                                   cause_at(schema, "format"));
        });
    }
}

}  // namespace seamark::schema
