#include <algorithm>
#include <iterator>

#include "model/cells.h"
#include "model/wording.h"

namespace seamark::model {

namespace {

// The closed list of filler words as `bare_words` leaves them, sorted; docs/language.md lists them in full.
constexpr std::string_view filler_words[] = {
    "asdf",
    "blah",
    "blahblah",
    "donotknow",
    "dontknow",
    "dummy",
    "dunno",
    "empty",
    "fillin",
    "fillmein",
    "fillthisin",
    "fixme",
    "idk",
    "later",
    "loremipsum",
    "missing",
    "na",
    "nil",
    "nobody",
    "noidea",
    "none",
    "noneyet",
    "noone",
    "notapplicable",
    "notavailable",
    "notdecided",
    "notdefined",
    "notdetermined",
    "nothing",
    "nothingyet",
    "notknown",
    "notsure",
    "notyet",
    "notyetdecided",
    "notyetdefined",
    "notyetknown",
    "null",
    "open",
    "pending",
    "placeholder",
    "qwerty",
    "somebody",
    "someone",
    "something",
    "tba",
    "tbc",
    "tbd",
    "tobeagreed",
    "tobeannounced",
    "tobeclarified",
    "tobeconfirmed",
    "tobedecided",
    "tobedefined",
    "tobedetermined",
    "tobediscussed",
    "tobedone",
    "tobespecified",
    "todo",
    "undecided",
    "undefined",
    "undetermined",
    "unknown",
    "unspecified",
    "wip",
    "workinprogress",
    "xxx",
    "xxxx",
};

}  // namespace

bool is_filler(std::string_view text) {
    const std::string bare = bare_words(text);
    return bare.empty() || std::binary_search(std::begin(filler_words), std::end(filler_words), bare);
}

bool says_the_same(std::string_view a, std::string_view b) {
    return bare_words(a) == bare_words(b);
}

}  // namespace seamark::model
