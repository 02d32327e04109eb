// Where the phases put their findings.
#pragma once

#include <utility>
#include <vector>

#include "diag/finding.h"

namespace seamark::diag {

class Sink {
  public:
    void report(Finding finding) { findings_.push_back(std::move(finding)); }
    const std::vector<Finding>& findings() const { return findings_; }
    std::vector<Finding> take() { return std::exchange(findings_, {}); }

    bool has(Code code) const;
    // Whether any finding's code lies in [first, last].
    bool has_between(Code first, Code last) const;

  private:
    std::vector<Finding> findings_;
};

}  // namespace seamark::diag
