#include "schema/receiver_schema.h"

#include <algorithm>
#include <set>

#include "schema/schema_locations.h"

namespace seamark::schema {

namespace {

class NameCollector {
  public:
    explicit NameCollector(const ReceiverSchema& schema) : schema_(schema) {}

    void visit(SubschemaId id) {
        if (!seen_.insert(id).second) {
            return;
        }
        const Subschema& schema = schema_[id];
        for (const auto& [name, property] : schema.properties) {
            if (schema_[property].always != false) {
                add(name);
            }
        }
        std::for_each(schema.required.begin(), schema.required.end(),
                      [this](const auto& name) { add(name); });
        for (const auto& part : {schema.ref, schema.contested, schema.then_schema, schema.else_schema}) {
            if (part) {
                visit(*part);
            }
        }
        for (const auto* parts : {&schema.all_of, &schema.any_of, &schema.one_of}) {
            for (const SubschemaId part : parts->value_or(std::vector<SubschemaId>{})) {
                visit(part);
            }
        }
        for (const auto& [name, part] : schema.dependent_schemas) {
            visit(part);
        }
    }

    std::vector<std::string_view> take() { return std::move(names_); }

  private:
    void add(std::string_view name) {
        if (std::find(names_.begin(), names_.end(), name) == names_.end()) {
            names_.push_back(name);
        }
    }

    const ReceiverSchema& schema_;
    std::set<SubschemaId> seen_;
    std::vector<std::string_view> names_;
};

}  // namespace

std::string ReceiverSchema::text_at(std::string_view pointer) const {
    const JsonValue* value = find_at(document_, pointer);
    return value == nullptr ? std::string() : to_compact_text(*value);
}

std::vector<std::string_view> named_properties(const ReceiverSchema& schema) {
    NameCollector collector(schema);
    collector.visit(schema.root());
    return collector.take();
}

bool names_property(const ReceiverSchema& schema, std::string_view name) {
    const std::vector<std::string_view> names = named_properties(schema);
    return std::find(names.begin(), names.end(), name) != names.end();
}

}  // namespace seamark::schema
