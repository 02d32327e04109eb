// The commands that make one product of one blueprint.
#pragma once

#include <fmt/format.h>
#include <functional>
#include <optional>
#include <string>
#include <string_view>

#include "cli/session.h"
#include "emit/view.h"

namespace seamark::cli {

enum class Drafts { Accepted, Refused };

// Compiles the one blueprint that the arguments name and gives it to `emit`, whose status is the command's.
// Findings are shown only where they stop the output.
int emit_one(const Arguments& arguments, Drafts drafts, const std::function<int(const emit::View&)>& emit);

// The same for what is made of the findings too.
using EmitWithFindings = std::function<int(const emit::View&, const std::vector<diag::Judged>&)>;
int emit_one_with_findings(const Arguments& arguments, Drafts drafts, const EmitWithFindings& emit);

// What is wrong with the path where it names a folder.
std::optional<std::string> refuse_folder(const Arguments& arguments, const Session& session);

// What stands behind the last '.' of a file's name.
std::string_view ending_of(std::string_view path);

// A-Z as a-z.
std::string lower_case(std::string_view text);

// The format that `-T` names, else the ending of `-o` in large or small letters, else the first. Nothing
// where the ending is none of them; the reason stands on stderr then.
template <class Formats>
auto choose_format(const Arguments& arguments, const Formats& formats)
    -> std::optional<decltype(formats.front().second)> {
    const std::string_view ending = ending_of(arguments.output);
    const std::string word = lower_case(!arguments.type.empty() ? arguments.type : ending);
    if (word.empty()) {
        return formats.front().second;
    }
    std::string known;
    for (const auto& [name, format] : formats) {
        if (name == word) {
            return format;
        }
        known += fmt::format("{}`.{}`", known.empty() ? "" : ", ", name);
    }
    cannot(fmt::format("the ending of `{}` is no format of this command; there is {}, or -T names one",
                       arguments.output, known));
    return std::nullopt;
}

}  // namespace seamark::cli
