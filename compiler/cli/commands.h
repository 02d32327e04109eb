// One function a subcommand, each in a file of its own; they give the exit status.
#pragma once

#include "cli/arguments.h"

namespace seamark::cli {

int run_check(const Arguments& arguments);
int run_build(const Arguments& arguments);
int run_diagram(const Arguments& arguments);
int run_worksheet(const Arguments& arguments);
int run_fixtures(const Arguments& arguments);
int run_ingest(const Arguments& arguments);
int run_validate(const Arguments& arguments);
int run_rank(const Arguments& arguments);
int run_init(const Arguments& arguments);
int run_fmt(const Arguments& arguments);
int run_explain(const Arguments& arguments);

}  // namespace seamark::cli
