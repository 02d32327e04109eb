#include "model_json/sections.h"

namespace seamark::model_json {

namespace {

void write_carrier(const Context& out, const model::Carrier& carrier) {
    out.json.member("name", carrier.name.text);
    write_optional(out, "title", carrier.title);
    write_flag(out, "flat", carrier.flat);
    if (carrier.values) {
        write_array(out, "values", *carrier.values,
                    [&](model::Scalar scalar) { out.json.string(model::to_string(scalar)); });
    }
    write_range(out, "bytes", carrier.bytes);
    write_range(out, "entries", carrier.entries);
    write_optional(out, "keys", carrier.keys);
    write_place(out, carrier.span);
}

void write_contract(const Context& out, const model::Contract& contract) {
    out.json.member("name", contract.name.text);
    write_optional(out, "title", contract.title);
    out.json.member("from", model::to_string(contract.from));
    out.json.member("to", model::to_string(contract.to));
    write_array(out, "requires", contract.required,
                [&](const model::Contract::Required& required) { out.json.string(required.name.text); });
    write_array(out, "considers", contract.considered, [&](const model::Contract::Considered& considered) {
        out.json.string(considered.name.text);
    });
    write_place(out, contract.span);
}

}  // namespace

void write_vocabulary(const Context& out) {
    const model::Model& model = out.view.model;
    write_objects(out, "carriers", model.carriers,
                  [&](const model::Carrier& carrier) { write_carrier(out, carrier); });
    write_objects(out, "contracts", model.contracts,
                  [&](const model::Contract& contract) { write_contract(out, contract); });
    write_objects(out, "failure_kinds", model.failure_kinds, [&](const model::FailureKind& kind) {
        out.json.member("name", kind.name.text);
        out.json.member("title", kind.title.value);
        write_place(out, kind.span);
    });
}

}  // namespace seamark::model_json
