// Answers of cells that are no plain text.
#pragma once

#include <string>
#include <string_view>

#include "base/result.h"
#include "ingest/change.h"
#include "model/model.h"

namespace seamark::ingest {

// `?`, once or more often.
bool is_question(std::string_view text);

// "order_id, refund_amount?" with commas, semicolons or lines between; a state is called by its name or its
// title, whatever the case. The error is the message.
base::Result<std::vector<CargoItem>, std::string> read_cargo(std::string_view text,
                                                             const model::Model& model);

// "observed: INC-1" or "assumed".
base::Result<BasisValue, std::string> read_basis(std::string_view text);
// As the worksheet prints it.
std::string text_of(const BasisValue& basis);

}  // namespace seamark::ingest
