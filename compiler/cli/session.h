// What the commands share: reading blueprints, showing findings, writing what was asked for.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "cli/arguments.h"
#include "diag/judge.h"
#include "diag/render.h"
#include "driver/compile.h"
#include "driver/file_system.h"

namespace seamark::cli {

// Prints the message behind the program's name on stderr; gives status_impossible.
int cannot(std::string_view message);

struct Checked {
    std::vector<driver::Compilation> compilations;
    std::vector<diag::Judged> findings;
    diag::Summary summary;
};

// WhatStops: where a blueprint cannot be shown, only the findings that are the reason (SM001 to SM105).
enum class Kept { All, WhatStops };

class Session {
  public:
    explicit Session(const Arguments& arguments);
    // `files` outlive the session.
    Session(const Arguments& arguments, const driver::FileSystem& files);

    // Compiles and judges every blueprint that the arguments name. Nothing where a file could not be read or
    // a `seamark.toml` is wrong; the reason stands on stderr then.
    std::optional<Checked> check(Kept kept = Kept::All);

    // Reads every blueprint that the arguments name; nothing as with `check`.
    std::optional<std::vector<source::FileId>> load_all();

    // The findings of `compilations` with those of `more`, judged by the settings of their projects.
    Checked judge(std::vector<driver::Compilation> compilations, std::vector<diag::Finding> more = {});

    // Findings in the format asked for, and the summary line on stderr. `product_on_stdout`: the product
    // itself goes there, so findings of every format go to stderr. False where stdout does not take them.
    bool show(const Checked& checked, bool product_on_stdout = false) const;
    // The same without the summary line, for a command that has one of its own.
    bool show_findings(const Checked& checked, bool product_on_stdout) const;

    // A line on stderr of what was done; not where `--quiet` is given.
    void tell(std::string_view line) const;

    driver::Workspace& workspace() { return workspace_; }
    const driver::FileSystem& files() const { return files_; }

  private:
    std::optional<std::vector<std::string>> blueprint_paths();
    std::optional<source::FileId> load(const std::string& path);

    const Arguments& arguments_;
    const driver::FileSystem& files_;
    driver::Workspace workspace_;
};

// Whether the blueprint can be drawn and printed: drafts can, unresolved names and broken syntax cannot.
bool can_be_shown(const driver::Compilation& compilation);

// Whether what is told on stderr is coloured, or what goes to stdout.
enum class Stream { Stdout, Stderr };
bool wants_color(Color color, Stream stream = Stream::Stderr);

// At most a little more than a file may have, so that one over the limit is seen to be over it. Nothing where
// stdin cannot be read, and then it says why.
std::optional<std::string> read_stdin();

// All of the bytes on stdout; false where it does not take them.
bool write_stdout(std::string_view bytes);
bool write_stderr(std::string_view bytes);

// To the file, or to stdout where `path` is empty or `-`. Gives the command's status.
int write_product(const std::string& path, const std::string& bytes);

}  // namespace seamark::cli
