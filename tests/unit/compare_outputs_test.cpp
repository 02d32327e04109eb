#include "driver/compare_outputs.h"

#include <catch2/catch.hpp>

namespace seamark::driver {

namespace {

std::string compared(std::map<std::string, std::string> disk, const emit::OutputSet& outputs) {
    const MemoryFileSystem files(std::move(disk));
    const auto found = compare_outputs(files, "out", outputs, [](const emit::OutputFile& file) {
        return file.bytes.find("ours") != std::string::npos;
    });
    if (!found) {
        return found.error().path + ": " + found.error().reason;
    }
    std::string text;
    for (const OutOfDate& each : found.value()) {
        static constexpr std::string_view words[] = {"differs", "missing", "left over"};
        text += each.path + " " + std::string(words[static_cast<std::size_t>(each.reason)]) + "\n";
    }
    return text;
}

}  // namespace

TEST_CASE("What differs, is missing or is left over is named, sorted by name", "[compare_outputs]") {
    const emit::OutputSet outputs = {{"b.json", "ours 1"}, {"a.json", "ours 2"}, {"c.json", "ours 3"}};
    CHECK(compared({{"out/a.json", "ours 2"}, {"out/b.json", "ours 1"}, {"out/c.json", "ours 3"}}, outputs)
              .empty());
    CHECK(compared({{"out/b.json", "ours 1 and more"},
                    {"out/c.json", "ours"},
                    {"out/aa.json", "ours, once"},
                    {"out/z.json", "not of us"}},
                   outputs) == "a.json missing\naa.json left over\nb.json differs\nc.json differs\n");
    CHECK(compared({{"elsewhere", ""}}, outputs) == "a.json missing\nb.json missing\nc.json missing\n");
}

TEST_CASE("A folder where a file is expected, and a file where the folder is, are no answer",
          "[compare_outputs]") {
    CHECK(compared({{"out/a.json/x", ""}}, {{"a.json", "ours"}}) == "out/a.json: Is a directory");
    CHECK(compared({{"out", "a file"}}, {}) == "out: Not a directory");
}

}  // namespace seamark::driver
