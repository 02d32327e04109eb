// Any bytes as `seamark.toml`: read or refused with a place and words, and a project that it makes is
// checked.
#include <algorithm>
#include <cstddef>
#include <cstdint>

#include "driver/discover.h"
#include "driver/paths.h"
#include "library.h"

namespace {

using namespace seamark;

void check_project(const driver::FileSystem& files, const driver::Project& project) {
    driver::Workspace workspace(files, fuzz::standard_library(), "2027-01-31");
    std::vector<std::string> paths;
    for (const std::string& source : project.sources) {
        paths.push_back(driver::join_path(project.root, source));
    }
    const auto found =
        driver::discover(files, paths.empty() ? std::vector<std::string>{"."} : paths,
                         [&](const std::string& folder) { return workspace.boundary(folder); });
    for (const std::string& path : found ? found.value() : std::vector<std::string>{}) {
        const auto file = workspace.load(path);
        if (file) {
            const driver::Compilation compilation = workspace.compile(file.value());
            diag::JudgeOptions options;
            options.settings_of = [&](source::FileId) -> const diag::Settings& { return project.settings; };
            SEAMARK_CHECK(diag::judge(compilation.findings, workspace.sources(), options).size() <=
                          compilation.findings.size());
        }
    }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string text(data, data + size);
    const driver::MemoryFileSystem files({{"seamark.toml", text},
                                          {"a.blueprint", "blueprint a\n"},
                                          {"journeys/b.blueprint", "blueprint b\nimport words\n"},
                                          {"words.blueprint", "library words\nstate x : text\n"}});
    const auto project = driver::read_project(files, ".");
    if (!project) {
        SEAMARK_CHECK(!project.error().message.empty() && project.error().path == "seamark.toml");
        const auto lines = static_cast<std::size_t>(std::count(text.begin(), text.end(), '\n')) + 2;
        SEAMARK_CHECK(project.error().line <= lines);
        return 0;
    }
    for (const std::string& backend : project.value().backends) {
        SEAMARK_CHECK(std::find(std::begin(driver::backend_names), std::end(driver::backend_names),
                                backend) != std::end(driver::backend_names));
    }
    check_project(files, project.value());
    return 0;
}
