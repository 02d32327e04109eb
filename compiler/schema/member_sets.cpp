#include "schema/member_sets.h"

namespace seamark::schema {

const Objects& objects_of(const SetPtr& set) {
    return *set->as<Objects>();
}

std::optional<Objects::Member> member_of(const Objects& objects, const std::string& name) {
    if (const Objects::Member* member = find_member(objects, name)) {
        return member->presence == Objects::Presence::Absent ? std::nullopt : std::optional(*member);
    }
    return objects.others ? std::optional(Objects::Member{name, Objects::Presence::Optional, objects.others})
                          : std::nullopt;
}

SetPtr with_values(const Objects& objects, const std::string& name, Objects::Presence presence,
                   SetPtr values) {
    return make_set(with_member(objects, {name, presence, std::move(values)}));
}

}  // namespace seamark::schema
