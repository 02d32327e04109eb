#include <algorithm>
#include <array>
#include <cmath>
#include <fmt/format.h>
#include <map>
#include <numeric>

#include "base/check.h"
#include "payload/plan.h"
#include "schema/constraints.h"
#include "schema/held_numbers.h"

namespace seamark::payload {

namespace {

using model::Model;

Kind kind_of(const schema::ScalarConstraints& constraints) {
    if (constraints.is_string()) {
        return Kind::Text;
    }
    return constraints.type == "integer"   ? Kind::Integer
           : constraints.type == "number"  ? Kind::Number
           : constraints.type == "boolean" ? Kind::Bool
                                           : Kind::Any;
}

std::uint64_t size_of(const base::Decimal& bound) {
    if (bound.negative) {
        return 0;
    }
    return static_cast<std::uint64_t>(bound.to_int64().value_or(std::numeric_limits<std::int64_t>::max()));
}

// The double nearest to a bound that lies inside of it, so that comparing doubles decides as comparing the
// numbers as they are written does.
double bound_as_double(const base::Decimal& bound, bool is_least) {
    const double nearest = schema::as_double(bound);
    if (std::isinf(nearest) || schema::is_held_by_double(bound)) {
        return nearest;
    }
    const base::Decimal printed = schema::shortest_print(nearest);
    const bool lies_inside = is_least ? !(printed < bound) : !(bound < printed);
    const double infinity = std::numeric_limits<double>::infinity();
    return lies_inside ? nearest : std::nextafter(nearest, is_least ? infinity : -infinity);
}

std::string arrow_of(const model::Seam& seam, schema::Direction direction) {
    return fmt::format("{}->{}{}", seam.from.name.text, seam.to.name.text,
                       direction == schema::Direction::Answers ? ".answer" : "");
}

// The text with each run of white space as one space.
std::string on_one_line(std::string_view text) {
    std::string line;
    for (const char c : text) {
        const bool is_space = c == ' ' || c == '\t' || c == '\n' || c == '\r';
        if (!is_space) {
            line += c;
        } else if (!line.empty() && line.back() != ' ') {
            line += ' ';
        }
    }
    while (!line.empty() && line.back() == ' ') {
        line.pop_back();
    }
    return line;
}

// "Reason { damaged, wrong_item }".
std::string enum_words(const model::Enum& names) {
    std::string words(names.name.text);
    words.append(" {");
    for (const model::Enum::Member& member : names.members) {
        words.append(&member == &names.members.front() ? " " : ", ").append(member.name.text);
    }
    return words.append(" }");
}

class PlanCompiler {
  public:
    PlanCompiler(const Model& model, const source::SourceMap& sources) : model_(model), sources_(sources) {}

    void add(const Way& way) {
        const model::Seam& seam = model_.seams[way.seam];
        const std::optional<schema::Payload> payload = schema::payload_of(model_, way.seam, way.direction);
        SEAMARK_CHECK(payload.has_value());
        const bool is_answer = way.direction == schema::Direction::Answers;
        const std::vector<model::Cargo>& cargo = is_answer ? seam.answers : seam.carries;
        const std::string_view verb = is_answer ? "answers" : "carries";
        std::vector<Declared> properties;
        for (const schema::Property& each : payload->properties) {
            const auto named = std::find_if(cargo.begin(), cargo.end(), [&](const model::Cargo& candidate) {
                return candidate.wire_name() == each.name;
            });
            const std::string as =
                named->as ? fmt::format(" as {}", sources_text(named->as->span)) : std::string();
            const std::string written =
                fmt::format("{}{}{}", named->name.text, named->optional ? "?" : "", as);
            properties.push_back({each, named->name.span, written, fmt::format("{} {}", verb, written)});
            plan_.declarations.push_back(model_.states[*named->state].span);
        }
        plan_.declarations.push_back(seam.span);
        NodeWords words;
        words.says = fmt::format("{} {}", verb, names_of(properties));
        words.place = is_answer ? *seam.answers_clause : *seam.carries_clause;
        const std::uint32_t root = add_node(object_node(), std::move(words));
        add_properties(root, properties);
        plan_.seams.push_back({payload->identity, arrow_of(seam, way.direction), root});
    }

    Plan take() { return std::move(plan_); }

  private:
    // A property and what the blueprint says of it.
    struct Declared {
        schema::Property property;
        source::Span place;
        std::string name;  // "reason? as \"why\""
        std::string says;
    };

    static Node object_node() {
        Node node;
        node.kind = Kind::Object;
        return node;
    }

    static std::string names_of(const std::vector<Declared>& properties) {
        std::string names;
        for (const Declared& each : properties) {
            names.append(names.empty() ? "" : ", ").append(each.name);
        }
        return names;
    }

    std::string sources_text(source::Span span) const { return on_one_line(sources_[span.file].text(span)); }

    std::uint32_t add_node(Node node, NodeWords words) {
        plan_.nodes.push_back(node);
        plan_.node_words.push_back(std::move(words));
        return static_cast<std::uint32_t>(plan_.nodes.size() - 1);
    }

    void add_property(const Declared& each) {
        const std::string_view name = each.property.name;
        const bool is_plain = name.find_first_of("\\\"") == std::string_view::npos;
        PropertyWords& words = plan_.property_words.emplace_back();
        words.quoted = is_plain ? fmt::format("\"{}\"", name) : std::string();
        words.pointer = schema::child_pointer("", name);
        words.term = each.property.term;
        words.says = each.says;
        words.place = each.place;
        plan_.properties.push_back({name, words.quoted, none, each.property.required});
    }

    // Takes a place for all of an object's properties, then compiles their types, which take places behind;
    // so records may refer to each other.
    void add_properties(std::uint32_t object, const std::vector<Declared>& properties) {
        constexpr std::uint32_t bits = 64;
        const auto first = static_cast<std::uint32_t>(plan_.properties.size());
        const auto count = static_cast<std::uint32_t>(properties.size());
        plan_.nodes[object].first = first;
        plan_.nodes[object].count = count;
        for (std::uint32_t i = 0; i < count; ++i) {
            add_property(properties[i]);
            if (count <= bits && properties[i].property.required) {
                plan_.nodes[object].required |= std::uint64_t{1} << i;
            }
        }
        std::vector<std::uint32_t> order(count);
        std::iota(order.begin(), order.end(), first);
        std::sort(order.begin(), order.end(), [&](std::uint32_t a, std::uint32_t b) {
            return plan_.properties[a].name < plan_.properties[b].name;
        });
        plan_.by_name.insert(plan_.by_name.end(), order.begin(), order.end());
        for (std::uint32_t i = 0; i < count; ++i) {
            const std::uint32_t node = node_of(properties[i].property.type);
            plan_.properties[first + i].node = node;
        }
    }

    std::uint32_t node_of(model::TypeId id) {
        const model::Type& type = model_.types[id];
        if (const auto* record = std::get_if<model::RecordId>(&type.kind)) {
            return node_of(*record, type);
        }
        Node node;
        NodeWords words;
        words.place = type.span;
        words.says = sources_text(type.span);
        words.range_place = type.range ? type.range->span : type.span;
        words.pattern_place = type.pattern ? type.pattern->span : type.span;
        if (const auto* scalar = std::get_if<model::Scalar>(&type.kind)) {
            set_scalar(node, words, type, *scalar);
        } else if (const auto* list = std::get_if<model::ListOf>(&type.kind)) {
            node.kind = Kind::List;
            set_sizes(node, type);
            node.element = node_of(list->element);
        } else if (const auto* enumeration = std::get_if<model::EnumId>(&type.kind)) {
            set_enum(node, words, model_.enums[*enumeration]);
        }
        return add_node(node, std::move(words));
    }

    std::uint32_t node_of(model::RecordId id, const model::Type& type) {
        if (const auto known = records_.find(id.index); known != records_.end()) {
            return known->second;
        }
        const model::Record& record = model_.records[id];
        std::vector<Declared> properties;
        const std::vector<schema::Property> fields = schema::properties_of(record);
        for (std::size_t i = 0; i < fields.size(); ++i) {
            const model::Record::Field& field = record.fields[i];
            const std::string name = fmt::format("{}{}", field.name.text, field.optional ? "?" : "");
            properties.push_back({fields[i], field.name.span, name,
                                  fmt::format("{}: {}", name, sources_text(model_.types[field.type].span))});
        }
        NodeWords words;
        words.says = fmt::format("record {} {{ {} }}", record.name.text, names_of(properties));
        words.place = record.name.span;
        words.range_place = type.span;
        plan_.declarations.push_back(record.span);
        const std::uint32_t node = add_node(object_node(), std::move(words));
        records_.emplace(id.index, node);
        add_properties(node, properties);
        return node;
    }

    void set_enum(Node& node, NodeWords& words, const model::Enum& names) {
        node.kind = Kind::Enum;
        node.first = static_cast<std::uint32_t>(plan_.names.size());
        node.count = static_cast<std::uint32_t>(names.members.size());
        words.place = names.name.span;
        words.says = enum_words(names);
        for (const model::Enum::Member& member : names.members) {
            plan_.names.push_back(member.name.text);
        }
    }

    void set_scalar(Node& node, NodeWords& words, const model::Type& type, model::Scalar scalar) {
        const schema::ScalarConstraints& constraints = schema::constraints_of(scalar);
        node.kind = kind_of(constraints);
        words.format = constraints.format;
        if (!constraints.format.empty()) {
            node.is_of_format = schema::judge_of_format(constraints.format);
        }
        if (constraints.measure == schema::Measure::Value) {
            set_bounds(node, words, type);
        } else if (constraints.measure == schema::Measure::Length) {
            set_sizes(node, type);
        }
        if (const auto pattern = schema::pattern_of(type)) {
            node.pattern = static_cast<std::uint32_t>(plan_.patterns.size());
            plan_.patterns.emplace_back(*pattern);
        }
    }

    static void set_bounds(Node& node, NodeWords& words, const model::Type& type) {
        const schema::Limits limits = schema::limits_of(type);
        if (limits.least) {
            node.minimum = bound_as_double(*limits.least, true);
            words.minimum_text = limits.least->to_string();
        }
        if (limits.most) {
            node.maximum = bound_as_double(*limits.most, false);
            words.maximum_text = limits.most->to_string();
        }
    }

    static void set_sizes(Node& node, const model::Type& type) {
        const schema::Limits limits = schema::limits_of(type);
        node.least = limits.least ? size_of(*limits.least) : 0;
        node.most = limits.most ? size_of(*limits.most) : node.most;
    }

    const Model& model_;
    const source::SourceMap& sources_;
    Plan plan_;
    std::map<std::uint32_t, std::uint32_t> records_;  // nodes by record
};

}  // namespace

Plan compile_plan(const Model& model, const source::SourceMap& sources, const std::vector<Way>& ways) {
    PlanCompiler compiler(model, sources);
    for (const Way& way : ways) {
        compiler.add(way);
    }
    return compiler.take();
}

}  // namespace seamark::payload
