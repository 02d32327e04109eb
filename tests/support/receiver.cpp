#include "support/receiver.h"

#include "support/compile.h"

namespace seamark::test {

namespace {

std::string blueprint_of(const std::string& vocabulary, const std::string& carried) {
    return "blueprint shop owner \"Shop team\"\n"
           "lane customer is customer line interaction line visibility lane agent is agent line internal "
           "lane wms is system\n" +
           vocabulary +
           "\nstep send in agent step receive in wms flow happy { send -> receive }\n"
           "seam send -> receive { carries " +
           carried + " }\n";
}

}  // namespace

std::string verdict_on(const std::string& vocabulary, const std::string& carried, const std::string& schema,
                       const std::string& fragment) {
    const Compiled compiled = compile_text(blueprint_of(vocabulary, carried));
    const model::Model& model = compiled.compilation.model;
    if (model.seams.empty()) {
        return "the blueprint does not compile";
    }
    const auto payload = schema::payload_of(model, model.seams.ids().front(), schema::Direction::Carries);
    const auto receiver = schema::read_receiver_schema(schema, "receiver.json", fragment);
    if (!payload || !receiver) {
        return receiver ? "the seam has no payload" : receiver.error().reason;
    }
    const schema::TypeIndex index(model);
    schema::Languages languages;
    const schema::Comparison comparison =
        compare(schema::TypeSets(index, languages), *payload, receiver.value());
    std::string verdict;
    for (const schema::Misfit& misfit : comparison.misfits) {
        verdict +=
            (verdict.empty() ? "" : "\n") + to_compact_text(misfit.payload) + " " + misfit.cause.keyword;
    }
    for (const schema::Cause& cause : comparison.undecided) {
        verdict += (verdict.empty() ? "" : "\n") + ("undecided " + cause.keyword);
    }
    return verdict.empty() ? "fits" : verdict;
}

std::string verdict_on_type(const std::string& type, const std::string& schema) {
    return verdict_on("enum Color { red, green } record Point { a: int, b?: text }\nstate x : " + type, "x",
                      R"({"properties":{"x":)" + schema + "}}");
}

}  // namespace seamark::test
