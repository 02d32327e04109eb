// SM410: a receiver's schema that cannot be read.
#include <fmt/format.h>
#include <set>

#include "checks/check.h"
#include "checks/naming.h"

namespace seamark::checks {

using namespace seamark::model;

void unreadable_schema(const Context& context, diag::Sink& sink) {
    std::set<std::string> told;
    for (const schema::Receiver& receiver : context.receivers) {
        const schema::SchemaProblem* problem = receiver.problem();
        if (problem == nullptr || !told.insert(receiver.path + " " + problem->reason).second) {
            continue;
        }
        diag::Finding finding{diag::Code::unreadable_schema, receiver.place, {}, "", {}, {}, {}};
        finding.message = fmt::format("the receiver's schema `{}` {}", receiver.path, problem->reason);
        finding.about = about(context.model, {receiver.path, problem->reason});
        sink.report(std::move(finding));
    }
}

}  // namespace seamark::checks
