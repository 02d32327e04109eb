#include <catch2/catch.hpp>

#include "support/receiver.h"

using namespace seamark;
using test::verdict_on;
using test::verdict_on_type;

namespace {

struct Row {
    const char* type;
    const char* schema;
    const char* verdict;
};

}  // namespace

TEST_CASE("each keyword is compared with what a state's type allows", "[receiver]") {
    const Row row = GENERATE(values<Row>({
        {"text", "true", "fits"},
        {"text", "{}", "fits"},
        {"text", "false", R"({"x":""} properties)"},
        // type
        {"text", R"({"type":"string"})", "fits"},
        {"text", R"({"type":["null","string"]})", "fits"},
        {"text", R"({"type":"number"})", R"({"x":""} type)"},
        {"int", R"({"type":"number"})", "fits"},
        {"int", R"({"type":"integer"})", "fits"},
        {"number", R"({"type":"integer"})", R"({"x":0.5} type)"},
        {"number", R"({"type":["integer","number"]})", "fits"},
        {"bool", R"({"type":"boolean"})", "fits"},
        {"bool", R"({"type":"string"})", R"({"x":true} type)"},
        {"list of int", R"({"type":"array"})", "fits"},
        {"Point", R"({"type":"object"})", "fits"},
        {"Color", R"({"type":"string"})", "fits"},
        {"timestamp", R"({"type":"string"})", "fits"},
        {"json", R"({"type":["object","string","number","array","boolean","null"]})", "fits"},
        {"json", R"({"type":["object","string","number","array","boolean"]})", R"({"x":null} type)"},
        // enum, const
        {"Color", R"({"enum":["red","green","blue"]})", "fits"},
        {"Color", R"({"enum":["red","blue"]})", R"({"x":"green"} enum)"},
        {"Color", R"({"const":"red"})", R"({"x":"green"} const)"},
        {"text", R"({"enum":["red"]})", R"({"x":""} enum)"},
        {R"s(text matches "^(red|green)$")s", R"({"enum":["red","green"]})", "fits"},
        {"bool", R"({"enum":[true,false]})", "fits"},
        {"bool", R"({"const":true})", R"({"x":false} const)"},
        {"int 1..3", R"({"enum":[1,2.0,3]})", "fits"},
        {"int 1..4", R"({"enum":[1,2,3]})", R"({"x":4} enum)"},
        // numbers
        {"number 0..", R"({"minimum":0})", "fits"},
        {"number", R"({"minimum":0})", R"({"x":-1} minimum)"},
        {"number 0..", R"({"exclusiveMinimum":0})", R"({"x":0} exclusiveMinimum)"},
        {"int 1..", R"({"exclusiveMinimum":0})", "fits"},
        {"int ..9", R"({"exclusiveMaximum":10})", "fits"},
        {"number ..9", R"({"maximum":8.5})", R"({"x":9} maximum)"},
        {"number 0..0.1", R"({"maximum":0.1})", "fits"},
        {"int", R"({"multipleOf":1})", "fits"},
        {"int", R"({"multipleOf":0.01})", "fits"},
        {"int", R"({"multipleOf":5})", R"({"x":1} multipleOf)"},
        {"number", R"({"multipleOf":0.01})", R"({"x":0.001} multipleOf)"},
        {"int 10..12", R"({"multipleOf":5})", R"({"x":11} multipleOf)"},
        // texts
        {"text", R"({"minLength":1})", R"({"x":""} minLength)"},
        {"id", R"({"minLength":1})", "fits"},
        {"text 1..80", R"({"maxLength":80})", "fits"},
        {"text 1..3", R"({"maxLength":2})", R"({"x":"aaa"} maxLength)"},
        {"Color", R"({"maxLength":4})", R"({"x":"green"} maxLength)"},
        {R"(text matches "^[0-9]{3}$")", R"({"maxLength":3,"minLength":3})", "fits"},
        {R"(text matches "^A+$")", R"({"pattern":"^A+$"})", "fits"},
        {R"(text matches "^ORD-[0-9]{4}$")", R"({"pattern":"^ORD-[0-9]+$"})", "fits"},
        {R"(text matches "^ORD-[0-9]+$")", R"({"pattern":"^ORD-[0-9]{4}$"})", R"({"x":"ORD-0"} pattern)"},
        {R"s(text matches "^(a|b)c*$")s", R"({"pattern":"^[ab]c*$"})", "fits"},
        {R"(text 1..4 matches "^[a-z]*$")", R"({"pattern":"^[a-z]{1,4}$"})", "fits"},
        {"text", R"({"pattern":"^[A-Z]"})", R"({"x":""} pattern)"},
        {"text", R"s({"pattern":"^(?!x)"})s", "undecided pattern"},
        {"date", R"({"pattern":"^\\d{4}-\\d\\d-\\d\\d$"})", "fits"},
        {"timestamp", R"({"format":"date-time"})", "fits"},
        {"date", R"({"format":"date-time"})", R"({"x":"1000-01-01"} format)"},
        {"timestamp", R"({"minLength":1})", "fits"},
        {"uri", R"({"format":"uri-reference"})", "fits"},
        {"text", R"({"format":"uuid"})", R"({"x":""} format)"},
        {"id", R"({"format":"uuid"})", R"({"x":"a"} format)"},
        {R"(id matches "^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$")",
         R"({"format":"uuid"})", "fits"},
        {"text", R"({"format":"phone"})", "undecided format"},
        {"int", R"({"format":"int32"})", "undecided format"},
        {"bool", R"({"format":"phone"})", "fits"},
        // lists
        {"list of text", R"({"items":{"type":"string"}})", "fits"},
        {"list of text", R"({"items":{"minLength":1}})", R"({"x":[""]} minLength)"},
        {"list 1..5 of text", R"({"minItems":1,"maxItems":5})", "fits"},
        {"list of text", R"({"maxItems":1})", R"({"x":["",""]} maxItems)"},
        {"list of int", R"({"prefixItems":[{"minimum":0}]})", R"({"x":[-1]} minimum)"},
        {"list ..1 of int", R"({"prefixItems":[true],"items":false})", "fits"},
        {"list of int", R"({"prefixItems":[true],"items":false})", R"({"x":[0,0]} false)"},
        {"list of int", R"({"items":[{"type":"integer"}],"additionalItems":{"type":"string"}})",
         R"({"x":[0,0]} type)"},
        {"list of text", R"({"uniqueItems":true})", R"({"x":["",""]} uniqueItems)"},
        {"list ..1 of text", R"({"uniqueItems":true})", "fits"},
        {"list 1.. of text", R"({"contains":{"type":"string"}})", "fits"},
        {"list of text", R"({"contains":{"type":"string"}})", R"({"x":[]} contains)"},
        {"list 2.. of text", R"({"contains":{"const":"a"}})", R"({"x":["",""]} contains)"},
        {"list ..3 of text", R"({"contains":true,"minContains":0,"maxContains":3})", "fits"},
        // records
        {"Point", R"({"required":["a"]})", "fits"},
        {"Point", R"({"required":["b"]})", R"({"x":{"a":0}} required)"},
        {"Point", R"({"properties":{"a":{"type":"integer"}},"additionalProperties":false})",
         R"({"x":{"a":0,"b":""}} additionalProperties)"},
        {"Point", R"({"properties":{"a":{"minimum":0}}})", R"({"x":{"a":-1}} minimum)"},
        {"Point", R"({"patternProperties":{"^[ab]$":true},"additionalProperties":false})", "fits"},
        {"Point", R"({"patternProperties":{"^b":{"type":"number"}}})", R"({"x":{"a":0,"b":""}} type)"},
        {"Point", R"({"propertyNames":{"maxLength":1}})", "fits"},
        {"Point", R"({"propertyNames":{"const":"a"}})", R"({"x":{"a":0,"b":""}} propertyNames)"},
        {"Point", R"({"minProperties":1,"maxProperties":2})", "fits"},
        {"Point", R"({"maxProperties":1})", R"({"x":{"a":0,"b":""}} maxProperties)"},
        {"Point", R"({"minProperties":2})", R"({"x":{"a":0}} minProperties)"},
        {"Point", R"({"dependentRequired":{"b":["a"]}})", "fits"},
        {"Point", R"({"dependentRequired":{"a":["b"]}})", R"({"x":{"a":0}} dependentRequired)"},
        {"Point", R"({"dependentSchemas":{"b":{"properties":{"a":{"minimum":1}}}}})",
         R"({"x":{"a":0,"b":""}} minimum)"},
        {"Point", R"({"properties":{"a":true,"b":true},"unevaluatedProperties":false})", "fits"},
        {"Point", R"({"properties":{"a":true},"unevaluatedProperties":false})",
         R"({"x":{"a":0,"b":""}} unevaluatedProperties)"},
        {"Point",
         R"({"allOf":[{"properties":{"a":true}},{"properties":{"b":true}}],"unevaluatedProperties":false})",
         "fits"},
        {"Point",
         R"({"properties":{"a":true},"anyOf":[{"properties":{"b":true}},true],"unevaluatedProperties":false})",
         "undecided unevaluatedProperties"},
        // combinations
        {"text", R"({"allOf":[{"type":"string"},{"minLength":0}]})", "fits"},
        {"text", R"({"anyOf":[{"type":"null"},{"type":"string"}]})", "fits"},
        {"text", R"({"anyOf":[{"maxLength":5},{"minLength":6}]})", "fits"},
        {"text", R"({"anyOf":[{"maxLength":5},{"minLength":7}]})", R"({"x":"aaaaaa"} anyOf)"},
        {"Color", R"({"anyOf":[{"const":"red"},{"const":"green"}]})", "fits"},
        {"Color", R"({"oneOf":[{"const":"red"},{"const":"green"}]})", "fits"},
        {"Color", R"({"oneOf":[{"const":"red"},{"type":"string"}]})", R"({"x":"red"} oneOf)"},
        {"number", R"({"oneOf":[{"minimum":0},{"maximum":0}]})", R"({"x":0} oneOf)"},
        {"number", R"({"oneOf":[{"minimum":0},{"exclusiveMaximum":0}]})", "fits"},
        {"text", R"({"not":{"type":"number"}})", "fits"},
        {"text", R"({"not":{"const":"a"}})", R"({"x":"a"} not)"},
        {"Point", R"({"not":{"required":["b"]}})", R"({"x":{"a":0,"b":""}} not)"},
        {"Color", R"({"if":{"const":"red"},"then":{"maxLength":3},"else":{"minLength":5}})", "fits"},
        {"Color", R"({"if":{"const":"red"},"then":{"maxLength":2}})", R"({"x":"red"} maxLength)"},
        {"Point", R"({"if":{"required":["b"]},"then":{"properties":{"b":{"minLength":1}}}})",
         R"({"x":{"a":0,"b":""}} minLength)"},
        {"text", R"({"nullable":true})", "undecided nullable"},
        {"text", R"({"x-internal":true,"title":"t","default":3,"examples":[1],"readOnly":true})", "fits"},
    }));
    INFO(row.type << " against " << row.schema);
    CHECK(verdict_on_type(row.type, row.schema) == row.verdict);
}
