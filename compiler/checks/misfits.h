// Which mistake in a seam's cargo makes its receiver refuse it.
#pragma once

#include <string>
#include <vector>

#include "checks/receiver_fit.h"

namespace seamark::checks {

struct Mismatch {
    enum class Kind {
        NotTaken,  // the receiver takes no property of that name
        Lacking,   // a property that it requires is not sent
        Optional,  // … or not always
        Refused,   // it refuses some of the values, or of the payloads
    };

    Kind kind = Kind::Refused;
    const model::Cargo* cargo = nullptr;  // the state concerned; nothing where the whole payload is
    const schema::Misfit* misfit = nullptr;
    std::string expected;   // the property that the receiver has for it, or that is lacking; empty for none
    bool is_close = false;  // `expected` is nearly the name under which the state is sent
};

// One for each mistake: a state under a wrong name is neither taken nor are its values looked at, and the
// property that is lacking for it is no second mistake.
std::vector<Mismatch> find_mismatches(const ReceiverFit& fit);

}  // namespace seamark::checks
