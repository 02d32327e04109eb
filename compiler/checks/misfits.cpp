#include "checks/misfits.h"

#include <algorithm>
#include <array>
#include <set>

#include "base/closest.h"
#include "model/wording.h"

namespace seamark::checks {

using namespace seamark::model;

namespace {

using Names = std::vector<std::string_view>;

constexpr std::array<std::string_view, 4> keywords_about_names = {
    "additionalProperties", "unevaluatedProperties", "propertyNames", "properties"};

bool is_about_name(const schema::Cause& cause) {
    return cause.data.size() == 1 && cause.missing.empty() &&
           std::find(keywords_about_names.begin(), keywords_about_names.end(), cause.keyword) !=
               keywords_about_names.end();
}

bool contains(const Names& names, std::string_view name) {
    return std::find(names.begin(), names.end(), name) != names.end();
}

// "return_reason" and "reason", "orderId" and "order_id".
bool share_words(std::string_view a, std::string_view b) {
    const std::string bare_a = bare_words(a);
    const std::string bare_b = bare_words(b);
    constexpr std::size_t shortest = 3;
    return (bare_a.size() >= shortest && bare_b.find(bare_a) != std::string::npos) ||
           (bare_b.size() >= shortest && bare_a.find(bare_b) != std::string::npos);
}

std::string_view find_close(std::string_view name, const Names& candidates) {
    if (const auto closest = base::find_closest(name, candidates)) {
        return *closest;
    }
    const auto sharing = std::find_if(candidates.begin(), candidates.end(),
                                      [&](std::string_view each) { return share_words(name, each); });
    return sharing == candidates.end() ? std::string_view{} : *sharing;
}

class Matcher {
  public:
    explicit Matcher(const ReceiverFit& fit) : fit_(fit), named_(schema::named_properties(fit.schema)) {
        for (const schema::Misfit& misfit : fit.comparison.misfits) {
            const schema::Cause& cause = misfit.cause;
            if (is_about_name(cause)) {
                not_taken_.push_back(&misfit);
            } else if (cause.data.empty() && !cause.missing.empty() &&
                       find_cargo(fit.seam, cause.missing) == nullptr) {
                lacking_.push_back(&misfit);
            }
        }
    }

    std::vector<Mismatch> match() {
        match_names_not_taken();
        match_names_lacking();
        add_values();
        if (mismatches_.empty() && !fit_.comparison.misfits.empty()) {
            add({Mismatch::Kind::Refused, nullptr, &fit_.comparison.misfits.front(), {}, false});
        }
        return std::move(mismatches_);
    }

  private:
    void add(Mismatch mismatch) {
        told_.insert(mismatch.cargo);
        mismatches_.push_back(std::move(mismatch));
    }

    Names names_lacking() const {
        Names names;
        for (const schema::Misfit* misfit : lacking_) {
            names.push_back(misfit->cause.missing);
        }
        return names;
    }

    // What the receiver would take, but for what is sent already.
    Names names_not_sent() const {
        Names names;
        std::copy_if(named_.begin(), named_.end(), std::back_inserter(names),
                     [&](std::string_view name) { return find_cargo(fit_.seam, name) == nullptr; });
        return names;
    }

    void claim(std::string_view name) {
        lacking_.erase(std::remove_if(lacking_.begin(), lacking_.end(),
                                      [&](const auto* misfit) { return misfit->cause.missing == name; }),
                       lacking_.end());
    }

    void match_names_not_taken() {
        const bool is_one_for_one = not_taken_.size() == 1 && lacking_.size() == 1;
        for (const schema::Misfit* misfit : not_taken_) {
            const Cargo* cargo = find_cargo(fit_.seam, misfit->cause.data.front());
            const std::string_view sent = misfit->cause.data.front();
            std::string_view expected = find_close(sent, names_lacking());
            expected = expected.empty() ? find_close(sent, names_not_sent()) : expected;
            const bool is_close = !expected.empty();
            if (expected.empty() && is_one_for_one) {
                expected = lacking_.front()->cause.missing;
            }
            const std::string name(expected);
            claim(expected);
            add({Mismatch::Kind::NotTaken, cargo, misfit, name, is_close});
        }
    }

    // An object that is open takes the state under its wrong name too.
    void match_names_lacking() {
        for (const schema::Misfit* misfit : lacking_) {
            Names candidates;
            for (const Cargo& cargo : fit_.seam.carries) {
                if (told_.count(&cargo) == 0 && !contains(named_, cargo.wire_name())) {
                    candidates.push_back(cargo.wire_name());
                }
            }
            const std::string_view sent = find_close(misfit->cause.missing, candidates);
            const Cargo* cargo = sent.empty() ? nullptr : find_cargo(fit_.seam, sent);
            add({Mismatch::Kind::Lacking, cargo, misfit, misfit->cause.missing, cargo != nullptr});
        }
    }

    void add_values() {
        for (const schema::Misfit& misfit : fit_.comparison.misfits) {
            const schema::Cause& cause = misfit.cause;
            const bool is_optional = cause.data.empty() && !cause.missing.empty();
            const std::string& name = is_optional || cause.data.empty() ? cause.missing : cause.data.front();
            const Cargo* cargo = find_cargo(fit_.seam, name);
            if (cargo != nullptr && told_.count(cargo) == 0) {
                add({is_optional ? Mismatch::Kind::Optional : Mismatch::Kind::Refused,
                     cargo,
                     &misfit,
                     {},
                     false});
            }
        }
    }

    const ReceiverFit& fit_;
    Names named_;
    std::vector<const schema::Misfit*> not_taken_;
    std::vector<const schema::Misfit*> lacking_;
    std::vector<Mismatch> mismatches_;
    std::set<const Cargo*> told_;
};

}  // namespace

std::vector<Mismatch> find_mismatches(const ReceiverFit& fit) {
    return Matcher(fit).match();
}

}  // namespace seamark::checks
