// Sets of JSON values: what a seam's type allows, and the parts into which a schema's keywords cut it.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <utility>
#include <variant>
#include <vector>

#include "base/decimal.h"
#include "model/model.h"
#include "schema/json_value.h"
#include "schema/text_search.h"

namespace seamark::schema {

struct ValueSet;
using SetPtr = std::shared_ptr<const ValueSet>;
using Sets = std::vector<SetPtr>;

// Every JSON value.
struct Anything {};

// A record's closed objects. It may hold itself, so it is opened where it is looked into.
struct OfRecord {
    model::RecordId record;
};

struct Choice {
    Sets sets;
};

// null, or one boolean, number or string.
struct Constant {
    JsonValue value;
};

struct Bound {
    base::Decimal value;
    bool inclusive = true;
};

// The numbers between both ends.
struct Numbers {
    enum class Wholeness { Any, Whole, Fraction };

    std::optional<Bound> least;
    std::optional<Bound> most;
    Wholeness wholeness = Wholeness::Any;
    std::vector<base::Decimal> multiples_of;
    std::vector<base::Decimal> no_multiples_of;
    std::vector<base::Decimal> excluded;
};

struct Strings {
    TextQuery query;
};

// The first items are each of their own set, the others of one.
struct Lists {
    Sets first;
    SetPtr rest;
    std::int64_t least = 0;
    std::optional<std::int64_t> most;
    bool distinct = false;  // no two items are equal
};

struct Objects {
    enum class Presence { Required, Optional, Absent };
    struct Member {
        std::string name;
        Presence presence = Presence::Required;
        SetPtr values;
    };

    std::vector<Member> members;
    SetPtr others;  // what stands under any other name; nothing where no other may stand
};

struct ValueSet {
    std::variant<Anything, OfRecord, Choice, Constant, Numbers, Strings, Lists, Objects> kind;

    template <class T>
    const T* as() const {
        return std::get_if<T>(&kind);
    }
};

template <class Kind>
SetPtr make_set(Kind kind) {
    return std::make_shared<const ValueSet>(ValueSet{std::move(kind)});
}

// One of the sets; of a single one that one itself.
SetPtr choice_of(Sets sets);

// The set that holds this value alone.
SetPtr set_of(const JsonValue& value);

const Objects::Member* find_member(const Objects& objects, std::string_view name);
// The same objects with `member` in the place of the one of its name, or last.
Objects with_member(Objects objects, Objects::Member member);

// Whether surely no value is in it; false where that is not known.
bool is_surely_empty(const ValueSet& set);

}  // namespace seamark::schema
