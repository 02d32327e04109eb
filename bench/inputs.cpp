#include "bench/inputs.h"

#include <cstdio>
#include <cstdlib>
#include <fmt/format.h>
#include <fstream>
#include <random>
#include <sys/wait.h>
#include <unistd.h>

#include "bench/blueprints.h"

namespace seamark::bench {

namespace fs = std::filesystem;

void in_a_child(const std::function<void()>& work) {
    const pid_t child = fork();
    if (child == 0) {
        work();
        std::fflush(stdout);
        _exit(0);
    }
    int status = 0;
    if (child < 0 || waitpid(child, &status, 0) != child || status != 0) {
        fmt::print(stderr, "bench: the inputs could not be made\n");
        std::exit(2);
    }
}

void write_file(const fs::path& path, const std::string& bytes) {
    fs::create_directories(path.parent_path());
    std::ofstream file(path, std::ios::binary);
    file << bytes;
    file.close();
    if (!file) {
        fmt::print(stderr, "bench: cannot write {}\n", path.string());
        std::exit(2);
    }
}

fs::path write_steps(const fs::path& folder, std::size_t steps) {
    fs::path path = folder / fmt::format("steps-{}.blueprint", steps);
    in_a_child([&] { write_file(path, make_blueprint(calls_for_steps(steps))); });
    return path;
}

fs::path write_bytes(const fs::path& folder, std::size_t bytes) {
    fs::path path = folder / fmt::format("bytes-{}.blueprint", bytes);
    in_a_child([&] {
        const std::size_t a_hundred_calls = make_blueprint(200).size() - make_blueprint(100).size();
        write_file(path, make_blueprint(1 + bytes * 100 / a_hundred_calls));
    });
    return path;
}

fs::path write_repository(const fs::path& folder, std::size_t files) {
    in_a_child([&] {
        fs::remove_all(folder);
        write_file(folder / "seamark.toml", "");
        write_file(folder / "shared/words.blueprint", make_words_library());
        write_file(folder / "shared/rules.blueprint", make_rules_library());
        std::mt19937 random(seed);
        for (std::size_t i = 0; i < files; ++i) {
            const std::string name = fmt::format("journey_{}", i);
            write_file(folder / fmt::format("journeys/{}.blueprint", name),
                       make_member(name, 2 + random() % 5));
        }
    });
    return folder;
}

std::size_t blueprint_bytes(const fs::path& path) {
    if (!fs::is_directory(path)) {
        return fs::file_size(path);
    }
    std::size_t bytes = 0;
    for (const auto& entry : fs::recursive_directory_iterator(path)) {
        bytes += entry.path().extension() == ".blueprint" ? entry.file_size() : 0;
    }
    return bytes;
}

}  // namespace seamark::bench
