// What is written to cross, item by item: what SM601, SM602 and SM603 look at.
#pragma once

#include <vector>

#include "checks/check.h"

namespace seamark::checks {

struct Transfer {
    const model::Seam& seam;
    bool is_answer = false;
    const model::Cargo& item;
    model::ActorId receiver;
};

// Every item that a seam carries, and once each that it answers, in the order of the crossings. They view the
// model.
std::vector<Transfer> find_transfers(const Context& context);

// A finding at the item: "`approve -> told` carries `confidence`…", the rest being `rest`.
diag::Finding exposure(const Context& context, diag::Code code, const Transfer& transfer,
                       std::string_view label, std::string_view rest);

}  // namespace seamark::checks
