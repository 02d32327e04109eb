#include <algorithm>
#include <fmt/format.h>

#include "base/closest.h"
#include "cli/commands.h"
#include "cli/pages.h"
#include "cli/session.h"
#include "diag/code.h"
#include "stdlib/stdlib.h"

namespace seamark::cli {

namespace {

std::string upper(std::string text) {
    std::transform(text.begin(), text.end(), text.begin(),
                   [](char c) { return c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c; });
    return text;
}

std::string library_name(const EmbeddedFile& file) {
    std::string name(file.name.substr(0, file.name.rfind('.')));
    std::replace(name.begin(), name.end(), '/', '.');
    return name;
}

int unknown(const std::string& word) {
    std::vector<std::string> names;
    for (const diag::CodeInfo& entry : diag::code_table) {
        names.emplace_back(entry.id);
    }
    for (const EmbeddedFile& file : stdlib_files()) {
        names.push_back(library_name(file));
    }
    const auto closest = base::find_closest(word, {names.begin(), names.end()});
    return cannot(
        fmt::format("nothing is called `{}`: a code such as SM301 or a library such as std.handoff was "
                    "looked for{}",
                    word, closest ? fmt::format("; did you mean `{}`?", *closest) : ""));
}

}  // namespace

int run_explain(const Arguments& arguments) {
    const std::string& word = arguments.paths.front();
    if (const auto code = diag::find_code(upper(word))) {
        return write_product("", std::string(page_of(*code)));
    }
    for (const EmbeddedFile& file : stdlib_files()) {
        if (library_name(file) == word) {
            return write_product("", std::string(file.bytes));
        }
    }
    return unknown(word);
}

}  // namespace seamark::cli
