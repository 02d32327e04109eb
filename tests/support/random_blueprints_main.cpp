// Writes generated blueprints to files, for judges that are no C++.
// usage: random_blueprints FIRST_SEED COUNT FOLDER
#include <cstdlib>
#include <filesystem>
#include <string>

#include "support/files.h"
#include "support/random_blueprint.h"

int main(int count, char** words) {
    if (count != 4) {
        return 2;
    }
    const auto first = static_cast<std::uint32_t>(std::strtoul(words[1], nullptr, 10));
    const auto files = static_cast<std::uint32_t>(std::strtoul(words[2], nullptr, 10));
    const std::filesystem::path folder = words[3];
    std::filesystem::create_directories(folder);
    for (std::uint32_t seed = first; seed < first + files; ++seed) {
        seamark::test::write_file(folder / ("random" + std::to_string(seed) + ".blueprint"),
                                  seamark::test::random_blueprint(seed));
    }
    return 0;
}
