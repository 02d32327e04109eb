#include "diag/fingerprint.h"

#include <fmt/format.h>
#include <map>

#include "base/hash.h"

namespace seamark::diag {

std::string fingerprint(const Finding& finding) {
    base::Hash hash;
    hash.add(info(finding.code).id);
    for (const std::string& name : finding.about) {
        hash.add(name);
    }
    return hash.text();
}

void set_fingerprints(std::vector<Judged>& findings) {
    std::map<std::string, std::size_t> seen;
    for (Judged& judged : findings) {
        judged.fingerprint = fingerprint(judged.finding);
        const std::size_t number = ++seen[judged.fingerprint];
        if (number > 1) {
            judged.fingerprint += fmt::format(":{}", number);
        }
    }
}

}  // namespace seamark::diag
