#include "bench/options.h"

#include <algorithm>
#include <charconv>
#include <cstdio>
#include <cstdlib>
#include <fmt/format.h>
#include <functional>

namespace seamark::bench {

namespace {

constexpr const char* usage =
    R"(usage: seamark_bench [OPTION VALUE]...

  --suites LIST      of floor,growth,memory,contenders,payloads; all unless told
  --rounds N         at most N rounds a case (100)
  --seconds N        no new round of a case after N seconds; three are always run (10)
  --repository N     blueprints that import shared libraries (1000)
  --files LIST       sizes for the fit over files (10,56,316,1778,10000)
  --steps LIST       sizes for the fit over steps in one file (10,56,316,1778,10000)
  --file-bytes N     of the one large file (4000000)
  --pictures LIST    steps of what the contenders read (11,101)
  --payloads N       lines of NDJSON, about 1 kB each (1000000)
  --modules DIR      where npm has put contenders (bench/contenders/node_modules)
  --json FILE        writes the numbers there, too
)";

[[noreturn]] void refuse(std::string_view why) {
    fmt::print(stderr, "seamark_bench: {}\n{}", why, usage);
    std::exit(2);
}

std::vector<std::string> words_of(std::string_view list) {
    std::vector<std::string> words;
    while (!list.empty()) {
        const std::size_t comma = std::min(list.find(','), list.size());
        words.emplace_back(list.substr(0, comma));
        list.remove_prefix(std::min(comma + 1, list.size()));
    }
    return words;
}

std::size_t number_of(std::string_view text) {
    std::size_t number = 0;
    const auto read = std::from_chars(text.data(), text.data() + text.size(), number);
    if (read.ec != std::errc() || read.ptr != text.data() + text.size() || number == 0) {
        refuse(fmt::format("`{}` is no number above 0", text));
    }
    return number;
}

std::vector<std::size_t> sizes_of(std::string_view list) {
    std::vector<std::size_t> sizes;
    for (const std::string& word : words_of(list)) {
        sizes.push_back(number_of(word));
    }
    if (sizes.empty() || !std::is_sorted(sizes.begin(), sizes.end())) {
        refuse(fmt::format("`{}` is no list of rising sizes", list));
    }
    return sizes;
}

std::vector<std::string> suites_of(std::string_view list) {
    const std::vector<std::string> known = Options().suites;
    std::vector<std::string> suites = words_of(list);
    for (const std::string& suite : suites) {
        if (std::find(known.begin(), known.end(), suite) == known.end()) {
            refuse(fmt::format("there is no suite `{}`", suite));
        }
    }
    return suites;
}

struct Option {
    std::string_view name;
    std::function<void(Options&, std::string_view)> set;
};

const std::vector<Option>& known_options() {
    static const std::vector<Option> table = {
        {"--suites", [](Options& to, std::string_view text) { to.suites = suites_of(text); }},
        {"--rounds", [](Options& to, std::string_view text) { to.rounds = number_of(text); }},
        {"--seconds", [](Options& to, std::string_view text) { to.seconds = number_of(text); }},
        {"--repository", [](Options& to, std::string_view text) { to.repository = number_of(text); }},
        {"--files", [](Options& to, std::string_view text) { to.files = sizes_of(text); }},
        {"--steps", [](Options& to, std::string_view text) { to.steps = sizes_of(text); }},
        {"--file-bytes", [](Options& to, std::string_view text) { to.file_bytes = number_of(text); }},
        {"--pictures", [](Options& to, std::string_view text) { to.pictures = sizes_of(text); }},
        {"--payloads", [](Options& to, std::string_view text) { to.payloads = number_of(text); }},
        {"--modules", [](Options& to, std::string_view text) { to.modules = text; }},
        {"--json", [](Options& to, std::string_view text) { to.json = text; }},
    };
    return table;
}

}  // namespace

Options read_options(int argc, char** argv) {
    Options options;
    for (int i = 1; i < argc; i += 2) {
        const std::string_view name = argv[i];
        if (name == "--help") {
            fmt::print("{}", usage);
            std::exit(0);
        }
        const auto& table = known_options();
        const auto known = std::find_if(table.begin(), table.end(),
                                        [&](const Option& option) { return option.name == name; });
        if (known == table.end() || i + 1 == argc) {
            refuse(
                fmt::format(known == table.end() ? "there is no option `{}`" : "`{}` needs a value", name));
        }
        known->set(options, argv[i + 1]);
    }
    return options;
}

}  // namespace seamark::bench
