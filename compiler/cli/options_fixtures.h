// The options of `seamark fixtures`.
#pragma once

#include <string>

#include "fixtures/fixtures.h"

namespace CLI {
class App;
}

namespace seamark::cli {

struct Arguments;

struct FixturesArguments {
    fixtures::Options options;
    std::string check;  // the folder to compare with; empty where it is not given
};

void add_fixtures_options(CLI::App& app, Arguments& arguments);

}  // namespace seamark::cli
