#include "base/closest.h"

#include <catch2/catch.hpp>

namespace seamark::base {

TEST_CASE("the distance counts slips of the hand", "[closest]") {
    CHECK(edit_distance("order_id", "order_id", 3) == 0);
    CHECK(edit_distance("order_id", "oder_id", 3) == 1);
    CHECK(edit_distance("order_id", "odrer_id", 3) == 1);
    CHECK(edit_distance("order_id", "order_ix", 3) == 1);
    CHECK(edit_distance("kitten", "sitting", 5) == 3);
    CHECK(edit_distance("order_id", "refund_amount", 3) == 4);
}

TEST_CASE("the closest name is near enough to be meant", "[closest]") {
    CHECK(find_closest("retrun_reason", {"order_id", "return_reason"}) == "return_reason");
    CHECK(find_closest("ORDER_ID", {"order_id", "other_id"}) == "order_id");
    CHECK_FALSE(find_closest("refund_amount", {"order_id", "complaint"}));
    CHECK_FALSE(find_closest("a", {"b", "c"}));
    CHECK_FALSE(find_closest("step", {"step"}));
}

}  // namespace seamark::base
