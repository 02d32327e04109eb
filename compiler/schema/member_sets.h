// One member of a set of objects.
#pragma once

#include <optional>
#include <string>

#include "schema/value_set.h"

namespace seamark::schema {

// Of a set that is one of objects.
const Objects& objects_of(const SetPtr& set);

// The member of that name: one that others may be is a member too.
std::optional<Objects::Member> member_of(const Objects& objects, const std::string& name);

SetPtr with_values(const Objects& objects, const std::string& name, Objects::Presence presence,
                   SetPtr values);

}  // namespace seamark::schema
