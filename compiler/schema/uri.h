// References between schemas, as far as they stay inside one file (RFC 3986, section 5).
#pragma once

#include <string>
#include <string_view>

namespace seamark::schema {

struct SplitUri {
    std::string absolute;  // without the fragment
    std::string fragment;  // without its `#`, percent signs decoded
};

SplitUri split_uri(std::string_view uri);

// What `reference` means in a document at `base`.
std::string resolve_uri(std::string_view base, std::string_view reference);

}  // namespace seamark::schema
