// The files that are measured. Equal sizes give equal bytes.
#pragma once

#include <cstddef>
#include <filesystem>
#include <functional>
#include <string>

namespace seamark::bench {

inline constexpr unsigned seed = 20270131;

// Does the work in a process of its own: the system counts a child's memory from what its parent ever had, so
// that the measuring process has to stay small.
void in_a_child(const std::function<void()>& work);

// Ends the process with a message where the file cannot be written.
void write_file(const std::filesystem::path& path, const std::string& bytes);

// A blueprint with about so many steps, or bytes.
std::filesystem::path write_steps(const std::filesystem::path& folder, std::size_t steps);
std::filesystem::path write_bytes(const std::filesystem::path& folder, std::size_t bytes);

// A project of so many blueprints of 2 to 6 calls, and of two libraries that all import.
std::filesystem::path write_repository(const std::filesystem::path& folder, std::size_t files);

// Of all blueprints and libraries below it, or of the one file.
std::size_t blueprint_bytes(const std::filesystem::path& path);

}  // namespace seamark::bench
